/**
 * Pictures of popup, options page and first page in believable states, light and dark, Japanese and English, taken of
 * the built extension in Chromium: `npx node scripts/screenshots.ts FOLDER [part of a name] [languages]`. Build first. Each view is
 * also looked through by axe; what it finds is printed, and the exit status is 1.
 */
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { FactId } from '../utils/amazon/facts.ts';
import { FACT_VALUES } from '../utils/amazon/facts.ts';
import { FACT_PAGE } from '../utils/amazon/table.ts';
import { arrive, goOn } from '../utils/checkup/reduce.ts';
import { waitingChanges } from '../utils/memory/select.ts';
import type { SubjectId } from '../utils/memory/table.ts';
import type { PathId } from '../utils/recovery/paths/ids.ts';
import type { Answers } from '../utils/recovery/questions.ts';
import type { Incident, MailNews } from '../utils/recovery/schema.ts';
import { STEP_IDS, type StepId } from '../utils/recovery/steps.ts';
import { accountOf, incidentAtHand, withAccount } from '../utils/state/accounts.ts';
import { initialState } from '../utils/state/initial.ts';
import { STATE_KEY } from '../utils/state/keys.ts';
import { applyCommand, type Change, changeCheckup, type Owner, observe, snoozeBanner } from '../utils/state/reduce.ts';
import type { State } from '../utils/state/schema.ts';
import { answerClaim, claimFor } from '../utils/state/whose.ts';
import { BUILDS, ensureBrowsers } from './browsers.ts';
import { letter } from './stand-in/mails.ts';

/** Device pixels in a CSS pixel, so that the pictures are sharp. */
const SCALE = 2;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.now();

/** Facts as read some days ago: fact, value, days. */
type Read = [fact: FactId, value: string, days: number];

/** A state in which a store's one account was read so. */
const state = (store: 'jp' | 'us', reads: Read[], change: Partial<State> = {}, base = initialState()): State => ({
  ...reads.reduce((next, [fact, value, days]) => {
    const since = now - days * DAY;
    const facts = { [fact]: { value, signals: ['label-value'] } };
    return observe(next, { marketplace: store, page: FACT_PAGE[fact], facts, since }, since, { key: KEY });
  }, base),
  settings: { ...base.settings, marketplace: store },
  ...change,
});
/** The key of the one account. */
const KEY = '0123456789abcdef';

const FINDINGS: Read[] = [
  ['twoStep', 'off', 0],
  ['primePayment', 'none', 0.1],
  ['paymentMethods', 'some', 2],
  ['addresses', 'some', 2],
  ['access', 'ok', 0],
];
const FINE = Object.keys(FACT_VALUES).map(
  (fact, i): Read => [
    fact as FactId,
    { twoStep: 'on', primePayment: 'set', memberships: 'ok', access: 'ok' }[fact] ?? 'some',
    i * 3,
  ],
);
const OLD = FINE.map(([fact, value], i): Read => [fact, value, 29 + i]);

const withWord = (base: State): State => {
  const said = applyCommand(base, { type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'on' }, now - 5 * DAY);
  return snoozeBanner(said, 'jp', 'prime-payment-none', 'week', now - 3 * DAY);
};

/** No SMS, but calls, a smartphone and a computer: the case that this guide was made for. */
const PLAN = {
  answers: {
    sms: false,
    secondNumber: false,
    call: true,
    smartphone: true,
    computer: true,
    passkeyDevice: true,
    securityKey: false,
    travels: true,
  },
  chosen: null as number | null,
  at: now - HOUR,
};
const NO_WAY = { ...PLAN, answers: { ...PLAN.answers, call: false, smartphone: false, computer: false } };

const doubted = (base: State): State =>
  observe(
    base,
    { marketplace: 'jp', page: 'two-step-settings', facts: { twoStep: { value: 'unknown', signals: [] } } },
    now,
    { key: KEY },
  );

/** What happened in a recovery, each with the hours since. */
type Happened = [hoursAgo: number, command: Change];

