import type { Sources } from '../../base/confidence.ts';
import { INSIDE, OUTSIDE, steps } from '../step-rule.ts';

export const SELLER_STEPS_AS_OF = '2026-11';

/** Steps of somebody in whose name somebody sells. */
export const SELLER_STEPS = steps({
  'seller-support': { ...OUTSIDE, link: 'seller-central', isForEnd: true },
  'seller-listings': { ...INSIDE, link: 'seller-central' },
  'seller-payout': { ...INSIDE, link: 'seller-central' },
  'seller-close': { ...INSIDE, link: 'seller-central' },
  'seller-fee': { ...OUTSIDE },
  'seller-tax': { ...OUTSIDE },
});

/** Where each is known from. */
export const SELLER_SOURCES: Sources<keyof typeof SELLER_STEPS> = {
  'seller-support': { confidence: 'C', source: 'a report of 2013: customer service sent on to seller support' },
  'seller-listings': { confidence: 'C', source: 'the same report' },
  'seller-payout': { confidence: 'C', source: 'the same report; a guide of 2025' },
  'seller-close': { confidence: 'C', source: 'the same report' },
  'seller-fee': { confidence: 'C', source: 'the same report: a fee of 39.99 weeks later' },
  'seller-tax': { confidence: 'D', source: 'guides; sales in one’s name may be reported to the tax office' },
};
