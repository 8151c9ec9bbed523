import { WORD_VALUES } from '../amazon/facts.ts';
import { linkTo } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { queueLock } from '../base/lock.ts';
import {
  arrive,
  goOn,
  isUnderWay,
  lookAt,
  nextPlace,
  pause,
  sayAt,
  sayLooked,
  startCheckup,
  stopCheckup,
} from '../checkup/reduce.ts';
import type { Checkup } from '../checkup/schema.ts';
import { endStrip } from '../checkup/strip.ts';
import { isStop, LOOK_ANSWERS, STOPS } from '../checkup/table.ts';
import type { ContentReply } from '../messages/protocol.ts';
import { LOOKED, SAW, stripView } from '../page/strip.ts';
import { applyCommand, changeCheckup } from '../state/reduce.ts';
import type { State } from '../state/schema.ts';
import { type Banners, NO_BANNER } from './banners.ts';
import { accountIn } from './ownership.ts';
import type { PageTab } from './router.ts';
import type { Seen, TabView } from './tab-memory.ts';
import type { World } from './world.ts';
import type { Writer } from './writer.ts';

/** The document after a page was read in the tab of the checkup, once it is told whose it is. @param now milliseconds since 1970 */
export function arriveAt(state: State, { marketplace, page, facts, since }: Seen, view: TabView, now: number): State {
  const account = accountIn(state, marketplace, view);
  if (!isStop(page) || account === null) return state;
  const value = facts[STOPS[page].fact]?.value;
  const isRead = value === undefined ? null : value !== 'unknown';
  const arrived = { marketplace, page, account, since: Math.floor(since), isRead };
  return changeCheckup(state, (checkup) => arrive(checkup, arrived, now));
}

/**
 * What becomes of a checkup by a press on the strip at a place that the person looks at with their own eyes.
 * @param account whose page it is; null where that is not told: then nothing they say of it counts
 */
function pressedLook(checkup: Checkup, answer: string, account: number | null, now: number): Checkup {
  const { looking } = checkup;
  const said = LOOK_ANSWERS.find((each) => answer === LOOKED + each);
  if (said && looking) return account === null ? checkup : sayLooked(checkup, looking, said, now);
  return answer === 'next' ? lookAt(checkup, nextPlace(checkup)) : answer === 'stop' ? lookAt(checkup, null) : checkup;
}

/** The document after a press on the strip, other than one that only opens something. */
function pressed(state: State, marketplace: MarketplaceId, answer: string, view: TabView, now: number): State {
  const { checkup } = state;
  const account = accountIn(state, marketplace, view);
  if (checkup?.looking && checkup.looking === view.page?.page) {
    return changeCheckup(state, (of) => pressedLook(of, answer, account, now));
  }
  if (answer === 'further') return changeCheckup(state, (of) => lookAt(of, nextPlace(of)));
  if (!isUnderWay(checkup) || checkup.current === null) return state;
  const { current } = checkup;
  if (answer === 'next') return changeCheckup(state, (of) => goOn(of, now));
  if (answer === 'pause') return changeCheckup(state, (of) => pause(of, true));
  if (answer === 'stop') return changeCheckup(state, (of) => stopCheckup(of, now));
  if (answer === 'switch') return { ...state, checkup: startCheckup(marketplace, account, now) };
  const { fact } = STOPS[current];
  const saw = answer.startsWith(SAW) ? answer.slice(SAW.length) : null;
  const value = WORD_VALUES[fact].find((each) => each === saw);
  if (value === undefined || view.page?.page !== current || account === null) return state;
  const said = applyCommand(state, { type: 'say', marketplace, account, fact, value }, now);
  return value === 'unknown' ? said : changeCheckup(said, (c) => sayAt(c, current, now));
}

/** The checkup in its tab. */
export interface CheckupRun {
  /** Opens the page at which the checkup stands, or the place that is looked at. */
  openStop(state: State): Promise<void>;
  /** Does what a press on the strip says. */
  press(marketplace: MarketplaceId, path: string, answer: string, tab: PageTab, view: TabView): Promise<ContentReply>;
}

type Needs = Pick<World, 'checkupTab' | 'openInTab' | 'openSummary' | 'now' | 'speak'>;

export function createCheckupRun(world: Needs, { mutate }: Writer, banners: Banners): CheckupRun {
  const { checkupTab, openInTab, openSummary, now, speak } = world;

  /** One at a time: the second finds the tab that the first one opened. */
  const opening = queueLock();
  const openStop = ({ checkup }: State): Promise<void> =>
    opening(async () => {
      const page = checkup?.looking ?? (isUnderWay(checkup) ? checkup.current : null);
      if (!checkup || !page) return;
      await checkupTab.set(await openInTab(linkTo(page, checkup.marketplace), await checkupTab.get()));
    });

  return {
    openStop,
    async press(marketplace, path, answer, tab, view) {
      const { page } = view;
      if (!page || !(await checkupTab.is(tab))) return NO_BANNER;
      if (answer === 'summary') {
        await openSummary();
        return NO_BANNER;
      }
      const state = await mutate((before) => pressed(before, marketplace, answer, view, now()));
      const { checkup } = state;
      if (answer === 'next' && checkup && checkup.endedAt !== null && !checkup.looking) {
        return { banner: stripView(endStrip(checkup), await speak(state.settings.language)) };
      }
      if (answer === 'next' || answer === 'open' || answer === 'switch' || answer === 'further') {
        await openStop(state);
        return NO_BANNER;
      }
      return banners.ofPage(state, view, page, tab, path);
    },
  };
}
