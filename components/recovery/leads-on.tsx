import type { IncidentView } from '../../utils/recovery/view.ts';
import { useSurface } from '../ui/surface.ts';

/** A page or a mail that came meanwhile leads to another path: opens it filled in, or stays. */
export function LeadsOn({ incident }: { incident: IncidentView }) {
  const { t, send, canWrite } = useSurface();
  const { path: walked, leadsOn, marketplace, closing } = incident;
  if (!leadsOn || closing) return null;
  const { paths, answers } = leadsOn;
  return (
    <section class="notice" data-part="leads-on">
      <p>{t('walkPath.leadsOn')}</p>
      <div class="row-of-buttons">
        {paths.map((path) => (
          <button
            key={path}
            type="button"
            class="button"
            data-path={path}
            disabled={!canWrite}
            onClick={() => send({ type: 'open-incident', marketplace, via: 'button', path, answers, mail: null })}
          >
            {t(`path.${path}.answer`)}
          </button>
        ))}
        <button
          type="button"
          class="button button-plain"
          disabled={!canWrite}
          onClick={() => send({ type: 'take-path', path: walked })}
        >
          {t('walkPath.stay')}
        </button>
      </div>
    </section>
  );
}
