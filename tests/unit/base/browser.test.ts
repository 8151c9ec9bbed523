import { describe, expect, it } from 'vitest';
import { answering } from '../../../utils/base/browser.ts';

type Heard = Parameters<typeof answering>[0];

/** What the browser gets back at once, and every reply that was sent. */
async function ask(hear: Heard): Promise<{ kept: unknown; replies: unknown[] }> {
  const replies: unknown[] = [];
  const listener = answering(hear) as unknown as (
    m: unknown,
    s: unknown,
    respond: (reply?: unknown) => void,
  ) => unknown;
  const kept = listener('hello', {}, (reply) => replies.push(reply));
  await new Promise((resolve) => setTimeout(resolve));
  return { kept, replies };
}

describe('a listener that answers later', () => {
  it('keeps the way back open until it has answered', async () => {
    expect(await ask(async (message) => `${message} you`)).toEqual({ kept: true, replies: ['hello you'] });
  });

  it('leaves what it does not hear to others', async () => {
    expect(await ask(() => undefined)).toEqual({ kept: undefined, replies: [] });
  });

  it('answers with nothing when it failed, and leaves nobody waiting', async () => {
    expect(await ask(() => Promise.reject(new Error('full')))).toEqual({ kept: true, replies: [undefined] });
  });
});
