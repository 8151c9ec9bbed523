import { type LinkId, linkTo } from '../../utils/amazon/links.ts';
import type { RecheckDay } from '../../utils/recovery/rechecks.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { Outward } from '../ui/outward.tsx';
import { useSurface } from '../ui/surface.ts';
import { day } from '../ui/when.ts';

/** Where whoever comes back leaves something first. */
const PLACES = [
  ...(['orders', 'archived-orders', 'gift-card', 'login-security', 'devices', 'addresses', 'wallet'] as const),
] as const satisfies readonly LinkId[];

interface Props {
  incident: IncidentView;
  compact: boolean;
  due: RecheckDay;
  onAnswered: () => void;
}

/** A look again that is due: where to look, and what came of it. */
export function RecheckDue({ incident: { marketplace }, compact, due, onAnswered }: Props) {
  const { t, send, canWrite } = useSurface();
  return (
    <section class="callout" data-part="recheck">
      <h2>{t('recovery.again.title', { count: due })}</h2>
      <p>{t('recovery.again.why')}</p>
      <p>{t('recovery.again.what')}</p>
      {!compact && (
        <ul class="bulleted">
          {PLACES.map((link) => (
            <li key={link}>
              <Outward href={linkTo(link, marketplace)}>{t('common.open', { page: t(`page.${link}`) })}</Outward>
            </li>
          ))}
          <li>{t('recovery.again.mailbox')}</li>
        </ul>
      )}
      <button
        type="button"
        class="button button-primary"
        disabled={!canWrite}
        onClick={async () => {
          if (await send({ type: 'rechecked', day: due })) onAnswered();
        }}
      >
        {t('recovery.again.nothing')}
      </button>
      <button type="button" class="button" disabled={!canWrite} onClick={() => send({ type: 'reopen-incident' })}>
        {t('recovery.again.something')}
      </button>
    </section>
  );
}

/** When Mamori will ask to look again; nothing after the last time, and none after a false alarm. */
export function RecheckAhead({ incident: { recheck } }: { incident: IncidentView }) {
  const { t, now, language } = useSurface();
  const { next } = recheck;
  return next && <p>{t('recovery.again.next', { date: day(next.at, now, language) })}</p>;
}
