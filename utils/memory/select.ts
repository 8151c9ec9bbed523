import type { PageId } from '../amazon/table.ts';
import type { Memory, PendingChange } from './schema.ts';
import { OTHER_KEY } from './slice.ts';
import { ASKED_EVERYWHERE, type ChangeAnswer, SUBJECT_IDS, SUBJECTS, type SubjectId } from './table.ts';

/** The changes that wait for an answer, the weightiest subject first, then the oldest. */
export const waitingChanges = ({ pending }: Memory): PendingChange[] =>
  [...pending].sort((a, b) => SUBJECT_IDS.indexOf(a.subject) - SUBJECT_IDS.indexOf(b.subject) || a.to - b.to);

/** Whether a change of this subject is asked about on a page: where it is shown, or everywhere. */
export const isAskedOn = (subject: SubjectId, page: PageId): boolean =>
  SUBJECTS[subject].page === page || ASKED_EVERYWHERE.includes(subject);

/** A change, and what the person said of it last; null: nothing yet. */
export interface ToldChange extends Pick<PendingChange, 'subject' | 'from' | 'to'> {
  answer: ChangeAnswer | null;
}

/** The changes that are told of and were not the person's own, as far as they have said, the oldest first. */
export function foreignChanges({ pending, history }: Memory): ToldChange[] {
  const told = new Map<string, ToldChange>();
  const note = ({ subject, from, to }: Omit<ToldChange, 'answer'>, answer: ChangeAnswer | null): void =>
    void told.set(`${subject} ${from} ${to}`, { subject, from, to, answer });
  for (const change of pending) note(change, change.isUnsure ? 'not-sure' : null);
  for (const line of history) if (line.kind === 'answered') note(line, line.answer);
  return [...told.values()].filter(({ answer }) => answer !== 'mine').sort((a, b) => a.to - b.to);
}

/** Whether the person said last of a change that it was not them: it may wait nevertheless, while nothing can follow. */
export const isSaidNotMine = (memory: Memory, { subject, from, to }: PendingChange): boolean =>
  foreignChanges(memory).some(
    (told) => told.answer === 'not-mine' && told.subject === subject && told.from === from && told.to === to,
  );

/** Whether something was read under the key of another install: of it no change can be told. */
export const hasOtherKey = ({ known }: Memory): boolean =>
  Object.values(known).some(({ reader }) => reader === OTHER_KEY);
