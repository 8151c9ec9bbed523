import type { LinkId } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { StepRule } from './step-rule.ts';
import { INSIDER_STEPS } from './steps/insider.ts';
import { NO_CODE_STEPS } from './steps/no-code.ts';
import { SELLER_STEPS } from './steps/seller.ts';
import { STOPPED_STEPS } from './steps/stopped.ts';
import { TAKEOVER_STEPS } from './steps/takeover.ts';
import { UNASKED_STEPS } from './steps/unasked.ts';
import { CHARGE_STEPS } from './steps/unknown-charge.ts';

/** Every step of every path. Which of them a person needs, and in which order: `paths.ts`. */
const STEPS = {
  ...TAKEOVER_STEPS,
  ...STOPPED_STEPS,
  ...NO_CODE_STEPS,
  ...CHARGE_STEPS,
  ...UNASKED_STEPS,
  ...SELLER_STEPS,
  ...INSIDER_STEPS,
};

export type StepId = keyof typeof STEPS;

export const STEP_IDS = Object.keys(STEPS) as StepId[];

export const stepRule = (id: StepId): StepRule => STEPS[id];

/** Only somebody who is in the account can have done it. */
export const needsAccount = (id: StepId): boolean => STEPS[id].needsSignIn || STEPS[id].fact === 'access';

/**
 * The place to open for a step. Whoever can still sign in changes the password where the account's settings are; the
 * address of Amazon Pay is known for amazon.com only, that of those who sell for amazon.com and amazon.co.jp.
 */
export function stepLink(id: StepId, marketplace: MarketplaceId, canSignIn: boolean): LinkId | null {
  if (id === 'password' && canSignIn) return 'login-security';
  if (id === 'amazon-pay' && marketplace === 'us') return 'amazon-pay';
  const { link } = STEPS[id];
  return link === 'seller-central' && marketplace !== 'us' && marketplace !== 'jp' ? null : link;
}