const MINUTE = HOUR / 60;
const mailOf = (event: MailNews['event'], hoursAgo: number, waitHours: number | null = null): Change => ({
  type: 'add-mail',
  mail: { event, verdict: 'authenticated', sentAt: now - hoursAgo * HOUR, waitHours },
});
const tick = (hoursAgo: number, ...steps: StepId[]): Happened[] =>
  steps.map((step) => [hoursAgo, { type: 'tick', step, done: true }]);

/** A state in which this happened, by the real rules. */
const recovering = (happened: Happened[], base: State = state('jp', FINDINGS)): State =>
  happened.reduce((next, [hoursAgo, command]) => applyCommand(next, command, now - hoursAgo * HOUR), base);

const START: Happened[] = [[30, { type: 'open-incident', marketplace: 'jp', via: 'button', mail: null }]];
const ANSWERED: Happened[] = [
  ...START,
  [
    30,
    {
      type: 'answer',
      answers: {
        'sign-in': ['no'],
        signs: ['address-mail', 'cannot-sign-in', 'strange-orders', 'newsletters'],
        mailbox: ['unknown'],
      },
      since: now - 31 * HOUR,
    },
  ],
];
const CALLED: Happened[] = [
  ...ANSWERED,
  ...tick(29, 'mailbox', 'mail-flood', 'contact'),
  [
    28.5,
    {
      type: 'note',
      text: 'Call with the security department. They stop the account and write within a day.',
      happenedAt: now - 29 * HOUR,
    },
  ],
];
const HELD: Happened[] = [
  ...CALLED,
  [29, { type: 'add-hold', hold: '3-days', from: now - 29 * HOUR, hours: null }],
  [20.7, { type: 'add-hold', hold: '24-hours', from: now - (24 * HOUR - 200 * MINUTE), hours: null }],
];
const LATE: Happened[] = [
  ...CALLED,
  [8, { type: 'add-hold', hold: '5-hours', from: now - 8 * HOUR, hours: null }],
  [1, { type: 'answer-hold', id: 0, how: 'late' }],
];
const CHECKED: Happened[] = [
  ...CALLED,
  [24, { type: 'add-hold', hold: '5-hours', from: now - 24 * HOUR, hours: null }],
  [19, { type: 'answer-hold', id: 0, how: 'over' }],
  ...tick(18, 'card-company', 'wait', 'password', 'same-password', 'two-step', 'card', 'address'),
];
const SECOND: Happened[] = [...CHECKED, [2, mailOf('access-revoked', 2, 5)]];
const DUE: Happened[] = [...CHECKED, [6, mailOf('access-revoked', 6, 5)]];
const CLEAR: Happened[] = [...CHECKED, ...tick(3, ...STEP_IDS)];
/** The other paths, each with a few answers. */
const OTHER_PATHS: Record<string, Answers> = {
  stopped: { stop: ['documents'], beside: ['nothing'], refused: ['once'] },
  'no-code': { obstacle: ['no-code'], message: ['cannot-verify-number'] },
  'unknown-charge': { charge: ['membership'], 'in-list': ['nowhere'] },
  unasked: { came: ['call'], given: ['code'] },
  seller: { 'seller-sign': ['fee'], 'sign-in': ['yes'] },
  insider: { safe: ['no'], who: ['partner'], way: ['password'] },
};
const onPath = (path: PathId, answers: Answers = {}): Happened[] => [
  [30, { type: 'open-incident', marketplace: 'jp', via: 'button', path, mail: null }],
  ...(Object.keys(answers).length > 0 ? [[30, { type: 'answer', answers, since: null }] as Happened] : []),
];
/** The state with its incident changed. */
function withIncident(base: State, change: (incident: Incident) => Incident): State {
  const at = incidentAtHand(base);
  if (!at) return base;
  const { marketplace, account, incident } = at;
  return withAccount(
    base,
    marketplace,
    { ...account, recovery: { ...account.recovery, incident: change(incident) } },
    now,
  );
}
const withClockBack = (base: State): State =>
  withIncident(base, (incident) => ({ ...incident, clock: now + 2 * HOUR }));
