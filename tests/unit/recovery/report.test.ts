import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryWords, moneyWords, noteWords, stamp } from '../../../components/recovery/entry-words.ts';
import { tongueOf } from '../../../locales/index.ts';
import { type LanguageId, listed } from '../../../utils/base/i18n.ts';
import type { Memory } from '../../../utils/memory/schema.ts';
import { NO_MEMORY } from '../../../utils/memory/slice.ts';
import { reportOf, timelineOf } from '../../../utils/recovery/report.ts';
import { REPORT_SCHEMA, reportJson } from '../../../utils/recovery/report-json.ts';
import { reportMarkdown } from '../../../utils/recovery/report-markdown.ts';
import { givenFor, type ReportWords } from '../../../utils/recovery/report-words.ts';
import type { Entry, Incident } from '../../../utils/recovery/schema.ts';
import type { IncidentView } from '../../../utils/recovery/view.ts';
import { LEFT_OUT } from '../../../utils/state/document.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { incidentOf } from '../../../utils/state/recovery.ts';
import { withIncident } from '../state/at.ts';

const HOUR = 3_600_000;
const T0 = new Date(2026, 10, 20, 21, 0).getTime();
const NOW = T0 + 30 * HOUR;
const ZONE = 'Asia/Tokyo';

/** A night, out of order: the mail of an hour and a half before was pasted late, the call noted the next morning. */
const LOG: Entry[] = [
  { kind: 'opened', at: T0, via: 'button' },
  {
    kind: 'answered',
    at: T0 + 60_000,
    answers: { 'sign-in': ['no'], signs: ['address-mail', 'strange-orders'], mailbox: ['unknown'] },
    since: T0 - 2 * HOUR,
  },
  {
    kind: 'mail',
    at: T0 + 10 * 60_000,
    mail: { event: 'email-changed', verdict: 'unproven', sentAt: T0 - 1.5 * HOUR, waitHours: null },
  },
  {
    kind: 'hold',
    at: T0 + HOUR,
    id: 0,
    hold: '24-hours',
    from: T0 + HOUR,
    earliest: T0 + 25 * HOUR,
    latest: T0 + 25 * HOUR,
    by: 'person',
  },
  { kind: 'note', at: T0 + 12 * HOUR, happenedAt: T0 + 0.75 * HOUR, text: 'Agent: "wait".\n# 1. *not* <b>yet</b>' },
  { kind: 'ticked', at: T0 + 2 * HOUR, step: 'mailbox' },
  { kind: 'hold-due', at: T0 + 25 * HOUR, id: 0 },
  { kind: 'read', at: T0 + 26 * HOUR, fact: 'twoStep', value: 'off', page: 'two-step-settings' },
];

/** The address changed and was not theirs; the cards were; of the phone nothing is said yet. */
const MEMORY: Memory = {
  ...NO_MEMORY,
  pending: [{ subject: 'phone', from: T0 - 48 * HOUR, to: T0 - 3 * HOUR, isUnsure: false }],
  history: (['email', 'cards'] as const).map((subject) => ({
    ...{ kind: 'answered', at: T0, subject, from: T0 - 48 * HOUR, to: T0 - 4 * HOUR },
    answer: subject === 'email' ? 'not-mine' : 'mine',
  })),
};

const incident = (change: Partial<Incident> = {}): Incident => ({
  marketplace: 'jp',
  log: LOG,
  callSheet: { accountName: '[守]', saidByAgent: 'Alpha\n\nBeta' },
  clock: NOW,
  ...change,
});
const viewOf = (change: Partial<Incident> = {}): IncidentView =>
  incidentOf(withIncident(initialState(), incident(change)), NOW) as IncidentView;
const report = (own: boolean, change: Partial<Incident> = {}) => reportOf(viewOf(change), MEMORY, own, NOW, ZONE);
const words = (language: LanguageId): ReportWords => {
  const tongue = tongueOf(language);
  const { t } = tongue;
  return {
    t,
    entry: (entry) => entryWords(entry, tongue),
    note: (text) => noteWords(text, t),
    listed: (words) => listed(words, tongue.language),
    stamp: (at) => stamp(at, tongue.language),
    money: (sum) => moneyWords(sum, tongue.language),
  };
};

