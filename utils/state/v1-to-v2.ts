import type { Migration } from './migrations.ts';

type Doc = Record<string, unknown>;

const object = (value: unknown): Doc => (typeof value === 'object' && value !== null ? (value as Doc) : {});

/** A reading or an attempt: what was its time is since when it is so. */
function sinceThen(part: unknown, more: Doc): unknown {
  if (part === null) return null;
  const { at, ...rest } = object(part);
  return { ...rest, since: at, ...more };
}

function recordOf(record: unknown): Doc {
  const { reading, unread, ...rest } = object(record);
  return {
    ...rest,
    reading: sinceThen(reading, { isAssumed: false }),
    unread: sinceThen(unread, {}),
    replaced: null,
    elsewhere: null,
  };
}

const factsOf = (facts: unknown): Doc =>
  Object.fromEntries(Object.entries(object(facts)).map(([fact, record]) => [fact, recordOf(record)]));

/** An entry of an incident's log, as version 1 wrote it. */
type Entry = Record<string, unknown> & { kind: string };

interface Triage {
  signs: string[];
  since: number | null;
  signIn: string | null;
  mailbox: string | null;
}

const given = (options: readonly (string | null)[]): string[] => options.filter((option) => option !== null);

/** The first questions were the same four for everybody; now they are those of the path of a takeover. */
function answered({ triage, ...entry }: Entry): Entry {
  const { signs, since, signIn, mailbox } = triage as Triage;
  const answers = Object.entries({ 'sign-in': given([signIn]), signs, mailbox: given([mailbox]) });
  return { ...entry, answers: Object.fromEntries(answers.filter(([, options]) => options.length > 0)), since };
}

const entry = (each: Entry): Entry => (each.kind === 'answered' ? answered(each) : each);

/** Version 2 knows other paths than that of a takeover; a log without a path is of one. */
function incidentOf(incident: unknown): unknown {
  const { log, ...rest } = object(incident);
  return Array.isArray(log) ? { ...rest, log: log.map(entry) } : incident;
}

/**
 * Version 1 told no accounts apart. Everything it kept of a store stands as one account, not yet known whose; the incident
 * with the account of its store.
 */
export const v1ToV2: Migration = ({ facts, snoozes, pagesSeen, twoStepDone, incident, reminders, ...rest }) => {
  const parts = [facts, snoozes, pagesSeen, twoStepDone].map(object);
  const ownStore = object(incident).marketplace;
  const stores = new Set([...parts.flatMap(Object.keys), ...(typeof ownStore === 'string' ? [ownStore] : [])]);

  const accountsOf = (store: string): Doc[] => {
    const [known = {}, ...others] = parts.map((part) => object(part[store]));
    const [snoozed, seen, done] = others;
    const times = Object.values(object(seen)).filter((at) => typeof at === 'number');
    const accounts = Object.entries({ '': {}, ...known }).map(([, of], index) => ({
      number: index + 1,
      key: null,
      origin: 'earlier',
      name: null,
      seenAt: times.length > 0 ? Math.max(...times) : null,
      rejected: [],
      facts: factsOf(of),
      snoozes: index === 0 ? snoozed : {},
      pagesSeen: index === 0 ? seen : {},
      twoStepDone: index === 0 ? done : {},
      memory: { known: {}, pending: [], history: [] },
      recovery: { incident: index === 0 && ownStore === store ? incidentOf(incident) : null, ended: [] },
    }));
    return accounts;
  };

  return {
    ...rest,
    install: null,
    checkup: null,
    reminders: { ...object(reminders), lostAt: null },
    stores: Object.fromEntries(
      [...stores].map((store) => [
        store,
        { accounts: accountsOf(store), nobody: { facts: {}, snoozes: {}, pagesSeen: {} }, forgotAt: null },
      ]),
    ),
  };
};
