import type { ContentMessage, ContentReplies, TabMessage, TabSkeleton, TabStatus } from '../messages/protocol.ts';

/** The few parts of the browser's extension interface that a content script needs. No polyfill: every byte counts here. */
interface Runtime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: (message: unknown, sender: { id?: string }, answer: (reply: unknown) => void) => void): void;
  };
}

type Api = { runtime?: Runtime } | undefined;
// Firefox has both, and takes only `browser` away from the script of an extension that is gone.
const scope = globalThis as { browser?: Api; chrome?: Api };
const runtime = (): Runtime | undefined => (scope.browser ?? scope.chrome)?.runtime;

/** False once the extension was updated or removed: then this script is a leftover. */
export const isAlive = (): boolean => !!runtime()?.id;

/** Tells the background; rejects when nobody answered. */
export async function tell<M extends ContentMessage>(message: M): Promise<ContentReplies[M['type']]> {
  const reply = await runtime()?.sendMessage(message);
  if (!reply) throw new Error('no answer');
  return reply as ContentReplies[M['type']];
}

/** Answers the popup's and the options page's questions about this tab. */
export const answer = (reply: (message: TabMessage) => TabStatus | TabSkeleton | null): void =>
  runtime()?.onMessage.addListener((message, sender, respond) => {
    const said = sender.id === runtime()?.id && reply(message as TabMessage);
    if (said) respond(said);
  });
