import type { Migration } from './migrations.ts';

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

/** Version 2 knows other paths than that of a takeover, and more events of mails; a log without a path is of a takeover. */
export const v1ToV2: Migration = ({ incident, ...document }) => {
  const { log, ...rest } = (incident ?? {}) as { log?: Entry[] };
  return { ...document, incident: Array.isArray(log) ? { ...rest, log: log.map(entry) } : incident };
};
