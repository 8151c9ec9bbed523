// @vitest-environment jsdom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MailCheck } from '../../../components/mail/mail-check.tsx';
import { newsOf } from '../../../components/mail/news.ts';
import { reasonWords } from '../../../components/mail/words.ts';
import en from '../../../locales/en/mail.json' with { type: 'json' };
import { LANGUAGES, translator } from '../../../locales/index.ts';
import type { MarketplaceId } from '../../../utils/amazon/marketplaces.ts';
import type { LanguageId } from '../../../utils/base/i18n.ts';
import type { MailCheck as Found } from '../../../utils/mail/check.ts';
import { MAIL_EVENTS } from '../../../utils/mail/events-table.ts';
import type { ReasonId } from '../../../utils/mail/sender.ts';
import { VERDICTS } from '../../../utils/mail/verdicts.ts';
import type { Command } from '../../../utils/messages/commands.ts';
import { knownMail, waitEnd } from '../../../utils/recovery/mails.ts';
import { mailNews } from '../../../utils/recovery/schema.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { incidentOf } from '../../../utils/state/recovery.ts';
import { applyCommand, type Change } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
import { gmail, mail } from '../mail/mails.ts';
import { incidentIn } from '../state/at.ts';
import { press, showInSurface } from './in-surface.tsx';

/* The mail check in front of the real reader of mails and the real rules for commands. */

const NOW = new Date(2026, 10, 22, 14, 5).getTime();
const HOUR = 3_600_000;
const CHANGED = 'ご要望の通り、アカウントに登録されているEメールアドレスを変更いたしました。';
const REVOKED = `お客様のアカウントのパスワードを無効にいたしました。

5時間経過後、パスワードをリセットすることが可能となります。`;

/** A mail's source, sent at a moment. */
const source = (body: string, { at = NOW - 2 * HOUR, from = 'Amazon <account-update@amazon.co.jp>' } = {}): string =>
  mail(gmail(), { from, body }).replace(/^Date: .*$/m, `Date: ${new Date(at).toUTCString()}`);
const FORGED = source(`${REVOKED} <a href="https://amazon.co.jp.example/">https://www.amazon.co.jp/</a>`, {
  from: 'Amazon.co.jp <account-update@amazon-jp.example>',
}).replace('\nFrom:', '\nContent-Type: text/html; charset=utf-8\r\nFrom:');

/** Every reason: one that is missing, or is none, does not compile. */
const REASONS = Object.keys({
  'no-headers': 0,
  'from-missing': 0,
  'from-several': 0,
  'from-unreadable': 0,
  'dmarc-pass': 0,
  'dkim-pass': 0,
  'spf-pass': 0,
  'dmarc-fail': 0,
  'dkim-fail': 0,
  'spf-fail': 0,
  'look-alike-domain': 0,
  'poses-as-amazon': 0,
  'disguised-name': 0,
  'not-amazon': 0,
  'own-other': 0,
  partner: 0,
  'alias-relay': 0,
  'not-signed': 0,
  'results-missing': 0,
  'results-misplaced': 0,
  'results-unreadable': 0,
  'results-no-proof': 0,
  'only-amazonses': 0,
  'passes-for-another': 0,
  relay: 0,
  'headers-can-be-invented': 0,
} satisfies Record<ReasonId, 0>) as ReasonId[];

let state: State;
let sent: Command[];
let canSend: boolean;

function show(language: LanguageId): void {
  showInSurface(<MailCheck incident={incidentOf(state, NOW)} store="jp" />, language, NOW, {
    send: async (command) => {
      sent.push(command);
      if (!canSend) return false;
      state = applyCommand(state, command as Change, NOW);
      show(language);
      return true;
    },
  });
}

const find = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<E>(selector);
const words = (selector = 'body') => find(selector)?.textContent ?? '';
const button = (text: string) => [...document.querySelectorAll('button')].find((each) => each.textContent === text);
const open = (from: State = initialState(), language: LanguageId = 'en') => {
  state = from;
  return act(async () => show(language));
};
const leave = () => act(async () => render(null, document.body));
/** Waits for something that comes by itself, and for what follows from it: in acts, so that nothing is left behind. */
const until = (what: () => void) =>
  vi.waitFor(async () => {
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    what();
  }, 120_000);
/** Waits for what comes of a check. */
const answered = () =>
  until(() => {
    if (!find('form[aria-busy=false]') || !find('[data-verdict], [data-refusal]')) throw new Error('not yet');
  });
