import type { MailEvent } from '../events-table.ts';

/** A: official · B: several sources or machine-readable samples · C: one report · D: guide or by analogy · E: not seen. */
export type Confidence = 'A' | 'B' | 'C' | 'D' | 'E';

/**
 * One way to word an event. In `words`, `…` stands for a few words and `[a|b]` for either; case, spaces, punctuation and
 * accents make no difference. `subject`: so short that it counts in the subject only.
 */
export interface Phrase {
  event: MailEvent;
  words: string;
  where?: 'subject';
  /** When the wording was seen, where known. */
  year: string | null;
  confidence: Confidence;
  source: string;
}

/** Phrases of one source, which share what is known about them. */
export const from = (
  { source, year, confidence }: Pick<Phrase, 'source' | 'year' | 'confidence'>,
  phrases: [event: MailEvent, words: string, where?: 'subject'][],
): Phrase[] =>
  phrases.map(([event, words, where]) => ({ event, words, year, confidence, source, ...(where && { where }) }));
