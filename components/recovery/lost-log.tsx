import { StateMark } from '../ui/state-mark.tsx';
import { useSurface } from '../ui/surface.ts';

/** Says that the record of an open recovery is gone, and what can be done about it, until the person has seen that. */
export function LostLog({ isLost }: { isLost: boolean }) {
  const { t, send, canWrite } = useSurface();
  if (!isLost) return null;
  return (
    <section class="notice" data-part="lost">
      <StateMark state="urgent" />
      <h2>{t('lost.title')}</h2>
      <p>{t('lost.what')}</p>
      <div class="row-of-buttons">
        <a class="button" href="options.html#stored">
          {t('lost.import')}
        </a>
        <button type="button" class="button" disabled={!canWrite} onClick={() => send({ type: 'seen-lost' })}>
          {t('lost.seen')}
        </button>
      </div>
    </section>
  );
}
