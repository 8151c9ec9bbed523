/** The shop's header saying that nobody is signed in (confidence A). A missing header says nothing. */
const SIGNED_OUT =
  'header.nav-unrec,#nav-link-accountList:is([data-nav-ref=nav_ya_signin],[data-csa-c-content-id=nav_ya_signin])';

/** Does the page contradict that somebody is signed in? */
export const saysSignedOut = (document: Document): boolean => document.querySelector(SIGNED_OUT) !== null;
