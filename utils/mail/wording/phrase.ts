import type { MailEvent } from '../events-table.ts';

/** A: official · B: several sources or machine-readable samples · C: one report · D: guide or by analogy · E: not seen. */
export type Confidence = 'A' | 'B' | 'C' | 'D' | 'E';

/**
 * One way to word an event. In `words`, `…` stands for a few words of one sentence, `[a|b]` for either and `#` for a code
 * of digits; case, spaces, punctuation and accents make no difference. `subject`: so short that it counts in the subject
 * only. `condition`: counts even behind an "if".
 */
export interface Phrase {
  event: MailEvent;
  words: string;
  where?: 'subject' | 'condition';
  /** When the wording was seen, where known. */
  year: string | null;
  confidence: Confidence;
  source: string;
}

export type Row = [event: MailEvent, words: string, where?: Phrase['where']];

/** Phrases of one source, which share what is known about them. */
export const from = (
  { source, year, confidence }: Pick<Phrase, 'source' | 'year' | 'confidence'>,
  phrases: Row[],
): Phrase[] =>
  phrases.map(([event, words, where]) => ({ event, words, year, confidence, source, ...(where && { where }) }));
