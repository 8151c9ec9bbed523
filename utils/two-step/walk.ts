import type { FactValue } from '../amazon/facts.ts';
import type { PageId } from '../amazon/table.ts';
import { AFTERWARDS, type Afterwards, isAfterwards, stepsOf, type WalkStep } from './steps.ts';
import type { Method, Plan } from './ways.ts';

/*
 * The walk through Amazon's pages until two-step verification is on, and what comes after. Everything here is told from
 * what was read; nothing on the page is touched.
 */

/** What to do on the page. Words that Amazon shows are in the sentence for it. */
export const PRESSES = [
  'two-step-row',
  'get-started',
  ...(['choose-app', 'scan-code', 'show-key', 'write-key-down', 'enter-app-code'] as const),
  ...(['choose-phone', 'enter-number', 'choose-text', 'choose-call', 'enter-code'] as const),
  'turn-on',
  ...(['add-app', 'add-phone', 'require-codes'] as const),
] as const;

export type Press = (typeof PRESSES)[number];

/** Why it cannot be told which step this is, and the ways to find out. Never a claim that it is on. */
export const DOUBTS = {
  /** Signs speak against each other, or against what is known: a page that looked on, and was not. */
  'signs-disagree': ['open-settings', 'reload', 'look-for-disable', 'say-what-you-saw'],
  /** One sign of on, where two are needed. */
  'too-few-signs': ['open-settings', 'reload', 'look-for-disable', 'say-what-you-saw'],
  /** None of the signs that are known for this page. */
  'no-signs': ['open-settings', 'reload', 'look-for-disable', 'say-what-you-saw'],
  'signed-out': ['sign-in', 'open-settings'],
  /** The page adds a backup, and the plan has none. */
  'not-in-plan': ['open-settings'],
} as const;

export type Doubt = keyof typeof DOUBTS;
export type FindOut = (typeof DOUBTS)[Doubt][number];

/** One reading of the page that is open. */
export interface Sight {
  page: PageId;
  /** As recognised: without language prefix and suffixes. */
  path: string;
  signals: readonly string[];
  twoStep: FactValue<'twoStep'>;
}

/** What is known of the account. */
export interface AccountNow {
  /** What counts for two-step verification, by reading or by word; null if nothing does, or it is old or in doubt. */
  twoStep: { value: 'on' | 'off'; by: 'read' | 'word' } | null;
  /** The signals of the last reading of the settings page. */
  settings: readonly string[];
  /** What the person said is done. */
  confirmed: readonly Afterwards[];
}

/** Where on the walk a page is. */
export type Here =
  | { kind: 'step'; step: WalkStep; press: readonly Press[] }
  | { kind: 'unknown'; doubt: Doubt; findOut: readonly FindOut[] }
  | { kind: 'finished' }
  /** The page is no part of the walk, or there is no plan to walk by. */
  | { kind: 'elsewhere' };

export interface Progress {
  step: WalkStep;
  done: 'read' | 'word' | null;
}

const ON_PAGE: Record<Method, readonly Press[]> = {
  app: ['choose-app', 'scan-code', 'show-key', 'write-key-down', 'enter-app-code'],
  sms: ['choose-phone', 'enter-number', 'choose-text', 'enter-code'],
  call: ['choose-phone', 'enter-number', 'choose-call', 'enter-code'],
};

const step = (id: WalkStep, ...press: readonly Press[]): Here => ({ kind: 'step', step: id, press });
const unknown = (doubt: Doubt): Here => ({ kind: 'unknown', doubt, findOut: DOUBTS[doubt] });

/** A sign that a backup can be removed shows that there is one (confidence C); the rest only the person can say. */
function doneAfterwards(id: Afterwards, { settings, confirmed }: AccountNow): Progress['done'] {
  if (id === 'add-backup' && settings.includes('remove-backup')) return 'read';
  return confirmed.includes(id) ? 'word' : null;
}

/** The first thing left to do once it is on. */
const nextAfterwards = (plan: Plan, known: AccountNow): Afterwards | undefined =>
  AFTERWARDS.find((id) => stepsOf(plan).includes(id) && !doneAfterwards(id, known));

/** What to press on the settings page for what comes afterwards. */
function pressOnSettings(id: Afterwards, plan: Plan): Press {
  if (id === 'ask-again') return 'require-codes';
  return id === 'note-key' || plan.backup?.method === 'app' ? 'add-app' : 'add-phone';
}

const doubtOf = ([sign, ...others]: readonly string[]): Doubt => {
  if (!sign) return 'no-signs';
  return others.length > 0 || sign === 'get-started' ? 'signs-disagree' : 'too-few-signs';
};

