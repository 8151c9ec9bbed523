import { useSurface } from '../ui/surface.ts';

const SENTENCES = ['reads', 'keeps', 'sends', 'touches', 'erase'] as const;

/** Privacy in five sentences. */
export function Privacy() {
  const { t } = useSurface();
  return (
    <ol class="numbered">
      {SENTENCES.map((sentence) => (
        <li key={sentence}>
          <span>{t(`privacy.${sentence}`)}</span>
        </li>
      ))}
    </ol>
  );
}
