import type { StepView } from '../../utils/recovery/view.ts';
import { useSurface } from '../ui/surface.ts';

/** What it looks like when it is done. */
export function DoneLooks({ step }: { step: StepView }) {
  const { t } = useSurface();
  return (
    <dl class="labelled">
      <div>
        <dt>{t('recovery.doneLooks')}</dt>
        <dd>{t(`step.${step.id}.done`)}</dd>
      </div>
    </dl>
  );
}