const withRecheck = (base: State): State =>
  withIncident(base, (incident) => ({
    ...incident,
    log: [...incident.log, { kind: 'recheck-due', at: now, day: 7 }],
  }));

/** Two accounts of one store, one of them named, with a page that was taken for the first; and a third from before. */
const TWO_ACCOUNTS = ((): State => {
  const seen = (base: State, value: 'on' | 'off', owner: Owner, since: number): State => {
    const facts = { twoStep: { value, signals: ['label-value'] } };
    return observe(base, { marketplace: 'jp', page: 'two-step-settings', facts, since }, now, owner);
  };
  const mother = seen(state('jp', FINE), 'off', { key: 'fedcba9876543210' }, now - DAY);
  const named = applyCommand(mother, { type: 'name-account', marketplace: 'jp', account: 2, name: '母' }, now);
  const assumed = seen(named, 'off', { takenFor: 1 }, now - HOUR);
  const late = seen(assumed, 'on', { key: KEY }, now - 2 * HOUR);
  return applyCommand(late, { type: 'move-reading', marketplace: 'jp', account: 1, fact: 'addresses', to: null }, now);
})();
const owned = (base: State): State => {
  const begun = recovering(START, base);
  const claim = claimFor(begun, 'jp', KEY);
  return claim ? answerClaim(begun, 'jp', KEY, claim, true, now) : begun;
};

/** The page of an account's sign-in details was read some days ago, each of these subjects with this digit as its hash. */
const withSignIn = (
  base: State,
  digit: string,
  days: number,
  { key, subjects }: { key: string; subjects: readonly SubjectId[] },
): State =>
  observe(
    base,
    {
      marketplace: 'jp',
      page: 'login-security',
      facts: { access: { value: 'ok', signals: ['account-rows'] } },
      since: now - days * DAY,
      shown: {
        digests: Object.fromEntries(subjects.map((subject) => [subject, digit.repeat(16)])),
        isMadeHere: false,
      },
    },
    now,
    { key },
  );

/** A checkup of the one account: two pages read, one that could not be, one passed over; and a change before it. */
const LOOKED_THROUGH = (() => {
  const of = { key: KEY, subjects: ['email', 'cards'] } as const;
  const changed = withSignIn(withSignIn(state('jp', FINDINGS), 'a', 20, of), 'b', 1, of);
  const at = (n: number) => now - (10 - n) * 60_000;
  const begun = applyCommand(changed, { type: 'begin-checkup', marketplace: 'jp', account: 1 }, at(0));
  const pages = [
    ['login-security', true],
    ['two-step-settings', true],
    ['wallet', false],
  ] as const;
  const arrived = pages.reduce(
    (next, [page, isRead], n) =>
      changeCheckup(next, (of) =>
        goOn(arrive(of, { marketplace: 'jp', page, account: 1, since: at(n + 1), isRead }, now), at(n + 1)),
      ),
    begun,
  );
  return changeCheckup(arrived, (of) => goOn(of, at(5)));
})();

/** A change of a second account that was not its owner's, while the first one's recovery is open. */
const OTHERS_RECOVERY = ((): State => {
  const of = { key: 'fedcba9876543210', subjects: ['email'] } as const;
  const begin: Happened = [30, { type: 'open-incident', marketplace: 'jp', account: 1, via: 'button', mail: null }];
  const begun = recovering([begin, ...HELD.slice(START.length)], withSignIn(state('jp', FINDINGS), 'a', 20, of));
  const changed = withSignIn(begun, 'b', 1, of);
  return waitingChanges(accountOf(changed, 'jp', 2).memory).reduce(
    (next, { subject, from, to }) =>
      applyCommand(
        next,
        { type: 'answer-change', marketplace: 'jp', account: 2, subject, from, to, answer: 'not-mine', via: 'button' },
        now,
      ),
    changed,
  );
})();

