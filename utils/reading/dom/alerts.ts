import { has, matches } from './tree.ts';
import { shown } from './visible.ts';

/** Boxes that Amazon's style library (confidence A), or plain HTML, marks as a message about now. Classes as a whole: the body's own speak of alerts, too. */
const ALERT = '.a-alert,.a-alert-inline,.cvf-alert-section,[role=alert],[role=alertdialog],[role=status]';

/** The visible alerts of a page, but for what tells of a success. */
export const alertsIn = (document: Document): Element[] =>
  // One by one the browser finds at once that there are none, as on most pages.
  ALERT.split(',').some((selector) => has(document, selector))
    ? shown(document, ALERT).filter(
        (element) => !matches(element, 'html,body,.a-alert-success,.a-alert-inline-success'),
      )
    : [];
