import type { ReasonId, Sender as SenderFound } from '../../utils/mail/sender.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { useSurface } from '../ui/surface.ts';
import { reasonWords } from './words.ts';

const MARK = { authenticated: 'fine', suspicious: 'urgent', unproven: 'unknown', relay: 'unknown' } as const;

/** Reasons that name a test which few people know. */
const NAMES_TEST: readonly ReasonId[] = ['dmarc-pass', 'dkim-pass', 'spf-pass', 'dmarc-fail', 'dkim-fail', 'spf-fail'];

/** The verdict on the sender, never more than is known, and all reasons for it. */
export function Sender({ sender, isRelayed }: { sender: SenderFound; isRelayed: boolean }) {
  const { t } = useSurface();
  const { domain, reasons } = sender;
  const verdict = isRelayed && sender.verdict === 'authenticated' ? 'relay' : sender.verdict;
  return (
    <>
      <h2>{t('mail.sender')}</h2>
      <section class="notice">
        <StateMark state={MARK[verdict]} />
        <p>
          <strong>{t(`mail.verdict.${verdict}.title`, { domain: domain ?? '' })}</strong>
        </p>
        <p>{t(`mail.verdict.${verdict}.means`)}</p>
        <dl class="labelled">
          <div>
            <dt>{t('mail.reasons')}</dt>
            <dd>
              <ul class="bulleted">
                {reasons.map((reason) => (
                  <li key={`${reason.id} ${reason.about}`} data-reason={reason.id}>
                    {reasonWords(reason, t)}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        </dl>
        {reasons.some(({ id }) => NAMES_TEST.includes(id)) && <p class="small soft">{t('mail.checks')}</p>}
      </section>
    </>
  );
}
