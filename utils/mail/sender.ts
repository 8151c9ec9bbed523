import { hostIn, type Result } from './authentication.ts';
import { isAmazonSender, isUnder, type Kin, kinOf, registrable } from './domains.ts';
import { readFrom } from './from.ts';
import { type Header, valuesOf } from './headers.ts';
import { beginsAsAmazon, goesByAmazon, isLookAlike, namesAmazon, namesItself } from './look-alike.ts';
import { type ReceiverResults, receiverResults } from './receiver.ts';
import { isDisguised } from './text.ts';

export type Verdict = 'authenticated' | 'suspicious' | 'unproven';

export type ReasonId =
  | 'no-headers'
  | 'from-missing'
  | 'from-several'
  | 'from-unreadable'
  | 'dmarc-pass'
  | 'dkim-pass'
  | 'spf-pass'
  | 'dmarc-fail'
  | 'dkim-fail'
  | 'spf-fail'
  | 'look-alike-domain'
  | 'poses-as-amazon'
  | 'disguised-name'
  | 'not-amazon'
  | 'not-signed'
  | Kin
  | 'results-missing'
  | 'results-misplaced'
  | 'results-unreadable'
  | 'results-no-proof'
  | 'only-amazonses'
  | 'passes-for-another'
  | 'relay'
  | 'headers-can-be-invented';

/** What was found, with the name that it was found about. Sentences are made where it is shown. */
export interface Reason {
  id: ReasonId;
  about?: string;
}

export interface Sender {
  domain: string | null;
  verdict: Verdict;
  reasons: Reason[];
}

/** Properties that name what was checked, in the order of their worth. */
const CHECKED: Record<string, string[]> = {
  dmarc: ['header.from', 'd'],
  dkim: ['header.d', 'header.i'],
  spf: ['smtp.mailfrom', 'smtp.mail', 'smtp.mfrom'],
};

const checkedHosts = ({ method, properties }: Result): (string | null)[] =>
  (CHECKED[method] ?? []).filter((key) => properties.has(key)).map((key) => hostIn(properties.get(key)));

/** Every host that a result names belongs to the From's registered domain, and it names one. */
function isAligned(result: Result, host: string): boolean {
  const hosts = checkedHosts(result);
  return hosts.length > 0 && hosts.every((checked) => checked !== null && registrable(checked) === registrable(host));
}

const FAILED: Record<string, string[]> = {
  dmarc: ['fail'],
  dkim: ['fail', 'hardfail'],
  spf: ['fail', 'hardfail', 'softfail'],
};

const hasFailed = ({ method, result }: Result): boolean => FAILED[method]?.includes(result) ?? false;

const METHODS = ['dmarc', 'dkim', 'spf'] as const;

/** DMARC is about the From line whether or not it says so; its failure outweighs every pass. */
const dmarcFailed = (results: Result[], host: string): boolean =>
  results.some((r) => r.method === 'dmarc' && hasFailed(r) && (checkedHosts(r).length === 0 || isAligned(r, host)));

function passes(results: Result[], host: string): (typeof METHODS)[number][] {
  return METHODS.filter((wanted) => {
    const own = results.filter(({ method }) => method === wanted);
    // Results that deny each other were not written by one service.
    if (own.some(({ result }) => (wanted === 'dmarc' ? result !== 'pass' : result === 'none'))) return false;
    return own.some((r) => r.result === 'pass' && isAligned(r, host));
  });
}

function failures(results: Result[], host: string): (typeof METHODS)[number][] {
  return METHODS.filter((wanted) =>
    results.some(
      (r) =>
        r.method === wanted && hasFailed(r) && (isAligned(r, host) || (wanted === 'dmarc' && dmarcFailed([r], host))),
    ),
  );
}

/** Why results that were read prove nothing. */
function missingProof({ status, trusted }: ReceiverResults, from: string): Reason[] {
  if (status !== 'read') return [{ id: `results-${status}` }];
  const passed = trusted.filter(({ result }) => result === 'pass').flatMap(checkedHosts);
  const named = new Set(passed.filter((host) => host !== null));
  const others = [...named].filter((host) => registrable(host) !== registrable(from));
  if (others.length === 0) return [{ id: 'results-no-proof' }];
  if (others.every((host) => isUnder(host, 'amazonses.com'))) return [{ id: 'only-amazonses' }];
  return [{ id: 'passes-for-another', about: others.slice(0, 3).join(', ') }];
}

