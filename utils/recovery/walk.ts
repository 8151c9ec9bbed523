import { isOpen } from './entries.ts';
import { answersOf, pathOf } from './incident.ts';
import { leadsOn } from './leads-on.ts';
import { inOrder } from './log.ts';
import type { PathId } from './paths/ids.ts';
import { pathRule } from './paths.ts';
import { type Answers, QUESTIONS, type QuestionId, withAnswers } from './questions.ts';
import type { Entry, Incident } from './schema.ts';

/* What the person says about the way they are on, as entries for the log. Times in milliseconds. */

/**
 * The person says what happened. Whatever was ticked and answered stays. Nothing where it is known already, unless
 * something seen since speaks for another path: then they say that they stay.
 */
export function pathEntries(log: readonly Entry[], path: PathId, now: number): Entry[] {
  const before = inOrder(log, now);
  const isSaid = log.some(({ kind }) => kind === 'path') && pathOf(before) === path;
  const isKnown = isSaid && leadsOn(before, path) === null;
  return isKnown ? [] : [{ kind: 'path', at: now, path }];
}

/** The same, with what is known of the answers already: from a reading, a banner or a mail. */
export function suggestedEntries(log: readonly Entry[], path: PathId, answers: Answers, now: number): Entry[] {
  const hasAnswers = Object.keys(answers).length > 0;
  const answered: Entry = { kind: 'answered', at: now, answers: merged(log, answers, now), since: sinceOf(log) };
  return [...pathEntries(log, path, now), ...(hasAnswers ? [answered] : [])];
}

/** Answers; where they show another path, the log goes on with that one. */
export function answerEntries(log: readonly Entry[], answers: Answers, since: number | null, now: number): Entry[] {
  const answered: Entry = { kind: 'answered', at: now, answers, since };
  const before = inOrder(log, now);
  const all = withAnswers(answersOf(before), answers);
  const turn = pathRule(pathOf(before)).turn(all);
  return turn ? [answered, ...suggestedEntries([...log, answered], turn.path, turn.answers, now)] : [answered];
}

const sinceOf = (log: readonly Entry[]): number | null =>
  log.findLast((entry) => entry.kind === 'answered')?.since ?? null;

/** What is suggested adds to what was ticked among several options, and replaces the answer to a plain question. */
function merged(log: readonly Entry[], given: Answers, now: number): Answers {
  const before: { [question: string]: readonly string[] | undefined } = answersOf(inOrder(log, now));
  return Object.fromEntries(
    Object.entries(given).map(([question, options]) => {
      const { isMany } = QUESTIONS[question as QuestionId];
      return [question, isMany ? [...new Set([...(before[question] ?? []), ...options])] : options];
    }),
  );
}

/**
 * The path that something seen and not the person's begins or goes on with, the likeliest of these first: the one that is
 * walked where it is among them, and where nobody who shares the screen may see that one is walked.
 */
export function pathAmong(paths: readonly PathId[], incident: Incident | null): PathId | undefined {
  const [first] = paths;
  if (!incident || !isOpen(incident)) return first;
  const walked = pathOf(inOrder(incident.log, Number.POSITIVE_INFINITY));
  return paths.includes(walked) || pathRule(walked).isQuiet ? walked : first;
}
