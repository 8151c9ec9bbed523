import { beginsWithAny } from '../phrases.ts';
import { plain } from './text.ts';
import { bodyOf, firstOf, has, isElement, isText, nextOf, tagOf, titleOf } from './tree.ts';

/**
 * Pages that stand at an account page's address and are not it: Amazon's error pages, robot checks, empty bodies.
 * Markup from real captures (robot check and 500 page: confidence A).
 */
const NO_PAGE =
  '[action*=validateCaptcha],[id^=captchacharacters],[href*=dogsofamazon],[alt="Dogs of Amazon"],[src*="/error/"]';
const STATUS_TITLE = /^[45]\d\d\b/;

/** Is there anything in the body that could be seen? */
function isEmpty(document: Document): boolean {
  const body = bodyOf(document);
  for (let node = body && firstOf(body); node; node = nextOf(node)) {
    if (
      isText(node)
        ? /\S/.test(node.data)
        : isElement(node) && !/^(SCRIPT|STYLE|LINK|META|NOSCRIPT|TEMPLATE)$/.test(tagOf(node))
    )
      return false;
  }
  return true;
}

/**
 * Is this an error page, a robot check or an empty body, and not the page its address names?
 * @param errorTitles beginnings of the titles of error pages
 */
export function isShell(document: Document, errorTitles: readonly string[]): boolean {
  const title = plain(titleOf(document));
  return (
    isEmpty(document) ||
    has(document, NO_PAGE) ||
    STATUS_TITLE.test(title) ||
    beginsWithAny(title, errorTitles) ||
    // The firewall's check is its container and next to nothing else.
    (has(document, '#challenge-container') && !has(document, '#a-page'))
  );
}
