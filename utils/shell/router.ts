import type { BannerId } from '../account/findings.ts';
import type { ReportedObservation } from '../account/schema.ts';
import { bannerBelongs } from '../account/select.ts';
import { type KnownPage, recognise } from '../amazon/recognise.ts';
import { isOfFamily } from '../amazon/table.ts';
import { type CommandMessage, type CommandReply, commandMessage } from '../messages/commands.ts';
import {
  type ContentMessage,
  type ContentReplies,
  type ContentReply,
  contentMessage,
  type Dismissal,
} from '../messages/protocol.ts';
import type { FamilyWords, WordedFamily } from '../reading/wording/wording.ts';

/** What browsers tell about who sent a message, as far as it is looked at. */
export interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  documentLifecycle?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined; url?: string | undefined } | undefined;
}

/** The tab in which a content script speaks. */
export interface PageTab {
  id: number;
  /** A private window: nothing may be stored. */
  private: boolean;
}

/** What is done about the messages that are heard. */
export interface Handlers {
  /** `mark`: the customer's id on the page. `path`: of the page, as recognised from the sender's address. */
  observed(observation: ReportedObservation, mark: string | null, tab: PageTab, path: string): Promise<ContentReply>;
  dismissed(page: KnownPage, finding: BannerId, how: Dismissal, tab: PageTab): Promise<ContentReply>;
  /** The person's answer to a banner that asks. */
  answered(page: KnownPage, finding: BannerId, answer: string, tab: PageTab): Promise<ContentReply>;
  /** The person pressed the banner's button to the recovery on this page. */
  recover(page: KnownPage, tab: PageTab): Promise<ContentReplies['recover']>;
  /** What pages of this family are read with. */
  words(family: WordedFamily): Promise<FamilyWords>;
  command(message: CommandMessage): Promise<CommandReply>;
}

interface ContentSender {
  page: KnownPage;
  tab: PageTab;
}

type Reply = ContentReplies[ContentMessage['type']] | CommandReply;

/** How each message of a content script is heard; undefined: not at all. A missing one does not compile. */
type Hearing = {
  readonly [T in ContentMessage['type']]: (
    said: Extract<ContentMessage, { type: T }>,
    from: ContentSender,
  ) => Promise<ContentReplies[T]> | undefined;
};

/**
 * The address that a content script speaks of. The sender's keeps the one at which its document was loaded; a page can
 * have moved on since, within its own site, and then the tab has the present one.
 */
function addressOf({ url, tab }: MessageSender): string | undefined {
  const present = tab?.url;
  if (!url || !present || !URL.canParse(present)) return url;
  return new URL(present).origin === new URL(url).origin ? present : undefined;
}

/** A content script in the top frame of a live tab that shows a known page, or null. */
function contentSender(sender: MessageSender): ContentSender | null {
  const { frameId, documentLifecycle, tab } = sender;
  const url = addressOf(sender);
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
  const hear: Hearing = {
    observed: ({ type: _, mark, ...observation }, { page: on, tab }) => {
      const isOwn = observation.marketplace === on.marketplace && observation.page === on.page;
      return isOwn ? handlers.observed(observation, mark, tab, on.path) : undefined;
    },
    dismissed: ({ finding, how }, { page: on, tab }) =>
      bannerBelongs(finding, on.page) ? handlers.dismissed(on, finding, how, tab) : undefined,
    answered: ({ finding, answer }, { page: on, tab }) =>
      bannerBelongs(finding, on.page) ? handlers.answered(on, finding, answer, tab) : undefined,
    words: ({ family }, { page: on }) => (isOfFamily(on.page, family) ? handlers.words(family) : undefined),
    recover: (_, { page: on, tab }) => (isOfFamily(on.page, 'access') ? handlers.recover(on, tab) : undefined),
  };

  return (message: unknown, sender: MessageSender): Promise<Reply> | undefined => {
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
    const { data } = parsed;
    return (hear[data.type] as (said: ContentMessage, from: ContentSender) => Promise<Reply> | undefined)(data, from);
  };
}
