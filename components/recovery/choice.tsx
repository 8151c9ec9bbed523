import { useId } from 'preact/hooks';

interface Props<V extends string> {
  legend: string;
  options: readonly { value: V; label: string }[];
  value: V | null;
  onChange: (value: V) => void;
  required?: boolean;
}

/** One question with a few answers, of which one can be chosen. */
export function Choice<V extends string>({ legend, options, value, onChange, required = false }: Props<V>) {
  const id = useId();
  return (
    <fieldset class="stack-tight">
      <legend>{legend}</legend>
      {options.map((option) => (
        <div key={option.value} class="switch">
          <input
            id={`${id}-${option.value}`}
            type="radio"
            name={id}
            value={option.value}
            required={required}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <label for={`${id}-${option.value}`}>{option.label}</label>
        </div>
      ))}
    </fieldset>
  );
}
