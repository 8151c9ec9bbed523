import type { CommandMessage, CommandReply } from '../messages/commands.ts';

/** Pauses before each further attempt, in milliseconds. */
const PAUSES = [50, 200, 500, 1000, 2000];
/** After this long without an answer an attempt has failed, in milliseconds. */
const PATIENCE = 5000;

const isReply = (raw: unknown): raw is CommandReply =>
  typeof raw === 'object' && raw !== null && typeof (raw as { ok?: unknown }).ok === 'boolean';

/** Rejects after `PATIENCE`, for a background that ended without a word. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * Sends a command until it is answered. The background can end after storing and before answering, so each attempt
 * carries the same id and the command is done once. Never throws; after the last attempt the error is `no-answer`.
 */
export async function sendUntilAnswered(
  send: (message: CommandMessage) => Promise<unknown>,
  message: CommandMessage,
  pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<CommandReply> {
  for (const wait of [...PAUSES, null]) {
    const reply = await inTime(send(message)).catch(() => undefined);
    if (isReply(reply)) return reply;
    if (wait !== null) await pause(wait);
  }
  return { ok: false, error: 'no-answer' };
}