const field = () => find<HTMLTextAreaElement>('textarea') as HTMLTextAreaElement;
const check = async (text: string) => {
  field().value = text;
  await press(find('form button[type=submit]'));
  await answered();
};
const dropped = (file: File, target: Element = document.body) => {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files: [file] } });
  target.dispatchEvent(event);
  return event;
};
const drop = async (file: File) => {
  await act(async () => void dropped(file));
  await answered();
};
const having = (...changes: Change[]): State =>
  changes.reduce((next, change) => applyCommand(next, change, NOW - HOUR), initialState());
const opening = (marketplace: MarketplaceId): Change => ({
  type: 'open-incident',
  marketplace,
  via: 'button',
  mail: null,
});

beforeEach(() => {
  sent = [];
  canSend = true;
});
afterEach(leave);

describe.each(LANGUAGES)('the words in %s', (language) => {
  const t = translator(language);

  it.each([...MAIL_EVENTS, 'unknown'] as const)('say what %s is, and what it means', (event) => {
    expect(t(`mail.event.${event}.title`)).not.toBe('');
    expect(t(`mail.event.${event}.means`, { page: 'PAGE' })).not.toMatch(/\{\{/);
  });

  it.each(REASONS)('give the reason %s', (id) => {
    expect(reasonWords({ id, about: 'HOST' }, t)).not.toMatch(/\{\{/);
    expect(reasonWords({ id }, t)).not.toMatch(/undefined/);
  });

  it.each(VERDICTS)('promise no more than is known of a sender that is %s', (verdict) => {
    expect(t(`mail.verdict.${verdict}.title`, { domain: 'HOST' })).not.toMatch(/\bsafe\b|genuine|本物|安全/);
  });
});

it('has words for the events and reasons that there are, and no others', () => {
  expect(Object.keys(en.mail.event).sort()).toEqual([...MAIL_EVENTS, 'unknown'].sort());
  expect(Object.keys(en.mail.reason).sort()).toEqual([...REASONS].sort());
});

describe('what is kept of a mail', () => {
  const found = (change: Partial<Found>): Found => ({
    event: 'access-revoked',
    marketplace: 'jp',
    sender: { domain: 'amazon.co.jp', verdict: 'unproven', reasons: [] },
    waitHours: 5,
    links: [{ text: 'words', host: 'www.amazon.co.jp', amazon: true }],
    unread: [],
    sentAt: NOW,
    ...change,
  });

  it('is four facts and nothing else', () => {
    expect(newsOf(found({}))).toEqual({ event: 'access-revoked', verdict: 'unproven', sentAt: NOW, waitHours: 5 });
  });

  it.each([0, -1, 0.5, 1441, Number.NaN])('is no wait of %d hours', (waitHours) => {
    expect(newsOf(found({ waitHours })).waitHours).toBeNull();
  });

  it.each([-1, 8.64e15 + 1, 1.5, Number.NaN])('is no time of %d', (sentAt) => {
    const news = newsOf(found({ sentAt }));
    expect(news.sentAt).toBeNull();
    expect(mailNews.safeParse(news).success).toBe(true);
  });

  it('has a wait that is counted from when it was sent, but never from a time to come', () => {
    expect(waitEnd({ sentAt: NOW - HOUR, waitHours: 5 }, NOW)).toBe(NOW + 4 * HOUR);
    expect(waitEnd({ sentAt: NOW + HOUR, waitHours: 5 }, NOW)).toBe(NOW + 5 * HOUR);
    expect(waitEnd({ sentAt: null, waitHours: 72 }, NOW)).toBe(NOW + 72 * HOUR);
    expect(waitEnd({ sentAt: NOW, waitHours: null }, NOW)).toBeNull();
  });

  it('is known again by its date, and without one for an hour', () => {
    const news = newsOf(found({}));
    const view = (sentAt: number | null) =>
      incidentOf(having(opening('jp'), { type: 'add-mail', mail: { ...news, sentAt } }), NOW);
    const dated = view(NOW - 9 * HOUR);
    const undated = view(null);
    if (!dated || !undated) throw new Error('no incident');
    expect(knownMail(dated, { ...news, sentAt: NOW - 9 * HOUR }, NOW).addedAt).toBe(NOW - HOUR);
    expect(knownMail(dated, news, NOW).addedAt).toBeNull();
    expect(knownMail(undated, { ...news, sentAt: null }, NOW).addedAt).toBe(NOW - HOUR);
    expect(knownMail(undated, { ...news, sentAt: null }, NOW + 1).addedAt).toBeNull();
  });
});

describe('a mail', () => {
  it('pasted as its source: what it reports, who sent it, the wait and its end', async () => {
    await open();
    await check(source(REVOKED));
    expect(find('article')?.dataset).toMatchObject({ event: 'access-revoked', verdict: 'authenticated' });
    const verdict = 'Your mail service reports that it came from amazon.co.jp';
    await until(() => expect(document.activeElement?.textContent).toBe(verdict));
    expect([...document.querySelectorAll('article h2')].slice(0, 2).map(({ textContent }) => textContent)).toEqual([
      verdict,
      'What the email reports Amazon believes that someone was in your account, and has stopped it',
    ]);
    expect(words('[data-reason=headers-can-be-invented]')).toContain('can be invented');
    expect(words('[data-fact=wait] dd')).toBe('5 h, until today 17:05, counted from when it was sent');
    expect(words('[data-fact=sent] dd')).toBe('today 12:05');
    expect(words('[data-fact=store] dd')).toBe('amazon.co.jp (Japan)');
    expect(words()).not.toContain('Other ways to be sure');
  });

  it('as its words alone is unproven, and shows other ways to be sure', async () => {
    await open(initialState(), 'ja');
    await check(REVOKED);
    expect(find('article')?.dataset).toMatchObject({ event: 'access-revoked', verdict: 'unproven' });
    expect(words('[data-fact=wait] dd')).toBe('5時間。使える送信日時がないため、追加した時から数えます。');
    expect(words()).toContain('ほかの確かめ方');
    expect(words()).toContain('見つからなくても、偽物とはかぎりません');
    const hrefs = [...document.querySelectorAll<HTMLAnchorElement>('article a')].map(({ href }) => href);
    expect(hrefs).toContain('https://www.amazon.co.jp/gp/message');
  });

  it('from a file is read at once, and one that is dropped beside the field, too', async () => {
    await open();
    const input = find<HTMLInputElement>('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File([source(CHANGED)], 'mail.eml')] });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await answered();
    expect(find('article')?.dataset.event).toBe('email-changed');
    await act(async () => expect(dropped(new File([source(REVOKED)], 'other.eml')).defaultPrevented).toBe(true));
    await until(() => expect(find('article')?.dataset.event).toBe('access-revoked'));
  });

  it.each([
    ['nothing at all', () => check('  '), 'empty'],
    ['what is no mail', () => check('12345'), 'unreadable'],
    ['a picture', () => drop(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])], 'a.png')), 'unreadable'],
    ['an empty file', () => drop(new File([], 'empty.eml')), 'unreadable'],
    [
      'more than 64 MB',
      () => drop(Object.defineProperty(new File([], 'a.eml'), 'size', { value: 2 ** 27 })),
      'too-large',
    ],
    [
      'a file that is gone',
      () => drop(Object.assign(new File(['x'], 'a.eml'), { arrayBuffer: () => Promise.reject(new Error('gone')) })),
      'file',
    ],
  ] as const)('that is %s is refused in words', async (_name, give, why) => {
    await open();
    await give();
    expect(find('[role=alert]')?.dataset.refusal).toBe(why);
    expect(words('[role=alert]')).toBe(en.mail.error[why]);
    expect(find('article')).toBeNull();
  });

  it('that could be read leaves the field; one that could not stays to be mended', async () => {
    await open();
    await check('12345');
    expect(field().value).toBe('12345');
    await check(source(CHANGED));
    expect(field().value).toBe('');
    expect(find('[role=alert]')).toBeNull();
  });

  it('too long to be shown is read as it is pasted, together with what stands in the field', async () => {
    await open();
    const paste = (text: string) => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      field().dispatchEvent(Object.assign(event, { clipboardData: { getData: () => text } }));
      return event.defaultPrevented;
    };
    expect(paste(source(CHANGED))).toBe(false);
    const [head = '', body = ''] = source(`${CHANGED}\r\n${'x'.repeat(300_000)}`).split('\r\n\r\n');
    field().value = `${head}\n\n`;
    field().setSelectionRange(field().value.length, field().value.length);
    await act(async () => expect(paste(body)).toBe(true));
    await answered();
    expect(find('article')?.dataset).toMatchObject({ event: 'email-changed', verdict: 'authenticated' });
  });

  it('says that it is being read, and gives way to one that is given later', async () => {
    await open();
    field().value = source(CHANGED);
    await press(find('form button[type=submit]'));
    expect(words('[role=status]')).toBe('Reading the email…');
    expect(find('progress')?.getAttribute('aria-label')).toBe('Reading the email…');
    field().value = source(REVOKED);
    await press(find('form button[type=submit]'));
    await answered();
    expect(find('article')?.dataset.event).toBe('access-revoked');
    expect(words('[role=status]')).toBe('');
  });

  it('is gone when the part is left, also while it is being read', async () => {
    await open();
    field().value = source(CHANGED);
    await press(find('form button[type=submit]'));
    await leave();
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    await open();
    expect(field().value).toBe('');
    expect(find('article')).toBeNull();
  });

  it('can be dropped anywhere, but only while the part is shown', async () => {
    const isTaken = async () => {
      let event = new Event('none');
      await act(async () => {
        event = dropped(new File(['x'], 'x.eml'));
      });
      return event.defaultPrevented;
    };
    await open();
    expect(await isTaken()).toBe(true);
    await leave();
    expect(await isTaken()).toBe(false);
  });

  it('that names a time to come has its wait counted from now', async () => {
    await open();
    await check(source(REVOKED, { at: NOW + 30 * HOUR }));
    expect(words('[data-fact=sent] dd')).toContain('By this computer’s clock that is still to come.');
    expect(words('[data-fact=wait] dd')).toContain('counted from when you add it');
  });

  it('keeps its links as words, those that lead elsewhere first', async () => {
    await open();
    await check(`${CHANGED} https://www.amazon.co.jp/a https://evil.example/b https://evil.example/b`);
    const links = [...document.querySelectorAll('[data-links] li')].map(({ textContent }) => textContent);
    expect(links).toEqual([
      'https://evil.example/bevil.example not Amazon’s',
      'https://www.amazon.co.jp/awww.amazon.co.jp Amazon’s',
    ]);
    expect(document.querySelectorAll('[data-links] a')).toHaveLength(0);
    expect(words()).toContain('redirects are not followed');
  });

  it('tells what of it was not read', async () => {
    await open();
    await check(source('<a href="javascript:x">a</a>').replace('\nFrom:', '\nContent-Type: text/html\r\nFrom:'));
    expect(words('[data-unread=link]')).toContain('Some links lead where Mamori cannot tell.');
    await check(source(CHANGED));
    expect(find('[data-unread]')).toBeNull();
  });

  it('that Amazon only passed on is no notice of Amazon’s', async () => {
    await open();
    const from = 'Somebody <x@marketplace.amazon.co.jp>';
    await check(source(CHANGED, { from }));
    expect(find('article')?.dataset.event).toBe('unknown');
    expect(words('.notice')).toContain('Passed on by Amazon for somebody else');
    expect(find('.notice .mark')?.dataset.state).toBe('unknown');
    expect(find('[data-reason=relay]')).not.toBeNull();
  });
});

