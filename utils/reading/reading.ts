import type { CountId, CountReading, CountValue, FactId, FactReading, Facts, FactValue } from '../amazon/facts.ts';
import type { KnownPage } from '../amazon/recognise-among.ts';
import { isShell } from './dom/shell.ts';
import type { Remembered } from './remembered.ts';
import type { ErrorWords } from './wording/wording.ts';

/** What one reading of one page gives. */
export interface PageReading {
  facts: Facts;
  /** The part of the page that a finding is about, to bring it into view. */
  place?: Element | null;
  /** What is remembered of the page, made when it is asked for; absent where the page is not whole. */
  remembered?: () => Remembered;
  /** The words of each message of a list; kept nowhere. */
  rows?: string[];
  /** What is looked for here is still to come. */
  isFilling?: boolean;
  /** Reading on would bring nothing more: what is unknown stays so. */
  over?: boolean;
  /** A fact whose value counts only at the end of the readings: until then the page may still fill. */
  atEnd?: FactId;
}

/**
 * Reads one page once, without changing it. Null when what stands at the address is an error page, a robot check or
 * nothing: then it is not that page.
 */
export type Reader = (document: Document, known: KnownPage) => PageReading | null;

/** A reading of one fact. Signals are fixed names. */
export const fact = <F extends FactId>(value: FactValue<F>, ...signals: string[]): FactReading<F> => ({
  value,
  signals,
});

/** How many of something a reading saw. */
export const count = (value: CountValue): CountReading => ({ value, signals: [] });

/** The reader of one family, and the facts that it tells of a page. */
export interface FamilyReader {
  factsOn(page: KnownPage['page']): (FactId | CountId)[];
  read(document: Document, known: KnownPage): PageReading;
}

/**
 * A reader that takes error pages for what they are and fails on no page: where a page breaks it all the same, that page
 * could not be read.
 */
export const careful =
  ({ factsOn, read }: FamilyReader, { titles }: ErrorWords): Reader =>
  (document, known) => {
    try {
      return isShell(document, titles) ? null : read(document, known);
    } catch {
      return { facts: Object.fromEntries(factsOn(known.page).map((id) => [id, fact('unknown')])), over: true };
    }
  };
