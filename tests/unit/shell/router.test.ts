import { beforeEach, describe, expect, it } from 'vitest';
import type { PageId } from '../../../utils/amazon/table.ts';
import type { ContentMessage } from '../../../utils/messages/protocol.ts';
import { FAMILY_WORDS } from '../../../utils/reading/wording/wording.ts';
import { wordsOf } from '../../../utils/reading/wording/words.ts';
import { createRouter, type Handlers, type MessageSender } from '../../../utils/shell/router.ts';
import { yesTo } from '../two-step/every-answer.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const ORIGIN = `chrome-extension://${ID}/`;

let heard: unknown[][] = [];
const handlers: Handlers = {
  observed: async (...args) => {
    heard.push(['observed', ...args]);
    return { banner: null };
  },
  dismissed: async (...args) => {
    heard.push(['dismissed', ...args]);
    return { banner: null };
  },
  answered: async (...args) => {
    heard.push(['answered', ...args]);
    return { banner: null };
  },
  recover: async (...args) => {
    heard.push(['recover', ...args]);
    return { opened: true };
  },
  words: async (family) => wordsOf(FAMILY_WORDS[family]),
  command: async (...args) => {
    heard.push(['command', ...args]);
    return { ok: true };
  },
};
const route = createRouter({ id: ID, origin: ORIGIN }, handlers);
beforeEach(() => {
  heard = [];
});

const PRIME = 'https://www.amazon.co.jp/-/en/gp/primecentral/ref=x?y=1#z';
const content = (over: Partial<MessageSender> = {}): MessageSender => ({
  id: ID,
  url: PRIME,
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: 7, incognito: false },
  ...over,
});
const observed: ContentMessage = {
  type: 'observed',
  marketplace: 'jp',
  page: 'prime',
  facts: { primePayment: { value: 'none', signals: ['label-value'] } },
  since: 1793534400000,
  mark: 'A1B2C3D4E5F6G7',
};
const dismissed: ContentMessage = { type: 'dismissed', finding: 'prime-payment-none', how: 'week' };
const command = (body: unknown, id = '0b0e7a52-6c39-4a0a-9a39-6f1d2a4b8c01') => ({
  type: 'command',
  id,
  command: body,
});
const news = { event: 'access-revoked', verdict: 'unproven', sentAt: 1793534400000, waitHours: 5 };
const popup: MessageSender = { id: ID, url: `${ORIGIN}popup.html` };

describe('a page that moved on within its site', () => {
  const moved = (to: string) => content({ tab: { id: 7, incognito: false, url: to } });
  const of = (page: PageId): ContentMessage => ({ ...observed, page, facts: {} });

  it('is heard by the present address of its tab', async () => {
    await route(of('memberships'), moved('https://www.amazon.co.jp/mc'));
    expect(heard).toHaveLength(1);
    expect(await route(of('prime'), moved('https://www.amazon.co.jp/mc'))).toBeUndefined();
  });

  it.each([
    ['of another store', 'https://www.amazon.com/mc'],
    ['of a look-alike', 'https://www.amazon.co.jp.example/mc'],
  ])('is not heard when the tab shows a page %s', async (_, to) => {
    expect(await route(of('memberships'), moved(to))).toBeUndefined();
  });

  it('is heard by the address of its document where the browser does not tell that of the tab', async () => {
    await route(of('prime'), content());
    await route(of('prime'), moved(''));
    expect(heard).toHaveLength(2);
  });
});