describe('the button', () => {
  const news = (change: object = {}) => ({
    event: 'access-revoked',
    verdict: 'authenticated',
    sentAt: NOW - 2 * HOUR,
    waitHours: 5,
    ...change,
  });

  it('starts a recovery at the store that the mail names', async () => {
    await open();
    await check(source(CHANGED.replace('アカウント', 'amazon.co.jpのアカウント')));
    expect(document.querySelectorAll('.button-primary')).toHaveLength(1);
    expect(words('.button-primary')).toBe('Contact Amazon');
    expect(find<HTMLAnchorElement>('.button-primary')?.href).toContain('www.amazon.co.jp');
    location.hash = '';
    await press(button('Start recovery'));
    const mail = news({ event: 'email-changed', waitHours: null });
    expect(sent).toEqual([{ type: 'open-incident', marketplace: 'jp', via: 'mail', mail }]);
    expect(incidentOf(state, NOW)).toMatchObject({ path: 'takeover', answers: { signs: ['address-mail'] } });
    expect(location.hash).toBe('#recovery');
  });

  it('starts it at the store of the person where the mail names none', async () => {
    await open();
    await check('Your password has been changed.');
    await press(button('Start recovery'));
    expect(sent).toMatchObject([{ marketplace: 'jp', mail: { event: 'password-changed', sentAt: null } }]);
  });

  it('leads every other kind to its path, in one press', async () => {
    await open();
    await check(source('Your Amazon account has been closed.'));
    expect(find('article')?.dataset.event).toBe('account-closed');
    expect(words('.button-primary')).toBe('Amazon has stopped my account');
    await press(find('.button-primary'));
    expect(incidentOf(state, NOW)).toMatchObject({ path: 'stopped', answers: { stop: ['closed'] } });
  });

  it('offers each path where a mail leads to more than one', async () => {
    await open();
    await check(source('Your gift card has been cancelled.'));
    const paths = [...document.querySelectorAll<HTMLElement>('[data-way-on] [data-path]')];
    expect(paths.map(({ dataset }) => dataset.path)).toEqual(['takeover', 'unknown-charge']);
    await press(paths[1]);
    expect(incidentOf(state, NOW)).toMatchObject({ path: 'unknown-charge', answers: { charge: ['gift-card'] } });
  });

  it('asks what happened where a mail says nothing of the kind', async () => {
    await open();
    await check(source('Hello'));
    expect(find<HTMLAnchorElement>('[data-way-on] a')?.getAttribute('href')).toBe('#recovery');
    expect(document.querySelectorAll('.button-primary')).toHaveLength(0);
  });

  it('adds the mail and its wait to a recovery that is open', async () => {
    await open(having(opening('jp')));
    await check(source(REVOKED));
    await press(button('Add this to the recovery'));
    expect(sent).toEqual([{ type: 'add-mail', mail: news() }]);
    const hold = incidentIn(state)?.log.find((entry) => entry.kind === 'hold');
    expect(hold).toMatchObject({ latest: NOW + 3 * HOUR, by: 'mail' });
    expect(words('[data-taken]')).toContain('The wait runs until today 17:05.');
  });

  it('says when the wait is over already', async () => {
    await open(having(opening('jp')));
    await check(source(REVOKED, { at: NOW - 9 * HOUR }));
    expect(words('[data-fact=wait] dd')).toContain('over since today 10:05');
    await press(button('Add this to the recovery'));
    expect(words('[data-taken]')).toContain('The wait has been over since today 10:05.');
  });

  it('says that a suspicious mail is only noted and changes nothing', async () => {
    await open(having(opening('jp')));
    await check(FORGED);
    expect(find('article')?.dataset).toMatchObject({ event: 'access-revoked', verdict: 'suspicious' });
    expect(words('article h2')).toContain('Suspicious');
    expect(words('[data-part=claim]')).toBe(
      'It claims: “Amazon believes that someone was in your account, and has stopped it”',
    );
    expect(words('article')).toContain('amazon.co.jp.example');
    // Neither its wait nor what it wants done.
    expect(find('[data-fact], [data-part=report]')).toBeNull();
    expect(words('article')).not.toMatch(/5 h|The old password no longer works/);
    expect(document.querySelectorAll('.button-primary')).toHaveLength(0);
    await press(button('Only note this email (it changes nothing)'));
    expect(sent).toMatchObject([{ type: 'add-mail', mail: { verdict: 'suspicious' } }]);
    expect(incidentIn(state)?.log.map(({ kind }) => kind)).toEqual(['opened', 'mail']);
    expect(words('[data-taken]')).toContain('no wait begins');
  });

  it('does not press anybody to start a recovery over a forged mail', async () => {
    await open();
    await check(FORGED);
    expect(words('article')).toContain('A forged email alone is no takeover.');
    expect(button('Start the recovery (the email is only noted)')?.className).toBe('button');
  });

  it('says when the mail names another store than the recovery', async () => {
    await open(having(opening('us')));
    await check(source(REVOKED));
    expect(words('[data-other-store]')).toBe(
      'The email names amazon.co.jp, and the recovery is about amazon.com. It is added there all the same.',
    );
  });

  it('is not there for a mail that was added already', async () => {
    await open(having(opening('jp'), { type: 'add-mail', mail: news() } as Change));
    await check(source(REVOKED));
    expect(words('[data-known]')).toContain('This email is in the recovery already, added today at 13:05.');
    expect(button('Add this to the recovery')).toBeUndefined();
  });

  it('asks before it replaces a recovery that was ended', async () => {
    await open(having(opening('jp'), { type: 'end-incident', how: 'false-alarm' }));
    await check(source(REVOKED));
    await press(button('Start recovery'));
    expect(sent).toEqual([]);
    expect(words('.confirm')).toContain('its log is erased');
    await press(button('Cancel'));
    await press(button('Start recovery'));
    await press(button('Replace it and start'));
    expect(sent).toHaveLength(1);
    expect(incidentIn(state)?.log.map(({ kind }) => kind)).toEqual(['opened', 'mail', 'hold', 'path', 'answered']);
  });

  it('claims nothing where the mail could not be stored', async () => {
    canSend = false;
    await open(having(opening('jp')));
    await check(source(REVOKED));
    await press(button('Add this to the recovery'));
    expect(find('[data-taken]')).toBeNull();
    expect(button('Add this to the recovery')).toBeDefined();
  });
});
