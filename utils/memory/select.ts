import type { PageId } from '../amazon/table.ts';
import { type Memory, OTHER_KEY, type PendingChange } from './schema.ts';
import { ASKED_EVERYWHERE, SUBJECT_IDS, SUBJECTS, type SubjectId } from './table.ts';

/** The changes that wait for an answer, the weightiest subject first, then the oldest. */
export const waitingChanges = ({ pending }: Memory): PendingChange[] =>
  [...pending].sort((a, b) => SUBJECT_IDS.indexOf(a.subject) - SUBJECT_IDS.indexOf(b.subject) || a.to - b.to);

/** Whether a change of this subject is asked about on a page: where it is shown, or everywhere. */
export const isAskedOn = (subject: SubjectId, page: PageId): boolean =>
  SUBJECTS[subject].page === page || ASKED_EVERYWHERE.includes(subject);

/** Whether something was read under the key of another install: of it no change can be told. */
export const hasOtherKey = ({ known }: Memory): boolean =>
  Object.values(known).some(({ reader }) => reader === OTHER_KEY);
