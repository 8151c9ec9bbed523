import { has } from './tree.ts';

/**
 * The shop's header (confidence A, each in all real captures). Headers of 2017 to 2019 carry the link of somebody who is
 * signed out and the class of somebody who is signed in: the class counts.
 */
const SIGNED_IN = 'header.nav-rec';
const SIGNED_OUT = 'header.nav-unrec';
const SIGN_IN_LINK = '#nav-link-accountList:is([data-nav-ref=nav_ya_signin],[data-csa-c-content-id=nav_ya_signin])';

/** Does the page contradict that somebody is signed in? A missing header says nothing. */
export const saysSignedOut = (document: Document): boolean =>
  has(document, SIGNED_OUT) || (has(document, SIGN_IN_LINK) && !has(document, SIGNED_IN));
