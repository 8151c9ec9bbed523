import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CommandMessage } from '../../../utils/messages/commands.ts';
import { sendUntilAnswered } from '../../../utils/shell/send.ts';

const message: CommandMessage = { type: 'command', id: crypto.randomUUID(), command: { type: 'reopen-incident' } };
const noPause = async () => undefined;

describe('sending a command', () => {
  afterEach(() => vi.useRealTimers());

  it('sends the same message again until it is answered', async () => {
    const sent: CommandMessage[] = [];
    const answers = [Promise.reject(new Error('the port closed')), undefined, { ok: 'yes' }, { ok: true }];
    const send = async (m: CommandMessage) => {
      sent.push(m);
      return answers[sent.length - 1];
    };
    expect(await sendUntilAnswered(send, message, noPause)).toEqual({ ok: true });
    expect(sent).toEqual([message, message, message, message]);
  });

  it('takes a refusal as the answer', async () => {
    const send = vi.fn(async () => ({ ok: false, error: 'storage-full' }));
    expect(await sendUntilAnswered(send, message, noPause)).toEqual({ ok: false, error: 'storage-full' });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('gives up after six attempts, pausing longer each time', async () => {
    const pauses: number[] = [];
    const send = vi.fn(async () => undefined);
    const reply = await sendUntilAnswered(send, message, async (ms) => void pauses.push(ms));
    expect(reply).toEqual({ ok: false, error: 'no-answer' });
    expect(send).toHaveBeenCalledTimes(6);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  });

  it('does not wait for ever on a background that ended without a word', async () => {
    vi.useFakeTimers();
    const send = vi
      .fn()
      .mockReturnValueOnce(new Promise(() => undefined))
      .mockResolvedValue({ ok: true });
    const reply = sendUntilAnswered(send, message, noPause);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await reply).toEqual({ ok: true });
  });
});
