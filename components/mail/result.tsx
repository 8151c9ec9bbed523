import { useEffect, useRef } from 'preact/hooks';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { MailCheck } from '../../utils/mail/check.ts';
import { HOUR } from '../../utils/recovery/holds.ts';
import { waitEnd } from '../../utils/recovery/mails.ts';
import type { MailNews } from '../../utils/recovery/schema.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { storeLabel } from '../ui/store-label.ts';
import { useSurface } from '../ui/surface.ts';
import { duration, moment } from '../ui/when.ts';
import { Links } from './links.tsx';
import { newsOf } from './news.ts';
import { Sender } from './sender.tsx';
import { Sure } from './sure.tsx';
import { Take } from './take.tsx';

/** What the mail reports, and what follows from it if it is true. */
function Report({ event, verdict }: Pick<MailNews, 'event' | 'verdict'>) {
  const { t } = useSurface();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever works by ear hears the answer; whoever works by eye has it in view.
  useEffect(() => heading.current?.focus(), []);
  const means = t(`mail.event.${event}.means`, { page: t('page.login-security') });
  return (
    <section class="callout">
      {/* One heading of both: what the mail says is never heard as what is so. */}
      <h2 tabIndex={-1} ref={heading}>
        <span class="small soft step-when">{t('mail.reports')}</span> {t(`mail.event.${event}.title`)}
      </h2>
      {event === 'unknown' ? (
        <p>{means}</p>
      ) : (
        <dl class="labelled">
          <div>
            <dt>{t(`mail.means.${verdict}`)}</dt>
            <dd>{means}</dd>
          </div>
        </dl>
      )}
      <p class="small soft">{t('mail.wording')}</p>
    </section>
  );
}

function useWaitWords({ sentAt, waitHours }: MailNews): string {
  const { t, now, language } = useSurface();
  const end = waitEnd({ sentAt, waitHours }, now);
  if (waitHours === null || end === null) return t('mail.wait.none');
  const length = duration(waitHours * HOUR, language, t);
  if (sentAt === null || sentAt > now) return t('mail.wait.undated', { length });
  return t(end <= now ? 'mail.wait.over' : 'mail.wait.until', { length, end: moment(end, now, language, t) });
}

function useSentWords({ sentAt }: MailNews): string {
  const { t, now, language } = useSurface();
  if (sentAt === null) return t('mail.sent.none');
  const when = moment(sentAt, now, language, t);
  return sentAt > now ? t('mail.sent.ahead', { when }) : when;
}

interface Props {
  check: MailCheck;
  incident: IncidentView | null;
  store: MarketplaceId;
}

/** What was found in a mail, and what can be done with it. */
export function Result({ check, incident, store }: Props) {
  const { t } = useSurface();
  const { event, marketplace, sender, links } = check;
  const news = newsOf(check);
  const isRelayed = sender.reasons.some(({ id }) => id === 'relay');
  const facts = {
    sent: useSentWords(news),
    wait: useWaitWords(news),
    store: marketplace ? storeLabel(marketplace, t) : t('mail.store.none'),
  };
  return (
    <article class="stack" data-event={event} data-verdict={sender.verdict}>
      <Report event={event} verdict={sender.verdict} />
      <Sender sender={sender} isRelayed={isRelayed} />
      <h2>{t('mail.facts')}</h2>
      <dl class="labelled">
        {(['wait', 'sent', 'store'] as const).map((fact) => (
          <div key={fact} data-fact={fact}>
            <dt>{t(`mail.${fact}.name`)}</dt>
            <dd>{facts[fact]}</dd>
          </div>
        ))}
      </dl>
      <Links links={links} />
      {(sender.verdict !== 'authenticated' || isRelayed) && (
        <Sure store={marketplace ?? store} isWordsOnly={sender.reasons.some(({ id }) => id === 'no-headers')} />
      )}
      <Take news={news} named={marketplace} incident={incident} store={store} />
    </article>
  );
}
