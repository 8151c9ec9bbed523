import { BANNER_IDS, type BannerId } from '../account/findings.ts';
import { MARK } from '../account/key.ts';
import { observation } from '../account/schema.ts';
import { SNOOZES } from '../account/snooze.ts';
import { MARKETPLACE_IDS } from '../amazon/marketplaces.ts';
import { PAGE_IDS } from '../amazon/table.ts';
import { z } from '../base/zod.ts';
import { FAMILY_WORDS, type FamilyWords, type WordedFamily } from '../reading/wording/wording.ts';

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
  /** What the person answered to a banner that asks: the id of one of its answers. */
  z.strictObject({
    type: z.literal('answered'),
    finding: z.enum(BANNER_IDS),
    answer: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  }),
  /** The words to read a family of pages with, so that the script on those pages need not carry them. */
  z.strictObject({ type: z.literal('words'), family: z.enum(Object.keys(FAMILY_WORDS) as WordedFamily[]) }),
  /** The person wants the recovery opened: heard only from the pages on which Amazon shuts people out. */
  z.strictObject({ type: z.literal('recover') }),
]);

export type ContentMessage = z.infer<typeof contentMessage>;
export type Dismissal = z.infer<typeof dismissal>;

/** What a press on a button of the banner does. */
export type BannerAct =
  | { kind: 'open'; url: string }
  /** Brings the part of the page that the banner is about into view. */
  | { kind: 'show' }
  /** Unfolds the part of this id, and folds what was unfolded. */
  | { kind: 'unfold'; id: string }
  | { kind: 'fold' }
  /** An answer that names a banner, or none, takes this one's place. */
  | { kind: 'tell'; message: ContentMessage };

/** A piece of the banner's tree: a text, or an element. */
export type BannerPart =
  | string
  | { tag: string; attributes: Record<string, string>; parts: BannerPart[]; act?: BannerAct };

/** A banner as it is shown, in the person's language. */
export interface BannerView {
  finding: BannerId;
  /** Name of the landmark, such as "Mamori: Two-step verification is off". */
  name: string;
  /** The style sheet. */
  style: string;
  /** Has one element with the role `status`. */
  tree: BannerPart;
  /** Why a press did not count. */
  refused: string;
}

export interface ContentReply {
  banner: BannerView | null;
}

type ForEachMessage<R extends Record<ContentMessage['type'], unknown>> = R;

/** What each message of a content script is answered with; a missing one does not compile. */
export type ContentReplies = ForEachMessage<{
  observed: ContentReply;
  dismissed: ContentReply;
  answered: ContentReply;
  words: FamilyWords;
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
  /** What else the person should know: the page changed what the banner says, and it was taken away for that. */
  trouble: z.nullable(z.enum(['banner-changed'])),
});
export const tabSkeleton = z.strictObject({ skeleton: z.string().check(z.maxLength(1_000_000)) });

export type TabStatus = z.infer<typeof tabStatus>;
export type TabSkeleton = z.infer<typeof tabSkeleton>;
