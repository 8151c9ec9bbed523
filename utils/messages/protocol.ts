import type { BannerId } from '../account/findings.ts';
import type { Facts } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { PageId } from '../amazon/table.ts';
import type { PaymentWords } from '../reading/wording/payment.ts';

/*
 * Who may say what:
 * - a content script: `observed`, `dismissed` and what else is below, and it gets back only what its own page needs;
 * - popup, options and welcome page: `command`;
 * - popup and options to the content script of an open tab: `status` and `skeleton`.
 * Types only: the content script imports this file, so nothing here may cost a byte.
 */

/** How a banner was put off: until tomorrow, for a week, until the reading changes, in this tab. */
export type Dismissal = 'tomorrow' | 'week' | 'not-so' | 'tab';

export type ContentMessage =
  | {
      type: 'observed';
      marketplace: MarketplaceId;
      page: PageId;
      facts: Facts;
      /** When the page was loaded: one that is shown again later tells of that time. Milliseconds since 1970. */
      loadedAt: number;
    }
  | { type: 'dismissed'; finding: BannerId; how: Dismissal }
  /** The words to read payment rows with, so that the script on those pages need not carry them. */
  | { type: 'payment-words' }
  /** The person wants the recovery opened: heard only from the pages on which Amazon shuts people out. */
  | { type: 'recover' };

/** Everything a banner shows, already in the person's language. */
export interface BannerView {
  finding: BannerId;
  severity: 'urgent' | 'soon';
  /** The style sheet. */
  style: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Name of the landmark, such as "Mamori: Two-step verification is off". */
  name: string;
  title: string;
  why: string;
  /** `url` null: bring the part of this page that needs the person into view. */
  action: { label: string; url: string | null };
  /** Label of the button that leads to the recovery, where the finding is about being shut out. */
  recover?: string;
  later: { label: string; tomorrow: string; week: string };
  notSo: string;
}

export interface ContentReply {
  banner: BannerView | null;
}

/** What each message of a content script is answered with. */
export interface ContentReplies {
  observed: ContentReply;
  dismissed: ContentReply;
  'payment-words': PaymentWords;
  recover: { opened: true };
}

/** Asked of the content script in an open tab. */
export type TabMessage = { type: 'status' } | { type: 'skeleton' };

export interface TabStatus {
  marketplace: MarketplaceId;
  page: PageId;
  /** True when the page was recognised and nothing on it could be read. */
  unread: boolean;
}

export interface TabSkeleton {
  skeleton: string;
}
