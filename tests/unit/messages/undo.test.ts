import { describe, expect, it } from 'vitest';
import type { Command } from '../../../utils/messages/commands.ts';
import { undoOf } from '../../../utils/messages/undo.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { incidentOf } from '../../../utils/state/recovery.ts';
import { applyCommand, type Change } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';

const NOW = Date.UTC(2026, 10, 26);
const BEGIN: Change = { type: 'open-incident', marketplace: 'jp', via: 'button', path: 'takeover', mail: null };
const begun = applyCommand(initialState(), BEGIN, NOW);
const ofStep = (state: State, step: string) =>
  incidentOf(state, NOW)?.steps.find(({ id }) => id === step)?.done ?? null;

/** What a command leads to, and what taking it back leads to. */
function doneAndBack(command: Command): [State, State] {
  const done = applyCommand(begun, command as Change, NOW);
  return [done, applyCommand(done, undoOf(command) as Change, NOW)];
}

describe('what is done and taken back', () => {
  it('opens a step that was ticked', () => {
    const [done, back] = doneAndBack({ type: 'tick', step: 'contact', done: true });
    expect(ofStep(done, 'contact')).not.toBeNull();
    expect(ofStep(back, 'contact')).toBeNull();
  });

  it('goes on with what was ended', () => {
    const [done, back] = doneAndBack({ type: 'end-incident', how: 'false-alarm' });
    expect(incidentOf(done, NOW)?.closing?.how).toBe('false-alarm');
    expect(incidentOf(back, NOW)?.closing).toBeNull();
  });

  it('says no more what was said, of the same account', () => {
    const said = { type: 'say', marketplace: 'jp', account: 2, fact: 'twoStep', value: 'on' } as const;
    expect(undoOf(said)).toEqual({ type: 'unsay', marketplace: 'jp', account: 2, fact: 'twoStep' });
  });

  it('unticks what was said to be one’s own, and leaves alone what was said not to be', () => {
    const mine = { type: 'answer-reading', step: 'card', isMine: true } as const;
    expect(undoOf(mine)).toEqual({ type: 'tick', step: 'card', done: false });
    expect(undoOf({ ...mine, isMine: false })).toBeNull();
  });

  it('is not offered for what erases', () => {
    expect(undoOf({ type: 'erase' })).toBeNull();
    expect(undoOf({ type: 'erase-incident' })).toBeNull();
  });
});
