import { accountKeyOf, digestOf } from '../account/key.ts';
import { isOwnerQuestion, isYoursQuestion } from '../account/questions.ts';
import type { Observation, ReportedObservation } from '../account/schema.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { StateError } from '../base/errors.ts';
import { putAway } from '../checkup/reduce.ts';
import { SUBJECT_IDS } from '../memory/table.ts';
import type { CommandMessage, CommandReply } from '../messages/commands.ts';
import { isOpen } from '../recovery/entries.ts';
import { suggestedByAccess } from '../recovery/suggest.ts';
import { incidentAtHand } from '../state/accounts.ts';
import { readDocument } from '../state/read.ts';
import { accessOutside, applyCommand, type Change, changeCheckup, once, snoozeBanner } from '../state/reduce.ts';
import type { State } from '../state/schema.ts';
import { withInstall } from '../state/whose.ts';
import { createAnswers } from './answers.ts';
import { createBanners, NO_BANNER } from './banners.ts';
import { arriveAt, createCheckupRun } from './checkup-run.ts';
import type { InstallKey } from './install-key.ts';
import { accountOn, type Settled, takeIn } from './ownership.ts';
import type { Handlers } from './router.ts';
import { type Seen, see, type TabView } from './tab-memory.ts';
import type { World } from './world.ts';
import { createWriter } from './writer.ts';

/** Everything was erased while a reading was under way: it is of before, and its account was told by a key that is gone. */
class ErasedMeanwhile extends Error {}

/** Whether what the person wrote is to be gone after it: then the copy from before an import must not hold it, either. */
const forgetsWords = (command: Change): boolean =>
  command.type === 'end-incident' ||
  command.type === 'erase-incident' ||
  (command.type === 'keep-call-sheet' && command.sheet === null);

/** Whether the page at which the checkup stands is opened after it. */
const opensStop = ({ type }: Change): boolean =>
  type === 'begin-checkup' || type === 'resume-checkup' || type === 'visit-stop' || type === 'look-further';

/** What is remembered of a page, as it is kept. */
async function hashed(
  { key }: InstallKey,
  marketplace: MarketplaceId,
  { texts, ...rest }: NonNullable<ReportedObservation['remembered']>,
): Promise<NonNullable<Observation['shown']>> {
  const digests = SUBJECT_IDS.flatMap((subject) => {
    const text = texts[subject];
    return text === undefined ? [] : [digestOf(key, subject, marketplace, text).then((digest) => [subject, digest])];
  });
  return { digests: Object.fromEntries(await Promise.all(digests)), ...rest };
}

/** The application: what is done about each message that the router lets through. */
export function createService(world: World): Omit<Handlers, 'words'> {
  const { repository, dismissals, memory, installKey, now, changed, openRecovery, erased, checkupTab } = world;
  const { noticesIn = async () => [] } = world;
  const writer = createWriter(world);
  const { mutate, mutateOrElse } = writer;
  const banners = createBanners(world);
  const checkup = createCheckupRun(world, writer, banners);
  /** Goes up when everything begins to be erased, and when it is: odd in between. */
  let erasures = 0;

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
    if (opensStop(command)) await checkup.openStop(state);
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
    async observed({ remembered, rows, ...observation }, mark, tab, path) {
      if (tab.private) return banners.ofReadingAlone(observation, tab, path);
      const { marketplace } = observation;
      const begun = erasures;
      const own = mark === null && !remembered ? null : await installKey();
      const shown = remembered && own && (await hashed(own, marketplace, remembered));
      const seen: Seen = { ...observation, since: observation.since ?? now(), ...(shown && { shown }) };
      const key = mark === null || !own ? null : await accountKeyOf(own.key, marketplace, mark);
      const holds = () => {
        if (erasures !== begun || begun % 2) throw new ErasedMeanwhile();
      };
      try {
        const { view, settled } = await memory.change<{ view: TabView; settled: Settled }>(
          tab,
          marketplace,
          (before, beside) => {
            holds();
            const result = see(before, seen, key, beside);
            return { view: result.view, result };
          },
        );
        const isOfCheckup = await checkupTab.is(tab);
        const state = await mutate((s) => {
          holds();
          const taken = takeIn(s, view, settled, own?.install ?? null, now());
          if (!isOfCheckup) return taken;
          const known = settled.reduce(
            (next, { seen: before, key }) => arriveAt(next, before, { ...view, owner: { key } }, now()),
            taken,
          );
          return arriveAt(known, seen, view, now());
        });
        const isLookedAt = isOfCheckup && state.checkup?.looking === observation.page;
        const notices = isLookedAt && rows ? await noticesIn(rows).catch(() => []) : [];
        return await banners.ofPage(state, view, observation, tab, path, { texts: remembered?.texts, notices });
      } catch (error) {
        if (error instanceof StateError || error instanceof ErasedMeanwhile)
          return banners.ofReadingAlone(observation, tab, path);
        throw error;
      }
    },

    async dismissed(page, finding, how, tab) {
      const { marketplace } = page;
      const aside = () => dismissals.add(tab, marketplace, finding);
      if (finding === 'checkup') {
        if (!tab.private) await mutate((state) => changeCheckup(state, putAway));
        return NO_BANNER;
      }
      const view = await memory.of(tab, marketplace);
      if (how === 'tab' || isOwnerQuestion(finding) || isYoursQuestion(finding)) await aside();
      else {
        const snoozed = (state: State) =>
          snoozeBanner(state, marketplace, finding, how, now(), accountOn(page, state, view));
        await mutateOrElse(tab, snoozed, aside);
      }
      // What was asked stood before the strip of the checkup.
      const isOfCheckup = view.page?.page === page.page && (await checkupTab.is(tab));
      return isOfCheckup ? banners.again(view, tab, page.path) : NO_BANNER;
    },

    answered: createAnswers(world, writer, banners, checkup),

    async recover({ marketplace }, tab) {
      // Whoever begins the recovery on a page says that it is about that account.
      const { page: shown } = await memory.of(tab, marketplace);
      if (shown) await memory.say(tab, shown, { isAboutRecovery: true });
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
