import type { Account } from './account.ts';

/** One request to the stand-in. */
export interface Visit {
  /** `amazon.co.jp` */
  store: string;
  host: string;
  /** Without language prefix, `ref=` suffix and trailing slash. */
  path: string;
  query: URLSearchParams;
  /** The fields of a sent form; null for a plain visit. */
  form: URLSearchParams | null;
  account: Account;
  /** The text in the language of the account. */
  t: (en: string, ja: string) => string;
}

/** A page, or another address to go to. */
export type Answer = { html: string; status?: number } | { to: string };

export type Place = (visit: Visit) => Answer;
export type Places = Record<string, Place>;
