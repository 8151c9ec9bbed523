import { AR } from './ar.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { IT } from './it.ts';
import { JA } from './ja.ts';
import { NL } from './nl.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';
import type { Wording } from './shape.ts';
import { SV } from './sv.ts';
import { TR } from './tr.ts';
import { ZH } from './zh.ts';

/** Every language that mails are read in. */
export const WORDINGS = {
  ja: JA,
  en: EN,
  de: DE,
  es: ES,
  fr: FR,
  it: IT,
  pt: PT,
  nl: NL,
  pl: PL,
  tr: TR,
  zh: ZH,
  sv: SV,
  ar: AR,
} as const satisfies Record<string, Wording>;
