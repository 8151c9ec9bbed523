import { type AuthenticationResults, parseResults, type Result } from './authentication.ts';
import { isUnder, registrable } from './domains.ts';
import { type Header, valuesOf } from './headers.ts';
import { SERVICES, type Service } from './services.ts';

/** What the person's own mail service says about a mail. */
export interface ReceiverResults {
  status: 'missing' | 'misplaced' | 'unreadable' | 'read';
  /** The server that speaks, where it gives a name. */
  server: string | null;
  /** Results that may prove something. */
  trusted: Result[];
  /** Also those that only may be the service's: good enough to warn. */
  claimed: Result[];
}

/** Fields that a sender writes. What stands below the first of them is the sender's. */
const WRITTEN_BY_SENDER = new Set([
  ...['from', 'to', 'cc', 'subject', 'date', 'message-id', 'reply-to', 'sender', 'mime-version', 'content-type'],
  ...['dkim-signature', 'domainkey-signature', 'content-transfer-encoding', 'in-reply-to', 'references'],
]);

/** The server that wrote a Received line. Comments hold what the other side said of itself, so they go first. */
export function writerOf(received: string): string | null {
  let plain = '';
  let depth = 0;
  for (const char of received.slice(0, 4000)) {
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (depth === 0) plain += char;
    if (char === '(') plain += ' ';
    if (depth < 0) return null;
  }
  if (depth > 0) return null;
  const words = plain.split(';', 1)[0]?.trim().split(/\s+/) ?? [];
  // The word after "from" is the sender's choice, even when it is "by".
  const by = words.indexOf('by', words[0] === 'from' ? 2 : 0);
  const host = by < 0 ? undefined : words[by + 1];
  return host?.toLowerCase().replace(/\.$/, '') ?? null;
}

const belongsTo = (service: Service, host: string | null): boolean =>
  host !== null && service.domains.some((domain) => isUnder(host, domain));

const serviceOf = (server: string | null): Service | undefined =>
  SERVICES.find((service) => (server === null ? service.unnamed : belongsTo(service, server)));

function sameOrganisation(server: string, writer: string | null): boolean {
  if (writer === null) return false;
  const service = serviceOf(server);
  return service ? belongsTo(service, writer) : registrable(server) === registrable(writer);
}

const NOTHING = { server: null, trusted: [], claimed: [] };

/** Results that a sender could have written prove nothing; but nobody invents a failure of his own. */
const misplaced = (headers: Header[]): ReceiverResults => {
  const fields = valuesOf(headers, 'authentication-results').flatMap((value) => parseResults(value) ?? []);
  return { ...NOTHING, status: 'misplaced', claimed: fields.flatMap(({ results }) => results).filter(isAboutSender) };
};

/** Finds the results that the receiver wrote, by where they stand among the Received lines. */
export function receiverResults(headers: Header[]): ReceiverResults {
  const isResults = ({ name }: Header) => name === 'authentication-results';
  const isReceived = ({ name }: Header) => name === 'received';
  const start = headers.findIndex(isResults);
  if (start < 0) return { status: 'missing', ...NOTHING };

  const above = headers.slice(0, start);
  const first = parseResults(headers[start]?.value ?? '');
  if (above.some(({ name }) => WRITTEN_BY_SENDER.has(name))) return misplaced(headers);
  if (!first) return { status: 'unreadable', ...NOTHING };

  const writersAbove = above.filter(isReceived).map(({ value }) => ({ value, writer: writerOf(value) }));
  const next = headers.slice(start).find(isReceived);
  const nextWriter = next ? writerOf(next.value) : null;
  const service = serviceOf(first.server);

  if (writersAbove.length > 0) {
    // Below its own Received line: only services that are known to write there, and only their own lines above.
    const ownLine = ({ value, writer }: { value: string; writer: string | null }) =>
      service !== undefined && (belongsTo(service, writer) || service.internal?.test(value));
    const direct = belongsTo(service ?? { name: '', domains: [] }, writersAbove.at(-1)?.writer ?? null);
    const bordered = first.server !== null || (service !== undefined && belongsTo(service, nextWriter));
    if (!direct || !bordered || !writersAbove.every(ownLine)) return misplaced(headers);
  } else if (next) {
    const agrees =
      first.server === null ? service && belongsTo(service, nextWriter) : sameOrganisation(first.server, nextWriter);
    if (!agrees) return misplaced(headers);
  }

  const block = blockFrom(headers, start, first, writersAbove.length > 0 || !next);
  if (!block) return { status: 'unreadable', ...NOTHING };
  return { status: 'read', server: first.server, ...block };
}

/** Results about the sender; BIMI and ARC have fields of their own in some services and say nothing here. */
const isAboutSender = ({ method }: Result): boolean => ['spf', 'dkim', 'dmarc'].includes(method);

/**
 * The fields that belong with the first. Above the Received line all of one server count. Elsewhere a sender can have
 * added more right below: there the first that says something about the sender is the one that may prove.
 */
function blockFrom(headers: Header[], start: number, first: AuthenticationResults, exposed: boolean) {
  const fields: AuthenticationResults[] = [];
  for (const { name, value } of headers.slice(start)) {
    if (name === 'received' || WRITTEN_BY_SENDER.has(name)) break;
    if (name !== 'authentication-results') continue;
    const field = parseResults(value);
    if (!field && !exposed) return null;
    const together =
      field &&
      (field.server === null || first.server === null
        ? field.server === first.server
        : registrable(field.server) === registrable(first.server));
    if (together) fields.push(field);
    else if (exposed) break;
  }
  const claimed = fields.flatMap(({ results }) => results).filter(isAboutSender);
  const proving = fields.find(({ results }) => results.some(isAboutSender))?.results.filter(isAboutSender) ?? [];
  return { trusted: exposed ? proving : claimed, claimed };
}
