import { textIn } from './dom/text.ts';
import { shown } from './dom/visible.ts';

/*
 * What a page shows of the account that a takeover would change, in a form that is the same in every language of the
 * page. It leaves the page only to be hashed by the background with the key of this install; nothing of it is kept.
 * What could be half there gives nothing: less is remembered rather than a change made up.
 */

/** One canonical text for each thing that the page shows whole. */
export interface Texts {
  email?: string;
  phone?: string;
  name?: string;
  passkeys?: string;
  twoStepMethods?: string;
  cards?: string;
  addresses?: string;
}

/** What is remembered of one page. */
export interface Remembered {
  texts: Texts;
  /** The page itself says that something was changed here just now. */
  isMadeHere: boolean;
  /** Whoever sees it comes from a form below it: they may have changed something there. */
  isFromForm: boolean;
}

/** Longest text of one thing, in characters; a longer one is a page's game, and is left out. */
export const LONGEST = 4000;

/** Whether an address lies below another one, as a form lies below the list that it changes. */
export const isBelow = (address: string, list: string): boolean =>
  address.startsWith(`${list.split(/[?#]/)[0]}/`) && !address.includes('/ref=');

/** Whether a page was opened anew. Shown again, it still names as referrer where it was opened from the first time. */
const isOpenedAnew = (): boolean =>
  (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]).every(
    ({ type }) => type === 'navigate',
  );

/** The boxes in which Amazon says that something was just changed on this page (B; the class A). */
const SUCCESS = '#SUCCESS_MESSAGES,.a-alert-success';

/** What is remembered of these texts: only what is there, and none that is out of all measure. */
export const remembered = (document: Document, texts: { [K in keyof Texts]: string | null }): Remembered => ({
  texts: Object.fromEntries(
    Object.entries(texts).filter(([, text]) => text !== null && text.length <= LONGEST),
  ) as Texts,
  isMadeHere: shown(document, SUCCESS).some((box) => /\S/.test(textIn(box))),
  isFromForm: isOpenedAnew() && isBelow(document.referrer, document.URL),
});