/** The settings page decides: what it reads counts before anything known from elsewhere. */
function onSettings(plan: Plan, { signals, twoStep }: Sight, known: AccountNow): Here {
  if (signals.includes('signed-out-header')) return unknown('signed-out');
  if (twoStep === 'off') return step('start', 'get-started');
  // A person who looked may know what could not be read, though not against a page that offers to begin. An earlier
  // reading may not: that this page cannot be read puts it in doubt.
  const said = known.twoStep?.by === 'word' && known.twoStep.value === 'on' && !signals.includes('get-started');
  const isOn = twoStep === 'on' || said;
  if (!isOn) return unknown(doubtOf(signals));
  const next = nextAfterwards(plan, twoStep === 'on' ? { ...known, settings: signals } : known);
  return next ? step(next, pressOnSettings(next, plan)) : { kind: 'finished' };
}

function onSetup(plan: Plan, first: Method, { path, signals }: Sight, known: AccountNow): Here {
  const isOn = known.twoStep?.value === 'on';
  const atBackup = path.endsWith('/addbackup');
  const choosing = signals.includes('choose-method');
  const coding = signals.includes('confirm-code');
  if (signals.includes('almost-done')) {
    return isOn || atBackup || choosing || coding ? unknown('signs-disagree') : step('turn-on', 'turn-on');
  }
  if (path.includes('enable-success')) return step('see-on');
  if (atBackup && !plan.backup) return unknown('not-in-plan');
  if (!choosing && !coding && !atBackup) return unknown('no-signs');
  const id = atBackup ? 'add-backup' : isOn ? nextAfterwards(plan, known) : coding ? 'enter-code' : 'choose-first';
  if (!id) return { kind: 'finished' };
  const method = id === 'add-backup' ? plan.backup?.method : id === 'note-key' ? 'app' : first;
  return step(id, ...(coding ? (['enter-code'] as const) : ON_PAGE[method ?? first]));
}

/** The row's label is a hint and never more, so it only ever casts doubt. */
function onAccountPage(plan: Plan, { signals }: Sight, known: AccountNow): Here {
  const says = (value: 'on' | 'off') => signals.includes(`row-${value}`);
  const against = { on: says('off'), off: says('on') };
  if ((says('on') && says('off')) || (known.twoStep && against[known.twoStep.value])) return unknown('signs-disagree');
  if (known.twoStep?.value !== 'on') return step('open-settings', 'two-step-row');
  const next = nextAfterwards(plan, known);
  return next ? step(next, 'two-step-row') : { kind: 'finished' };
}

/** Which step of a plan's walk the open page is, and what to press there. */
export function whereIs(plan: Plan, sight: Sight, known: AccountNow): Here {
  if (!plan.first) return { kind: 'elsewhere' };
  switch (sight.page) {
    case 'two-step-settings':
      return onSettings(plan, sight, known);
    case 'two-step-setup':
      return onSetup(plan, plan.first.method, sight, known);
    case 'login-security':
      return onAccountPage(plan, sight, known);
    default:
      return { kind: 'elsewhere' };
  }
}

/** Whether the open page says that it is not on, or speaks against what is known. */
const speaksAgainstOn = (here: Here | undefined): boolean =>
  here?.kind === 'unknown'
    ? here.doubt === 'signs-disagree'
    : here?.kind === 'step' && here.step !== 'see-on' && !isAfterwards(here.step);

/**
 * How far the walk has come. What leads up to "on" is done when that is read or said, or when the open page is further
 * on. "see-on" and what comes afterwards only count while it is on, since Amazon's own reset switches it off.
 */
export function progress(plan: Plan, known: AccountNow, here?: Here): Progress[] {
  const steps = stepsOf(plan);
  const by = known.twoStep?.value === 'on' && !speaksAgainstOn(here) ? known.twoStep.by : null;
  // A backup can be asked for before the last button: being there does not show that it was pressed.
  const at = here?.kind === 'step' ? (isAfterwards(here.step) ? 'turn-on' : here.step) : steps[0];
  const reached = at ? steps.indexOf(at) : 0;
  return steps.map((id, index) => {
    if (isAfterwards(id)) return { step: id, done: by && doneAfterwards(id, known) };
    return { step: id, done: by ?? (index < reached ? 'read' : null) };
  });
}

/** Whether nothing is left: on, and everything afterwards done. */
export const isFinished = (walked: readonly Progress[]): boolean =>
  walked.length > 0 && walked.every(({ done }) => done !== null);