/** What is stored, by the name of the picture. */
const STORED: Record<string, unknown> = {
  empty: undefined,
  findings: withWord(state('jp', FINDINGS)),
  fine: state('jp', FINE),
  old: state('jp', OLD),
  started: recovering(START),
  answered: recovering(ANSWERED),
  held: recovering(HELD),
  'clock-back': withClockBack(recovering(HELD)),
  identity: recovering([
    ...CALLED,
    [5, { type: 'add-hold', hold: 'identity-check', from: now - 5 * HOUR, hours: null }],
  ]),
  late: recovering(LATE),
  second: recovering(SECOND),
  due: recovering(DUE),
  'asked-no-code': recovering(onPath('no-code')),
  ...Object.fromEntries(
    Object.entries(OTHER_PATHS).map(([path, answers]) => [`on-${path}`, recovering(onPath(path as PathId, answers))]),
  ),
  'leads-on': recovering([...CALLED, [1, mailOf('documents-required', 1)]]),
  quiet: recovering([[30, { type: 'open-incident', marketplace: 'jp', via: 'button', path: 'insider', mail: null }]]),
  clear: recovering(CLEAR),
  ended: recovering([...CHECKED, [1, { type: 'end-incident', how: 'by-you' }]]),
  recheck: withRecheck(recovering([...CLEAR, [1, { type: 'end-incident', how: 'all-clear' }]])),
  'two-stores': state('jp', FINDINGS, {}, state('us', OLD)),
  'two-accounts': TWO_ACCOUNTS,
  'checkup-under-way': LOOKED_THROUGH,
  'checkup-ended': applyCommand(
    applyCommand(LOOKED_THROUGH, { type: 'stop-checkup' }, now),
    { type: 'say-looked', page: 'orders', answer: 'not-mine' },
    now,
  ),
  'others-recovery': OTHERS_RECOVERY,
  owned: owned(state('jp', FINDINGS)),
  planned: state('jp', FINDINGS, { twoStepPlan: PLAN }),
  'no-way': state('jp', FINDINGS, { twoStepPlan: NO_WAY }),
  walking: state('jp', FINDINGS, { twoStepPlan: { ...PLAN, chosen: 0 } }),
  afterwards: applyCommand(
    state('jp', FINE, { twoStepPlan: { ...PLAN, chosen: 0 } }),
    { type: 'tick-two-step', marketplace: 'jp', step: 'add-backup', done: true },
    now - HOUR,
  ),
  doubtful: doubted(state('jp', FINE, { twoStepPlan: { ...PLAN, chosen: 0 } })),
  'new-phone': state('jp', FINE, { twoStepPlan: PLAN, phoneChange: { at: now, remindedAt: null } }),
  broken: { version: 1, facts: 'lost' },
  newer: { version: 99 },
};

interface Shot {
  name: string;
  page: string;
  stored: keyof typeof STORED;
  width: number;
  /** Fixed height, or the whole page. */
  height?: number;
  /** Selector of something to click first. */
  click?: string;
  /** The number of the account that is chosen first. */
  account?: number;
  /** A mail that is pasted and checked first: its source, in the language of the picture. */
  mail?: (language: string) => string;
  /** As it comes on paper. */
  print?: boolean;
  /** In the system's own few colours. */
  forced?: boolean;
}

const popup = (name: string, stored: string, more: Partial<Shot> = {}): Shot => ({
  name: `popup-${name}`,
  page: 'popup.html',
  stored,
  width: 380,
  ...more,
});
const options = (part: string, stored: string, more: Partial<Shot> = {}): Shot => ({
  name: `options-${part}`,
  page: `options.html#${part}`,
  stored,
  width: 1200,
  ...more,
});
const recovery = (name: string, stored: string, more: Partial<Shot> = {}): Shot =>
  options(`recovery-${name}`, stored, { page: 'options.html#recovery', ...more });
const sent = now - 2 * HOUR;
const spoken = (language: string) => (language === 'ja' ? 'ja' : 'en');
/** A mail of the stand-in for each verdict; the words alone prove nothing. */
const MAILS: Record<string, (language: string) => string> = {
  authenticated: (language) => letter('email-changed', spoken(language), sent),
  revoked: (language) => letter('access-revoked-5-hours', spoken(language), sent),
  suspicious: (language) => letter('forged', spoken(language), sent),
  unproven: (language) =>
    letter('email-changed', spoken(language), sent)
      .split(/\r?\n\r?\n/)
      .slice(1)
      .join('\n\n'),
};
const mails = (stored: string, width: number): Shot[] =>
  Object.entries(MAILS).map(([verdict, mail]) =>
    options(`mail-${verdict}-${width}`, stored, { page: 'options.html#mail', width, mail }),
  );