/** What the words of a mail say about who it wants to be. */
export interface Voice {
  /** Its subject is one of Amazon's. */
  subject: boolean;
  /** It greets or signs as Amazon, and tells of the reader's account, order or payment, or of an event. */
  text: boolean;
  /** It reports an event of an account and names Amazon. */
  reports: boolean;
}

/**
 * Signs that a mail from elsewhere wants to be taken for Amazon's. `isOwnName`: its own domain passed, and it goes by the
 * name of that; then to speak of Amazon is not to pose.
 */
function poses(
  from: { name: string; local: string; host: string },
  subject: string,
  voice: Voice,
  passed: boolean,
): Reason[] {
  const { name, local, host } = from;
  // Whoever puts Amazon's name before his own and writes its subjects, wants to be taken for it.
  const isPosing = voice.text || (voice.subject && beginsAsAmazon(name));
  const isOwnName = passed && namesItself(name, host) && !goesByAmazon(name) && !isPosing;
  const speaks = voice.text || (voice.subject && !isOwnName) || (voice.reports && !passed);
  const reasons: Reason[] = [];
  if (isLookAlike(host) && !(isOwnName && !voice.subject)) reasons.push({ id: 'look-alike-domain', about: host });
  const isNamed = namesAmazon(name) || namesAmazon(local);
  if ((isNamed && !isOwnName) || speaks) reasons.push({ id: 'poses-as-amazon', about: host });
  if (isDisguised(name) || (isDisguised(subject) && namesAmazon(subject))) reasons.push({ id: 'disguised-name' });
  return reasons;
}

/** Fields that are there where somebody has the whole source of a mail, and not only what a program shows of it. */
const WHOLE = ['received', 'from', 'to', 'date', 'message-id'];

/** Whether the whole source is there and Amazon's own signature is not. */
const isUnsigned = (headers: Header[], host: string): boolean =>
  WHOLE.every((name) => headers.some((header) => header.name === name)) &&
  !valuesOf(headers, 'dkim-signature').some((value) => {
    const signer = /(?:^|;)\s*d\s*=\s*([^;\s]+)/i.exec(value)?.[1]?.toLowerCase();
    return signer !== undefined && isAmazonSender(signer) && registrable(signer) === registrable(host);
  });

/** Judges who sent a mail, and says why. */
export function judgeSender(headers: Header[], subject: string, voice: Voice): Sender {
  if (headers.length === 0) return { domain: null, verdict: 'unproven', reasons: [{ id: 'no-headers' }] };
  const from = readFrom(valuesOf(headers, 'from'));
  if (from.kind !== 'one') {
    const verdict = from.kind === 'missing' ? 'unproven' : 'suspicious';
    return { domain: null, verdict, reasons: [{ id: `from-${from.kind}` }] };
  }

  const { host } = from;
  const receiver = receiverResults(headers);
  const about = receiver.server ? { about: receiver.server } : {};
  const verdictWith = (verdict: Verdict, reasons: Reason[]): Sender => ({
    domain: host,
    verdict,
    reasons: [...reasons, { id: 'headers-can-be-invented', ...about }],
  });
  const passed = passes(receiver.trusted, host);
  const failed = failures(receiver.claimed, host).map((method): Reason => ({ id: `${method}-fail`, about: host }));

  if (dmarcFailed(receiver.claimed, host)) return verdictWith('suspicious', failed);
  if (isAmazonSender(host)) {
    if (passed.length > 0) {
      const proofs = passed.map((method): Reason => ({ id: `${method}-pass`, about: host }));
      return verdictWith('authenticated', proofs);
    }
    const unsigned: Reason[] = isUnsigned(headers, host) ? [{ id: 'not-signed', about: host }] : [];
    if (failed.length > 0) return verdictWith('suspicious', [...failed, ...unsigned]);
    return verdictWith('unproven', [...missingProof(receiver, host), ...unsigned]);
  }
  const kin = kinOf(host);
  if (kin && passed.length > 0) return verdictWith('unproven', [{ id: kin, about: host }]);
  const posing = poses(from, subject, voice, passed.includes('dmarc'));
  if (posing.length > 0) return verdictWith('suspicious', [...posing, ...failed]);
  if (failed.length > 0 && passed.length === 0) return verdictWith('suspicious', failed);
  return verdictWith('unproven', [{ id: 'not-amazon', about: host }]);
}
