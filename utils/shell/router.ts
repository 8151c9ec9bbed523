import type { BannerId } from '../account/findings.ts';
import { bannerBelongs } from '../account/select.ts';
import type { Observation } from '../amazon/facts.ts';
import { type KnownPage, recognise } from '../amazon/recognise.ts';
import { isOfFamily } from '../amazon/table.ts';
import type { ErrorCode } from '../messages/commands.ts';
import type { ContentMessage, ContentReplies, ContentReply, Dismissal } from '../messages/protocol.ts';
import { type CommandMessage, commandMessage, contentMessage } from '../messages/schema.ts';
import { PAYMENT_WORDS } from '../reading/wording/payment.ts';

/** What browsers tell about who sent a message, as far as it is looked at. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  documentLifecycle?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** The tab in which a content script speaks. */
export interface PageTab {
  id: number;
  /** A private window: nothing may be stored. */
  private: boolean;
}

export type CommandReply = { ok: true } | { ok: false; error: ErrorCode };

/** What is done about the messages that are heard. */
export interface Handlers {
  /** `path`: of the page, as recognised from the sender's address. */
  observed(observation: Observation, tab: PageTab, path: string): Promise<ContentReply>;
  dismissed(page: KnownPage, finding: BannerId, how: Dismissal, tab: PageTab): Promise<ContentReply>;
  /** The person pressed the banner's button to the recovery on this page. */
  recover(page: KnownPage): Promise<ContentReplies['recover']>;
  command(message: CommandMessage): Promise<CommandReply>;
}

interface ContentSender {
  page: KnownPage;
  tab: PageTab;
}

type Reply = ContentReplies[ContentMessage['type']] | CommandReply;

/** A content script in the top frame of a live tab that shows a known page, or null. */
function contentSender({ url, frameId, documentLifecycle, tab }: Sender): ContentSender | null {
  if (frameId !== 0 || (documentLifecycle !== undefined && documentLifecycle !== 'active')) return null;
  if (tab?.id === undefined || tab.id < 0 || url === undefined) return null;
  const page = recognise(url);
  return page && { page, tab: { id: tab.id, private: tab.incognito === true } };
}

/**
 * The one listener for messages. Everything is checked: who sent it, from where, and its shape. What does not pass is
 * answered with nothing at all (undefined) and noted nowhere.
 * @param own the extension's id and the address of its pages, such as `chrome-extension://…/`
 */
export function createRouter(own: { id: string; origin: string }, handlers: Handlers) {
  /** A content script is believed about its own page only, and gets only what that page needs. */
  const hear = (said: ContentMessage, { page: on, tab }: ContentSender): Promise<Reply> | undefined => {
    switch (said.type) {
      case 'observed': {
        const { marketplace, page, facts, loadedAt } = said;
        if (marketplace !== on.marketplace || page !== on.page) return undefined;
        return handlers.observed({ marketplace, page, facts, loadedAt }, tab, on.path);
      }
      case 'dismissed':
        return bannerBelongs(said.finding, on.page) ? handlers.dismissed(on, said.finding, said.how, tab) : undefined;
      case 'payment-words':
        return isOfFamily(on.page, 'payment') ? Promise.resolve(PAYMENT_WORDS) : undefined;
      case 'recover':
        return isOfFamily(on.page, 'access') ? handlers.recover(on) : undefined;
    }
  };

  return (message: unknown, sender: Sender): Promise<Reply> | undefined => {
    if (sender.id !== own.id) return undefined;

    if (sender.url?.startsWith(own.origin)) {
      if (sender.frameId) return undefined;
      const parsed = commandMessage.safeParse(message);
      return parsed.success ? handlers.command(parsed.data) : undefined;
    }

    const from = contentSender(sender);
    if (!from) return undefined;
    const parsed = contentMessage.safeParse(message);
    if (!parsed.success) return undefined;
    return hear(parsed.data, from);
  };
}