const GUIDE = 'options.html#two-step';
const EMERGENCY = '.emergency-button';
const TWO_STEP_ROW = '.two-step-row summary';

const SHOTS: Shot[] = [
  popup('empty', 'empty'),
  popup('findings', 'findings'),
  popup('findings-first-screen', 'findings', { height: 600 }),
  popup('findings-open', 'findings', { click: '.folded > summary' }),
  popup('findings-more', 'findings', { click: '.first-more > summary' }),
  popup('findings-forced', 'findings', { forced: true }),
  popup('emergency-forced', 'findings', { click: EMERGENCY, forced: true }),
  popup('fine-first-screen', 'fine', { height: 320 }),
  popup('findings-320', 'findings', { width: 320 }),
  popup('findings-zoomed', 'findings', { width: 400, height: 300 }),
  popup('fine', 'fine'),
  popup('old', 'old'),
  popup('two-stores', 'two-stores'),
  popup('two-accounts', 'two-accounts', { click: '[data-fact=twoStep] summary' }),
  popup('two-accounts-320', 'two-accounts', { width: 320, click: '[data-fact=twoStep] summary' }),
  popup('owned', 'owned'),
  popup('broken', 'broken'),
  popup('broken-erasing', 'broken', { click: '.notice button:nth-of-type(2)' }),
  popup('newer', 'newer', { width: 320 }),
  popup('emergency', 'fine', { click: EMERGENCY }),
  popup('emergency-guessed', 'empty', { click: EMERGENCY }),
  popup('emergency-under-way', 'held', { click: EMERGENCY }),
  popup('emergency-broken', 'broken', { click: EMERGENCY }),
  popup('emergency-320', 'findings', { click: EMERGENCY, width: 320 }),
  popup('quiet', 'quiet'),
  popup('recovery', 'answered'),
  popup('recovery-started', 'started'),
  popup('recovery-held', 'held'),
  popup('recovery-held-first-screen', 'held', { height: 600 }),
  popup('recovery-late', 'late'),
  popup('recovery-second', 'second'),
  popup('recovery-due', 'due', { height: 600 }),
  popup('recovery-due-320', 'due', { width: 320 }),
  popup('recovery-clear', 'clear'),
  popup('recovery-recheck', 'recheck'),
  popup('two-step', 'findings', { click: TWO_STEP_ROW }),
  popup('two-step-plan', 'planned', { click: TWO_STEP_ROW }),
  popup('two-step-walk', 'walking', { click: TWO_STEP_ROW, width: 320 }),
  popup('two-step-afterwards', 'afterwards', { click: TWO_STEP_ROW }),
  popup('checking', 'checkup-under-way'),
  popup('checking-320', 'checkup-under-way', { width: 320 }),
  popup('checked', 'checkup-ended'),
  popup('checked-320', 'checkup-ended', { width: 320 }),
  popup('checked-forced', 'checkup-ended', { forced: true }),
  options('look-through', 'checkup-under-way'),
  options('look-through-320', 'checkup-ended', { page: 'options.html#look-through', width: 320 }),
  options('look-through-forced', 'checkup-under-way', { page: 'options.html#look-through', forced: true }),
  options('look-through-zoomed', 'checkup-ended', { page: 'options.html#look-through', width: 600, height: 400 }),
  options('history', 'checkup-ended'),
  options('history-320', 'checkup-ended', { page: 'options.html#history', width: 320 }),
  options('look-through-held', 'others-recovery', { page: 'options.html#look-through', account: 2 }),
  options('look-through-held-320', 'others-recovery', { page: 'options.html#look-through', account: 2, width: 320 }),
  options('checkup', 'findings'),
  options('checkup-forced', 'findings', { page: 'options.html#checkup', forced: true }),
  options('checkup-zoomed', 'findings', { page: 'options.html#checkup', width: 600, height: 400 }),
  options('parts-320', 'findings', { page: 'options.html#checkup', width: 320, click: '.parts-button' }),
  options('emergency', 'findings'),
  options('emergency-320', 'findings', { page: 'options.html#emergency', width: 320 }),
  options('mail', 'findings'),
  options('mail-forced', 'findings', { page: 'options.html#mail', forced: true }),
  options('checkup-narrow', 'findings', { page: 'options.html#checkup', width: 360 }),
  recovery('start', 'fine'),
  recovery('start-320', 'fine', { width: 320 }),
  recovery('from-banner', 'ended', { page: 'options.html#recovery?from=banner&store=de' }),
  recovery('triage', 'started'),
  recovery('triage-320', 'started', { width: 320 }),
  recovery('triage-no-code', 'asked-no-code', { click: '[data-question=obstacle] input[value=passkey]' }),
  recovery('triage-forced', 'started', { forced: true }),
  recovery('triage-zoomed', 'started', { width: 600, height: 400 }),
  ...Object.keys(OTHER_PATHS).map((path) => recovery(`on-${path}`, `on-${path}`)),
  recovery('on-no-code-320', 'on-no-code', { width: 320 }),
  recovery('leads-on', 'leads-on'),
  recovery('answered', 'answered'),
  recovery('answered-forced', 'answered', { forced: true }),
  recovery('answered-zoomed', 'answered', { width: 600, height: 400 }),
  options('report', 'second'),
  options('report-print', 'second', { page: 'options.html#report', width: 700, print: true }),
  recovery('answered-320', 'answered', { width: 320 }),
  recovery('held', 'held'),
  recovery('held-320', 'held', { width: 320, click: '[data-part=more] summary' }),
  recovery('adding', 'answered', { click: '[data-part=more] summary' }),
  recovery('clock-back', 'clock-back'),
  recovery('identity', 'identity'),
  recovery('late', 'late'),
  recovery('second', 'second'),
  recovery('due', 'due'),
  recovery('clear', 'clear'),
  recovery('ended', 'ended'),
  recovery('recheck', 'recheck'),
  recovery('print', 'second', { width: 700, print: true }),
  options('mail', 'findings'),
  ...mails('findings', 1200),
  ...mails('findings', 320),
  ...mails('held', 360),
  options('two-step', 'findings'),
  options('two-step-plan', 'planned', { page: GUIDE }),
  options('two-step-plan-320', 'planned', { page: GUIDE, width: 320, click: 'main > .stack .disclosure summary' }),
  options('two-step-what-if', 'planned', { page: GUIDE, click: '.disclosures summary' }),
  options('two-step-no-way', 'no-way', { page: GUIDE }),
  options('two-step-walk', 'walking', { page: GUIDE }),
  options('two-step-walk-320', 'walking', { page: GUIDE, width: 320 }),
  options('two-step-afterwards', 'afterwards', { page: GUIDE }),
  options('two-step-doubtful', 'doubtful', { page: GUIDE }),
  options('two-step-new-phone', 'new-phone', { page: GUIDE }),
  options('two-step-sheet', 'walking', { page: GUIDE, width: 700, print: true }),
  options('stored', 'findings'),
  options('stored-plan', 'walking', { page: 'options.html#stored' }),
  options('erasing', 'findings', { page: 'options.html#stored', click: '.button-danger' }),
  options('settings', 'findings'),
  options('accounts', 'two-accounts', { page: 'options.html#settings' }),
  options('accounts-320', 'two-accounts', { page: 'options.html#settings', width: 320 }),
  options('accounts-stored', 'two-accounts', { page: 'options.html#stored' }),
  options('privacy', 'findings'),
  options('misread', 'findings'),
  { name: 'welcome', page: 'welcome.html', stored: 'empty', width: 1000 },
  { name: 'welcome-320', page: 'welcome.html', stored: 'empty', width: 320 },
  { name: 'welcome-forced', page: 'welcome.html', stored: 'findings', width: 1000, forced: true },
  { name: 'welcome-some', page: 'welcome.html', stored: 'findings', width: 360 },
];

