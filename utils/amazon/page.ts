import type { Confidence } from '../base/confidence.ts';
import type { FactId } from './facts.ts';

/**
 * Pages that share one content script, so that a page gets no reader but that of its family. `other`: recognised, and
 * so far not read.
 */
export const FAMILIES = ['two-step', 'payment', 'stored', 'access', 'other'] as const;

export type Family = (typeof FAMILIES)[number];

/** All that Mamori knows of one kind of Amazon page. */
export interface PageDefinition {
  family: Family;
  /**
   * Its addresses and how well each is known. `/x/*` stands for everything below `/x`; `/x?a=b` for `/x` with that
   * parameter. None: a host of its own.
   */
  paths: Readonly<Record<string, Confidence>>;
  /** The address to open (confidence A or B). */
  link: string;
  /**
   * The facts it may speak for; what any other page claims is not believed. The one page that `decides` a fact is also
   * the one to open to see for oneself.
   */
  facts: { readonly [F in FactId]?: 'decides' | 'speaks' };
  /** The facts whose banners it shows. */
  banners: readonly FactId[] | 'all';
}
