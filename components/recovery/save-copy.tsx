import { useSurface } from '../ui/surface.ts';

/** Saves a copy of the recovery as a file, by one press. */
export function SaveCopy({ onSave }: { onSave: () => void }) {
  const { t } = useSurface();
  return (
    <button type="button" class="button button-plain no-print" data-part="save-copy" onClick={onSave}>
      {t('walkPath.saveCopy')}
    </button>
  );
}
