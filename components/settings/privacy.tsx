import { useFace } from '../ui/face.ts';

const SENTENCES = ['reads', 'keeps', 'sends', 'touches', 'erase'] as const;

/** Privacy in five sentences. */
export function Privacy() {
  const { t } = useFace();
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