describe('the timeline', () => {
  it('goes by when things happened', () => {
    expect(timelineOf(LOG, true).map(({ entry, category }) => [entry.kind, category])).toEqual([
      ['mail', 'seen'],
      ['opened', 'done'],
      ['answered', 'said'],
      ['note', 'said'],
      ['hold', 'said'],
      ['ticked', 'done'],
      ['hold-due', 'seen'],
      ['read', 'read'],
    ]);
  });

  it('says when something was noted more than an hour from when it happened', () => {
    const noted = timelineOf(LOG, true).filter(({ notedAt }) => notedAt !== null);
    expect(noted.map(({ entry, notedAt }) => [entry.kind, notedAt])).toEqual([
      ['mail', T0 + 10 * 60_000],
      ['note', T0 + 12 * HOUR],
    ]);
  });

  it('keeps the order of the log where times are the same', () => {
    const log: Entry[] = [
      { kind: 'ticked', at: T0, step: 'mailbox' },
      { kind: 'unticked', at: T0, step: 'mailbox' },
    ];
    expect(timelineOf(log, true).map(({ index }) => index)).toEqual([0, 1]);
  });

  it('calls a wait that a mail names seen, and a mail of the future one of when it was noted', () => {
    const ahead: Entry[] = [
      { kind: 'mail', at: T0, mail: { event: 'unknown', verdict: 'suspicious', sentAt: T0 + HOUR, waitHours: 5 } },
      { kind: 'hold', at: T0, id: 0, hold: '5-hours', from: T0, earliest: T0, latest: T0, by: 'mail' },
    ];
    expect(timelineOf(ahead, true).map(({ happenedAt, category }) => [happenedAt, category])).toEqual([
      [T0, 'seen'],
      [T0, 'seen'],
    ]);
  });
});

describe('what changed on the account', () => {
  it('stands there with what the owner said of it, but for what was their own', () => {
    const text = (language: LanguageId) => reportMarkdown(report(false), words(language));
    expect(text('en')).toContain('The sign-in email address changed between');
    expect(text('en')).toContain('The owner says: “It was not me”.');
    expect(text('en')).toContain('The phone number for signing in changed between');
    expect(text('en')).not.toContain('list of cards');
    expect(text('ja')).toContain('持ち主の答え');
    expect(JSON.parse(reportJson(report(false))).changes).toEqual([
      { subject: 'email', answer: 'not-mine', between: [expect.stringMatching(/^2026-11-18T/), expect.any(String)] },
      { subject: 'phone', answer: null, between: [expect.any(String), expect.any(String)] },
    ]);
  });
});

describe('what the person wrote', () => {
  it('is left out, and that it is, is said', () => {
    for (const text of [reportMarkdown(report(false), words('en')), reportJson(report(false))]) {
      expect(text).not.toMatch(/Agent|守|Alpha|Beta/);
    }
    expect(reportMarkdown(report(false), words('en'))).toContain(
      'What the owner wrote (notes, call sheet) is left out.',
    );
    const nothing = report(false, { log: [LOG[0] as Entry], callSheet: null });
    expect(reportMarkdown(nothing, words('en'))).not.toContain('left out');
    expect(JSON.parse(reportJson(report(false)))).toMatchObject({ ownWords: false, notesLeftOut: 1, callSheet: null });
  });

  it('stands there when it is asked for', () => {
    const text = reportMarkdown(report(true), words('en'));
    expect(text).toContain('Name on the account');
    expect(text).toContain('  > \\[守\\]');
    expect(text).not.toContain('left out');
    expect(JSON.parse(reportJson(report(true))).callSheet).toEqual({
      accountName: '[守]',
      saidByAgent: 'Alpha\n\nBeta',
    });
  });

  it('is said to be left out in the words of the language where an export left it out', () => {
    const log: Entry[] = [LOG[0] as Entry, { kind: 'note', at: T0, happenedAt: T0, text: LEFT_OUT }];
    expect(reportMarkdown(report(true, { log }), words('ja'))).toContain('  > （省略）');
  });
});

