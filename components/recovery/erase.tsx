import { useRef, useState } from 'preact/hooks';
import { Confirm } from '../ui/confirm.tsx';
import { useSurface } from '../ui/surface.ts';

interface AskFirstProps {
  /** The button that asks, and the one that does it. */
  label: string;
  action: string;
  question: string;
  onAction: () => void;
}

/** A button for something that cannot be undone: it asks first, and takes the focus back when nothing was done. */
export function AskFirst({ label, action, question, onAction }: AskFirstProps) {
  const { canWrite } = useSurface();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <p>
        <button type="button" class="button" ref={button} disabled={!canWrite} onClick={() => setAsking(true)}>
          {label}
        </button>
      </p>
      {asking && (
        <Confirm
          question={question}
          action={action}
          onAction={onAction}
          onCancel={() => {
            setAsking(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}

/** Forgets the recovery with everything written down in it. */
export function Erase() {
  const { t, send } = useSurface();
  return (
    <>
      <p>{t('recovery.erase.what')}</p>
      <AskFirst
        label={t('recovery.erase.title')}
        question={t('recovery.erase.question')}
        action={t('recovery.erase.do')}
        onAction={() => send({ type: 'erase-incident' })}
      />
    </>
  );
}
