import { AR_CLAIMS, AR_EVENTS, AR_WAITS } from './ar.ts';
import { DE_CLAIMS, DE_EVENTS, DE_WAITS } from './de.ts';
import { EN_CLAIMS, EN_EVENTS, EN_WAITS } from './en.ts';
import { ES_CLAIMS, ES_EVENTS, ES_WAITS } from './es.ts';
import { FR_CLAIMS, FR_EVENTS, FR_WAITS } from './fr.ts';
import { IT_CLAIMS, IT_EVENTS, IT_WAITS } from './it.ts';
import { JA_CLAIMS, JA_EVENTS, JA_WAITS } from './ja.ts';
import { NL_CLAIMS, NL_EVENTS, NL_WAITS } from './nl.ts';
import { PL_CLAIMS, PL_EVENTS, PL_WAITS } from './pl.ts';
import { PT_CLAIMS, PT_EVENTS, PT_WAITS } from './pt.ts';
import type { ClaimWords, EventWords, WaitWords } from './shape.ts';
import { SV_CLAIMS, SV_EVENTS, SV_WAITS } from './sv.ts';
import { TR_CLAIMS, TR_EVENTS, TR_WAITS } from './tr.ts';
import { ZH_CLAIMS, ZH_EVENTS, ZH_WAITS } from './zh.ts';

/* Every language that mails are read in. Three tables: whoever looks for events alone loads the words for these alone. */

export const EVENT_WORDS = {
  ja: JA_EVENTS,
  en: EN_EVENTS,
  de: DE_EVENTS,
  es: ES_EVENTS,
  fr: FR_EVENTS,
  it: IT_EVENTS,
  pt: PT_EVENTS,
  nl: NL_EVENTS,
  pl: PL_EVENTS,
  tr: TR_EVENTS,
  zh: ZH_EVENTS,
  sv: SV_EVENTS,
  ar: AR_EVENTS,
} as const satisfies Record<string, EventWords>;

export const WAIT_WORDS = {
  ja: JA_WAITS,
  en: EN_WAITS,
  de: DE_WAITS,
  es: ES_WAITS,
  fr: FR_WAITS,
  it: IT_WAITS,
  pt: PT_WAITS,
  nl: NL_WAITS,
  pl: PL_WAITS,
  tr: TR_WAITS,
  zh: ZH_WAITS,
  sv: SV_WAITS,
  ar: AR_WAITS,
} as const satisfies Record<string, WaitWords>;

export const CLAIM_WORDS = {
  ja: JA_CLAIMS,
  en: EN_CLAIMS,
  de: DE_CLAIMS,
  es: ES_CLAIMS,
  fr: FR_CLAIMS,
  it: IT_CLAIMS,
  pt: PT_CLAIMS,
  nl: NL_CLAIMS,
  pl: PL_CLAIMS,
  tr: TR_CLAIMS,
  zh: ZH_CLAIMS,
  sv: SV_CLAIMS,
  ar: AR_CLAIMS,
} as const satisfies Record<string, ClaimWords>;
