import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallSheet, CallSheetField } from '../../utils/recovery/call-sheet.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { useSurface } from '../ui/surface.ts';

/** How long nothing is written before it is kept, in milliseconds. */
const PAUSE = 500;

/** What the call sheet of an open page holds, and how it comes to be kept. */
export interface KeptSheet {
  sheet: CallSheet;
  isKept: boolean;
  /** A sheet can be kept with a recovery that is under way. */
  canKeep: boolean;
  write: (field: CallSheetField, text: string) => void;
  keep: (kept: boolean) => void;
  /** Empties the page and forgets what is kept. False when that was refused. */
  erase: () => Promise<boolean>;
}

/**
 * The sheet lives in the page. Only while the person has it kept is each change sent on, after a pause and when the page
 * or this part is left. Erased elsewhere, as when the recovery is closed in another tab, it is emptied here too.
 */
export function useKeptSheet(incident: IncidentView | null): KeptSheet {
  const { send, canWrite } = useSurface();
  const stored = incident?.callSheet ?? null;
  const [sheet, setSheet] = useState<CallSheet>(stored ?? {});
  const [isKept, setKept] = useState(stored !== null);
  const [, drawAnew] = useState({});
  const canKeep = incident !== null && incident.closing === null && canWrite;

  /** What waits to be kept; null when nothing does. */
  const waiting = useRef<{ sheet: CallSheet; timer: ReturnType<typeof setTimeout> } | null>(null);
  const forget = () => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
  };
  const flush = () => {
    const last = waiting.current;
    forget();
    if (last) void latest.current.send({ type: 'keep-call-sheet', sheet: last.sheet });
  };
  // What runs later, or when the part is left, speaks with the surface of then.
  const latest = useRef({ send, flush });
  latest.current = { send, flush };
  useEffect(() => {
    const leave = () => latest.current.flush();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const wasStored = useRef(stored !== null);
  useEffect(() => {
    if (wasStored.current && stored === null && isKept) {
      forget();
      setSheet({});
      setKept(false);
    }
    wasStored.current = stored !== null;
  }, [stored, isKept]);

  return {
    sheet,
    isKept,
    canKeep,
    write(field, text) {
      const next = { ...sheet, [field]: text };
      setSheet(next);
      if (!isKept) return;
      forget();
      waiting.current = { sheet: filled(next), timer: setTimeout(() => latest.current.flush(), PAUSE) };
    },
    keep(kept) {
      forget();
      setKept(kept);
      void send({ type: 'keep-call-sheet', sheet: kept ? filled(sheet) : null }).then((done) => {
        if (done) return;
        setKept(!kept);
        // The box has moved by itself: it is drawn anew even if all is as it was.
        drawAnew({});
      });
    },
    async erase() {
      forget();
      if (isKept && !(await send({ type: 'keep-call-sheet', sheet: null }))) return false;
      setSheet({});
      setKept(false);
      return true;
    },
  };
}

/** The fields that hold more than blanks. */
const filled = (sheet: CallSheet): CallSheet =>
  Object.fromEntries(Object.entries(sheet).filter(([, text]) => text.trim() !== ''));
