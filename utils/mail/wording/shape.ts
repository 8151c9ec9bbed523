import type { Confidence } from '../../base/confidence.ts';
import type { MailEvent } from '../events-table.ts';

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

/** What is known of wordings that were built from ordinary words of a language. */
export const ORDINARY = {
  source: 'ordinary wording, not seen in a genuine mail',
  year: null,
  confidence: 'E',
} as const;

/** Words of a language that tell what was said to have happened; patterns over text in the form of `fold`. */
export interface Statement {
  /** What opens a supposition or a denial: "if", "no se ha". `…`: what follows, up to the next comma. */
  suppositions?: string;
  /** Stands inside a denial, so that no `…` bridges it. */
  not?: string;
  /** Right behind a phrase: makes a question or a supposition of it. */
  unless?: string;
}

/**
 * How a language says for how long one cannot get in; patterns over text in the form of `fold`. Ordinary words, chosen by
 * hand after mails of Amazon's and forged ones (B to E, as the phrases of the language).
 */
export interface WaitWords {
  /** Written numbers. */
  numbers: Readonly<Record<string, number>>;
  /** Units in hours. A working day is counted as a day: the mail does not say which days are free. */
  units: readonly (readonly [pattern: string, hours: number])[];
  /** Stands between the ends of a range. */
  to: string;
  /** They, or the account being usable only afterwards, make a time a wait. */
  waiting: string;
  /** What one waits for, most plainly: signing in, a new password. */
  signIn: string;
  /** The account, or access to it. */
  account: string;
  /** Times that are something else: the life of a code or a link, an answer, a parcel, a refund. */
  otherTimes: string;
  /** What happens to the account after a time, or unless one obeys. */
  threat: string;
  /** "within" gives a deadline, unless it says when the account comes back. */
  deadline: string;
  comesBack: string;
}

/** How a language speaks as Amazon to a customer; patterns over text in the form of `fold`, chosen like the words of waits. */
export interface ClaimWords {
  /** "your". */
  yours: string;
  /** Only others speak so of Amazon: a newspaper, who warns of forgers, who brings a parcel. Read behind what stands before the name. */
  talk?: string;
  /** What a customer has there: account, order, payment, membership. */
  things: string;
  /** Things that are the reader's by their form: 「お支払い」「ご注文」. */
  polite?: string;
  /** What a notice says of it: declined, suspended, to be confirmed. */
  troubles: string;
  /** How Amazon would address a customer; `amazon` is its name. */
  greetings: string;
}

/** How mails in one language word what they report. */
export interface EventWords {
  asOf: string;
  phrases: readonly Phrase[];
  statement: Statement;
}
