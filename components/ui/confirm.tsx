import { useEffect, useRef } from 'preact/hooks';
import { useSurface } from './surface.ts';
import './confirm.css';

interface Props {
  question: string;
  /** The label of the button that does it. */
  action: string;
  onAction: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be undone. Takes the focus, and gives it nowhere by itself. */
export function Confirm({ question, action, onAction, onCancel }: Props) {
  const { t } = useSurface();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <fieldset class="confirm" tabIndex={-1} ref={box} aria-label={question}>
      <p>{question}</p>
      <div class="row-of-buttons">
        <button type="button" class="button button-danger" onClick={onAction}>
          {action}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('common.cancel')}
        </button>
      </div>
    </fieldset>
  );
}
