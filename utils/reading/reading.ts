import type { FactId, FactReading, Facts, FactValue } from '../amazon/facts.ts';
import type { KnownPage } from '../amazon/recognise-among.ts';

/** What one reading of one page gives. */
export interface PageReading {
  facts: Facts;
  /** The part of the page that a finding is about, to bring it into view. */
  place?: Element | null;
  /** Reading on would bring nothing more: what is unknown stays so. */
  over?: boolean;
  /** A fact whose value counts only when a second reading of the page says the same. */
  needsSecond?: FactId;
}

/** Reads one page once, without changing it. */
export type Reader = (document: Document, known: KnownPage) => PageReading;

/** A reading of one fact. Signals are fixed names. */
export const fact = <F extends FactId>(value: FactValue<F>, ...signals: string[]): FactReading<F> => ({
  value,
  signals,
});
