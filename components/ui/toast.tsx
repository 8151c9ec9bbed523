import { useEffect, useRef, useState } from 'preact/hooks';
import { useSurface } from './surface.ts';
import './toast.css';

/** How long something that was done is said, in milliseconds; not while the pointer or the focus is on it. */
const SAID_FOR = 2_500;

/** What was said last, with a way to take it back. Its place is kept free for it, so that it never covers a control. */
export function Toast() {
  const { t, said, say } = useSurface();
  const [isHeld, hold] = useState(false);
  const before = useRef<EventTarget | null>(null);
  useEffect(() => {
    if (!said || said.isRefusal || isHeld) return;
    const timer = setTimeout(() => say(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said, isHeld]);
  const undo = () => {
    hold(false);
    // Back to where the person was: this button goes.
    if (before.current instanceof HTMLElement) before.current.focus();
    said?.undo?.();
  };
  return (
    <div
      class={said?.isRefusal ? 'toast toast-refusal' : 'toast'}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocusIn={({ relatedTarget }) => {
        before.current = relatedTarget;
        hold(true);
      }}
      onFocusOut={() => hold(false)}
    >
      <span role="status">{said?.words}</span>
      {said?.undo && (
        <button type="button" class="button button-plain" onClick={undo}>
          {t('common.undo')}
        </button>
      )}
    </div>
  );
}
