import type { LinkId } from '../amazon/links.ts';
import type { PageId } from '../amazon/table.ts';
import type { Confidence } from '../base/confidence.ts';
import { type Plan, uses } from './ways.ts';

interface StepRule {
  /** The page the step is done on. */
  page: PageId;
  path: string;
  /** How well it is known that it is done there. */
  confidence: Confidence;
  /** The place to send somebody who is elsewhere. Pages in the middle of Amazon's own way are not linked to. */
  open: LinkId;
}

const SETTINGS = { page: 'two-step-settings', path: '/a/settings/approval', open: 'two-step-settings' } as const;
const REGISTER = {
  page: 'two-step-setup',
  path: '/a/settings/approval/setup/register',
  open: 'two-step-setup',
} as const;

/** The steps of the walk, in order. The first six end when two-step verification is on; the rest come afterwards. */
export const WALK_STEPS = {
  'open-settings': {
    page: 'login-security',
    path: '/ax/account/manage',
    open: 'two-step-settings',
    confidence: 'A',
  },
  start: { ...SETTINGS, confidence: 'A' },
  'choose-first': { ...REGISTER, confidence: 'A' },
  'enter-code': { ...REGISTER, confidence: 'A' },
  'turn-on': {
    page: 'two-step-setup',
    path: '/a/settings/approval/setup/howto',
    open: 'two-step-settings',
    confidence: 'A',
  },
  'see-on': { ...SETTINGS, confidence: 'B' },
  'add-backup': {
    page: 'two-step-setup',
    path: '/a/settings/approval/addbackup',
    open: 'two-step-settings',
    confidence: 'C',
  },
  // The key shows only while an app is being added.
  'note-key': { ...REGISTER, open: 'two-step-settings', confidence: 'C' },
  'ask-again': { ...SETTINGS, confidence: 'C' },
} as const satisfies Record<string, StepRule>;

export type WalkStep = keyof typeof WALK_STEPS;

export const WALK_STEP_IDS = Object.keys(WALK_STEPS) as WalkStep[];

/** The steps after two-step verification is on, which a person can say are done. */
export const AFTERWARDS = ['add-backup', 'note-key', 'ask-again'] as const satisfies readonly WalkStep[];

export type Afterwards = (typeof AFTERWARDS)[number];

export const isAfterwards = (step: WalkStep): step is Afterwards => (AFTERWARDS as readonly WalkStep[]).includes(step);

/** The steps that a plan has: no backup step without a backup, no key without an app, none at all without a method. */
export function stepsOf(plan: Plan): WalkStep[] {
  if (!plan.first) return [];
  const left = { 'add-backup': plan.backup === null, 'note-key': !uses(plan, 'app') };
  return WALK_STEP_IDS.filter((step) => !(step in left && left[step as keyof typeof left]));
}
