import { askAbout } from '../account/ask.ts';
import { type BannerWords, bannerView, questionView } from '../account/banner-view.ts';
import { findingsOf } from '../account/decide.ts';
import { isQuestion, wordOf } from '../account/questions.ts';
import type { Observation } from '../account/schema.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { StateError } from '../base/errors.ts';
import type { Tongue } from '../base/i18n.ts';
import type { CommandMessage, CommandReply } from '../messages/commands.ts';
import type { ContentReply } from '../messages/protocol.ts';
import { framed } from '../page/frame.ts';
import { isOpen } from '../recovery/entries.ts';
import { accountOf } from '../state/account.ts';
import { readDocument, stateOf } from '../state/document.ts';
import { applyCommand, type Change, noteClock, observe, once, snoozeBanner } from '../state/reduce.ts';
import type { Repository } from '../state/repository.ts';
import { initialState, type State } from '../state/schema.ts';
import { bannerAbout } from '../state/select.ts';
import { walkBanner } from '../two-step/banner-view.ts';
import { accountNow, chosenPlan, sightOf } from '../two-step/reduce.ts';
import type { Handlers, PageTab } from './router.ts';
import type { TabDismissals } from './tab-dismissals.ts';

/** What the application needs of the world around it. */
export interface World {
  repository: Repository;
  dismissals: TabDismissals;
  /** Milliseconds since 1970. */
  now(): number;
  /** The language to speak, by the person's setting. */
  speak(setting: string): Tongue;
  /** Called after each stored change, to bring badge and alarms in line. */
  changed(state: State): void;
  /** Shows the recovery in a tab of its own, ready to begin at this store. */
  openRecovery(marketplace: MarketplaceId): Promise<void>;
  /** Called after everything was erased, to leave nothing behind. */
  erased(): Promise<void>;
}

const NO_BANNER: ContentReply = { banner: null };

/** Whether what the person wrote is to be gone after it: then the copy from before an import must not hold it, either. */
const forgetsWords = (command: Change): boolean =>
  command.type === 'end-incident' ||
  command.type === 'erase-incident' ||
  (command.type === 'keep-call-sheet' && command.sheet === null);

/** The application: what is done about each message that the router lets through. */
export function createService(world: World): Handlers {
  const { repository, dismissals, now, speak, changed, openRecovery, erased } = world;
  /** @param known what is stored, where the banner comes from this one reading alone */
  const bannerFor = async (
    state: State,
    observation: Observation,
    tab: PageTab,
    path: string,
    known: State = state,
  ): Promise<ContentReply> => {
    const { marketplace, page } = observation;
    const inTab = await dismissals.of(tab, marketplace);
    const about =
      bannerAbout(state, marketplace, page, now(), inTab) ??
      askAbout(accountOf(state, marketplace), observation, now(), inTab);
    if (!about) return NO_BANNER;
    const tongue = speak(known.settings.language);
    const words = isQuestion(about)
      ? questionView(about, tongue.t)
      : about === 'two-step-walk'
        ? walkWords(state, observation, path, tongue)
        : bannerView(about, marketplace, page, tongue.t, isOpen(known.incident));
    return { banner: words && framed(words, tongue) };
  };

  const walkWords = (state: State, observation: Observation, path: string, tongue: Tongue): BannerWords | null => {
    const { marketplace } = observation;
    const { facts, twoStepDone } = accountOf(state, marketplace);
    const plan = chosenPlan(state.twoStepPlan);
    const seen = plan && sightOf(plan, accountNow(facts, twoStepDone, now()), observation, path);
    const isOff = findingsOf(facts, now()).some(({ id }) => id === 'two-step-off');
    return seen && walkBanner({ ...seen, plan, marketplace, isOff }, tongue);
  };

  /** What this one reading says by itself: for private windows, and when the document cannot be written. */
  const bannerOfReadingAlone = async (observation: Observation, tab: PageTab, path: string): Promise<ContentReply> => {
    const stored = await repository.load().then(stateOf, () => null);
    const alone = observe(initialState(), observation, now());
    return bannerFor(alone, observation, tab, path, stored ?? undefined);
  };

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

  const importDocument = async (id: string, document: unknown): Promise<CommandReply> => {
    const read = readDocument(document);
    if (read.kind === 'newer') return { ok: false, error: 'import-newer' };
    if (read.kind !== 'ok') return { ok: false, error: 'import-not-mamori' };
    const state = await repository.replace((old) =>
      old?.commands.includes(id) ? old : once({ ...read.state, commands: old?.commands ?? [] }, id, (s) => s),
    );
    changed(state);
    return { ok: true };
  };

  const run = async ({ id, command }: CommandMessage): Promise<CommandReply> => {
    if (command.type === 'import') return importDocument(id, command.document);
    if (command.type === 'erase') {
      await repository.erase();
      await erased();
      return { ok: true };
    }
    await mutate((state) => once(state, id, (s) => applyCommand(s, command, now())));
    if (forgetsWords(command)) await repository.forgetBackup();
    return { ok: true };
  };

  return {
    async observed(observation, _mark, tab, path) {
      if (tab.private) return bannerOfReadingAlone(observation, tab, path);
      try {
        const state = await mutate((s) => observe(s, observation, now()));
        return await bannerFor(state, observation, tab, path);
      } catch (error) {
        if (error instanceof StateError) return bannerOfReadingAlone(observation, tab, path);
        throw error;
      }
    },

    async dismissed({ marketplace }, finding, how, tab) {
      const aside = () => dismissals.add(tab, marketplace, finding);
      if (how === 'tab' || isQuestion(finding)) await aside();
      else await storeOrElse(tab, (state) => snoozeBanner(state, marketplace, finding, how, now()), aside);
      return NO_BANNER;
    },

    async answered({ marketplace }, asked, answer, tab) {
      const word = isQuestion(asked) && wordOf(asked, answer);
      if (!word) return NO_BANNER;
      await storeOrElse(
        tab,
        (state) => applyCommand(state, { type: 'say', marketplace, ...word }, now()),
        // Not to be asked again here is all that an answer can do then.
        () => dismissals.add(tab, marketplace, asked),
      );
      return NO_BANNER;
    },

    async recover({ marketplace }) {
      await openRecovery(marketplace);
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