describe('what is heard', () => {
  it('an answer on the page that asks', async () => {
    const url = 'https://account-status.amazon.co.jp/';
    await route({ type: 'answered', finding: 'status-page', answer: 'ok' }, content({ url }));
    expect(heard).toEqual([
      [
        'answered',
        { marketplace: 'jp', page: 'account-status', path: '' },
        'status-page',
        'ok',
        { id: 7, private: false },
      ],
    ]);
  });

  it('an observation of the page that the sender is on', async () => {
    expect(await route(observed, content())).toEqual({ banner: null });
    const { type: _, mark, ...observation } = observed;
    expect(heard).toEqual([['observed', observation, mark, { id: 7, private: false }, '/gp/primecentral']]);
  });
  it('one from a private window, marked so', async () => {
    await route(observed, content({ tab: { id: 7, incognito: true } }));
    expect(heard[0]?.[3]).toEqual({ id: 7, private: true });
  });
  it('one from a browser that does not tell the life of a document', async () => {
    const { documentLifecycle, ...sender } = content();
    expect(await route(observed, sender)).toEqual({ banner: null });
  });
  it('a dismissal, of the store that the sender is on', async () => {
    await route(dismissed, content());
    expect(heard).toEqual([
      [
        'dismissed',
        { marketplace: 'jp', page: 'prime', path: '/gp/primecentral' },
        'prime-payment-none',
        'week',
        { id: 7, private: false },
      ],
    ]);
  });
  it('the wish for the words that a family of pages is read with, from one of them', async () => {
    expect(await route({ type: 'words', family: 'payment' }, content())).toEqual(wordsOf('payment'));
    const onAddresses = content({ url: 'https://www.amazon.co.jp/a/addresses' });
    expect(route({ type: 'words', family: 'payment' }, onAddresses)).toBeUndefined();
    expect(await route({ type: 'words', family: 'stored' }, onAddresses)).toEqual(wordsOf('lists'));
    expect(route({ type: 'words', family: 'other' }, content())).toBeUndefined();
  });
  it.each([popup, { ...popup, frameId: 0, tab: { id: 3 } }])('a command from a page of ours: %j', async (sender) => {
    expect(await route(command({ type: 'erase' }), sender)).toEqual({ ok: true });
  });

  const say = (fact: string, value: string) => ({ type: 'say', marketplace: 'jp', fact, value });
  const answered = { signs: ['address-mail', 'newsletters'], 'sign-in': ['no'] };
  it.each([
    say('twoStep', 'on'),
    say('access', 'locked'),
    { type: 'unsay', marketplace: 'uk', fact: 'addresses' },
    { type: 'wake', marketplace: 'jp', about: 'membership-gap' },
    { type: 'open-incident', marketplace: 'jp', via: 'banner', mail: null },
    { type: 'open-incident', marketplace: 'jp', via: 'mail', mail: news },
    {
      type: 'open-incident',
      marketplace: 'jp',
      via: 'button',
      path: 'stopped',
      answers: { stop: ['reset'] },
      mail: null,
    },
    { type: 'answer', answers: answered, since: 1 },
    { type: 'take-path', path: 'insider' },
    { type: 'answer-reading', step: 'card', isMine: false },
    { type: 'answer-stop', suspension: 2, isAttack: true },
    { type: 'tick', step: 'mailbox', done: true },
    { type: 'add-mail', mail: news },
    { type: 'add-mail', mail: { ...news, event: 'unknown', sentAt: null, waitHours: null } },
    { type: 'add-hold', hold: '3-days', from: 1, hours: null },
    { type: 'add-hold', hold: 'own', from: 1, hours: 1440 },
    { type: 'answer-hold', id: 0, how: 'late' },
    { type: 'note', text: 'They will write.', happenedAt: 1 },
    { type: 'keep-call-sheet', sheet: { accountName: 'A. Name' } },
    { type: 'keep-call-sheet', sheet: null },
    { type: 'end-incident', how: 'false-alarm' },
    { type: 'reopen-incident' },
    { type: 'rechecked', day: 30 },
    { type: 'erase-incident' },
    { type: 'set', settings: { language: 'ja', marketplace: null } },
    { type: 'answer-two-step', answers: yesTo('call', 'smartphone') },
    { type: 'choose-pair', chosen: 0 },
    { type: 'choose-pair', chosen: null },
    { type: 'tick-two-step', marketplace: 'jp', step: 'note-key', done: true },
    { type: 'phone-change', settled: false },
    { type: 'finish-first-run' },
    { type: 'import', document: { any: 'thing' } },
    { type: 'erase' },
  ])('the command %j', (body) => {
    expect(route(command(body), popup)).toBeDefined();
    expect(heard[0]?.[1]).toEqual(command(body));
  });
});

