import { useId, useRef, useState } from 'preact/hooks';
import { NOTE_LENGTH } from '../../utils/recovery/slice.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { useSurface } from '../ui/surface.ts';
import { moment } from '../ui/when.ts';
import { WhenField } from './when-field.tsx';

/** What the person writes down: what was said, and when; with what was written so far. */
export function Notes({ incident, isTitled = true }: { incident: IncidentView; isTitled?: boolean }) {
  const { t, now, language, send, canWrite } = useSurface();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState<number | null>(null);
  const notes = incident.log.flatMap((entry) => (entry.kind === 'note' ? [entry] : [])).reverse();
  return (
    <section class="stack" data-part="notes">
      {isTitled && <h2>{t('recovery.note.title')}</h2>}
      <form
        class="stack no-print"
        onSubmit={async (event) => {
          event.preventDefault();
          const written = text.trim();
          if (!written || !(await send({ type: 'note', text: written, happenedAt: Math.min(at ?? now, now) }))) return;
          setText('');
          setAt(null);
          field.current?.focus();
        }}
      >
        <div class="field">
          <label for={id}>{t('recovery.note.label')}</label>
          <textarea
            id={id}
            ref={field}
            rows={4}
            maxLength={NOTE_LENGTH}
            required
            value={text}
            aria-describedby={`${id}-hint`}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p id={`${id}-hint`} class="small soft">
            {t('recovery.note.kept')}
          </p>
        </div>
        <WhenField
          label={t('recovery.note.when')}
          value={at}
          onChange={setAt}
          quick={[{ label: t('time.now'), at: null }]}
        />
        <p>
          <button type="submit" class="button" disabled={!canWrite}>
            {t('recovery.note.add')}
          </button>
        </p>
      </form>
      {notes.length > 0 && (
        <ul class="stack">
          {notes.map((note, index) => (
            <li key={`${notes.length - index}`}>
              <span class="small soft">{moment(note.happenedAt, now, language, t)}</span>
              <p class="written">{note.text}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
