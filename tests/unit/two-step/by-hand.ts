import type { Answers } from '../../../utils/two-step/answers.ts';

/*
 * The rules once more, said in the plainest way and without a look at the planner: every method on every device it could
 * be on, every two of them, each given marks, the highest marks win.
 */

interface Place {
  method: 'app' | 'sms' | 'call';
  device: 'phone' | 'other phone' | 'computer';
}

export interface Choice {
  first: string | null;
  backup: string | null;
  independent: boolean;
}

function places(answers: Answers): Place[] {
  const found: Place[] = [];
  if (answers.sms) found.push({ method: 'sms', device: 'phone' });
  if (answers.call) found.push({ method: 'call', device: 'phone' });
  if (answers.smartphone) found.push({ method: 'app', device: 'phone' });
  if (answers.computer) found.push({ method: 'app', device: 'computer' });
  if (answers.secondNumber) {
    found.push({ method: 'sms', device: 'other phone' });
    found.push({ method: 'call', device: 'other phone' });
  }
  return found;
}

/** Everything that could be chosen, the empty choice included. */
export function choices(answers: Answers): Choice[] {
  const all: Choice[] = [{ first: null, backup: null, independent: false }];
  for (const first of places(answers)) {
    all.push({ first: first.method, backup: null, independent: false });
    for (const backup of places(answers)) {
      const isSame = first.method === backup.method;
      if (isSame && (first.method !== 'sms' || first.device === backup.device)) continue;
      all.push({ first: first.method, backup: backup.method, independent: first.device !== backup.device });
    }
  }
  return all;
}

/** The pairs for one telephone number that the victim's report of 2019 quotes from Amazon's help. */
const OFFERED = ['sms+app', 'app+sms', 'call+app'];

/** Marks in the order of the rules. `offerBefore` says where the exception for offered pairs stands. */
export function marks(choice: Choice, offerBefore: 'independence' | 'restricted'): number[] {
  const { first, backup, independent } = choice;
  const offered = OFFERED.includes(`${first}+${backup}`) ? 1 : 0;
  const restricted = [first, backup].filter((method) => method === 'sms' || method === 'call').length;
  const has = [first ? 1 : 0, backup ? 1 : 0];
  const apart = independent ? 1 : 0;
  return offerBefore === 'independence' ? [...has, offered, apart, -restricted] : [...has, apart, offered, -restricted];
}

/** Above zero if the first marks are higher. */
export function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((mark, index) => mark !== b[index]);
  return place < 0 ? 0 : (a[place] as number) - (b[place] as number);
}
