import { type AuthenticationResults, failuresIn, parseResults, type Result } from './authentication.ts';
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

/** The name that the other side gave. It can be invented. */
const helloOf = (received: string): string | null =>
  /^from ([^\s()]{1,255})/.exec(received)?.[1]?.toLowerCase().replace(/\.$/, '') ?? null;

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
const withoutProof = (status: 'misplaced' | 'unreadable', headers: Header[]): ReceiverResults => {
  const fields = valuesOf(headers, 'authentication-results');
  const claimed = fields.flatMap((value) => parseResults(value)?.results ?? failuresIn(value));
  return { ...NOTHING, status, claimed: claimed.filter(isAboutSender) };
};

const isResults = ({ name }: Header) => name === 'authentication-results';
const isReceived = ({ name }: Header) => name === 'received';
/** Results about the sender; BIMI and ARC have fields of their own in some services and say nothing here. */
const isAboutSender = ({ method }: Result): boolean => ['spf', 'dkim', 'dmarc'].includes(method);

/** What stands at the top of a mail in Gmail, before its results, where somebody copied the head without the Received lines. */
const ON_TOP = /^(?:delivered-to|x-received|arc-|received-spf|return-path)/;

/** Whether the first results stand where nobody but the receiver writes, or a service that is known to write below. */
function isReceivers(above: Header[], server: string | null, next: Header | undefined): boolean {
  const service = serviceOf(server);
  const lines = above.filter(isReceived).map(({ value }) => value);
  const nextWriter = next ? writerOf(next.value) : null;
  if (lines.length > 0) {
    // Below its own Received line: only services that are known to write there, and only their own lines above.
    if (!service || !lines.every((line) => belongsTo(service, writerOf(line)) || service.internal?.test(line)))
      return false;
    if (!belongsTo(service, writerOf(lines.at(-1) as string))) return false;
    // Without a name they stand inside the service: no line above is the one by which the mail came in.
    return (
      server !== null || (belongsTo(service, nextWriter) && lines.every((line) => belongsTo(service, helloOf(line))))
    );
  }
  if (next)
    return server === null
      ? service !== undefined && belongsTo(service, nextWriter)
      : sameOrganisation(server, nextWriter);
  return service !== undefined && above[0]?.name === 'delivered-to' && above.every(({ name }) => ON_TOP.test(name));
}

/** Finds the results that the receiver wrote, by where they stand among the Received lines. */
export function receiverResults(headers: Header[]): ReceiverResults {
  const start = headers.findIndex(isResults);
  if (start < 0) return { status: 'missing', ...NOTHING };

  const above = headers.slice(0, start);
  const first = parseResults(headers[start]?.value ?? '');
  if (above.some(({ name }) => WRITTEN_BY_SENDER.has(name))) return withoutProof('misplaced', headers);
  if (!first) return withoutProof('unreadable', headers);

  const next = headers.slice(start).find(isReceived);
  if (!isReceivers(above, first.server, next)) return withoutProof('misplaced', headers);
  const isExposed = above.some(isReceived) || !next;
  const block = blockFrom(headers.slice(start), first, isExposed);
  if (!block) return withoutProof('unreadable', headers);
  const sealed = isExposed ? sealedResults(above, first.server) : [];
  // Whoever hides a failure behind other results has not made it himself.
  const elsewhere = [...sealed, ...withoutProof('misplaced', headers).claimed].filter(
    ({ method, result }) => method === 'dmarc' && result === 'fail',
  );
  return {
    status: 'read',
    server: first.server,
    trusted: agreed(block.trusted, sealed),
    claimed: [...block.claimed, ...elsewhere],
  };
}

/**
 * The fields that belong with the first. Above the Received line all of one server count. Elsewhere a sender can have
 * added more right below: there the first that says something about the sender is the one that may prove.
 */
function blockFrom(
  headers: Header[],
  first: AuthenticationResults,
  isExposed: boolean,
): Pick<ReceiverResults, 'trusted' | 'claimed'> | null {
  const fields: AuthenticationResults[] = [];
  for (const { name, value } of headers) {
    if (name === 'received' || WRITTEN_BY_SENDER.has(name)) break;
    if (name !== 'authentication-results') continue;
    const field = parseResults(value);
    if (!field && !isExposed) return null;
    const together =
      field &&
      (field.server === null || first.server === null
        ? field.server === first.server
        : registrable(field.server) === registrable(first.server));
    if (together) fields.push(field);
    else if (isExposed) break;
  }
  const claimed = fields.flatMap(({ results }) => results).filter(isAboutSender);
  const proving = fields.find(({ results }) => results.some(isAboutSender))?.results.filter(isAboutSender) ?? [];
  return { trusted: isExposed ? proving : claimed, claimed };
}

/**
 * Services that seal a mail write the same results once more, above their Received line, where no sender writes. A pass must
 * stand there, too, and a failure there counts.
 */
function sealedResults(above: Header[], server: string | null): Result[] {
  const sealed = valuesOf(above, 'arc-authentication-results')
    .map((value) => parseResults(value.replace(/^\s*i\s*=\s*\d+\s*;/, '')))
    .find((field) => field !== null && field.server === server);
  return sealed?.results.filter(isAboutSender) ?? [];
}

const agreed = (results: Result[], sealed: Result[]): Result[] =>
  results.filter(
    ({ method, result }) =>
      result !== 'pass' ||
      sealed.length === 0 ||
      sealed.some((each) => each.method === method && each.result === 'pass'),
  );
