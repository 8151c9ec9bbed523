// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.amazon.co.jp/ap/signin" }
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tongueOf, translator } from '../../../locales/index.ts';
import { ownerQuestionView } from '../../../utils/account/banner-view.ts';
import type { BannerView, ContentMessage } from '../../../utils/messages/protocol.ts';
import type { BannerHandlers } from '../../../utils/page/banner.ts';
import { framed } from '../../../utils/page/frame.ts';
import { run } from '../../../utils/page/run.ts';
import type { Surroundings } from '../../../utils/page/watch.ts';

/* What becomes of a press on a banner. */

const ASKING = framed(ownerQuestionView('about-recovery', [], translator('en')), tongueOf('en'));

const tell = vi.fn<(message: ContentMessage) => Promise<unknown>>();
const finish = vi.fn(async () => undefined);
let show: Surroundings['show'];
/** What is shown, and what its buttons do. */
let shown: BannerView | null;
let banner: BannerHandlers;

vi.mock('../../../utils/page/runtime.ts', () => ({
  tell: (message: ContentMessage) => tell(message),
  isAlive: () => true,
  answer: () => undefined,
}));
vi.mock('../../../utils/page/native.ts', () => ({ listen: () => undefined, native: () => false }));
vi.mock('../../../utils/page/watch.ts', () => ({
  watch: (around: Surroundings) => {
    show = around.show;
    return { start: () => undefined, stop: () => undefined, finish: () => finish(), status: () => null };
  },
}));
vi.mock('../../../utils/page/banner.ts', () => ({
  showBanner: (view: BannerView, handlers: BannerHandlers) => {
    [shown, banner] = [view, handlers];
    const remove = () => {
      shown = null;
    };
    return { view, host: document.body, isInUse: () => false, remove };
  },
}));

const settled = () => new Promise((next) => setTimeout(next));
const press = async (message: ContentMessage) => {
  banner.act({ kind: 'tell', message } as never);
  expect(shown).toBeNull();
  await settled();
};
const YES = { type: 'answered', finding: 'about-recovery', answer: 'yes' } as const;

describe('an answer to a banner', () => {
  beforeEach(() => {
    tell.mockReset();
    run({ 'sign-in': ' /ap/signin ' }, () => Promise.reject(new Error('not asked for')));
    show(ASKING);
  });

  it('takes it away, and what the background says is next stands in its place', async () => {
    const next = { ...ASKING, name: 'next' };
    tell.mockResolvedValueOnce({ banner: next });
    await press(YES);
    expect([tell.mock.calls, shown]).toEqual([[[YES]], next]);
    tell.mockResolvedValueOnce({ banner: null });
    await press(YES);
    expect(shown).toBeNull();
  });

  it('that nobody heard is asked for again', async () => {
    tell.mockRejectedValueOnce(new Error('no answer'));
    await press(YES);
    expect(shown).toEqual(ASKING);
    tell.mockResolvedValueOnce({ banner: null });
    await press(YES);
    expect([tell.mock.calls.length, shown]).toEqual([2, null]);
  });

  it('that nobody heard is asked for no more where the page has gone on meanwhile', async () => {
    for (const next of [null, { ...ASKING, name: 'next' }]) {
      show(ASKING);
      tell.mockImplementationOnce(async () => {
        show(next);
        throw new Error('no answer');
      });
      await press(YES).catch(() => undefined);
      await settled();
      expect(shown).toEqual(next);
    }
  });

  it('in the strip of a checkup is passed on, and others after it, also where the page cannot be read once more', async () => {
    finish.mockRejectedValueOnce(new Error('the page is gone'));
    tell.mockResolvedValue({ banner: ASKING });
    const next = { type: 'answered', finding: 'checkup', answer: 'next' } as const;
    await press(next);
    await press(YES);
    expect(tell.mock.calls).toEqual([[next], [YES]]);
  });

  it('that sends it away has its way, even where nobody heard', async () => {
    tell.mockRejectedValueOnce(new Error('no answer'));
    await press({ type: 'dismissed', finding: 'about-recovery', how: 'tab' });
    expect(shown).toBeNull();
  });
});
