import { isSignedOut, isSignIn } from '../account/attribute.ts';
import { answeredAccount, MOST_ACCOUNTS, type OwnerQuestion } from '../account/questions.ts';
import { NOBODY } from '../account/slice.ts';
import { SHUT_OUT } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { KnownPage } from '../amazon/recognise.ts';
import { isOpen } from '../recovery/entries.ts';
import { accountOf, markedAccounts, newAccount, storeOf } from '../state/accounts.ts';
import { accessOutside, noteOutside, observe } from '../state/reduce.ts';
import type { Account, State } from '../state/schema.ts';
import { recovering } from '../state/select.ts';
import { answerClaim, claimFor, takenFor, withInstall } from '../state/whose.ts';
import { type Said, type Seen, type TabView, withSaid } from './tab-memory.ts';

/* What the document makes of a page once it is known, taken for or asked whose it is. Times in milliseconds. */

/** Pages that waited, with the key of the account that they turned out to be of. */
export type Settled = readonly { seen: Seen; key: string }[];

/** Takes in the page that a tab shows, and those of before that are known now. @param install of the key of this browser */
export function takeIn(state: State, view: TabView, settled: Settled, install: string | null, now: number): State {
  let next = install ? withInstall(state, install, 'key-lost') : state;
  for (const { seen, key } of settled) next = observe(next, seen, now, { key });
  const { page, owner, told, isAboutRecovery } = view;
  if (!page) return next;
  if (owner === 'nobody') {
    next = observe(next, page, now, 'nobody');
    return isAboutRecovery ? noteOutside(next, page, now) : next;
  }
  if (owner) return observe(next, page, now, owner);
  if (told !== null) return observe(next, page, now, { account: told });
  const number = takenFor(next, page.marketplace);
  return number === null
    ? next
    : observe(next, page, now, { takenFor: number, signedInAt: signedInBefore(view, page.since) });
}

/** When somebody signed in before a page, other than by the password or code of whoever was in already. */
const signedInBefore = ({ trail }: TabView, since: number): number | null =>
  trail.findLast((step) => isSignIn(step) && step.since < since)?.since ?? null;

/** The number of the account that a tab shows; null where it must be asked. */
export function accountIn(state: State, marketplace: MarketplaceId, { owner, told }: TabView): number | null {
  if (owner === 'nobody') return NOBODY;
  if (owner) return storeOf(state, marketplace).accounts.find(({ key }) => key === owner.key)?.number ?? null;
  return told ?? takenFor(state, marketplace);
}

/** The account whose page this is in a tab; undefined: the one to show. */
export const accountOn = ({ marketplace, page }: KnownPage, state: State, view: TabView): number | undefined =>
  isSignedOut(page, view.page?.page === page ? view.page.facts : {})
    ? NOBODY
    : (accountIn(state, marketplace, view) ?? undefined);

/** What there is to ask on a page, and of which accounts. */
export interface Asked {
  question: OwnerQuestion;
  accounts: readonly Account[];
}

/** What there is to ask about whose the page is that a tab shows, or null. */
export function ownerQuestion(state: State, marketplace: MarketplaceId, view: TabView): Asked | null {
  const { owner, told, page, isAboutRecovery } = view;
  const ask = (question: OwnerQuestion, accounts: readonly Account[] = []): Asked => ({ question, accounts });
  if (owner === 'nobody') {
    const told = page && accessOutside(state, page);
    return told &&
      SHUT_OUT.includes(told.value) &&
      isAboutRecovery === null &&
      recovering(state, marketplace).length > 0
      ? ask('about-recovery')
      : null;
  }
  if (owner) {
    const claim = claimFor(state, marketplace, owner.key);
    return claim && ask(claim.question);
  }
  if (told !== null) return null;
  const number = takenFor(state, marketplace);
  if (number === null) {
    const marked = markedAccounts(storeOf(state, marketplace)).sort((a, b) => (b.seenAt ?? 0) - (a.seenAt ?? 0));
    return ask('whose-page', marked.slice(0, MOST_ACCOUNTS));
  }
  const { incident } = accountOf(state, marketplace, number).recovery;
  return isOpen(incident) && isAboutRecovery === null ? ask('about-recovery') : null;
}

/** The document, what a tab shows, and what that was said to be, after the person's answer. Null for what is no answer to what is asked there. */
export function answerOwner(
  state: State,
  marketplace: MarketplaceId,
  view: TabView,
  question: OwnerQuestion,
  answer: string,
  now: number,
): { state: State; view: TabView; said: Said } | null {
  const asked = ownerQuestion(state, marketplace, view);
  const { owner, page } = view;
  if (asked?.question !== question || !page) return null;
  const take = (said: Said) => {
    const known = withSaid(view, page, said);
    return { state: takeIn(state, known, [], null, now), view: known, said };
  };
  if (question === 'whose-page') {
    const answered = answeredAccount(answer);
    if (answered === undefined) return null;
    const store = storeOf(state, marketplace);
    const told = answered ?? newAccount(store, 'page').number;
    if (answered !== null && !store.accounts.some(({ number }) => number === answered)) return null;
    return take({ told });
  }
  if (answer !== 'yes' && answer !== 'no') return null;
  const isYes = answer === 'yes';
  if (question === 'about-recovery') {
    const told = isYes && owner === null && { told: takenFor(state, marketplace) };
    return take({ isAboutRecovery: isYes, ...told });
  }
  if (!owner || owner === 'nobody') return null;
  const claim = claimFor(state, marketplace, owner.key);
  return claim && { state: answerClaim(state, marketplace, owner.key, claim, isYes, now), view, said: {} };
}
