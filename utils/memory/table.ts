import type { PageId } from '../amazon/table.ts';

/** When the page parts that these rest on were last looked up; each has its source at its reader (reading/remembered.ts). */
export const MEMORY_AS_OF = '2026-11';

interface Subject {
  /** The page that shows it. */
  page: PageId;
  /**
   * Which reader made what is kept. Raise it when a reader begins to see more or less than before: what is kept of the
   * former one is then replaced without a word, since a better reader is no change of the account.
   */
  reader: number;
}

/** What is remembered of an account so that a change can be told, the weightiest first. */
export const SUBJECTS = {
  email: { page: 'login-security', reader: 1 },
  phone: { page: 'login-security', reader: 1 },
  name: { page: 'login-security', reader: 1 },
  passkeys: { page: 'login-security', reader: 1 },
  twoStepMethods: { page: 'two-step-settings', reader: 1 },
  cards: { page: 'wallet', reader: 1 },
  addresses: { page: 'addresses', reader: 1 },
  // Nobody has shown what these two pages look like: the person looks, and says whether all is theirs.
  apps: { page: 'login-with-amazon', reader: 1 },
  family: { page: 'household', reader: 1 },
} as const satisfies Record<string, Subject>;

export type SubjectId = keyof typeof SUBJECTS;

export const SUBJECT_IDS = Object.keys(SUBJECTS) as SubjectId[];

/** What a person says about a change: it was me, it was not, not sure. */
export const CHANGE_ANSWERS = ['mine', 'not-mine', 'not-sure'] as const;
export type ChangeAnswer = (typeof CHANGE_ANSWERS)[number];

/** Asked about on every account page of that account, not only where it was read: whoever has these has the account. */
export const ASKED_EVERYWHERE: readonly SubjectId[] = ['email', 'phone'];
