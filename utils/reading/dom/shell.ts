import { beginsWithAny } from '../phrases.ts';
import { plain } from './text.ts';
import { bodyOf, countOf, firstOf, has, isText, nextOf, sizeOf, titleOf } from './tree.ts';

/**
 * Pages that stand at an account page's address and are not it: Amazon's error pages, robot checks, empty bodies.
 * Markup from real captures (robot check and 500 page: confidence A).
 */
const NO_PAGE =
  'form[action*=validateCaptcha],input[id^=captchacharacters],a[href*=dogsofamazon],img:is([alt="Dogs of Amazon"],[src*="/error/"])';
/** The largest that is known has a tenth of these elements. A larger page is not looked through for what marks one. */
const MOST_ELEMENTS = 1000;
const STATUS_TITLE = /^[45]\d\d\b/;
/** How many letters of an error title are looked for first. */
const BEGINNING = 4;

/** The frame around every page of Amazon's style library (confidence A). */
const PAGE = '#a-page';
const SOMETHING = 'body > :not(script,style,link,meta,noscript,template)';

/** Is there anything in the body that could be seen? */
function isEmpty(document: Document): boolean {
  // An id is found at once, where the other takes a look at every element.
  if (countOf(document, PAGE) > 0 || countOf(document, SOMETHING) > 0) return false;
  const body = bodyOf(document);
  for (let node = body && firstOf(body); node; node = nextOf(node))
    if (isText(node) && /\S/.test(node.data)) return false;
  return true;
}

/** @param errorTitles beginnings of the titles of error pages */
function isErrorTitle(written: string, errorTitles: readonly string[]): boolean {
  const lower = written.toLowerCase();
  // Most titles need no closer look, which is dear.
  const isLikely = ['4', '5', ...errorTitles].some((start) => lower.includes(start.slice(0, BEGINNING)));
  if (!isLikely) return false;
  const title = plain(written);
  return STATUS_TITLE.test(title) || beginsWithAny(title, errorTitles);
}

/**
 * Is this an error page, a robot check or an empty body, and not the page its address names?
 * @param errorTitles beginnings of the titles of error pages
 */
export function isShell(document: Document, errorTitles: readonly string[]): boolean {
  return (
    isEmpty(document) ||
    (sizeOf(document) <= MOST_ELEMENTS && has(document, NO_PAGE)) ||
    isErrorTitle(titleOf(document), errorTitles) ||
    // The firewall's check is its container and next to nothing else.
    (has(document, '#challenge-container') && !has(document, PAGE))
  );
}
