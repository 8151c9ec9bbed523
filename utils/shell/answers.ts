import { heldView, howToFindOut } from '../account/change-view.ts';
import type { BannerId } from '../account/findings.ts';
import {
  isOwnerQuestion,
  isQuestion,
  isYoursQuestion,
  type OwnerQuestion,
  wordOf,
  type YoursQuestion,
} from '../account/questions.ts';
import type { KnownPage } from '../amazon/recognise.ts';
import { StateError } from '../base/errors.ts';
import { type ChangeQuestion, isChangeQuestion, subjectOf } from '../memory/questions.ts';
import { waitingChanges } from '../memory/select.ts';
import { CHANGE_ANSWERS } from '../memory/table.ts';
import type { ContentReply } from '../messages/protocol.ts';
import { framed } from '../page/frame.ts';
import { mayBeSeen } from '../recovery/entries.ts';
import { accountOf, othersRecovery } from '../state/accounts.ts';
import { yoursOn } from '../state/recovery.ts';
import { applyCommand, noteOutside } from '../state/reduce.ts';
import type { State } from '../state/schema.ts';
import { type Banners, NO_BANNER } from './banners.ts';
import { arriveAt, type CheckupRun } from './checkup-run.ts';
import { accountIn, accountOn, answerOwner } from './ownership.ts';
import type { Handlers, PageTab } from './router.ts';
import { type TabView, withSaid } from './tab-memory.ts';
import type { World } from './world.ts';
import type { Writer } from './writer.ts';

/** A banner that asked, on its page. */
interface Place {
  page: KnownPage;
  tab: PageTab;
  view: TabView;
  /** Not to be asked again in this tab: all that an answer can do where nothing can be stored. */
  aside(): Promise<void>;
}

type Needs = Pick<World, 'dismissals' | 'memory' | 'checkupTab' | 'now' | 'speak' | 'openRecovery'>;

/** What is done about an answer to a banner that asks; then the page gets the banner that is next. */
export function createAnswers(
  world: Needs,
  { mutate, mutateOrElse }: Writer,
  banners: Banners,
  checkup: CheckupRun,
): Handlers['answered'] {
  const { dismissals, memory, checkupTab, now, speak, openRecovery } = world;

  /** Gives nothing where nothing can be stored, and asks no more there. */
  const orAside = async ({ aside }: Place, work: () => Promise<ContentReply>): Promise<ContentReply> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      await aside();
      return NO_BANNER;
    }
  };

  /** Whose a page, or what is known, is. */
  const ofOwner = (place: Place, asked: OwnerQuestion, answer: string) =>
    orAside(place, async () => {
      const { page, tab, view } = place;
      if (tab.private || !view.page) return NO_BANNER;
      const { page: shown } = view;
      const isOfCheckup = await checkupTab.is(tab);
      let known = null as ReturnType<typeof answerOwner>;
      const state = await mutate((before) => {
        known = answerOwner(before, page.marketplace, view, asked, answer, now());
        if (!known) return before;
        return isOfCheckup ? arriveAt(known.state, shown, known.view, now()) : known.state;
      });
      if (!known) return NO_BANNER;
      const { view: answered, said } = known;
      await memory.say(tab, shown, said);
      return banners.ofPage(state, answered, shown, tab, page.path);
    });

  /** What the person says of a change. "Not mine" begins the path it leads to; "not sure" is told how to find out. */
  const ofChange = (place: Place, asked: ChangeQuestion, given: string) =>
    orAside(place, async () => {
      const { page, tab, view } = place;
      const { marketplace } = page;
      const answer = CHANGE_ANSWERS.find((each) => each === given);
      if (!answer || tab.private || view.page?.page !== page.page) return NO_BANNER;
      const subject = subjectOf(asked);
      let answered: number | null = null;
      const state = await mutate((before) => {
        const number = accountIn(before, marketplace, view);
        const waiting =
          number !== null &&
          waitingChanges(accountOf(before, marketplace, number).memory).find((each) => each.subject === subject);
        if (number === null || !waiting) return before;
        answered = number;
        const { from, to } = waiting;
        const of = { marketplace, account: number, subject, from, to };
        return applyCommand(before, { type: 'answer-change', ...of, answer, via: 'banner' }, now());
      });
      if (answered === null) return NO_BANNER;
      const other = answer === 'not-mine' ? othersRecovery(state, marketplace, answered) : null;
      if (other || answer === 'not-sure') {
        const tongue = await speak(state.settings.language);
        const { t } = tongue;
        const told = other ? heldView(subject, marketplace, mayBeSeen(other.incident), t) : howToFindOut(subject, t);
        return { banner: framed(told, tongue) };
      }
      if (answer === 'not-mine') await openRecovery(marketplace);
      return banners.ofPage(state, view, view.page, tab, page.path);
    });

  /** Whether what a page lists is the person's own. */
  const ofYours = async ({ page, tab, view, aside }: Place, asked: YoursQuestion, answer: string) => {
    if (answer !== 'yes' && answer !== 'no') return NO_BANNER;
    const { marketplace } = page;
    const told = (state: State): State => {
      const account = accountOn(page, state, view);
      const yours = account === undefined ? null : yoursOn(state, marketplace, account, page.page, now());
      if (yours?.question !== asked || account === undefined) return state;
      const whose = { marketplace, account };
      return yours.steps.reduce<State>(
        (next, step) => applyCommand(next, { type: 'answer-reading', step, isMine: answer === 'yes', whose }, now()),
        state,
      );
    };
    await mutateOrElse(tab, told, aside);
    return NO_BANNER;
  };

  /** What the person saw on a page that cannot be read, or that an address was typed rightly. */
  const ofWord = async ({ page, tab, view, aside }: Place, asked: BannerId, answer: string) => {
    const { marketplace, path } = page;
    const isTyped = asked === 'email-not-found' && answer === 'right';
    if (asked === 'email-not-found' && !isTyped) {
      await aside();
      return NO_BANNER;
    }
    const word = isTyped
      ? ({ fact: 'access', value: 'email-not-found' } as const)
      : isQuestion(asked) && wordOf(asked, answer);
    if (!word) return NO_BANNER;
    const saidAt = now();
    const { page: shown } = view;
    const told = shown ? withSaid(view, shown, { saidAt }) : view;
    const said = (state: State): State => {
      const account = accountOn(page, state, view);
      const of = account === undefined ? {} : { account };
      const next = applyCommand(state, { type: 'say', marketplace, ...of, ...word }, saidAt);
      return told.page && view.owner === 'nobody' && view.isAboutRecovery ? noteOutside(next, told.page, saidAt) : next;
    };
    await mutateOrElse(tab, said, aside);
    if (shown) await memory.say(tab, shown, { saidAt });
    // The next banner says at once what is to be done about that.
    return tab.private ? NO_BANNER : banners.again(told, tab, path);
  };

  return async (page, asked, answer, tab) => {
    const { marketplace, path } = page;
    const view = await memory.of(tab, marketplace);
    const place = { page, tab, view, aside: () => dismissals.add(tab, marketplace, asked) };
    if (isOwnerQuestion(asked)) return ofOwner(place, asked, answer);
    if (isChangeQuestion(asked)) return ofChange(place, asked, answer);
    if (isYoursQuestion(asked)) return ofYours(place, asked, answer);
    if (asked === 'checkup') return checkup.press(marketplace, path, answer, tab, view);
    return ofWord(place, asked, answer);
  };
}
