import { askAbout } from '../account/ask.ts';
import { type BannerWords, bannerView, ownerQuestionView, questionView, yoursView } from '../account/banner-view.ts';
import { changeView } from '../account/change-view.ts';
import { findingsOf } from '../account/decide.ts';
import { isAboutRecovery, isOwnerQuestion, isQuestion, isYoursQuestion } from '../account/questions.ts';
import type { Observation, ReportedObservation } from '../account/schema.ts';
import type { Tongue } from '../base/i18n.ts';
import { type LookStrip, type Strip, stripOn } from '../checkup/strip.ts';
import type { Notice } from '../mail/notices-table.ts';
import { maskOf } from '../memory/mask.ts';
import { isChangeQuestion } from '../memory/questions.ts';
import type { ContentReply } from '../messages/protocol.ts';
import { framed } from '../page/frame.ts';
import { lookView, stripView } from '../page/strip.ts';
import { isOpen } from '../recovery/entries.ts';
import { accountOf, incidentAtHand } from '../state/accounts.ts';
import { stateOf } from '../state/document.ts';
import { initialState } from '../state/initial.ts';
import { isHushed, yoursOn } from '../state/recovery.ts';
import { observe } from '../state/reduce.ts';
import type { State } from '../state/schema.ts';
import { bannerAbout, changeOn } from '../state/select.ts';
import { walkBanner } from '../two-step/banner-view.ts';
import { accountNow, chosenPlan, sightOf } from '../two-step/reduce.ts';
import { type Asked, accountIn, ownerQuestion } from './ownership.ts';
import type { PageTab } from './router.ts';
import type { TabView } from './tab-memory.ts';
import type { World } from './world.ts';

/** What a page told beside its facts; kept nowhere. */
export interface Told {
  /** What it shows of the account. */
  texts?: NonNullable<ReportedObservation['remembered']>['texts'] | undefined;
  /** What changes the messages that it lists report. */
  notices?: readonly Notice[];
}

export const NO_BANNER: ContentReply = { banner: null };

/** The page that a banner is for. */
interface Shown {
  observation: Observation;
  tab: PageTab;
  path: string;
  /** Whose it is: the number of an account; null: that must be asked first. */
  account: number | null;
  asked: Asked | null;
  /** The strip of the checkup, in its own tab. */
  strip: Strip | LookStrip | null;
  /** What the page told just now. */
  told?: Told;
}

/** Which banner a page gets, in the words of the person's language. */
export interface Banners {
  /** What this one reading says by itself: for private windows, and when the document cannot be written. */
  ofReadingAlone(observation: Observation, tab: PageTab, path: string): Promise<ContentReply>;
  /** What the page in a tab is about, once the document has taken it in. */
  ofPage(
    state: State,
    view: TabView,
    observation: Observation,
    tab: PageTab,
    path: string,
    told?: Told,
  ): Promise<ContentReply>;
  /** The same for what a tab shows, as it is stored now. */
  again(view: TabView, tab: PageTab, path: string): Promise<ContentReply>;
}

type Needs = Pick<World, 'repository' | 'dismissals' | 'checkupTab' | 'now' | 'speak'>;

export function createBanners({ repository, dismissals, checkupTab, now, speak }: Needs): Banners {
  const walkWords = (state: State, shown: Shown, account: number, tongue: Tongue): BannerWords | null => {
    const { observation, path } = shown;
    const { marketplace } = observation;
    const { facts, twoStepDone } = accountOf(state, marketplace, account);
    const plan = chosenPlan(state.twoStepPlan);
    const seen = plan && sightOf(plan, accountNow(facts, twoStepDone, now()), observation, path);
    const isOff = findingsOf(facts, now()).some(({ id }) => id === 'two-step-off');
    return seen && walkBanner({ ...seen, plan, marketplace, isOff }, tongue);
  };

  /** @param known what is stored, where the banner comes from this one reading alone */
  const bannerFor = async (state: State, shown: Shown, known: State = state): Promise<ContentReply> => {
    const { observation, tab, account, asked, strip, told = {} } = shown;
    const { texts = {}, notices = [] } = told;
    const { marketplace, page } = observation;
    const inTab = await dismissals.of(tab, marketplace);
    const tongue = await speak(known.settings.language);
    const { t } = tongue;
    const reply = (words: BannerWords | null): ContentReply => ({ banner: words && framed(words, tongue) });
    // Nothing on a page tells of a path that nobody else may see.
    const isQuiet = isHushed(known);
    const isHeard = asked && !inTab.includes(asked.question) && !(isQuiet && isAboutRecovery(asked.question));
    if (isHeard) return reply(ownerQuestionView(asked.question, asked.accounts, t));
    const stripped = strip && {
      banner:
        strip.kind === 'look'
          ? lookView(strip, tongue, notices, asked?.accounts)
          : stripView(strip, tongue, asked?.accounts),
    };
    if (account === null) return stripped ?? NO_BANNER;
    const change = changeOn(accountOf(state, marketplace, account), page, now(), inTab);
    if (change) return reply(changeView(change, tongue, maskOf(change.subject, texts[change.subject])));
    if (stripped) return stripped;
    const finding = bannerAbout(state, marketplace, page, now(), inTab, account);
    const yours =
      finding === null || finding === 'two-step-walk' ? yoursOn(state, marketplace, account, page, now()) : null;
    if (yours && !inTab.includes(yours.question)) return reply(yoursView(yours.question, yours.count, t));
    const { facts } = accountOf(state, marketplace, account);
    const about = finding ?? askAbout(accountOf(state, marketplace, account), observation, now(), inTab);
    if (!about || isOwnerQuestion(about) || isChangeQuestion(about) || isYoursQuestion(about) || about === 'checkup')
      return NO_BANNER;
    if (isQuestion(about)) return reply(questionView(about, t));
    if (about === 'two-step-walk') return reply(walkWords(state, shown, account, tongue));
    const severity = findingsOf(facts, now()).find(({ id }) => id === about)?.severity;
    const isRecovering = isOpen(incidentAtHand(known)?.incident ?? null);
    return reply(bannerView(about, marketplace, page, t, severity, isQuiet ? null : isRecovering ? 'open' : 'start'));
  };

  const stored = (): Promise<State | null> => repository.load().then(stateOf, () => null);

  const ofPage: Banners['ofPage'] = async (state, view, observation, tab, path, told) => {
    const { marketplace, page, facts } = observation;
    const account = accountIn(state, marketplace, view);
    const isOfCheckup = state.checkup?.marketplace === marketplace && (await checkupTab.is(tab));
    const strip = isOfCheckup ? stripOn(state.checkup, page, facts, account) : null;
    const asked = ownerQuestion(state, marketplace, view);
    return bannerFor(state, { observation, tab, path, account, asked, strip, ...(told && { told }) });
  };

  return {
    ofPage,
    async ofReadingAlone(observation, tab, path) {
      const known = await stored();
      const alone = observe(initialState(), observation, now());
      return bannerFor(alone, { observation, tab, path, account: 1, asked: null, strip: null }, known ?? undefined);
    },
    async again(view, tab, path) {
      const state = view.page && (await stored());
      return state && view.page ? ofPage(state, view, view.page, tab, path) : NO_BANNER;
    },
  };
}
