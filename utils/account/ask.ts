import { DAY, isAhead } from '../base/time.ts';
import type { BannerId } from './findings.ts';
import { QUESTION_IDS, QUESTIONS, type QuestionId } from './questions.ts';
import type { AccountSlice, Observation } from './schema.ts';
import { snoozeOf } from './snooze.ts';

/** How long an answer is taken for an answer to the same page shown again. Milliseconds. */
const ANSWERED_FOR = DAY;

/**
 * What the banner of a page asks that could not be read; null where there is nothing to ask, where it is snoozed, and
 * where the person answered lately.
 */
export function askAbout(
  { facts, snoozes }: AccountSlice,
  observation: Observation,
  now: number,
  snoozedInTab: readonly BannerId[],
): QuestionId | null {
  const isOpen = (id: QuestionId): boolean => {
    const { fact, page } = QUESTIONS[id];
    const word = facts[fact]?.word;
    const isAnswered = word && word.at > now - ANSWERED_FOR && !isAhead(word.at, now);
    return page === observation.page && observation.facts[fact]?.value === 'unknown' && !isAnswered;
  };
  const isSnoozed = (id: QuestionId) => snoozedInTab.includes(id) || snoozeOf(snoozes, id, now) !== null;
  return QUESTION_IDS.find((id) => isOpen(id) && !isSnoozed(id)) ?? null;
}