/** A copy of the build, so that building anew meanwhile does not matter. */
const build = await mkdtemp(join(tmpdir(), 'mamori-pictures-'));

const [folder, only = '', languages = 'ja,en'] = process.argv.slice(2);
if (!folder) throw new Error('Name a folder for the pictures');

async function open(language: string): Promise<{ browser: Browser; page: Page; base: string }> {
  const { chromium } = ensureBrowsers(['chromium']);
  const browser = await launch({
    executablePath: chromium,
    pipe: true,
    enableExtensions: true,
    args: [`--lang=${language}`, `--accept-lang=${language}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, LANGUAGE: language },
  });
  const id = await browser.installExtension(build);
  return { browser, page: await browser.newPage(), base: `chrome-extension://${id}/` };
}

async function take(
  page: Page,
  base: string,
  shot: Shot,
  language: string,
  scheme: string,
  path: string,
): Promise<void> {
  // Medium and scheme in one: each of puppeteer's own calls takes the other one back.
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    media: shot.print ? 'print' : 'screen',
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: shot.forced ? 'active' : 'none' },
    ],
  });
  await page.setViewport({ width: shot.width, height: shot.height ?? 600, deviceScaleFactor: SCALE });
  await page.goto('about:blank');
  await page.goto(`${base}${shot.page}`);
  // The first page opens itself in front after installing, and a page behind is not drawn.
  await page.bringToFront();
  await page.waitForSelector('html[data-ready]');
  if (shot.mail) {
    await page.locator('main textarea').fill(shot.mail(language));
    await page.click('main form button[type=submit]');
    await page.waitForSelector('article[data-event]');
  }
  if (shot.account) {
    const picker = await page.waitForSelector(`select:has(> [value="${shot.account}"])`);
    await picker?.select(`${shot.account}`);
  }
  if (shot.click) {
    await page.click(shot.click);
    // What is shown then may be loaded first.
    const isShown = (clicked: string) =>
      document.querySelector(clicked)?.matches(':not([aria-expanded=false])') ?? true;
    await page.waitForFunction(isShown, {}, shot.click);
    await page.waitForNetworkIdle({ idleTime: 50 });
  }
  await page.evaluate(() => new Promise(requestAnimationFrame));
  if (shot.height === undefined) {
    // As tall as the page: what sticks to the bottom of the window would else lie across the middle of the picture.
    const height = await page.evaluate(() => document.body.scrollHeight);
    await page.setViewport({ width: shot.width, height, deviceScaleFactor: SCALE });
  }
  await page.screenshot({ path: path as `${string}.png` });
}

