import type { Browser, Storage } from 'webextension-polyfill';

const scope = globalThis as unknown as { browser?: Browser; chrome: Browser };

/**
 * The browser's extension interface, which answers by promises in Firefox and, in Manifest V3, in Chromium as well; only
 * the types are a package's. The browsers differ in one thing: a listener's promise is no answer in Chromium (`answering`).
 */
export const browser: Browser = scope.browser ?? scope.chrome;
export type { Storage };

type Listener = Parameters<Browser['runtime']['onMessage']['addListener']>[0];

/**
 * A listener for messages from what answers by a promise, or does not hear (undefined). A promise that is rejected is
 * answered with nothing, which whoever asked takes for no answer.
 */
export const answering = <Sender>(hear: (message: unknown, sender: Sender) => Promise<unknown> | undefined) =>
  ((message: unknown, sender: Sender, respond: (reply?: unknown) => void) => {
    const reply = hear(message, sender);
    reply?.then(respond, () => respond());
    // True keeps the way back open until then.
    return reply ? true : undefined;
  }) as Listener;
