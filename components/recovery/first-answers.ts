import type { FactValue } from '../../utils/amazon/facts.ts';
import type { MailEvent } from '../../utils/mail/events-table.ts';
import type { Entry } from '../../utils/recovery/schema.ts';
import type { Sign, Triage } from '../../utils/recovery/triage.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';

const OF_MAIL: { readonly [E in MailEvent]?: Sign } = {
  'email-changed': 'address-mail',
  'email-added': 'address-mail',
  'account-locked': 'amazon-locked',
  'access-revoked': 'amazon-locked',
  'password-reset-required': 'amazon-locked',
};
const OF_ACCESS: { readonly [V in FactValue]?: Sign } = {
  'email-not-found': 'cannot-sign-in',
  locked: 'amazon-locked',
  'reset-required': 'amazon-locked',
};

function signOf(entry: Entry): Sign | undefined {
  if (entry.kind === 'mail') {
    const { event, verdict } = entry.mail;
    return verdict === 'suspicious' || event === 'unknown' ? undefined : OF_MAIL[event];
  }
  if (entry.kind !== 'read') return undefined;
  if (entry.fact === 'primePayment') return entry.value === 'none' ? 'prime-payment' : undefined;
  return entry.fact === 'access' ? OF_ACCESS[entry.value] : undefined;
}

/** The answers to begin with: those given, or else what mails and readings in the log have shown already. */
export function firstAnswers({ triage, isAnswered, log }: Pick<IncidentView, 'triage' | 'isAnswered' | 'log'>): Triage {
  if (isAnswered) return triage;
  const seen = log.flatMap((entry) => signOf(entry) ?? []);
  const mails = log.flatMap((entry) => (entry.kind === 'mail' && signOf(entry) ? (entry.mail.sentAt ?? []) : []));
  const isShut = log.some((entry) => entry.kind === 'read' && entry.fact === 'access' && entry.value in OF_ACCESS);
  return {
    ...triage,
    signs: [...new Set(seen)],
    since: mails.length > 0 ? Math.min(...mails) : null,
    signIn: isShut ? 'no' : null,
  };
}
