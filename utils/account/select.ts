import { FACT_IDS, type FactId, FINE_VALUE } from '../amazon/facts.ts';
import { linkTo } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { FACT_PAGE, isOfFamily, type PageId, showsBannerOf } from '../amazon/table.ts';
import { isFresh } from '../base/time.ts';
import { isChangeQuestion, subjectOf } from '../memory/questions.ts';
import { isAskedOn } from '../memory/select.ts';
import { assess, decide, findingsOf } from './decide.ts';
import type { Finding } from './find.ts';
import { type BannerId, FINDING_IDS, FINDINGS } from './findings.ts';
import { isOwnerQuestion, isQuestion, isYoursQuestion, QUESTIONS } from './questions.ts';
import type { AccountSlice } from './schema.ts';
import { NOBODY } from './slice.ts';
import { snoozeOf } from './snooze.ts';
import type { FactRow, FactState, Overview } from './view.ts';

/* What the surfaces show of one account, as pure functions of its slice and the time in milliseconds. */

/** What is known of an account, and its number. */
export type Numbered = AccountSlice & { number: number };

function factRow({ number, facts, snoozes }: Numbered, marketplace: MarketplaceId, fact: FactId, now: number): FactRow {
  const { current, contradiction, unread, elsewhere, isSure } = assess(facts[fact], now);
  const finding = findingsOf(facts, now).find(({ id }) => FINDINGS[id].fact === fact);
  const fine = current?.value === FINE_VALUE[fact] && isSure;
  return {
    fact,
    marketplace,
    account: number,
    // What needs something done stays so however old it is: age makes nothing better.
    state: finding ? finding.severity : fine ? 'fine' : 'unknown',
    value: current?.value ?? null,
    by: current?.by ?? null,
    at: current?.at ?? null,
    readOn: current?.page ?? null,
    open: linkTo(FACT_PAGE[fact], marketplace),
    stale: current !== null && !isFresh(current.at, now),
    unreadAt: unread?.since ?? null,
    contradiction: contradiction && { value: contradiction.value, by: contradiction.by, at: contradiction.at },
    elsewhere: elsewhere && { value: elsewhere.value, page: elsewhere.page },
    isAssumed: current?.by === 'read' && facts[fact]?.reading?.isAssumed === true,
    finding: finding?.id ?? null,
    snoozed: finding ? snoozeOf(snoozes, finding.id, now) : null,
  };
}

const STATES: readonly FactState[] = ['urgent', 'soon', 'unknown', 'fine'];

/** Most pressing first; among equals what is not snoozed, then the order of the tables. */
const byPressure = (a: FactRow, b: FactRow): number =>
  STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
  Number(a.snoozed !== null) - Number(b.snoozed !== null) ||
  (a.finding && b.finding ? FINDING_IDS.indexOf(a.finding) - FINDING_IDS.indexOf(b.finding) : 0) ||
  FACT_IDS.indexOf(a.fact) - FACT_IDS.indexOf(b.fact);

/**
 * The pages on which nobody is signed in tell of the same person, so what they say of `access` stands in its row while
 * it is newer than what was read of the account.
 */
const accessOf = (account: Numbered, nobody: AccountSlice): Numbered => {
  const [inside = 0, outside = 0] = [account, nobody].map(({ facts: { access } }) =>
    Math.max(access?.reading?.since ?? 0, access?.word?.at ?? 0),
  );
  return outside > inside ? { ...nobody, number: NOBODY } : account;
};

/**
 * All facts of one account, and of the pages of its store on which nobody is signed in. Each row counts once: `needYou` (something to do), `never` (neither read nor said),
 * `lookAgain` (known once, not known now), and the rest are fine.
 */
export function overview(account: Numbered, nobody: AccountSlice, marketplace: MarketplaceId, now: number): Overview {
  const source = (fact: FactId) => (fact === 'access' ? accessOf(account, nobody) : account);
  const rows = FACT_IDS.map((fact) => factRow(source(fact), marketplace, fact, now)).sort(byPressure);
  const count = (test: (row: FactRow) => boolean) => rows.filter(test).length;
  return {
    marketplace,
    rows,
    needYou: count((row) => row.finding !== null),
    never: count((row) => row.value === null),
    lookAgain: count((row) => row.state === 'unknown' && row.value !== null),
  };
}

/** How many urgent findings are not snoozed. */
export const urgentCount = ({ facts, snoozes }: AccountSlice, now: number): number =>
  findingsOf(facts, now).filter(({ id, severity }) => severity === 'urgent' && !snoozeOf(snoozes, id, now)).length;

/** Whether a finding, a question, or the walk, shows its banner on this kind of page. */
export function bannerBelongs(about: BannerId, page: PageId): boolean {
  if (isOwnerQuestion(about) || isYoursQuestion(about) || about === 'checkup') return true;
  if (isChangeQuestion(about)) return isAskedOn(subjectOf(about), page);
  if (about === 'two-step-walk') return isOfFamily(page, 'two-step');
  return isQuestion(about) ? page === QUESTIONS[about].page : showsBannerOf(page, FINDINGS[about].fact);
}

/** What banners may speak of: what is known freshly and not snoozed, most urgent first. */
export const showable = ({ facts, snoozes }: AccountSlice, now: number): Finding[] =>
  findingsOf(facts, now).filter(({ id }) => {
    const statement = decide(facts[FINDINGS[id].fact], now);
    return statement && isFresh(statement.at, now) && !snoozeOf(snoozes, id, now);
  });

/**
 * What the banner of this page is about: the most urgent that belongs here and is not snoozed in this tab. Whoever walks
 * by a plan is shown the step on its pages, not told once more that it is off.
 * @param isWalking there is a walk to two-step verification that is not finished
 */
export function bannerAbout(
  account: AccountSlice,
  page: PageId,
  now: number,
  isWalking: boolean,
  snoozedInTab: readonly BannerId[],
): BannerId | null {
  const walks = isWalking && bannerBelongs('two-step-walk', page);
  const findings = showable(account, now).map(({ id }) => id);
  const all: BannerId[] = walks ? [...findings.filter((id) => id !== 'two-step-off'), 'two-step-walk'] : findings;
  const isSnoozed = (id: BannerId) => snoozedInTab.includes(id) || snoozeOf(account.snoozes, id, now) !== null;
  return all.find((id) => bannerBelongs(id, page) && !isSnoozed(id)) ?? null;
}
