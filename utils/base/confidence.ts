/**
 * How well a thing is known: A a capture, official text or three sources, B two, C one, D inferred or copied text,
 * E general knowledge that no source confirms. What is D or E is never shown as a fact.
 */
export type Confidence = 'A' | 'B' | 'C' | 'D' | 'E';

/** When a table was last compared with what it describes (`2026-11`), and with what. */
export interface Provenance {
  asOf: string;
  source: string;
}

/** Where the lines of a table are known from. Nothing at run time needs it, so it is a table of its own. */
export type Sources<Id extends string> = { readonly [S in Id]: { confidence: Confidence; source: string } };
