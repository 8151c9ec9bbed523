import { useId } from 'preact/hooks';
import { useSurface } from '../ui/surface.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A time in milliseconds as a field for date and hour has it, where the person is: "2026-11-22T21:40". */
export function toField(at: number): string {
  const date = new Date(at);
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What such a field says, in milliseconds; null for a field that is empty, or a time before 1970. */
export function fromField(text: string): number | null {
  const at = new Date(text).getTime();
  return at >= 0 ? at : null;
}

export interface QuickChoice {
  label: string;
  at: number | null;
}

interface Props {
  label: string;
  hint?: string;
  /** Milliseconds, never ahead of the clock. */
  value: number | null;
  onChange: (at: number | null) => void;
  /** Buttons for the usual answers. */
  quick?: readonly QuickChoice[];
}

/** Asks for a moment in the past. */
export function WhenField({ label, hint, value, onChange, quick = [] }: Props) {
  const { now } = useSurface();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="row-of-buttons">
        {quick.map((choice) => (
          <button
            key={choice.label}
            type="button"
            class="button"
            aria-pressed={choice.at === value}
            onClick={() => onChange(choice.at)}
          >
            {choice.label}
          </button>
        ))}
        <input
          id={id}
          type="datetime-local"
          max={toField(now)}
          value={value === null ? '' : toField(value)}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(fromField(event.currentTarget.value))}
        />
      </div>
      {hint && (
        <p id={`${id}-hint`} class="small soft">
          {hint}
        </p>
      )}
    </div>
  );
}
