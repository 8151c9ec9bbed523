import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/drive/until.ts';

/* What is measured, and how. Times are milliseconds. */

/** How often a page is read on which all is known and nothing changes. */
export const READINGS = 1;
/** Whether anything changed was looked at again after this long, and a popup did whatever it does by itself. */
const READINGS_TAKE = 2000;

export const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;
export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** What the thread itself ran of it: on a busy machine less than `dur`. */
  tdur?: number;
  args?: { name?: string; beginData?: { url?: string } };
}

/** Script as a trace names it. What runs after an `await` is under `RunMicrotasks`, which no page metric counts. */
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.run']);

/** Milliseconds that the main thread of a page ran script. */
export interface PageCost {
  /** All of it; what runs inside another is counted once. */
  script: number;
  /** The longest piece without a pause. */
  longest: number;
}

/** Where the document of an address is parsed: other tabs, such as the extension's own first page, run scripts, too. */
const isOf = ({ name, args }: TraceEvent, url: string): boolean => name === 'ParseHTML' && args?.beginData?.url === url;

function scriptIn(events: TraceEvent[], url: string): PageCost {
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(events.filter((event) => isOf(event, url)).map(thread));
  if (!main.size) throw new Error(`The trace knows nothing of ${url}`);
  const spans = events
    .filter((event) => event.ph === 'X' && SCRIPT.has(event.name) && main.has(thread(event)))
    .sort((a, b) => a.ts - b.ts);
  let [total, longest, end] = [0, 0, 0];
  for (const { ts, dur = 0, tdur = dur } of spans) {
    if (ts < end) continue;
    total += tdur;
    longest = Math.max(longest, tdur);
    end = ts + dur;
  }
  return { script: total / 1000, longest: longest / 1000 };
}

/** The script of a page, from opening it until `shown` is there and the readings are over. */
export async function pageCost(page: Page, url: string, shown = 'body'): Promise<PageCost> {
  const session = await page.createCDPSession();
  await page.tracing.start({ categories: ['devtools.timeline', 'v8.execute'] });
  await page.goto(url);
  await until(shown, async () => {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: shown });
    return nodeId > 0;
  });
  await new Promise((over) => setTimeout(over, READINGS_TAKE));
  const trace = new TextDecoder().decode(await page.tracing.stop());
  await session.detach();
  return scriptIn((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents, url);
}

/** All script of a page in milliseconds: see `pageCost`. */
export const scriptTime = async (page: Page, url: string): Promise<number> => (await pageCost(page, url)).script;
