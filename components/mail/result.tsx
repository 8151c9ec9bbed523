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
import { Sure } from './sure.tsx';
import { Verdict } from './verdict.tsx';
import { WayOn } from './way-on.tsx';

interface Props {
  check: MailCheck;
  incident: IncidentView | null;
  store: MarketplaceId;
}

/** What a mail reports that may be Amazon's, the way on, and what follows if it is true. */
function Report({ check, incident, store }: Props) {
  const { t } = useSurface();
  const { event, sender, marketplace } = check;
  const means = t(`mail.event.${event}.means`, { page: t('page.login-security') });
  return (
    <section class="callout" data-part="report">
      {/* One heading of both: what the mail says is never heard as what is so. */}
      <h2>
        <span class="small soft step-when">{t('mail.reports')}</span> {t(`mail.event.${event}.title`)}
      </h2>
      <WayOn news={newsOf(check)} named={marketplace} incident={incident} store={store}>
        {event === 'unknown' || sender.verdict === 'suspicious' ? (
          <p>{means}</p>
        ) : (
          <dl class="labelled">
            <div>
              <dt>{t(`mail.means.${sender.verdict}`)}</dt>
              <dd>{means}</dd>
            </div>
          </dl>
        )}
      </WayOn>
      <p class="small soft">{t('mail.wording')}</p>
    </section>
  );
}

/** What a suspicious mail claims, small and in quotation marks: neither its wait nor what it wants done is repeated. */
function Claim({ event }: Pick<MailNews, 'event'>) {
  const { t } = useSurface();
  return event === 'unknown' ? null : (
    <blockquote class="small soft claim" data-part="claim">
      {t('mail.claim', { title: t(`mail.event.${event}.title`) })}
    </blockquote>
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

/** What else a mail says that may be Amazon's. */
function Facts({ news, named }: { news: MailNews; named: MarketplaceId | null }) {
  const { t } = useSurface();
  const facts = {
    wait: useWaitWords(news),
    sent: useSentWords(news),
    store: named ? storeLabel(named, t) : t('mail.store.none'),
  };
  return (
    <section class="stack-tight">
      <h2>{t('mail.facts')}</h2>
      <dl class="labelled">
        {(['wait', 'sent', 'store'] as const).map((fact) => (
          <div key={fact} data-fact={fact}>
            <dt>{t(`mail.${fact}.name`)}</dt>
            <dd>{facts[fact]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What was found in a mail: the verdict on its sender first, then what it says and the way on. */
export function Result({ check, incident, store }: Props) {
  const { event, marketplace: named, sender, links, unread } = check;
  const news = newsOf(check);
  const isSuspicious = sender.verdict === 'suspicious';
  const isRelayed = sender.reasons.some(({ id }) => id === 'relay');
  return (
    <article class="stack" data-event={event} data-verdict={sender.verdict}>
      <Verdict sender={sender} isRelayed={isRelayed} />
      {isSuspicious ? (
        <Claim event={event} />
      ) : (
        <>
          <Report check={check} incident={incident} store={store} />
          <Facts news={news} named={named} />
        </>
      )}
      <Links links={links} unread={unread} />
      {(sender.verdict !== 'authenticated' || isRelayed) && (
        <Sure store={named ?? store} isWordsOnly={sender.reasons.some(({ id }) => id === 'no-headers')} />
      )}
      {isSuspicious && <WayOn news={news} named={named} incident={incident} store={store} />}
    </article>
  );
}