describe('what is not heard', () => {
  const unheard = (message: unknown, sender: MessageSender) => {
    expect(route(message, sender)).toBeUndefined();
    expect(heard).toEqual([]);
  };

  const senders: [string, Partial<MessageSender>][] = [
    ['another extension', { id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['no extension', { id: undefined }],
    ['a sub-frame', { frameId: 3 }],
    ['an unknown frame', { frameId: undefined }],
    ['no tab', { tab: undefined }],
    ['a tab that is none', { tab: { id: -1 } }],
    ['a page shown in advance', { documentLifecycle: 'prerender' }],
    ['a page put aside', { documentLifecycle: 'cached' }],
    ['no address', { url: undefined }],
    ['an unknown page', { url: 'https://www.amazon.co.jp/dp/B000000000' }],
    ['http', { url: 'http://www.amazon.co.jp/gp/primecentral' }],
    ['a port', { url: 'https://www.amazon.co.jp:8443/gp/primecentral' }],
    ['user info', { url: 'https://a@www.amazon.co.jp/gp/primecentral' }],
    ['the bare domain', { url: 'https://amazon.co.jp/gp/primecentral' }],
    ['a look-alike below', { url: 'https://www.amazon.co.jp.example/gp/primecentral' }],
    ['a look-alike above', { url: 'https://www-amazon.co.jp/gp/primecentral' }],
    ['a look-alike in the path', { url: 'https://example.com/www.amazon.co.jp/gp/primecentral' }],
    ['a look-alike in letters', { url: 'https://www.аmazon.co.jp/gp/primecentral' }],
    ['another store', { url: 'https://www.amazon.com/gp/primecentral' }],
    ['another page', { url: 'https://www.amazon.co.jp/a/addresses' }],
    ['a file', { url: 'file:///gp/primecentral' }],
  ];
  it.each(senders)('an observation from %s', (_, over) => {
    unheard(observed, content(over));
  });

  const reading = { value: 'none', signals: ['label-value'] };
  const shapes: [string, unknown][] = [
    ['nothing', undefined],
    ['a text', 'observed'],
    ['a list', [observed]],
    ['another type', { ...observed, type: 'noted' }],
    ['the type of a prototype', { ...observed, type: '__proto__' }],
    ['a key too many', { ...observed, html: '<p>' }],
    ['an unknown store', { ...observed, marketplace: 'cn' }],
    ['a prototype key as page', { ...observed, page: 'constructor' }],
    ['an unknown fact', { ...observed, facts: { name: reading } }],
    ['a prototype key as fact', { ...observed, facts: JSON.parse('{"__proto__":{"value":"none","signals":[]}}') }],
    ['the value of another fact', { ...observed, facts: { primePayment: { value: 'off', signals: [] } } }],
    ['no signals', { ...observed, facts: { primePayment: { value: 'none' } } }],
    ['13 signals', { ...observed, facts: { primePayment: { value: 'none', signals: Array(13).fill('a') } } }],
    ['an endless signal', { ...observed, facts: { primePayment: { value: 'none', signals: ['a'.repeat(41)] } } }],
    ['a signal with page text', { ...observed, facts: { primePayment: { value: 'none', signals: ['Visa 1234'] } } }],
    ['an empty signal', { ...observed, facts: { primePayment: { value: 'none', signals: [''] } } }],
    ['a fact with more', { ...observed, facts: { primePayment: { ...reading, text: 'x' } } }],
    ['an answer on another page', { type: 'answered', finding: 'status-page', answer: 'ok' }],
    ['an answer that is a sentence', { type: 'answered', finding: 'prime-payment-none', answer: 'It is on.' }],
    ['an unknown finding', { ...dismissed, finding: 'toString' }],
    ['an unknown way to dismiss', { ...dismissed, how: 'for ever' }],
    ['a finding that belongs elsewhere', { ...dismissed, finding: 'two-step-off' }],
    ['a command', command({ type: 'erase' })],
  ];
  it.each(shapes)('from a content script: %s', (_, message) => {
    unheard(message, content());
  });

  const answer = (answers: object, since: number | null = null) => command({ type: 'answer', answers, since });
  const noCommands: [string, unknown, MessageSender][] = [
    [
      'from a page whose address begins alike',
      command({ type: 'erase' }),
      { id: ID, url: `chrome-extension://${ID}x/popup.html` },
    ],
    ['from another extension that claims our page', command({ type: 'erase' }), { ...popup, id: 'x' }],
    ['from a frame in a page of ours', command({ type: 'erase' }), { ...popup, frameId: 2 }],
    ['without id', { type: 'command', command: { type: 'erase' } }, popup],
    ['with an id that is none', command({ type: 'erase' }, 'same'), popup],
    ['unknown', command({ type: 'delete' }), popup],
    ['with more', command({ type: 'erase', all: true }), popup],
    [
      'a word that nobody can say',
      command({ type: 'say', marketplace: 'jp', fact: 'access', value: 'signed-out' }),
      popup,
    ],
    ['the word of another fact', command({ type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'none' }), popup],
    ['a setting that is none', command({ type: 'set', settings: { telemetry: true } }), popup],
    ['a language that is none', command({ type: 'set', settings: { language: '../en' } }), popup],
    ['a prototype key as step', command({ type: 'tick', step: 'valueOf', done: true }), popup],
    ['a sign that is none', answer({ signs: ['valueOf'] }), popup],
    ['a sign twice', answer({ signs: ['newsletters', 'newsletters'] }), popup],
    ['two answers to a plain question', answer({ mailbox: ['safe', 'unsafe'] }), popup],
    ['a question that is none', answer({ valueOf: ['yes'] }), popup],
    ['a time beyond all dates', answer({}, 9e15), popup],
    [
      'a page that was opened before an update, which tells neither mark nor since when',
      { type: 'observed', marketplace: 'jp', page: 'prime', facts: observed.facts, loadedAt: observed.since },
      content(),
    ],
    ['a page of a time beyond all dates', { ...observed, since: 9e15 }, content()],
    ...['', 'A1', 'a1b2c3d4e5f6g7', 'A1B2C3D4E5F6G7H8', ' A1B2C3D4E5F6G7', 7].map(
      (mark): [string, unknown, MessageSender] => [
        `the mark ${JSON.stringify(mark)}`,
        { ...observed, mark },
        content(),
      ],
    ),
    ['the words of a mail', command({ type: 'add-mail', mail: { ...news, subject: 'Your account' } }), popup],
    ['an event that is none', command({ type: 'add-mail', mail: { ...news, event: 'constructor' } }), popup],
    ['a wait of more than 60 days', command({ type: 'add-mail', mail: { ...news, waitHours: 1441 } }), popup],
    ['a wait of no time', command({ type: 'add-hold', hold: 'own', from: 1, hours: 0 }), popup],
    ['a wait that is none', command({ type: 'add-hold', hold: 'toString', from: 1, hours: null }), popup],
    ['an empty note', command({ type: 'note', text: '', happenedAt: 1 }), popup],
    ['an endless note', command({ type: 'note', text: 'a'.repeat(1001), happenedAt: 1 }), popup],
    ['a sheet with a field that is none', command({ type: 'keep-call-sheet', sheet: { password: 'x' } }), popup],
    ['an endless field', command({ type: 'keep-call-sheet', sheet: { lastOrder: 'a'.repeat(1001) } }), popup],
    ['a look again after two days', command({ type: 'rechecked', day: 2 }), popup],
    ['an observation from a page of ours', observed, popup],
  ];
  it.each(noCommands)('a command %s', (_, message, sender) => {
    unheard(message, sender);
  });
});
