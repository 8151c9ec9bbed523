import { type KnownPage, recogniseAmong } from '../amazon/recognise-among.ts';
import type { PageTable } from '../amazon/table.ts';
import type { BannerView, ContentMessage, ContentReply, TabStatus } from '../messages/protocol.ts';
import type { Reader } from '../reading/reading.ts';
import { pageView } from './page-view.ts';

/** When a page is read after it was opened, clicked or shown again. Milliseconds; the last one ends the readings. */
export const READ_AT = [0, 500, 1500, 4000, 9000, 18_000];
/** Readings made even when everything was known at the first: a value may still change while the page fills. */
const LEAST_READINGS = 3;
/** When the last report is tried again that nobody answered, and how often. Milliseconds. */
const RETRY_AFTER = 3000;
const MOST_RETRIES = 3;

export interface Surroundings {
  document: Document;
  /** The pages this script is for. */
  pages: PageTable;
  /** Gets the reader; rejects when it cannot be had now, and is asked again at the next reading. */
  reader(): Promise<Reader>;
  tell(message: Extract<ContentMessage, { type: 'observed' }>): Promise<ContentReply>;
  isAlive(): boolean;
  /** Shows this banner, or none. `place` is the part of the page that the finding is about. */
  show(view: BannerView | null, place?: Element | null): void;
  /** Called when the extension is gone. */
  leave(): void;
}

export interface Watch {
  /** Starts the readings, or starts them over. `ask`: report even if nothing changed, as others may have changed it. */
  start(ask?: boolean): void;
  stop(): void;
  /** What the popup asks about this tab; null when the tab has gone on to another kind of page. */
  status(): Omit<TabStatus, 'trouble'> | null;
}

/** Reads a page for short, bounded times and tells the background what it says. */
export function watch({ document, pages, reader, tell, isAlive, show, leave }: Surroundings): Watch {
  let view = pageView();
  let viewOf = '';
  let told = '';
  let count = 0;
  let retries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const known = (): KnownPage | null => recogniseAmong(pages, document.location.href);
  const wait = (): void => {
    timer = setTimeout(read, (READ_AT[count] as number) - (READ_AT[count - 1] ?? 0));
  };

  /** A report that nobody answers is made again at the next reading, and after the last one for a while. */
  async function report({ marketplace, page }: KnownPage, atEnd: boolean, place?: Element | null): Promise<void> {
    const message = {
      type: 'observed',
      marketplace,
      page,
      facts: view.report(atEnd),
      since: performance.timeOrigin,
      mark: null,
    } as const;
    const text = JSON.stringify(message);
    if (text === told) return;
    told = text;
    try {
      const { banner } = await tell(message);
      if (told === text) show(banner, place);
    } catch {
      told = '';
      if (atEnd && retries++ < MOST_RETRIES) timer = setTimeout(read, RETRY_AFTER);
    }
  }

  async function read(): Promise<void> {
    if (!isAlive()) return leave();
    const mine = timer;
    const readNow = await reader().catch(() => null);
    if (mine !== timer) return;
    const page = known();
    if (!page) return show(null);
    const address = page.page + page.path;
    if (address !== viewOf) {
      view = pageView();
      viewOf = address;
      told = '';
    }
    count++;
    const reading = readNow?.(document, page) ?? null;
    if (reading) view.add(reading);
    const atEnd =
      count >= READ_AT.length || (!!reading && count >= LEAST_READINGS && (view.isComplete() || !!reading.over));
    if (reading) void report(page, atEnd, reading.place);
    if (!atEnd) wait();
  }

  return {
    start(ask) {
      if (ask) told = '';
      clearTimeout(timer);
      count = retries = 0;
      wait();
    },
    stop: () => clearTimeout(timer),
    status: () => {
      const page = known();
      return page && { ...page, unread: view.isUnread() };
    },
  };
}
