import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { linkTo } from '../../utils/amazon/links.ts';
import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import { knownMail, waitEnd } from '../../utils/recovery/mails.ts';
import type { PathId } from '../../utils/recovery/paths/ids.ts';
import type { MailNews } from '../../utils/recovery/schema.ts';
import { suggestedByMail } from '../../utils/recovery/suggest.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { LeadsOn } from '../recovery/leads-on.tsx';
import { PartLink } from '../recovery/part-link.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Outward } from '../ui/outward.tsx';
import { useSurface } from '../ui/surface.ts';
import { moment, when } from '../ui/when.ts';

/** What was done with the mail: the news, and when the wait that was added ends. */
function Taken({ news, end, incident }: { news: MailNews; end: number | null; incident: IncidentView | null }) {
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
    <div class="stack-tight" data-taken>
      <h3 tabIndex={-1} ref={heading}>
        {t(isNoted ? 'mail.take.noted' : 'mail.take.added')}
      </h3>
      <p>{outcome()}</p>
      {incident && <LeadsOn incident={incident} />}
      <p>
        <PartLink part="recovery" look="primary">
          {t('mail.take.go')}
        </PartLink>
      </p>
    </div>
  );
}

/** What only Amazon or a card company does: here the person cannot have done it. */
const NOT_BY_PERSON: readonly MailNews['event'][] = [
  ...(['access-revoked', 'hold-lifted', 'account-locked', 'account-closed', 'documents-required'] as const),
  ...(['billing-required', 'policy-stop', 'prime-suspended', 'password-reset-required'] as const),
  ...(['gift-card-cancelled', 'card-reported', 'unknown'] as const),
];

interface Props {
  news: MailNews;
  /** The store that the mail names. */
  named: MarketplaceId | null;
  incident: IncidentView | null;
  /** The store a new incident is about, where the mail names none. */
  store: MarketplaceId;
  /** What the mail means, between the buttons and what there is to know about them. */
  children?: ComponentChildren;
}

/** The way on from a mail: to Amazon, into the open recovery, or on to the path that it leads to, in one press. */
export function WayOn({ news, named, incident, store, children }: Props) {
  const { t, now, language, send, canWrite } = useSurface();
  const [taken, setTaken] = useState<{ end: number | null } | null>(null);
  const [asking, setAsking] = useState<PathId | 'takeover' | null>(null);
  const isOpen = incident !== null && incident.closing === null;
  const isSuspicious = news.verdict === 'suspicious';
  const known = isOpen ? knownMail(incident, news, now).addedAt : null;
  const marketplace = named ?? store;
  const suggestion = isSuspicious ? null : suggestedByMail(news.event, incident?.path ?? null);
  const [first, ...others] = suggestion?.paths ?? [];
  const isAttack = first === 'takeover';
  // Where Amazon has acted itself, and where a recovery is open, there is nothing to tell it first.
  const callsFirst = isAttack && !isOpen && news.event !== 'access-revoked';

  const add = async () => {
    const end = waitEnd(news, now);
    if (await send({ type: 'add-mail', mail: news })) setTaken({ end });
  };
  const start = async (path: PathId | null) => {
    setAsking(null);
    const begun = await send({
      type: 'open-incident',
      marketplace,
      via: 'mail',
      mail: news,
      // The mail itself leads to the likeliest path.
      ...(suggestion && path && path !== first && { path, answers: suggestion.answers }),
    });
    // It is filled in already: the first thing to do stands there.
    if (begun) location.hash = '#recovery';
  };
  const replaced = isOpen ? null : (incident?.closing ?? null);
  const begin = (path: PathId | null) => (replaced ? setAsking(path ?? 'takeover') : void start(path));

  if (taken) {
    return (
      <>
        <Taken news={news} end={taken.end} incident={incident} />
        {children}
      </>
    );
  }
  if (known !== null) {
    return (
      <div class="stack-tight" data-known>
        <p>{t('mail.take.known', { when: when(known, now, language, t) })}</p>
        <p>
          <PartLink part="recovery" look="primary">
            {t('mail.take.go')}
          </PartLink>
        </p>
        {children}
      </div>
    );
  }
  const button = (label: string, onClick: () => void, isPrimary: boolean, path?: PathId) => (
    <button
      type="button"
      class={isPrimary ? 'button button-primary' : 'button'}
      disabled={!canWrite}
      onClick={onClick}
      data-path={path}
    >
      {label}
    </button>
  );
  const contact = (
    <Outward href={linkTo('contact', marketplace)} look={callsFirst ? 'primary' : 'button'}>
      {t('emergency.contact')}
    </Outward>
  );
  if (replaced && asking) {
    return (
      <Confirm
        question={t('mail.take.replaces', { when: when(replaced.at, now, language, t) })}
        action={t('mail.take.replace')}
        onAction={() => start(isSuspicious ? null : asking)}
        onCancel={() => setAsking(null)}
      />
    );
  }
  return (
    <div class="stack-tight" data-way-on>
      {isOpen && named !== null && named !== incident.marketplace && (
        <p data-other-store>
          {t('mail.take.otherStore', { named: storeName(named), store: storeName(incident.marketplace) })}
        </p>
      )}
      {!isOpen && isSuspicious && <p>{t('mail.take.forged')}</p>}
      <div class="row-of-buttons">
        {callsFirst && contact}
        {isOpen && button(t(isSuspicious ? 'mail.take.note' : 'mail.take.add'), add, !isSuspicious)}
        {!isOpen && isSuspicious && button(t('mail.take.startNoting'), () => begin(null), false)}
        {!isOpen && isAttack && button(t('mail.take.start'), () => begin(first), !callsFirst, first)}
        {!isOpen && first && !isAttack && button(t(`path.${first}.answer`), () => begin(first), true, first)}
        {!isOpen && others.map((path) => button(t(`path.${path}.answer`), () => begin(path), false, path))}
        {isAttack && !callsFirst && contact}
        {!isOpen && !isSuspicious && !first && (
          <PartLink part="recovery" look="button">
            {t('emergency.what')}
          </PartLink>
        )}
      </div>
      {children}
      {!isOpen && !isSuspicious && !NOT_BY_PERSON.includes(news.event) && <p>{t('mail.take.notYou')}</p>}
      {!isOpen && first && <p class="small soft">{t('mail.take.about', { store: storeName(marketplace) })}</p>}
      <p class="small soft">{t('mail.take.what')}</p>
    </div>
  );
}
