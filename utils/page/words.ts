import { careful, type FamilyReader, type Reader } from '../reading/reading.ts';
import type { ErrorWords, FamilyWords, WordedFamily } from '../reading/wording/wording.ts';
import { tell } from './runtime.ts';

/** Makes the reader of a family at its first use, once its words are there; rejects while they cannot be had. */
export function readerOf<F extends WordedFamily>(
  family: F,
  make: (words: FamilyWords<F>) => FamilyReader,
  errors: ErrorWords,
): () => Promise<Reader> {
  let reader: Reader | undefined;
  return async () => {
    reader ??= careful(make((await tell({ type: 'words', family })) as FamilyWords<F>), errors);
    return reader;
  };
}
