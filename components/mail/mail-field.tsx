import { useEffect, useId, useRef } from 'preact/hooks';
import { StateMark } from '../ui/state-mark.tsx';
import { useSurface } from '../ui/surface.ts';
import type { Refusal } from './read-mail.ts';
import './mail-field.css';

/**
 * Takes a file that is dropped anywhere on the page while this part is shown: beside it the browser would open the
 * file in place of Mamori.
 */
function useDrop(onFile: (file: File) => void): void {
  const take = useRef(onFile);
  take.current = onFile;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      take.current(file);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
}

/**
 * The most letters that are pasted into the field. Browsers need seconds to lay out a million of them, so a longer mail
 * is read without being shown.
 */
const SHOWN = 200_000;

/** What the field would hold after a paste, if that is too long to be shown; else null. */
function longPaste({ clipboardData }: ClipboardEvent, field: HTMLTextAreaElement): string | null {
  const pasted = clipboardData?.getData('text/plain') ?? '';
  if (pasted.length <= SHOWN) return null;
  const { value, selectionStart, selectionEnd } = field;
  return value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
}

interface Props {
  isReading: boolean;
  /** No result stands above it, so that its button is the one to press. */
  isFirst: boolean;
  refusal: Refusal | null;
  /** True when the mail could be read. */
  onCheck: (source: string | Blob) => Promise<boolean>;
}

/** Where a mail is pasted, chosen or dropped. */
export function MailField({ isReading, isFirst, refusal, onCheck }: Props) {
  const { t } = useSurface();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);

  const check = async (source: string | Blob) => {
    // What could be read is not needed any more; what could not is left to be mended.
    if ((await onCheck(source)) && field.current) field.current.value = '';
  };
  useDrop(check);

  return (
    <form
      class="stack"
      autocomplete="off"
      aria-busy={isReading}
      onSubmit={(event) => {
        event.preventDefault();
        void check(field.current?.value ?? '');
      }}
    >
      <div class="stack-tight">
        <label for={id}>{t('mail.field')}</label>
        {/* No spelling check, which may ask a server; no memory of the browser's for what was typed. */}
        <textarea
          ref={field}
          id={id}
          rows={7}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-describedby={`${id}-best ${id}-private`}
          onPaste={(event) => {
            const source = longPaste(event, event.currentTarget);
            if (source === null) return;
            event.preventDefault();
            void check(source);
          }}
        />
        <p id={`${id}-best`} class="small soft">
          {t('mail.best')}
        </p>
      </div>
      <div class="row-of-buttons">
        <button type="submit" class={isFirst ? 'button button-primary' : 'button'}>
          {t('mail.check')}
        </button>
        <label class="button file">
          {t('mail.file')}
          <input
            type="file"
            accept=".eml,.txt,message/rfc822,text/plain"
            onChange={(event) => {
              const input = event.currentTarget;
              const [file] = input.files ?? [];
              if (file) void check(file);
              // The same file can be chosen again.
              input.value = '';
            }}
          />
        </label>
        <span role="status">{isReading && t('mail.reading')}</span>
      </div>
      {isReading && <progress class="reading-line" aria-label={t('mail.reading')} />}
      {refusal && (
        <section class="notice" role="alert" data-refusal={refusal}>
          <StateMark state="unknown" />
          <p>{t(`mail.error.${refusal}`)}</p>
        </section>
      )}
      <p class="small soft">{t('mail.drop')}</p>
      <p id={`${id}-private`} class="small soft">
        {t('mail.private')}
      </p>
    </form>
  );
}
