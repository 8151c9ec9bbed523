import { recogniseAmong } from '../amazon/recognise-among.ts';
import type { PageTable } from '../amazon/table.ts';
import type { BannerView, ContentMessage } from '../messages/protocol.ts';
import type { Reader } from '../reading/reading.ts';
import { skeletonOf } from '../reading/skeleton.ts';
import { type Banner, removeLeftover, showBanner } from './banner.ts';
import { listen, native } from './native.ts';
import { answer, isAlive, tell } from './runtime.ts';
import { watch } from './watch.ts';

/** How often a shown banner asks whether its extension is still there. Milliseconds. */
const ALIVE_EVERY = 2000;

/**
 * Runs a content script: reads its family of pages and shows the banner that the background answers with.
 * @param reader gets the reader of these pages; may be asked several times
 */
export function run(pages: PageTable, reader: () => Promise<Reader>): void {
  // First of all: on any page but a known one, stop before touching the document, listeners or messages.
  const known = () => recogniseAmong(pages, location);
  if (!known()) return;
  if (import.meta.env.FIREFOX) removeLeftover();

  let banner: Banner | null = null;
  let pulse: ReturnType<typeof setInterval> | undefined;
  const gone = new AbortController();

  const hide = (): void => {
    clearInterval(pulse);
    banner?.remove();
    banner = null;
  };
  const leave = (): void => {
    page.stop();
    gone.abort();
    hide();
  };
  let changed = false;
  /** Until the last wish is answered no other is passed on. */
  let isTelling = false;
  /** What was to be shown last, whether it still is. */
  let wanted: BannerView | null;
  const show: Parameters<typeof watch>[0]['show'] = (view, place) => {
    wanted = view;
    if (JSON.stringify(banner?.view ?? null) === JSON.stringify(view)) return;
    // It says the same a little otherwise: not under somebody's hand.
    if (banner?.isInUse() && banner.view.name === view?.name) return;
    hide();
    if (!view || changed) return;
    const pass = async (message: ContentMessage): Promise<void> => {
      if (isTelling) return;
      isTelling = true;
      if (message.type !== 'recover') hide();
      const isAnswer = 'answer' in message;
      // The strip of a checkup leads away from the page, which may be before its last reading.
      if (isAnswer && message.finding === 'checkup') {
        try {
          await page.finish();
        } catch {
          // What was pressed counts all the same.
        }
      }
      const reply = await tell(message).catch(() => null);
      isTelling = false;
      if (reply && 'banner' in reply) show(reply.banner, place);
      // A background that ended in that moment: what was answered is not lost unsaid, unless the page has gone on since.
      else if (isAnswer && wanted === view) show(view, place);
    };
    banner = showBanner(view, {
      act: (asked) => {
        if (asked.kind === 'show') place?.scrollIntoView({ block: 'center' });
        else void pass(asked.message);
      },
      dismiss: () => pass({ type: 'dismissed', finding: view.finding, how: 'tab' }),
      changed: () => {
        changed = true;
        hide();
      },
    });
    pulse = setInterval(() => isAlive() || leave(), ALIVE_EVERY);
  };

  const isVisible = (): boolean => !native('hidden');
  const page = watch({ document, known, reader, tell, isAlive, isVisible, now: Date.now, show, leave });
  answer(({ type }) => {
    if (type === 'skeleton') return { skeleton: skeletonOf(document, banner?.host) };
    const status = page.status();
    return status && { ...status, trouble: changed ? 'banner-changed' : null };
  });

  const on = (target: EventTarget | undefined, type: string, listener: (event: Event) => unknown): void =>
    listen(target, type, listener, { capture: true, signal: gone.signal });
  const again = (): void => page.start();
  on(document, 'click', (event) => event.isTrusted && event.target !== banner?.host && again());
  on(document, 'visibilitychange', () => isVisible() && page.start(true));
  on(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && page.start(true));
  on(window, 'popstate', again);
  on((globalThis as { navigation?: EventTarget }).navigation, 'currententrychange', again);
  page.start();
}
