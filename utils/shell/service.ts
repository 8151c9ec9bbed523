import { bannerView } from '../account/banner-view.ts';
import { standing } from '../account/decide.ts';
import type { BannerId } from '../account/findings.ts';
import { bannerAbout } from '../account/select.ts';
import { putOff } from '../account/snooze.ts';
import type { Observation } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { Tongue } from '../base/i18n.ts';
import type { BannerView, ContentReply } from '../messages/protocol.ts';
import type { CommandMessage } from '../messages/schema.ts';
import { isOpen, noteClock } from '../recovery/reduce.ts';
import { readDocument, stateOf } from '../state/document.ts';
import { type Repository, StateError } from '../state/repository.ts';
import { initialState, type State } from '../state/schema.ts';
import { walkBanner } from '../two-step/banner-view.ts';
import { chosenPlan, sightOf } from '../two-step/reduce.ts';
import { applyCommand, type Change, observe, once } from './apply.ts';
import type { CommandReply, Handlers, PageTab } from './router.ts';
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
  ): Promise<BannerView | null> => {
    const { marketplace, page } = observation;
    const about = bannerAbout(state, marketplace, page, now(), await dismissals.of(tab, marketplace));
    if (!about) return null;
    const tongue = speak(known.settings.language);
    if (about !== 'two-step-walk') {
      return bannerView(about, marketplace, page, tongue, isOpen(known));
    }
    const plan = chosenPlan(state);
    const seen = plan && sightOf(state, plan, observation, path, now());
    const isOff = standing(state, marketplace, now()).some(({ id }) => id === 'two-step-off');
    return seen && walkBanner({ ...seen, plan, marketplace, isOff }, tongue);
  };

  /** What this one reading says by itself: for private windows, and when the document cannot be written. */
  const bannerOfReadingAlone = async (observation: Observation, tab: PageTab, path: string): Promise<ContentReply> => {
    const stored = await repository.load().then(stateOf, () => null);
    const alone = observe(initialState(), observation, now());
    return { banner: await bannerFor(alone, observation, tab, path, stored ?? undefined) };
  };

  /** Stores a change and reports it. */
  const mutate = async (change: (state: State) => State): Promise<State> => {
    const state = await repository.mutate((stored) => change(noteClock(stored, now())));
    changed(state);
    return state;
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
    async observed(observation, tab, path) {
      if (tab.private) return bannerOfReadingAlone(observation, tab, path);
      try {
        const state = await mutate((s) => observe(s, observation, now()));
        return { banner: await bannerFor(state, observation, tab, path) };
      } catch (error) {
        if (error instanceof StateError) return bannerOfReadingAlone(observation, tab, path);
        throw error;
      }
    },

    async dismissed({ marketplace }, finding: BannerId, how, tab) {
      if (how === 'tab' || tab.private) await dismissals.add(tab, marketplace, finding);
      else {
        try {
          await mutate((state) => putOff(state, marketplace, finding, how, now()));
        } catch (error) {
          if (!(error instanceof StateError)) throw error;
          await dismissals.add(tab, marketplace, finding);
        }
      }
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
