import type { StepId } from '../../utils/recovery/steps.ts';
import { openDisclosure } from '../ui/open-disclosure.ts';
import { useSurface } from '../ui/surface.ts';

/** Steps by their names, each a way to its place in the list of all steps. */
export function StepLinks({ steps }: { steps: readonly StepId[] }) {
  const { t } = useSurface();
  return (
    <ul class="bulleted">
      {steps.map((id) => (
        <li key={id}>
          <a
            href={`#step-${id}`}
            onClick={(event) => {
              event.preventDefault();
              openDisclosure(`step-${id}`);
            }}
          >
            {t(`step.${id}.title`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
