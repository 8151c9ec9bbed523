import { askAbout } from '../account/ask.ts';
import { isSignedOut } from '../account/attribute.ts';
import { type BannerWords, bannerView, ownerQuestionView, questionView, yoursView } from '../account/banner-view.ts';
import { changeView, howToFindOut } from '../account/change-view.ts';
import { findingsOf } from '../account/decide.ts';
import { accountKeyOf, digestOf } from '../account/key.ts';
import { isAboutRecovery, isOwnerQuestion, isQuestion, isYoursQuestion, wordOf } from '../account/questions.ts';
import type { Observation, ReportedObservation } from '../account/schema.ts';
import { NOBODY } from '../account/slice.ts';
import { WORD_VALUES } from '../amazon/facts.ts';
import { linkTo } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { KnownPage } from '../amazon/recognise.ts';
import { StateError } from '../base/errors.ts';
import type { Tongue } from '../base/i18n.ts';
import { arrive, goOn, isUnderWay, pause, sayAt, startCheckup, stopCheckup } from '../checkup/reduce.ts';
import { endStrip, type Strip, stripOn } from '../checkup/strip.ts';
import { isStop, STOPS } from '../checkup/table.ts';
import { maskOf } from '../memory/mask.ts';
import { type ChangeQuestion, isChangeQuestion, subjectOf } from '../memory/questions.ts';
import { waitingChanges } from '../memory/select.ts';
import { CHANGE_ANSWERS, SUBJECT_IDS } from '../memory/table.ts';
import type { CommandMessage, CommandReply } from '../messages/commands.ts';
import type { ContentReply } from '../messages/protocol.ts';
import { framed } from '../page/frame.ts';
import { SAW, stripView } from '../page/strip.ts';
import { isOpen } from '../recovery/entries.ts';
import { suggestedByAccess } from '../recovery/suggest.ts';
import { accountOf, incidentAtHand } from '../state/accounts.ts';
import { stateOf } from '../state/document.ts';
import { initialState } from '../state/initial.ts';
import { readDocument } from '../state/read.ts';
import { isHushed, yoursOn } from '../state/recovery.ts';
import {
  accessOutside,
  applyCommand,
  type Change,
  changeCheckup,
  noteClock,
  noteOutside,
  observe,
  once,
  snoozeBanner,
} from '../state/reduce.ts';
import type { Repository } from '../state/repository.ts';
import type { State } from '../state/schema.ts';
import { bannerAbout, changeOn } from '../state/select.ts';
import { withInstall } from '../state/whose.ts';
import { walkBanner } from '../two-step/banner-view.ts';
import { accountNow, chosenPlan, sightOf } from '../two-step/reduce.ts';
import type { CheckupTab } from './checkup-tab.ts';
import type { InstallKey } from './install-key.ts';
import { type Asked, accountIn, answerOwner, ownerQuestion, type Settled, takeIn } from './ownership.ts';
import type { Handlers, PageTab } from './router.ts';
import type { TabDismissals } from './tab-dismissals.ts';
import { type Seen, see, type TabMemory, type TabView } from './tab-memory.ts';

/** What the application needs of the world around it. */
export interface World {
  repository: Repository;
  dismissals: TabDismissals;
  memory: TabMemory;
  /** The key of this install; null where the browser keeps none. */
  installKey(): Promise<InstallKey | null>;
  /** Milliseconds since 1970. */
  now(): number;
  /** The language to speak, by the person's setting. */
  speak(setting: string): Promise<Tongue>;
  /** Called after each stored change, to bring badge and alarms in line. */
  changed(state: State): void;
  /** Shows the recovery in a tab of its own: as it is, where it was begun; else ready to begin at this store. */
  openRecovery(marketplace: MarketplaceId, isBegun?: boolean): Promise<void>;
  /** The tab of the checkup. */
  checkupTab: CheckupTab;
  /** Opens an address in that tab, or in a new one; gives the tab. */
  openInTab(url: string, tab: number | null): Promise<number | null>;
  /** Shows what the checkup found. */
  openSummary(): Promise<void>;
  /** Called after everything was erased, to leave nothing behind. */
  erased(): Promise<void>;
}

type Texts = NonNullable<ReportedObservation['remembered']>['texts'];

const NO_BANNER: ContentReply = { banner: null };

/** Everything was erased while a reading was under way: it is of before, and its account was told by a key that is gone. */
class ErasedMeanwhile extends Error {}

