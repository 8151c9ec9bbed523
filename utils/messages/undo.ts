import type { Command } from './commands.ts';

/** What takes back a command that was done; null where nothing does, or only something that asks first. */
export function undoOf(command: Command): Command | null {
  switch (command.type) {
    case 'tick':
    case 'tick-two-step':
      return { ...command, done: !command.done };
    case 'say': {
      const { value: _, ...said } = command;
      return { ...said, type: 'unsay' };
    }
    case 'answer-reading': {
      const { isMine, ...read } = command;
      return isMine ? { ...read, type: 'tick', done: false } : null;
    }
    case 'end-incident': {
      const { how: _, ...incident } = command;
      return { ...incident, type: 'reopen-incident' };
    }
    default:
      return null;
  }
}
