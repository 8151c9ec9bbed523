import { SUBJECT_IDS, type SubjectId } from './table.ts';

/** What a banner asks about a change: "was it you?". */
export type ChangeQuestion = `changed-${SubjectId}`;

const BEGINNING = 'changed-';

export const changeQuestion = (subject: SubjectId): ChangeQuestion => `${BEGINNING}${subject}`;

export const CHANGE_QUESTIONS = SUBJECT_IDS.map(changeQuestion);

export const isChangeQuestion = (about: string): about is ChangeQuestion =>
  (CHANGE_QUESTIONS as readonly string[]).includes(about);

/** What a question about a change is about. */
export const subjectOf = (question: ChangeQuestion): SubjectId => question.slice(BEGINNING.length) as SubjectId;
