/**
 * What Mamori sees on a saved page, by the same code as in the browser:
 *   npm run -s inspect -- --url URL saved.html
 *   npm run -s inspect -- --batch jobs.jsonl        (one {"url","file"} a line, paths relative to that file)
 * and what it tells of pages one after the other, with changes between them (one {"at","url","file","tab"?} a line):
 *   npm run -s inspect -- --replay jobs.jsonl
 * and which methods of two-step verification it advises (docs/TWO-STEP.md):
 *   npm run -s inspect -- --plan '{"call":true,"smartphone":true}'
 * and how it reads a mail, saved whole (.eml) or as text (docs/MAIL.md):
 *   npm run -s inspect -- --mail FILE
 * Prints one JSON line a page, plan or mail. One saved page counts as two readings of it. Exit status 1 when anything failed.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sniffEncoding from 'html-encoding-sniffer';
import { JSDOM } from 'jsdom';
import { type Finding, find } from '../utils/account/find.ts';
import { accountKeyOf, fixedInstallKey } from '../utils/account/key.ts';
import type { Facts } from '../utils/amazon/facts.ts';
import type { MarketplaceId } from '../utils/amazon/marketplaces.ts';
import { recognise } from '../utils/amazon/recognise.ts';
import { storeAt } from '../utils/amazon/recognise-among.ts';
import type { PageId } from '../utils/amazon/table.ts';
import { markOf } from '../utils/page/mark.ts';
import { readPage } from '../utils/reading/read.ts';
import { readAnswers } from '../utils/two-step/answers.ts';
import { type Brief, inBrief, planFor } from '../utils/two-step/planner.ts';
import { inspectMail, type MailInspection } from './inspect-mail.ts';
import { createReplay, type Replayed } from './replay.ts';

export interface Inspection {
  marketplace: MarketplaceId | null;
  page: PageId | null;
  facts: Facts;
  findings: Finding[];
  /** By what the page was judged: a saved page is not drawn, so what only a style sheet hides is not known. */
  by?: 'markup';
}

const parser = new new JSDOM('').window.DOMParser();

const parse = (html: string): Document => parser.parseFromString(html, 'text/html');

/** Reads one saved page. Throws on a text that is no URL. */
export const inspectPage = (url: string, html: string): Inspection => inspectDocument(url, parse(html));

function inspectDocument(url: string, document: Document): Inspection {
  if (!URL.canParse(url)) throw new Error(`not a URL: ${url}`);
  const known = recognise(url);
  const read = known && readPage(known, document);
  if (!read) return { marketplace: null, page: null, facts: {}, findings: [] };
  return {
    marketplace: known.marketplace,
    page: known.page,
    facts: read.facts,
    findings: find((fact) => read.facts[fact]?.value),
    by: 'markup',
  };
}

/** Whose account a saved page is of: 16 hex digits, the same for everybody; null where it is not told. */
async function accountIn(url: string, document: Document): Promise<string | null> {
  const store = storeAt(new URL(url));
  const mark = store && markOf(document);
  return mark ? accountKeyOf(await fixedInstallKey(), store.marketplace, mark) : null;
}

/** Reads one saved page, and whose it is, each page by itself. Rejects on a text that is no URL. */
export async function inspectSaved(url: string, html: string): Promise<Inspection & { account: string | null }> {
  const document = parse(html);
  return { ...inspectDocument(url, document), account: await accountIn(url, document) };
}

/** The text of a saved page, in whatever encoding it was saved: Amazon.co.jp long wrote Shift_JIS. */
function readHtml(file: string): string {
  const bytes = readFileSync(file);
  return new TextDecoder(sniffEncoding(bytes, { defaultEncoding: 'UTF-8' })).decode(bytes);
}

type Job = () => Brief | Promise<Awaited<ReturnType<typeof inspectSaved>> | MailInspection | Replayed>;

/** One line of output for one job; a failure becomes `{"error"}`. */
async function line(job: Job): Promise<{ text: string; failed: boolean }> {
  try {
    return { text: JSON.stringify(await job()), failed: false };
  } catch (error) {
    return { text: JSON.stringify({ error: error instanceof Error ? error.message : String(error) }), failed: true };
  }
}

/** A line of a file of jobs; `rest` is what else stands in it. */
interface Line {
  number: number;
  url: string;
  html: string;
  rest: { at?: unknown; tab?: unknown };
}

/** What to do for each line of a file of jobs; `file` in it is relative to that file. */
function linesOf(batch: string, work: (line: Line) => ReturnType<Job>): Job[] {
  const lines = readFileSync(batch, 'utf8').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((text, index) => () => {
    const number = index + 1;
    let job: unknown;
    try {
      job = JSON.parse(text);
    } catch {
      throw new Error(`line ${number} is not JSON`);
    }
    const { url, file, ...rest } = (job ?? {}) as { url?: unknown; file?: unknown };
    if (typeof url !== 'string' || typeof file !== 'string') throw new Error(`line ${number} needs "url" and "file"`);
    return work({ number, url, html: readHtml(resolve(dirname(batch), file)), rest });
  });
}

const jobsOf = (batch: string): Job[] => linesOf(batch, ({ url, html }) => inspectSaved(url, html));

/** ISO 8601: a date, and a time with its zone where there is one. */
const INSTANT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** The pages of a file one after the other, by what runs in the browser. */
function replayOf(file: string): Job[] {
  const replay = createReplay();
  return linesOf(file, async ({ number, url, html, rest: { at, tab = '' } }) => {
    const time = typeof at === 'string' && INSTANT.test(at) ? Date.parse(at) : Number.NaN;
    if (!(time >= 0)) throw new Error(`line ${number} needs "at", a time as in ISO 8601`);
    if (typeof tab !== 'string' && typeof tab !== 'number')
      throw new Error(`line ${number} has a "tab" that is no name`);
    if (!URL.canParse(url)) throw new Error(`not a URL: ${url}`);
    return (await replay)({ at: time, url, document: parse(html), tab: String(tab) });
  });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      url: { type: 'string' },
      batch: { type: 'string' },
      replay: { type: 'string' },
      plan: { type: 'string' },
      mail: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  const { batch, mail, plan, replay, url } = values;
  let jobs: Job[];
  if (batch !== undefined) jobs = jobsOf(batch);
  else if (replay !== undefined) jobs = replayOf(replay);
  else if (plan !== undefined) jobs = [() => inBrief(planFor(readAnswers(plan)))];
  else if (mail !== undefined) jobs = [() => inspectMail(mail)];
  else if (url !== undefined && file !== undefined) jobs = [() => inspectSaved(url, readHtml(file))];
  else
    throw new Error(
      'usage: inspect --url URL saved.html | --batch jobs.jsonl | --replay jobs.jsonl | --plan JSON | --mail FILE',
    );
  for (const job of jobs) {
    const { text, failed } = await line(job);
    process.stdout.write(`${text}\n`);
    if (failed) process.exitCode = 1;
  }
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`);
    process.exitCode = 1;
  }
}
