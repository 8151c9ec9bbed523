import { careful, type FamilyReader, type Reader } from '../reading/reading.ts';
import type { ErrorWords, FamilyWords, WordedFamily } from '../reading/wording/wording.ts';
import { tell } from './runtime.ts';

/**
 * Makes the reader of a family at its first use, once its words are there; rejects while they cannot be had.
 * @param sparing makes it a reader that does not read whatever it must
 */
export function readerOf<F extends WordedFamily>(
  family: F,
  make: (words: FamilyWords<F>) => FamilyReader,
  errors: ErrorWords,
  sparing = (careful: Reader): Reader => careful,
): () => Promise<Reader> {
  let reader: Reader | undefined;
  return async () => {
    reader ??= sparing(careful(make((await tell({ type: 'words', family })) as FamilyWords<F>), errors));
    return reader;
  };
}
