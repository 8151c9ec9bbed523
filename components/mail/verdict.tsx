import { useEffect, useRef } from 'preact/hooks';
import type { ReasonId, Sender } from '../../utils/mail/sender.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useSurface } from '../ui/surface.ts';
import { reasonWords } from './words.ts';

const MARK = { authenticated: 'fine', suspicious: 'urgent', unproven: 'unknown', relay: 'unknown' } as const;

/** Reasons that name a test which few people know. */
const NAMES_TEST: readonly ReasonId[] = ['dmarc-pass', 'dkim-pass', 'spf-pass', 'dmarc-fail', 'dkim-fail', 'spf-fail'];

/** The verdict on the sender, before anything that the mail says, and never more than is known. */
export function Verdict({ sender, isRelayed }: { sender: Sender; isRelayed: boolean }) {
  const { t } = useSurface();
  const { domain, reasons } = sender;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever works by ear hears the answer; whoever works by eye has it in view.
  useEffect(() => heading.current?.focus(), []);
  const verdict = isRelayed && sender.verdict === 'authenticated' ? 'relay' : sender.verdict;
  return (
    <section class="notice" data-part="verdict">
      <StateMark state={MARK[verdict]} />
      <h2 tabIndex={-1} ref={heading}>
        {t(`mail.verdict.${verdict}.title`, { domain: domain ?? '' })}
      </h2>
      <p>{t(`mail.verdict.${verdict}.means`)}</p>
      <Disclosure title={t('mail.why')}>
        <ul class="bulleted">
          {reasons.map((reason) => (
            <li key={`${reason.id} ${reason.about}`} data-reason={reason.id}>
              {reasonWords(reason, t)}
            </li>
          ))}
        </ul>
        {reasons.some(({ id }) => NAMES_TEST.includes(id)) && <p class="small soft">{t('mail.checks')}</p>}
      </Disclosure>
    </section>
  );
}