async function store(page: Page, base: string, document: unknown): Promise<void> {
  await page.goto(`${base}options.html`);
  await page.evaluate(
    async (key, text) => {
      const { storage } = (
        globalThis as unknown as {
          chrome: { storage: { local: { clear(): Promise<void>; set(items: object): Promise<void> } } };
        }
      ).chrome;
      await storage.local.clear();
      if (text) await storage.local.set({ [key]: JSON.parse(text) });
    },
    STATE_KEY,
    document === undefined ? '' : JSON.stringify(document),
  );
}

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands: rule and element. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

await mkdir(folder, { recursive: true });
await cp(BUILDS.chromium, build, { recursive: true });
for (const language of languages.split(',')) {
  const { browser, page, base } = await open(language);
  try {
    for (const shot of SHOTS.filter(({ name }) => name.includes(only))) {
      await store(page, base, STORED[shot.stored]);
      for (const scheme of ['light', 'dark']) {
        const name = `${shot.name}-${language}-${scheme}`;
        await take(page, base, shot, language, scheme, join(folder, `${name}.png`));
        for (const barrier of await barriers(page)) {
          console.error(`${name}: ${barrier}`);
          process.exitCode = 1;
        }
      }
    }
  } finally {
    await browser.close();
  }
}
await rm(build, { recursive: true });
