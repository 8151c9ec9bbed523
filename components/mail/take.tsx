import { useEffect, useRef, useState } from 'preact/hooks';
import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import { knownMail, waitEnd } from '../../utils/recovery/mails.ts';
import type { MailNews } from '../../utils/recovery/schema.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useSurface } from '../ui/surface.ts';
import { moment, when } from '../ui/when.ts';

/** What was done with the mail: the news, and when the wait that was added ends. */
function Taken({ news, end }: { news: MailNews; end: number | null }) {
  const { t, now, language } = useSurface();
  const heading = useRef<HTMLHeadingElement>(null);
  // It takes the place of the button that was pressed.
  useEffect(() => heading.current?.focus(), []);
  const isNoted = news.verdict === 'suspicious';
  const outcome = (): string => {
    if (isNoted) return t('mail.take.notedWhat');
    if (end !== null)
      return t(end <= now ? 'mail.take.over' : 'mail.take.until', { end: moment(end, now, language, t) });
    return t(news.event === 'hold-lifted' ? 'mail.take.lifted' : 'mail.take.noWait');
  };
  return (
    <section class="callout" data-taken>
      <h2 tabIndex={-1} ref={heading}>
        {t(isNoted ? 'mail.take.noted' : 'mail.take.added')}
      </h2>
      <p>
        <strong>{t(`mail.event.${news.event}.title`)}</strong>
      </p>
      <p>{outcome()}</p>
      <ToRecovery />
    </section>
  );
}

const ToRecovery = () => {
  const { t } = useSurface();
  return (
    <a class="button button-primary" href="#recovery">
      {t('mail.take.go')}
    </a>
  );
};

/** What only Amazon or a card company does: here the person cannot have done it. */
const NOT_BY_PERSON: readonly MailNews['event'][] = [
  ...(['access-revoked', 'hold-lifted', 'account-locked', 'password-reset-required'] as const),
  ...(['gift-card-cancelled', 'card-reported', 'unknown'] as const),
];

/** Attempts that Amazon has stopped so far: by themselves they call for no recovery. */
const ATTEMPTS: readonly MailNews['event'][] = [
  ...(['data-access-attempt', 'sign-in-attempt', 'password-reset-attempt', 'verification-code'] as const),
];

interface Props {
  news: MailNews;
  /** The store that the mail names. */
  named: MarketplaceId | null;
  incident: IncidentView | null;
  /** The store a new incident is about, where the mail names none. */
  store: MarketplaceId;
}

/** The one button: into the open recovery, or to begin one. */
export function Take({ news, named, incident, store }: Props) {
  const { t, now, language, send, canWrite } = useSurface();
  const [taken, setTaken] = useState<{ end: number | null } | null>(null);
  const [asking, setAsking] = useState(false);
  const isOpen = incident !== null && incident.closing === null;
  const isSuspicious = news.verdict === 'suspicious';
  const known = isOpen ? knownMail(incident, news, now).addedAt : null;

  const take = async () => {
    setAsking(false);
    const end = waitEnd(news, now);
    const done = await send(
      isOpen
        ? { type: 'add-mail', mail: news }
        : { type: 'open-incident', marketplace: named ?? store, via: 'mail', mail: news },
    );
    if (done) setTaken({ end });
  };

  if (taken) return <Taken news={news} end={taken.end} />;
  if (known !== null) {
    return (
      <section class="callout" data-known>
        <p>{t('mail.take.known', { when: when(known, now, language, t) })}</p>
        <ToRecovery />
      </section>
    );
  }
  const label = isOpen
    ? t(isSuspicious ? 'mail.take.note' : 'mail.take.add')
    : t(isSuspicious ? 'mail.take.startNoting' : 'mail.take.start');
  const isAdvised = !isSuspicious && news.event !== 'unknown' && (isOpen || !ATTEMPTS.includes(news.event));
  const replaced = isOpen ? null : (incident?.closing ?? null);
  return (
    <section class="stack-tight">
      <h2>{t('mail.take.title')}</h2>
      {!isOpen && (
        <>
          {isSuspicious && <p>{t('mail.take.forged')}</p>}
          {!isSuspicious && !NOT_BY_PERSON.includes(news.event) && <p>{t('mail.take.notYou')}</p>}
          <p>{t('mail.take.about', { store: storeName(named ?? store) })}</p>
        </>
      )}
      {isOpen && named !== null && named !== incident.marketplace && (
        <p data-other-store>
          {t('mail.take.otherStore', { named: storeName(named), store: storeName(incident.marketplace) })}
        </p>
      )}
      {replaced && asking ? (
        <Confirm
          question={t('mail.take.replaces', { when: when(replaced.at, now, language, t) })}
          action={t('mail.take.replace')}
          onAction={take}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <p>
          <button
            type="button"
            class={isAdvised ? 'button button-primary' : 'button'}
            disabled={!canWrite}
            onClick={() => (replaced ? setAsking(true) : take())}
          >
            {label}
          </button>
        </p>
      )}
      <p class="small soft">{t('mail.take.what')}</p>
    </section>
  );
}
