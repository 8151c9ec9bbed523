import { useSurface } from '../ui/surface.ts';

/** Ends the recovery as a false alarm, by one press. */
export function EndAsFalseAlarm({ isPlain = false }: { isPlain?: boolean }) {
  const { t, send, canWrite } = useSurface();
  return (
    <button
      type="button"
      class={isPlain ? 'button button-plain' : 'button'}
      disabled={!canWrite}
      onClick={() => send({ type: 'end-incident', how: 'false-alarm' })}
    >
      {t('emergency.falseAlarm')}
    </button>
  );
}
