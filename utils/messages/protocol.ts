import type { BannerWords } from '../account/banner-view.ts';
import { BANNER_IDS } from '../account/findings.ts';
import { MARK } from '../account/key.ts';
import { observation } from '../account/schema.ts';
import { SNOOZES } from '../account/snooze.ts';
import { MARKETPLACE_IDS } from '../amazon/marketplaces.ts';
import { PAGE_IDS } from '../amazon/table.ts';
import { z } from '../base/zod.ts';
import type { PaymentWords } from '../reading/wording/payment.ts';

/*
 * What a content script and the rest say to each other:
 * - a content script says `ContentMessage`, and gets back only what its own page needs;
 * - popup and options ask the content script of an open tab a `TabMessage`.
 * A content script takes the types from here and nothing else: the shapes cost more than all of it.
 */

/** How a banner is put away: snoozed, or closed in this tab. */
const dismissal = z.enum([...SNOOZES, 'tab']);

/** What a content script may say. What does not fit is not heard. */
export const contentMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('observed'),
    ...observation.shape,
    /** The customer's id, if the page names exactly one. It is kept nowhere. */
    mark: z.nullable(z.string().check(z.regex(MARK))),
  }),
  z.strictObject({ type: z.literal('dismissed'), finding: z.enum(BANNER_IDS), how: dismissal }),
  /** The words to read payment rows with, so that the script on those pages need not carry them. */
  z.strictObject({ type: z.literal('payment-words') }),
  /** The person wants the recovery opened: heard only from the pages on which Amazon shuts people out. */
  z.strictObject({ type: z.literal('recover') }),
]);

export type ContentMessage = z.infer<typeof contentMessage>;
export type Dismissal = z.infer<typeof dismissal>;

/** Everything a banner shows. */
export interface BannerView extends BannerWords {
  /** The style sheet. */
  style: string;
}

export interface ContentReply {
  banner: BannerView | null;
}

type ForEachMessage<R extends Record<ContentMessage['type'], unknown>> = R;

/** What each message of a content script is answered with; a missing one does not compile. */
export type ContentReplies = ForEachMessage<{
  observed: ContentReply;
  dismissed: ContentReply;
  'payment-words': PaymentWords;
  recover: { opened: true };
}>;

/** Asked of the content script in an open tab. */
export type TabMessage = { type: 'status' } | { type: 'skeleton' };

/** What the content script of a tab answers; more than this is left aside. */
export const tabStatus = z.object({
  marketplace: z.enum(MARKETPLACE_IDS),
  page: z.enum(PAGE_IDS),
  /** True when the page was recognised and nothing on it could be read. */
  unread: z.boolean(),
});
export const tabSkeleton = z.strictObject({ skeleton: z.string().check(z.maxLength(1_000_000)) });

export type TabStatus = z.infer<typeof tabStatus>;
export type TabSkeleton = z.infer<typeof tabSkeleton>;
