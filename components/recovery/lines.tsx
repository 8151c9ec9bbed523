import { useId } from 'preact/hooks';
import './lines.css';

/** Short lines that can be ticked on the way; the ticks are for the eye and are not kept. @param text a line each */
export function Lines({ text }: { text: string }) {
  const name = useId();
  return (
    <ul class="lines">
      {text.split('\n').map((line, i) => (
        <li key={line} class="switch">
          <input type="checkbox" id={`${name}-${i}`} />
          <label for={`${name}-${i}`}>{line}</label>
        </li>
      ))}
    </ul>
  );
}
