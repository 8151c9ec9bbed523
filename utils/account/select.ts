import { FACT_IDS, type FactId, FINE_VALUE } from '../amazon/facts.ts';
import { linkTo } from '../amazon/links.ts';
import { MARKETPLACE_IDS, type MarketplaceId } from '../amazon/marketplaces.ts';
import { FACT_PAGE, isOfFamily, type PageId, showsBannerOf } from '../amazon/table.ts';
import { isFresh } from '../base/time.ts';
import { holdsDue } from '../recovery/reduce.ts';
import type { State } from '../state/schema.ts';
import { isWalking } from '../two-step/reduce.ts';
import { decide, factsOf, standing, statements } from './decide.ts';
import type { Finding } from './find.ts';
import { type BannerId, FINDING_IDS, FINDINGS } from './findings.ts';
import { putOffOf } from './snooze.ts';
import type { FactRow, FactState, Overview } from './view.ts';

/* What the faces show, as pure functions of the document and the time in milliseconds. */

function factRow(state: State, marketplace: MarketplaceId, fact: FactId, now: number): FactRow {
  const record = factsOf(state, marketplace)[fact];
  const [current, older] = statements(record, now);
  const finding = standing(state, marketplace, now).find(({ id }) => FINDINGS[id].fact === fact);
  const unread = record?.unread && (current?.source !== 'word' || record.unread.at > current.at) ? record.unread : null;
  // A word is how the person answers a page that cannot be read, so only a reading is put in doubt by such an attempt.
  const doubted = unread !== null && current?.source === 'read';
  const fine = current?.value === FINE_VALUE[fact] && isFresh(current.at, now) && !doubted;
  return {
    fact,
    marketplace,
    // What needs something done stays so however old it is: age makes nothing better.
    state: finding ? finding.severity : fine ? 'fine' : 'unknown',
    value: current?.value ?? null,
    source: current?.source ?? null,
    at: current?.at ?? null,
    readOn: current?.page ?? null,
    open: linkTo(FACT_PAGE[fact], marketplace),
    stale: current !== undefined && !isFresh(current.at, now),
    unreadAt: unread?.at ?? null,
    contradiction:
      older && older.value !== current?.value ? { value: older.value, source: older.source, at: older.at } : null,
    finding: finding?.id ?? null,
    putOff: finding ? putOffOf(state, marketplace, finding.id, now) : null,
  };
}

const STATES: readonly FactState[] = ['urgent', 'soon', 'unknown', 'fine'];

/** Most pressing first; among equals what is not put off, then the order of the tables. */
const byPressure = (a: FactRow, b: FactRow): number =>
  STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
  Number(a.putOff !== null) - Number(b.putOff !== null) ||
  (a.finding && b.finding ? FINDING_IDS.indexOf(a.finding) - FINDING_IDS.indexOf(b.finding) : 0) ||
  FACT_IDS.indexOf(a.fact) - FACT_IDS.indexOf(b.fact);

/**
 * All facts of one marketplace. Each row counts once: `needYou` (something to do), `never` (neither read nor said),
 * `lookAgain` (known once, not known now), and the rest are fine.
 */
export function overview(state: State, marketplace: MarketplaceId, now: number): Overview {
  const rows = FACT_IDS.map((fact) => factRow(state, marketplace, fact, now)).sort(byPressure);
  const count = (test: (row: FactRow) => boolean) => rows.filter(test).length;
  return {
    marketplace,
    rows,
    needYou: count((row) => row.finding !== null),
    never: count((row) => row.value === null),
    lookAgain: count((row) => row.state === 'unknown' && row.value !== null),
  };
}

/** The stores of which anything is known, the one seen last first, after the one the person chose. */
export function seenMarketplaces(state: State): MarketplaceId[] {
  const chosen = state.settings.marketplace;
  const lastSeen = (id: MarketplaceId): number => Math.max(0, ...Object.values(state.pagesSeen[id] ?? {}));
  return MARKETPLACE_IDS.filter((id) => id === chosen || state.pagesSeen[id] || state.facts[id]).sort(
    (a, b) => Number(b === chosen) - Number(a === chosen) || lastSeen(b) - lastSeen(a),
  );
}

/**
 * The number on the toolbar badge: urgent findings of all stores that are not put off, and holds that have come to
 * their end without the person having said how it stands.
 */
export function urgentCount(state: State, now: number): number {
  const findings = MARKETPLACE_IDS.flatMap((marketplace) =>
    standing(state, marketplace, now).filter(
      ({ id, severity }) => severity === 'urgent' && !putOffOf(state, marketplace, id, now),
    ),
  );
  return findings.length + holdsDue(state, now).length;
}

/** Whether a finding, or the walk, shows its banner on this kind of page. */
export const bannerBelongs = (about: BannerId, page: PageId): boolean =>
  about === 'two-step-walk' ? isOfFamily(page, 'two-step') : showsBannerOf(page, FINDINGS[about].fact);

/** What banners may speak of: what is known freshly and not put off, most urgent first. */
export function showable(state: State, marketplace: MarketplaceId, now: number): Finding[] {
  const facts = factsOf(state, marketplace);
  return standing(state, marketplace, now).filter(({ id }) => {
    const statement = decide(facts[FINDINGS[id].fact], now);
    return statement && isFresh(statement.at, now) && !putOffOf(state, marketplace, id, now);
  });
}

/**
 * What the banner of this page is about: the most urgent that belongs here and is not put off in this tab. Whoever
 * walks by a plan is shown the step on its pages, not told once more that it is off.
 */
export function bannerAbout(
  state: State,
  marketplace: MarketplaceId,
  page: PageId,
  now: number,
  putOffInTab: readonly BannerId[],
): BannerId | null {
  const walks = bannerBelongs('two-step-walk', page) && isWalking(state, marketplace, now);
  const findings = showable(state, marketplace, now).map(({ id }) => id);
  const all: BannerId[] = walks ? [...findings.filter((id) => id !== 'two-step-off'), 'two-step-walk'] : findings;
  const isPutOff = (id: BannerId) => putOffInTab.includes(id) || putOffOf(state, marketplace, id, now) !== null;
  return all.find((id) => bannerBelongs(id, page) && !isPutOff(id)) ?? null;
}
