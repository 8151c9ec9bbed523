import { recogniseAmong } from '../amazon/recognise-among.ts';
import type { PageTable } from '../amazon/table.ts';
import type { Reader } from '../reading/reading.ts';
import { skeletonOf } from '../reading/skeleton.ts';
import { type Banner, HOST_TAG, type More, showBanner } from './banner.ts';
import { answer, isAlive, tell } from './runtime.ts';
import { watch } from './watch.ts';

/** How often a shown banner asks whether its extension is still there. Milliseconds. */
const ALIVE_EVERY = 2000;

/**
 * Runs a content script: reads its family of pages and shows the banner that the background answers with.
 * @param reader gets the reader of these pages; may be asked several times
 * @param more what these pages add to their banners, so that no other family pays for it
 */
export function run(pages: PageTable, reader: () => Promise<Reader>, more?: More): void {
  // First of all: on any page but a known one, stop before touching the document, listeners or messages.
  if (!recogniseAmong(pages, location.href)) return;
  // Left behind by a version that is gone.
  document.querySelector(HOST_TAG)?.remove();

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
  const show: Parameters<typeof watch>[0]['show'] = (view, place) => {
    if (JSON.stringify(banner?.view) === JSON.stringify(view ?? undefined)) return;
    hide();
    if (!view) return;
    banner = showBanner(
      view,
      (how) => {
        hide();
        tell({ type: 'dismissed', finding: view.finding, how }).then(
          (reply) => show(reply.banner, place),
          () => {},
        );
      },
      () => place?.scrollIntoView({ block: 'center' }),
      more,
    );
    pulse = setInterval(() => isAlive() || leave(), ALIVE_EVERY);
  };

  const page = watch({ document, pages, reader, tell, isAlive, show, leave });
  answer(({ type }) =>
    type === 'status' ? page.status() : type === 'skeleton' ? { skeleton: skeletonOf(document) } : null,
  );

  const on = (target: EventTarget | undefined, type: string, listener: (event: Event) => unknown): void =>
    target?.addEventListener(type, listener, { capture: true, passive: true, signal: gone.signal });
  const again = (): void => page.start();
  on(document, 'click', (event) => event.isTrusted && event.target !== banner?.host && again());
  on(document, 'visibilitychange', () => document.hidden || page.start(true));
  on(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && page.start(true));
  on(window, 'popstate', again);
  on((globalThis as { navigation?: EventTarget }).navigation, 'currententrychange', again);
  page.start();
}
