import { PATH_IDS, type PathId } from '../../utils/recovery/paths/ids.ts';
import { useSurface } from '../ui/surface.ts';
import './what-happened.css';

interface Props {
  /** What Mamori saw leads to these, the likeliest first. */
  suggested?: readonly PathId[];
  /** The path that is walked. */
  current?: PathId | null;
  /** The answers alone, where there is little room. */
  isShort?: boolean;
  onChoose: (path: PathId) => void;
}

/** "What happened?", in people's words; what Mamori saw comes first. */
export function WhatHappened({ suggested = [], current = null, isShort = false, onChoose }: Props) {
  const { t, canWrite } = useSurface();
  const order = [...suggested, ...PATH_IDS.filter((id) => !suggested.includes(id))];
  return (
    <ul class="stack-tight" aria-label={t('emergency.what')}>
      {order.map((id) => (
        <li key={id}>
          <button
            type="button"
            class="answer"
            data-path={id}
            aria-current={id === current ? 'true' : undefined}
            disabled={!canWrite}
            onClick={() => onChoose(id)}
          >
            {suggested.includes(id) && <span class="small soft">{t('emergency.suggested')}</span>}
            <strong>{t(`path.${id}.answer`)}</strong>
            {!isShort && <span class="small soft">{t(`path.${id}.what`)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
