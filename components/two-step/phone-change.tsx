import { useSurface } from '../ui/surface.ts';
import { when } from '../ui/when.ts';
import { useArrival } from './use-arrival.ts';

/** A phone that changed: the button that says so, and, once it is pressed, what to check. */
export function PhoneChange({ changedAt, arrives = false }: { changedAt: number | null; arrives?: boolean }) {
  const { t, now, language, send, canWrite } = useSurface();
  const heading = useArrival(arrives);
  const isOpen = changedAt !== null;
  return (
    <section class="stack-tight">
      <h2 tabIndex={-1} ref={heading}>
        {t('plan.phone.title')}
      </h2>
      <p>{isOpen ? t('plan.phone.open', { when: when(changedAt, now, language, t) }) : t('plan.phone.what')}</p>
      <p>
        <button
          type="button"
          class="button"
          disabled={!canWrite}
          onClick={() => send({ type: 'phone-change', settled: isOpen })}
        >
          {t(isOpen ? 'plan.phone.settled' : 'plan.phone.button')}
        </button>
      </p>
    </section>
  );
}
