import type { Sources } from '../../base/confidence.ts';
import { OUTSIDE, steps } from '../step-rule.ts';

export const STOPPED_STEPS_AS_OF = '2026-11';

/** Steps of somebody whose account Amazon stopped, or of whom it wants something. */
export const STOPPED_STEPS = steps({
  'stop-page': { ...OUTSIDE, link: 'account-status', isForEnd: true },
  'stop-documents': { ...OUTSIDE, link: 'account-status', isForEnd: true },
  'stop-billing': { ...OUTSIDE, link: 'account-status', isForEnd: true },
  'stop-refused': { ...OUTSIDE, link: 'contact' },
  'stop-answer': { ...OUTSIDE, isForEnd: true },
  'stop-losses': { ...OUTSIDE, isForEnd: true },
  'stop-payments': { ...OUTSIDE, isForEnd: true },
  'stop-data': { ...OUTSIDE },
  'stop-linked': { ...OUTSIDE },
  'stop-consumer': { ...OUTSIDE },
  'stop-password': { ...OUTSIDE, link: 'password-reset', fact: 'access', isUndoneByStop: true, isForEnd: true },
  'stop-ask': { ...OUTSIDE, link: 'contact', isForEnd: true },
});

/** Where each is known from. */
export const STOPPED_SOURCES: Sources<keyof typeof STOPPED_STEPS> = {
  'stop-page': {
    confidence: 'B',
    source:
      'headings of that page in programs that read it, 2025-12 to 2026-06; forged stop mails outnumber genuine ones',
  },
  'stop-documents': {
    confidence: 'C',
    source: 'first-person reports of documents taken and refused; a public note on which parts may be covered',
  },
  'stop-billing': { confidence: 'C', source: 'headings of that page in a program that reads it, 2026-04' },
  'stop-refused': {
    confidence: 'C',
    source: 'a first-person report of documents refused within seconds; a second account stopped too',
  },
  'stop-answer': {
    confidence: 'C',
    source: 'first-person reports of closed accounts in Spain and France, 2020 to 2025; a policy lock of a week, 2023',
  },
  'stop-losses': { confidence: 'C', source: 'the same reports; Amazon’s Spanish closing mail as quoted' },
  'stop-payments': { confidence: 'C', source: 'the same reports' },
  'stop-data': { confidence: 'A', source: 'General Data Protection Regulation, article 15' },
  'stop-linked': { confidence: 'C', source: 'a French report of 2020: accounts of spouse and mother closed too' },
  'stop-consumer': { confidence: 'A', source: 'the consumer bodies of each country; see the contacts' },
  'stop-password': {
    confidence: 'B',
    source: 'heading of that page in a program that reads it, 2025-12; waves of preventive resets, 2015 and 2016',
  },
  'stop-ask': { confidence: 'B', source: 'linked from Amazon’s sign-in page' },
};
