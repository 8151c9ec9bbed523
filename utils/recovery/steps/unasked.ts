import type { Sources } from '../../base/confidence.ts';
import { OUTSIDE, steps } from '../step-rule.ts';

export const UNASKED_STEPS_AS_OF = '2026-11';

/** Steps of somebody who got codes, calls or mails that were not asked for. */
export const UNASKED_STEPS = steps({
  'unasked-bank': { ...OUTSIDE, isForEnd: true },
  'unasked-computer': { ...OUTSIDE, isForEnd: true },
  'unasked-deny': { ...OUTSIDE, isForEnd: true },
  'unasked-call': { ...OUTSIDE, isForEnd: true },
  'unasked-mail': { ...OUTSIDE, link: 'message-center' },
  'unasked-own': { ...OUTSIDE },
  'unasked-password': { ...OUTSIDE, link: 'login-security', isForEnd: true },
  'unasked-look': { ...OUTSIDE, link: 'orders', isForEnd: true },
  'unasked-report': { ...OUTSIDE, link: 'report-scam' },
});

/** Where each is known from. */
export const UNASKED_SOURCES: Sources<keyof typeof UNASKED_STEPS> = {
  'unasked-bank': { confidence: 'A', source: 'Federal Trade Commission; police advice in Japan' },
  'unasked-computer': { confidence: 'A', source: 'Federal Trade Commission' },
  'unasked-deny': { confidence: 'B', source: 'Amazon’s mails on sign-in attempts in several languages' },
  'unasked-call': { confidence: 'B', source: 'Amazon’s own warnings; false support numbers are a known trick' },
  'unasked-mail': { confidence: 'A', source: 'aboutamazon.jp, on false mails' },
  'unasked-own': {
    confidence: 'B',
    source: 'three reports of codes caused by the owner’s own assistants and finance programs',
  },
  'unasked-password': { confidence: 'B', source: 'Amazon’s mail as quoted: “someone who knows your password”' },
  'unasked-look': { confidence: 'B', source: 'the reports on takeovers, where such codes came first' },
  'unasked-report': { confidence: 'A', source: 'aboutamazon.com' },
};
