import { readFileSync } from 'node:fs';
import { COUNT_IDS, type CountId, FACT_IDS, type FactId } from '../../utils/amazon/facts.ts';

/** What is expected of one fact: any of the values is an honest answer. */
export interface ExpectedFact {
  values: string[];
  /** Signals that must have spoken, and signals that must not. */
  spoke: string[];
  silent: string[];
}

export interface Expectation {
  /** Saved page, below `fixtures/`. */
  file: string;
  url: string;
  marketplace: string | null;
  page: string | null;
  facts: Partial<Record<FactId | CountId, ExpectedFact>>;
  /** Findings that must be there, and those that may. */
  findings: string[];
  allowed: string[];
  why: string;
}

const orNull = (cell: string): string | null => (cell === '-' ? null : cell);
const words = (cell: string): string[] => (cell === '-' ? [] : cell.split(' '));

function expectedFact(text: string): [FactId | CountId, ExpectedFact] {
  const [, fact, values, signals] = /^(\w+)=([^+!]+)((?:[+!][\w-]+)*)$/.exec(text) ?? [];
  if (!([...FACT_IDS, ...COUNT_IDS] as string[]).includes(fact ?? ''))
    throw new Error(`expectations.tsv: cannot read "${text}"`);
  const named = (mark: string) =>
    (signals?.match(/[+!][\w-]+/g) ?? []).filter((signal) => signal[0] === mark).map((signal) => signal.slice(1));
  return [fact as FactId | CountId, { values: values?.split('|') ?? [], spoke: named('+'), silent: named('!') }];
}

/** The rows of `expectations.tsv`; its columns are explained in the README beside it. */
export const EXPECTATIONS: Expectation[] = readFileSync(new URL('expectations.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [file, url, marketplace, page, facts, findings, why] = line.split('\t');
    if (!file || !url || !marketplace || !page || !facts || !findings || !why)
      throw new Error(`expectations.tsv: a row lacks a column: ${line}`);
    return {
      file,
      url,
      marketplace: orNull(marketplace),
      page: orNull(page),
      facts: Object.fromEntries(words(facts).map(expectedFact)),
      findings: words(findings).filter((id) => !id.endsWith('?')),
      allowed: words(findings).map((id) => id.replace('?', '')),
      why,
    };
  });