/** Whether what the person wrote is to be gone after it: then the copy from before an import must not hold it, either. */
const forgetsWords = (command: Change): boolean =>
  command.type === 'end-incident' ||
  command.type === 'erase-incident' ||
  (command.type === 'keep-call-sheet' && command.sheet === null);

/** Whether the page at which the checkup stands is opened after it. */
const opensStop = ({ type }: Change): boolean =>
  type === 'begin-checkup' || type === 'resume-checkup' || type === 'visit-stop';

/** The application: what is done about each message that the router lets through. */
export function createService(world: World): Omit<Handlers, 'words'> {
  const { repository, dismissals, memory, installKey, now, speak, changed, openRecovery, erased } = world;
  const { checkupTab, openInTab, openSummary } = world;
  /** Goes up when everything begins to be erased, and when it is: odd in between. */
  let erasures = 0;

  /** The page that a banner is for. */
  interface Shown {
    observation: Observation;
    tab: PageTab;
    path: string;
    /** Whose it is: the number of an account; null: that must be asked first. */
    account: number | null;
    asked: Asked | null;
    /** The strip of the checkup, in its own tab. */
    strip: Strip | null;
    /** What the page shows of the account just now, as it told it. */
    texts?: Texts | undefined;
  }

  /** @param known what is stored, where the banner comes from this one reading alone */
  const bannerFor = async (state: State, shown: Shown, known: State = state): Promise<ContentReply> => {
    const { observation, tab, account, asked, strip, texts = {} } = shown;
    const { marketplace, page } = observation;
    const inTab = await dismissals.of(tab, marketplace);
    const tongue = await speak(known.settings.language);
    const { t } = tongue;
    const reply = (words: BannerWords | null): ContentReply => ({ banner: words && framed(words, tongue) });
    // Nothing on a page tells of a path that nobody else may see.
    const isQuiet = isHushed(known);
    const isHeard = asked && !inTab.includes(asked.question) && !(isQuiet && isAboutRecovery(asked.question));
    if (isHeard) return reply(ownerQuestionView(asked.question, asked.accounts, t));
    const stripped = strip && { banner: stripView(strip, tongue) };
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

  const walkWords = (state: State, shown: Shown, account: number, tongue: Tongue): BannerWords | null => {
    const { observation, path } = shown;
    const { marketplace } = observation;
    const { facts, twoStepDone } = accountOf(state, marketplace, account);
    const plan = chosenPlan(state.twoStepPlan);
    const seen = plan && sightOf(plan, accountNow(facts, twoStepDone, now()), observation, path);
    const isOff = findingsOf(facts, now()).some(({ id }) => id === 'two-step-off');
    return seen && walkBanner({ ...seen, plan, marketplace, isOff }, tongue);
  };

  /** What this one reading says by itself: for private windows, and when the document cannot be written. */
  const bannerOfReadingAlone = async (observation: Observation, tab: PageTab, path: string): Promise<ContentReply> => {
    const stored = await repository.load().then(stateOf, () => null);
    const alone = observe(initialState(), observation, now());
    return bannerFor(alone, { observation, tab, path, account: 1, asked: null, strip: null }, stored ?? undefined);
  };

  /** What is remembered of a page, as it is kept. */
  const hashed = async (
    { key }: InstallKey,
    marketplace: MarketplaceId,
    { texts, ...rest }: NonNullable<ReportedObservation['remembered']>,
  ): Promise<NonNullable<Observation['shown']>> => {
    const digests = SUBJECT_IDS.flatMap((subject) => {
      const text = texts[subject];
      return text === undefined ? [] : [digestOf(key, subject, marketplace, text).then((digest) => [subject, digest])];
    });
    return { digests: Object.fromEntries(await Promise.all(digests)), ...rest };
  };

  /** What the page in a tab is about, once the document has taken it in. */
  const bannerOfPage = async (
    state: State,
    view: TabView,
    observation: Observation,
    tab: PageTab,
    path: string,
    texts?: Texts,
  ): Promise<ContentReply> => {
    const { marketplace, page, facts } = observation;
    const account = accountIn(state, marketplace, view);
    const isOfCheckup = state.checkup?.marketplace === marketplace && (await checkupTab.get()) === tab.id;
    const strip = isOfCheckup ? stripOn(state.checkup, page, facts, account) : null;
    const asked = ownerQuestion(state, marketplace, view);
    return bannerFor(state, { observation, tab, path, account, asked, strip, texts });
  };

  /** What a page in the tab of the checkup means for it. */
  const arriveAt = (state: State, { marketplace, page, facts, since = now() }: Observation, view: TabView): State =>
    isStop(page)
      ? changeCheckup(state, (checkup) => {
          const value = facts[STOPS[page].fact]?.value;
          const isRead = value === undefined ? null : value !== 'unknown';
          return arrive(
            checkup,
            { marketplace, page, account: accountIn(state, marketplace, view), since: Math.floor(since), isRead },
            now(),
          );
        })
      : state;

  /** Opens the page at which the checkup stands, in its tab. */
  const openStop = async ({ checkup }: State): Promise<void> => {
    if (!isUnderWay(checkup) || checkup.current === null) return;
    await checkupTab.set(await openInTab(linkTo(checkup.current, checkup.marketplace), await checkupTab.get()));
  };

  /** A press on the strip of the checkup. */
  const answerStrip = async ({ marketplace, path }: KnownPage, answer: string, tab: PageTab, view: TabView) => {
    const { page } = view;
    if (tab.private || !page || (await checkupTab.get()) !== tab.id) return NO_BANNER;
    if (answer === 'summary') {
      await openSummary();
      return NO_BANNER;
    }
    const saw = answer.startsWith(SAW) ? answer.slice(SAW.length) : null;
    const press = (state: State): State => {
      const { checkup } = state;
      if (!isUnderWay(checkup) || checkup.current === null) return state;
      const { current } = checkup;
      const account = accountIn(state, marketplace, view);
      if (answer === 'next') return changeCheckup(state, (of) => goOn(of, now()));
      if (answer === 'pause') return changeCheckup(state, (of) => pause(of, true));
      if (answer === 'stop') return changeCheckup(state, (of) => stopCheckup(of, now()));
      if (answer === 'switch') return { ...state, checkup: startCheckup(marketplace, account, now()) };
      const { fact } = STOPS[current];
      const value = WORD_VALUES[fact].find((each) => each === saw);
      if (value === undefined || page.page !== current) return state;
      const of = account === null ? {} : { account };
      const said = applyCommand(state, { type: 'say', marketplace, ...of, fact, value }, now());
      return value === 'unknown' ? said : changeCheckup(said, (c) => sayAt(c, current, now()));
    };
    const state = await mutate(press);
    const isEnded = state.checkup !== null && state.checkup.endedAt !== null;
    if (answer === 'next' && isEnded && state.checkup) {
      return { banner: stripView(endStrip(state.checkup), await speak(state.settings.language)) };
    }
    if (answer === 'next' || answer === 'open' || answer === 'switch') {
      await openStop(state);
      return NO_BANNER;
    }
    return bannerOfPage(state, view, page, tab, path);
  };

  /** The account whose page this is in a tab; undefined: the one to show. */
  const accountOn = ({ marketplace, page }: KnownPage, state: State, view: TabView): number | undefined =>
    isSignedOut(page, view.page?.page === page ? view.page.facts : {})
      ? NOBODY
      : (accountIn(state, marketplace, view) ?? undefined);

  /** Stores a change and reports it. */
  const mutate = async (change: (state: State) => State): Promise<State> => {
    const state = await repository.mutate((stored) => change(noteClock(stored, now())));
    changed(state);
    return state;
  };

  /** Stores a change; in a private window, or where nothing can be stored, does the other thing. */
  const storeOrElse = async (tab: PageTab, change: (state: State) => State, otherwise: () => Promise<void>) => {
    if (tab.private) return otherwise();
    try {
      await mutate(change);
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      await otherwise();
    }
  };

  /** What the person says of a change. "Not mine" begins the path it leads to; "not sure" is told how to find out. */
  const answerChange = async (
    { marketplace, page, path }: KnownPage,
    asked: ChangeQuestion,
    given: string,
    tab: PageTab,
    view: TabView,
  ): Promise<ContentReply> => {
    const answer = CHANGE_ANSWERS.find((each) => each === given);
    if (!answer || tab.private || view.page?.page !== page) return NO_BANNER;
    const subject = subjectOf(asked);
    let isAnswered = false;
    const change = (before: State): State => {
      const number = accountIn(before, marketplace, view);
      if (number === null) return before;
      const { memory: known } = accountOf(before, marketplace, number);
      const waiting = waitingChanges(known).find((each) => each.subject === subject);
      if (!waiting) return before;
      isAnswered = true;
      const { from, to } = waiting;
      const of = { marketplace, account: number, subject, from, to };
      return applyCommand(before, { type: 'answer-change', ...of, answer, via: 'banner' }, now());
    };
    try {
      const state = await mutate(change);
      if (!isAnswered) return NO_BANNER;
      if (answer === 'not-mine') await openRecovery(marketplace);
      if (answer === 'not-sure') {
        const tongue = await speak(state.settings.language);
        return { banner: framed(howToFindOut(subject, tongue.t), tongue) };
      }
      return await bannerOfPage(state, view, view.page, tab, path);
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      await dismissals.add(tab, marketplace, asked);
      return NO_BANNER;
    }
  };

  const importDocument = async (id: string, document: unknown): Promise<CommandReply> => {
    const read = readDocument(document);
    if (read.kind === 'newer') return { ok: false, error: 'import-newer' };
    if (read.kind !== 'ok') return { ok: false, error: 'import-not-mamori' };
    const own = await installKey();
    // Accounts of another install cannot be found again by their marks.
    const imported = own ? withInstall(read.state, own.install, 'import') : read.state;
    const state = await repository.replace((old) =>
      old?.commands.includes(id) ? old : once({ ...imported, commands: old?.commands ?? [] }, id, (s) => s),
    );
    changed(state);
    return { ok: true };
  };

  const run = async ({ id, command }: CommandMessage): Promise<CommandReply> => {
    if (command.type === 'import') return importDocument(id, command.document);
    if (command.type === 'erase') {
      erasures++;
      try {
        await repository.erase();
        await erased();
      } finally {
        erasures++;
      }
      return { ok: true };
    }
    const state = await mutate((before) => once(before, id, (s) => applyCommand(s, command, now())));
    if (command.type === 'end-incident' || command.type === 'erase-incident') await memory.forgetAnswers();
    if (forgetsWords(command)) await repository.forgetBackup();
    if (opensStop(command)) await openStop(state);
    return { ok: true };
  };

  /** Begins the one path that a page leads to, filled in. False where the person has to say which it is. */
  const beginBy = async (marketplace: MarketplaceId, page: Seen): Promise<boolean> => {
    let isBegun = false;
    const begin = (state: State): State => {
      const told = accessOutside(state, page);
      const suggestion = told && suggestedByAccess(told.value);
      const [path, another] = suggestion?.paths ?? [];
      if (!suggestion || !path || another || isOpen(incidentAtHand(state)?.incident ?? null)) return state;
      isBegun = true;
      const { answers } = suggestion;
      return applyCommand(
        state,
        { type: 'open-incident', marketplace, via: 'banner', path, answers, mail: null },
        now(),
      );
    };
    try {
      await mutate(begin);
      return isBegun;
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      return false;
    }
  };

  return {
    async observed({ remembered, ...observation }, mark, tab, path) {
      if (tab.private) return bannerOfReadingAlone(observation, tab, path);
      const { marketplace } = observation;
      const begun = erasures;
      const own = mark === null && !remembered ? null : await installKey();
      const shown = remembered && own && (await hashed(own, marketplace, remembered));
      const seen: Seen = { ...observation, since: observation.since ?? now(), ...(shown && { shown }) };
      const key = mark === null || !own ? null : await accountKeyOf(own.key, marketplace, mark);
      const { view, settled } = await memory.change<{ view: TabView; settled: Settled }>(
        tab,
        marketplace,
        (before, beside) => {
          const result = see(before, seen, key, beside);
          return { view: result.view, result };
        },
      );
      try {
        const isOfCheckup = (await checkupTab.get()) === tab.id;
        const state = await mutate((s) => {
          if (erasures !== begun || begun % 2) throw new ErasedMeanwhile();
          const taken = takeIn(s, view, settled, own?.install ?? null, now());
          return isOfCheckup ? arriveAt(taken, seen, view) : taken;
        });
        return await bannerOfPage(state, view, observation, tab, path, remembered?.texts);
      } catch (error) {
        if (error instanceof StateError || error instanceof ErasedMeanwhile)
          return bannerOfReadingAlone(observation, tab, path);
        throw error;
      }
    },

    async dismissed(page, finding, how, tab) {
      const { marketplace } = page;
      const aside = () => dismissals.add(tab, marketplace, finding);
      if (finding === 'checkup') {
        if (!tab.private) await mutate((state) => changeCheckup(state, (of) => pause(of, true)));
        return NO_BANNER;
      }
      const view = await memory.of(tab, marketplace);
      if (how === 'tab' || isOwnerQuestion(finding) || isYoursQuestion(finding)) await aside();
      else {
        const snoozed = (state: State) =>
          snoozeBanner(state, marketplace, finding, how, now(), accountOn(page, state, view));
        await storeOrElse(tab, snoozed, aside);
      }
      // What was asked stood before the strip of the checkup.
      const isOfCheckup = !tab.private && view.page?.page === page.page && (await checkupTab.get()) === tab.id;
      const state = isOfCheckup ? await repository.load().then(stateOf, () => null) : null;
      return state && view.page ? bannerOfPage(state, view, view.page, tab, page.path) : NO_BANNER;
    },

    async answered(page, asked, answer, tab) {
      const { marketplace, path } = page;
      // Not to be asked again here is all that an answer can do where nothing can be stored.
      const aside = () => dismissals.add(tab, marketplace, asked);
      const view = await memory.of(tab, marketplace);
      if (isOwnerQuestion(asked)) {
        const answered = async (): Promise<{ state: State; view: TabView } | null> => {
          let known: TabView | null = null;
          const state = await mutate((before) => {
            const done = answerOwner(before, marketplace, view, asked, answer, now());
            known = done?.view ?? null;
            return done?.state ?? before;
          });
          return known && { state, view: known };
        };
        if (tab.private || !view.page) return NO_BANNER;
        try {
          const done = await answered();
          if (!done) return NO_BANNER;
          await memory.change(tab, marketplace, () => ({ view: done.view, result: null }));
          return await bannerOfPage(done.state, done.view, view.page, tab, path);
        } catch (error) {
          if (!(error instanceof StateError)) throw error;
          await aside();
          return NO_BANNER;
        }
      }
      if (asked === 'checkup') return answerStrip(page, answer, tab, view);
      if (isChangeQuestion(asked)) return answerChange(page, asked, answer, tab, view);
      if (isYoursQuestion(asked)) {
        const told = (state: State): State => {
          const account = accountOn(page, state, view);
          const yours = account === undefined ? null : yoursOn(state, marketplace, account, page.page, now());
          if (yours?.question !== asked || account === undefined) return state;
          return yours.steps.reduce<State>(
            (next, step) =>
              applyCommand(
                next,
                { type: 'answer-reading', step, isMine: answer === 'yes', whose: { marketplace, account } },
                now(),
              ),
            state,
          );
        };
        if (answer === 'yes' || answer === 'no') await storeOrElse(tab, told, aside);
        return NO_BANNER;
      }
      const isTyped = asked === 'email-not-found' && answer === 'right';
      if (asked === 'email-not-found' && !isTyped) {
        await aside();
        return NO_BANNER;
      }
      const word = isTyped
        ? ({ fact: 'access', value: 'email-not-found' } as const)
        : isQuestion(asked) && wordOf(asked, answer);
      if (!word) return NO_BANNER;
      const said = (state: State) => {
        const account = accountOn(page, state, view);
        const next = applyCommand(
          state,
          { type: 'say', marketplace, ...(account !== undefined && { account }), ...word },
          now(),
        );
        return view.page && view.owner === 'nobody' && view.isAboutRecovery
          ? noteOutside(next, view.page, now())
          : next;
      };
      await storeOrElse(tab, said, aside);
      // The next banner says at once what is to be done about that.
      if (tab.private || !view.page) return NO_BANNER;
      const state = await repository.load().then(stateOf, () => null);
      return state ? bannerOfPage(state, view, view.page, tab, path) : NO_BANNER;
    },

    async recover({ marketplace }, tab) {
      // Whoever begins the recovery on a page says that it is about that account.
      const { page: shown } = await memory.of(tab, marketplace);
      const isAbout = (view: TabView) => ({ view: { ...view, isAboutRecovery: true }, result: null });
      if (shown) await memory.change(tab, marketplace, isAbout);
      const isBegun = !tab.private && shown !== null && (await beginBy(marketplace, shown));
      await openRecovery(marketplace, isBegun);
      return { opened: true };
    },

    async command(message) {
      try {
        return await run(message);
      } catch (error) {
        if (error instanceof StateError) return { ok: false, error: error.code };
        throw error;
      }
    },
  };
}
