import type { Sources } from '../../base/confidence.ts';
import { OUTSIDE, steps } from '../step-rule.ts';

export const CHARGE_STEPS_AS_OF = '2026-11';

/** Steps of somebody who found a charge, membership or order that nobody knows. */
export const CHARGE_STEPS = steps({
  'charge-people': { ...OUTSIDE, isForEnd: true },
  'charge-find': { ...OUTSIDE, link: 'orders', isForEnd: true },
  'charge-mail': { ...OUTSIDE, link: 'message-center' },
  'charge-gift': { ...OUTSIDE, link: 'gift-card' },
  'charge-digital': { ...OUTSIDE, link: 'orders' },
  'charge-membership': { ...OUTSIDE, link: 'memberships' },
  'charge-tv': { ...OUTSIDE },
  'charge-amazon': { ...OUTSIDE, link: 'contact' },
  'charge-card': { ...OUTSIDE },
  'charge-tomorrow': { ...OUTSIDE },
});

/** Where each is known from. */
export const CHARGE_SOURCES: Sources<keyof typeof CHARGE_STEPS> = {
  'charge-people': { confidence: 'B', source: 'the commonest cause in reports' },
  'charge-find': {
    confidence: 'C',
    source: 'reports of channels that stood only among the digital orders, 2022 to 2024',
  },
  'charge-mail': { confidence: 'D', source: 'press: confirmations that Amazon sent by mistake, 2023-09 and 2023-10' },
  'charge-gift': { confidence: 'C', source: 'a report of a charge when it was claimed' },
  'charge-digital': {
    confidence: 'C',
    source: 'a report of fifteen orders of coins for games; a guide of 2020 on gift cards already sent',
  },
  'charge-membership': { confidence: 'C', source: 'reports of channels that nobody had ordered, 2022 to 2024' },
  'charge-tv': { confidence: 'D', source: 'guides; a PIN for purchases is offered on television devices' },
  'charge-amazon': { confidence: 'B', source: 'the way through Amazon’s contact page, “Unknown or incorrect charges”' },
  'charge-card': { confidence: 'C', source: 'reports; each card company has its own time limit' },
  'charge-tomorrow': { confidence: 'D', source: 'press: Amazon’s apology came within days, 2023-10' },
};
