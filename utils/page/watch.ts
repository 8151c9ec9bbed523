import type { KnownPage } from '../amazon/recognise-among.ts';
import type { BannerView, ContentMessage, ContentReply, TabStatus } from '../messages/protocol.ts';
import type { PageReading, Reader } from '../reading/reading.ts';
import { markOf } from './mark.ts';
import { pageView } from './page-view.ts';

/** When a page is read after it was opened, clicked or shown again. Milliseconds; the last one ends the readings. */
export const READ_AT = [0, 500, 1500, 4000, 9000, 18_000];
/** Where everything is known, the third reading is the last: a value may still change while the page fills. */
const LEAST_READINGS = 3;
/** When the last report is tried again that nobody answered, and how often. Milliseconds. */
const RETRY_AFTER = 3000;
const MOST_RETRIES = 3;
/** How often and how long a page that stayed unknown is looked at again, while it is visible. Milliseconds. */
const AGAIN_EVERY = 2000;
const AGAIN_FOR = 60_000;

export interface Surroundings {
  document: Document;
  /** Which of the pages that this script is for stands at the document's address now. */
  known(): KnownPage | null;
  /** Gets the reader; rejects when it cannot be had now, and is asked again at the next reading. */
  reader(): Promise<Reader>;
  tell(message: Extract<ContentMessage, { type: 'observed' }>): Promise<ContentReply>;
  isAlive(): boolean;
  isVisible(): boolean;
  /** Milliseconds since 1970. */
  now(): number;
  /** Shows this banner, or none. `place` is the part of the page that the finding is about. */
  show(view: BannerView | null, place?: Element | null): void;
  /** Called when the extension is gone. */
  leave(): void;
}

export interface Watch {
  /**
   * Starts the readings, the first at once, or starts them over, once the page has done what it does now. `ask`: report even
   * if nothing changed, as others may have changed it.
   */
  start(ask?: boolean): void;
  stop(): void;
  /** The person goes on: tells at once what would be told after the last reading, if all of the page is known. */
  finish(): Promise<void>;
  /** What the popup asks about this tab; null when the tab has gone on to another kind of page. */
  status(): Omit<TabStatus, 'trouble'> | null;
}

/** Reads a page for short, bounded times and tells the background what it says. */
export function watch(around: Surroundings): Watch {
  const { document, known, reader, tell, isAlive, isVisible, now, show, leave } = around;
  let view = pageView(performance.timeOrigin);
  let viewOf = '';
  /** The mark of the page: looked for once a load. */
  let mark: string | null | undefined;
  /** What the background knows already. */
  const told = new Set<string>();
  let asked = 0;
  /** There is one more reading to come. */
  let isWaiting = false;
  let count = 0;
  let retries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ownMark = (): string | null => {
    if (mark === undefined) mark = markOf(document);
    return mark;
  };
  /** The time of the last reading, since the readings began. */
  let at = 0;
  const wait = (): void => {
    const next = READ_AT[count] ?? at + AGAIN_EVERY;
    timer = setTimeout(read, next - at);
    at = next;
  };

  /** A report that nobody answers is made again at the next reading, and after the last one for a while. */
  async function report({ marketplace, page }: KnownPage, atEnd: boolean, reading: PageReading): Promise<void> {
    const { place } = reading;
    // The page may still fill: only what it shows at the end of the readings is remembered, and as so since its load.
    const { remembered, rows } = reading;
    const beside = atEnd && { ...(remembered && { remembered: remembered() }), ...(rows && { rows }) };
    const messages = view
      .report(atEnd)
      .map((one, n) => ({ type: 'observed', marketplace, page, mark: ownMark(), ...one, ...(!n && beside) }) as const)
      .filter((message) => !told.has(JSON.stringify(message)));
    if (!messages.length) return;
    const mine = ++asked;
    let reply: ContentReply | undefined;
    for (const message of messages) {
      const text = JSON.stringify(message);
      told.add(text);
      try {
        reply = await tell(message);
      } catch {
        told.delete(text);
        if (!isWaiting && retries++ < MOST_RETRIES) timer = setTimeout(read, RETRY_AFTER);
        return;
      }
    }
    // What was asked later is answered by what came later.
    if (reply && mine === asked) show(reply.banner, place);
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
      if (viewOf) view = pageView(now());
      viewOf = address;
      told.clear();
    }
    count++;
    const reading = readNow?.(document, page) ?? null;
    if (reading) view.add(reading, now());
    const isComplete = !!reading && !reading.isFilling && (view.isComplete() || !!reading.over);
    const isBare = !!reading && !reading.isFilling && !Object.keys(reading.facts).length;
    const atEnd = count >= READ_AT.length || (isComplete && count >= LEAST_READINGS) || isBare;
    const reported = reading && report(page, atEnd, reading);
    const isUnknown = !reading || (view.hasUnknown() && !reading.over);
    const looksAgain = isUnknown && isVisible() && count < READ_AT.length + AGAIN_FOR / AGAIN_EVERY;
    isWaiting = !atEnd || looksAgain;
    // What is known is looked at once more, after all that a page may still do at first.
    if (isComplete) count = Math.max(count, LEAST_READINGS - 1);
    if (isWaiting) wait();
    await reported;
  }

  let begin: () => unknown = read;
  return {
    start(ask) {
      if (ask) told.clear();
      clearTimeout(timer);
      count = retries = at = 0;
      begin();
      begin = wait;
    },
    stop: () => clearTimeout(timer),
    finish() {
      clearTimeout(timer);
      count = LEAST_READINGS - 1;
      return read();
    },
    status: () => {
      const page = known();
      return page && { ...page, unread: view.isUnread() };
    },
  };
}