describe('as Markdown', () => {
  it('has its headings in order, a list of what happened and room for what is written by hand', () => {
    const text = reportMarkdown(report(true), words('en'));
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# Record of an Amazon account: Back from a takeover',
      '## What happened',
      '## Changes seen on the account’s pages',
      '## Waits imposed by Amazon',
      '## What is not known',
      '## Call sheet',
      '## Police',
      '## Card company',
      '## Consumer centre',
    ]);
    expect(text).toContain(
      '- **20 Nov 2026, 19:30** Seen: email: email address changed; sender not proven (noted 20 Nov 2026, 21:10)',
    );
    expect(text).toContain('- **20 Nov 2026, 23:00** Done: ');
    expect(text).toMatch(/Order numbers: _{20}/);
    expect(text).toContain('Whether the account works again');
    expect(text).toContain('- [ ] A seal (印鑑); it may be asked for');
    expect(text).toContain('- Store: amazon.co.jp');
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toContain('\n\n\n');
  });

  it('is whole in Japanese too', () => {
    const text = reportMarkdown(report(true), words('ja'));
    expect(text).toContain('- **2026年11月20日 19:30** 確認：メール：Eメールアドレスの変更、差出人は確認できず');
    expect(text).toContain('## 警察');
  });

  it('asks for no seal elsewhere', () => {
    expect(reportMarkdown(report(true, { marketplace: 'de' }), words('en'))).not.toContain('印鑑');
  });

  it('shows a note letter by letter, each line a line', () => {
    expect(reportMarkdown(report(true), words('en'))).toContain(
      '  > Agent: "wait".\\\n  > \\# 1. \\*not\\* \\<b\\>yet\\</b\\>\n',
    );
  });

  it('lets no text become anything but text', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'ab1 \\`*_{}[]<>()#+-=.!|~&:/\n\r\t'.split('')),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(hostile, (text) => {
        const log: Entry[] = [LOG[0] as Entry, { kind: 'note', at: T0, happenedAt: T0, text }];
        const markdown = reportMarkdown(report(true, { log, callSheet: null }), words('en'));
        const lines = markdown.split('\n');
        const start = lines.findIndex((line) => line.includes('Said: note')) + 1;
        const quote = lines.slice(start, lines.indexOf('', start));
        expect(quote.length).toBe(text.split(/\r\n?|\n/).length);
        for (const [i, line] of quote.entries()) {
          expect(line).toMatch(/^ {2}>/);
          const bare = line.slice(4).replace(/\\./g, 'x').replace(/\\$/, '');
          expect(bare).not.toMatch(/[\\`*_{}[\]<>#|~&]|:\/\//);
          expect(bare).not.toMatch(/^[-+=]|^\d+[.)]|^\s/);
          // A break at the end of a line is one only with a line after it.
          if (/(?<!\\)(\\\\)*\\$/.test(line)) expect(quote[i + 1]).toMatch(/^ {2}> \S/);
        }
      }),
    );
  });
});

describe('as JSON', () => {
  const json = JSON.parse(reportJson(report(true)));

  it('names itself, its version and its time', () => {
    expect(json).toMatchObject({ schema: REPORT_SCHEMA, version: 2, store: 'amazon.co.jp', timeZone: ZONE });
    expect(Object.keys(json)).toEqual([
      'schema',
      'version',
      'asOf',
      'timeZone',
      'store',
      'openedAt',
      'path',
      'answers',
      'since',
      'suspensions',
      'holds',
      'timeline',
      'changes',
      'ended',
      'notKnown',
      'notLookedAt',
      'ownWords',
      'notesLeftOut',
      'callSheet',
    ]);
  });

  it('gives every time as ISO 8601 with its zone, and no other number for one', () => {
    const times: string[] = [];
    const visit = (value: unknown, key: string): void => {
      if (typeof value === 'number') expect(value, key).toBeLessThan(10_000);
      if (/(At|asOf|since|from|earliest|latest|was)$/.test(key) && typeof value === 'string') times.push(value);
      if (value !== null && typeof value === 'object') for (const [k, v] of Object.entries(value)) visit(v, k);
    };
    visit(json, '');
    expect(times.length).toBeGreaterThan(20);
    for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
    expect(new Date(json.timeline[0].happenedAt).getTime()).toBe(T0 - 1.5 * HOUR);
    expect(new Date(json.asOf).getTime()).toBe(NOW);
  });

  it('keeps the fixed names of every entry', () => {
    expect(json.timeline[0]).toMatchObject({
      category: 'seen',
      kind: 'mail',
      event: 'email-changed',
      verdict: 'unproven',
      waitHours: null,
    });
    expect(json.timeline.at(-1)).toMatchObject({
      kind: 'read',
      fact: 'twoStep',
      value: 'off',
      page: 'two-step-settings',
    });
    expect(json.holds).toMatchObject([{ id: 0, kind: '24-hours', by: 'person', status: 'due', suspension: 1 }]);
    expect(json.notKnown).toEqual(['how', 'mailbox', 'hold']);
    expect(json.notLookedAt).toContain('two-step');
  });

  it('tells how it ended', () => {
    const log: Entry[] = [...LOG, { kind: 'ended', at: NOW, how: 'by-you', left: 4 }];
    expect(JSON.parse(reportJson(report(true, { log }))).ended).toMatchObject({ how: 'by-you', left: 4 });
    expect(reportMarkdown(report(true, { log }), words('en'))).toContain('recovery ended, 4 things not looked at');
  });
});

describe('orders and sums', () => {
  const callSheet = { chargeList: '11/22 7,621円 コイン\n11/22 7,622円 コイン', caseNumber: 'C-7' };

  it('stand where they are asked for, with what they add up to, once what the person wrote is ticked', () => {
    const text = reportMarkdown(report(true, { callSheet }), words('en'));
    expect(text).toContain('Order numbers\n\n  > 11/22 7,621円 コイン\\\n  > 11/22 7,622円 コイン');
    expect(text).toContain('15,243 Japanese yen (2 lines)');
    expect(text).toContain('Case number, person spoken to\n\n  > C-7');
    expect(reportMarkdown(report(true, { callSheet }), words('ja'))).toContain('15,243円（2件）');
  });

  it.each([
    ['$39.99', '$39.99 (1 line)', '$39.99（1件）'],
    ['US$39.99', '39.99 US dollars (1 line)', '39.99米ドル（1件）'],
    ['CA$39.99', '39.99 Canadian dollars (1 line)', '39.99カナダ ドル（1件）'],
  ])('name the dollars of %s where they are written, and no others', (chargeList, en, ja) => {
    const given = (language: LanguageId) =>
      givenFor('sums', report(true, { callSheet: { chargeList } }), words(language));
    expect([given('en'), given('ja')]).toEqual([en, ja]);
  });

  it('are lines to write on otherwise', () => {
    const text = reportMarkdown(report(false, { callSheet }), words('en'));
    expect(text).not.toContain('7,621');
    expect(text).toContain(`Order numbers: ${'_'.repeat(24)}`);
  });
});
