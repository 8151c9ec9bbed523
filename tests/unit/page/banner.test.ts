// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tongueOf, translator } from '../../../locales/index.ts';
import { bannerView, questionView } from '../../../utils/account/banner-view.ts';
import { type BannerHandlers, showBanner } from '../../../utils/page/banner.ts';
import { framed } from '../../../utils/page/frame.ts';

const en = translator('en');
const off = bannerView('two-step-off', 'jp', 'two-step-settings', en);
const OFF = framed(off, tongueOf('en'));
const ASKING = framed(questionView('status-page', en), tongueOf('en'));

/** A real press, as far as the banner can see: jsdom lets no script make a trusted event. */
vi.mock('../../../utils/page/press.ts', () => ({ judge: () => verdict }));
let verdict = 'counts';

let root: ShadowRoot;
let handlers: { [H in keyof BannerHandlers]: ReturnType<typeof vi.fn<BannerHandlers[H]>> };

function show(view = OFF) {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  handlers = { act: vi.fn(), dismiss: vi.fn(), changed: vi.fn() };
  const banner = showBanner(view, handlers);
  root = attach.mock.results[0]?.value as ShadowRoot;
  expect(attach.mock.calls[0]).toEqual([{ mode: 'closed' }]);
  attach.mockRestore();
  return banner;
}
const button = (label: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (!found) throw new Error(`no button "${label}"`);
  return found;
};
const press = (label: string) => button(label).click();
const shown = () =>
  [...root.querySelectorAll('button')]
    .filter((each) => !each.closest('[hidden]'))
    .map(({ textContent }) => textContent);
const records = () => new Promise((next) => setTimeout(next));
const MORE = en('banner.more');
const ANSWER = en('banner.answer');
const NOT_SO = en('banner.notSo');

beforeEach(() => {
  verdict = 'counts';
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('what a banner shows', () => {
  it('is one primary button and one more, under a plain element without a mark of ours', () => {
    const { host } = show();
    expect(host.outerHTML).toBe('<div></div>');
    expect(document.body.firstElementChild).toBe(host);
    expect(shown()).toEqual([off.action.label, MORE]);
    expect(root.querySelector('h2')?.textContent).toBe(off.title);
    expect(root.querySelector('[href],[src],[onclick]')).toBeNull();
  });

  it('unfolds the other choices, folds them again, and shows one part at a time', () => {
    show(ASKING);
    press(MORE);
    expect(shown()).toEqual([ANSWER, MORE, en('banner.tomorrow'), en('banner.week')]);
    expect(button(MORE).ariaExpanded).toBe('true');
    press(ANSWER);
    expect(button(MORE).ariaExpanded).toBe('false');
    expect(shown()).not.toContain(en('banner.week'));
    press(ANSWER);
    expect(shown()).toEqual([ANSWER, MORE]);
    expect(handlers.changed).not.toHaveBeenCalled();
  });

  it('takes one answer to its question', () => {
    show(ASKING);
    press(ANSWER);
    press(en('finding.status-page.answer.ok'));
    const message = { type: 'answered', finding: 'status-page', answer: 'ok' };
    expect(handlers.act.mock.calls).toEqual([[{ kind: 'tell', message }]]);
  });

  it('asks once more before it is said to be wrong', () => {
    show();
    press(MORE);
    press(NOT_SO);
    expect(handlers.act).not.toHaveBeenCalled();
    expect(root.activeElement).toBe(button(en('banner.sureNo')));
    press(en('banner.sureNo'));
    expect(shown()).toEqual([off.action.label, MORE]);
    expect(root.activeElement).toBe(button(MORE));
    press(MORE);
    press(NOT_SO);
    press(en('banner.sureYes'));
    const message = { type: 'dismissed', finding: 'two-step-off', how: 'not-so' };
    expect(handlers.act.mock.calls).toEqual([[{ kind: 'tell', message }]]);
  });

  it('says why a press did not count, and does nothing', () => {
    show();
    verdict = 'refused';
    press(en('banner.week'));
    expect(handlers.act).not.toHaveBeenCalled();
    expect(root.querySelector('[role=status]')?.textContent).toBe(OFF.refused);
  });

  it('is not announced over the reason why a press did not count', () => {
    vi.useFakeTimers();
    show();
    verdict = 'refused';
    press(en('banner.week'));
    vi.advanceTimersByTime(5000);
    expect(root.querySelector('[role=status]')?.textContent).toBe(OFF.refused);
  });

  it('is announced once it is there, for a while', () => {
    vi.useFakeTimers();
    show();
    const status = () => root.querySelector('[role=status]')?.textContent;
    expect(status()).toBe('');
    vi.advanceTimersByTime(500);
    expect(status()).toBe(OFF.name);
    vi.advanceTimersByTime(5000);
    expect(status()).toBe('');
  });
});

describe('a change that is not its own', () => {
  it.each([
    ['a text', () => root.querySelector('h2')?.replaceChildren('Your account was stolen')],
    ['an attribute', () => root.querySelector('button')?.setAttribute('style', 'opacity: 0')],
    ['a part', () => root.append(document.createElement('a'))],
    [
      'a letter',
      () => {
        const text = root.querySelector('h2')?.firstChild as Text;
        text.data = 'x';
      },
    ],
  ])('takes it away: %s', async (_, change) => {
    const { host } = show();
    change();
    await records();
    expect(host.isConnected).toBe(false);
    expect(handlers.changed).toHaveBeenCalledOnce();
  });

  it('is noticed even when a press comes before its record', () => {
    const { host } = show();
    root.querySelector('h2')?.replaceChildren('Other');
    press(MORE);
    expect(host.isConnected).toBe(false);
    expect(handlers.changed).toHaveBeenCalled();
  });

  it('is told from its own', async () => {
    const { host } = show();
    press(MORE);
    await records();
    expect(host.isConnected).toBe(true);
    expect(handlers.changed).not.toHaveBeenCalled();
  });
});

describe('the focus', () => {
  it('goes back where it came from when the banner goes', () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const banner = show();
    button(MORE).focus();
    banner.remove();
    expect(document.activeElement).toBe(field);
  });

  it('is left alone when it was not in the banner', () => {
    const field = document.createElement('input');
    document.body.append(field);
    const banner = show();
    field.focus();
    banner.remove();
    expect(document.activeElement).toBe(field);
  });
});

describe('a page that names its own things like the document’s', () => {
  it.each(['body', 'createElement', 'documentElement', 'activeElement', 'addEventListener'])(
    'hinders nothing: %s',
    (name) => {
      Object.defineProperty(document, name, { value: document.createElement('img'), configurable: true });
      try {
        const { host } = show();
        expect(host.parentElement?.localName).toBe('body');
      } finally {
        Reflect.deleteProperty(document, name);
      }
    },
  );
});
