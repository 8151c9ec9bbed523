import type { ComponentChildren } from 'preact';
import type { Plan, Way } from '../../utils/two-step/ways.ts';
import { useSurface } from '../ui/surface.ts';
import './pair.css';

interface Props {
  plan: Plan;
  /** A word on top that sets it apart. */
  tag?: string;
  children?: ComponentChildren;
}

/** A first way and a backup, each with its device. */
export function Pair({ plan, tag, children }: Props) {
  const { t } = useSurface();
  const { first, backup, offer } = plan;
  const way = (of: Way | null) => (
    <dd>
      {of ? t(`guide.pair.${of.method}`) : t('plan.noBackup')}
      {of && <span class="small soft pair-device">{t(`plan.device.${of.device}`)}</span>}
    </dd>
  );
  return (
    <div class="pair" data-recommended={tag ? '' : undefined} data-first={first?.method} data-backup={backup?.method}>
      {tag && <p class="tag">{tag}</p>}
      <dl class="pair-ways">
        <div>
          <dt>{t('guide.pair.first')}</dt>
          {way(first)}
        </div>
        <div>
          <dt>{t('guide.pair.backup')}</dt>
          {way(backup)}
        </div>
      </dl>
      {backup && offer === 'maybe' && <p class="small">{t('plan.ifOffered')}</p>}
      {children}
    </div>
  );
}
