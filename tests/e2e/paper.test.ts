import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STORE_LANGUAGES } from '../../scripts/stand-in/account.ts';
import { PATH_IDS, type PathId } from '../../utils/recovery/paths/ids.ts';
import { exportText } from '../../utils/state/document.ts';
import { initialState } from '../../utils/state/initial.ts';
import { incidentOf } from '../../utils/state/recovery.ts';
import { applyCommand, type Change } from '../../utils/state/reduce.ts';
import type { State } from '../../utils/state/schema.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/* What is handed over: the report on two pages of A4, whatever the path, by the browser's own print to PDF. */

const HOUR = 3_600_000;

/** A path that was walked in full, stopped twice, with what the person wrote down. */
function walked(path: PathId, now: number): State {
  const begun = now - 40 * HOUR;
  const mail = (sentAt: number, waitHours: number | null): Change => ({
    type: 'add-mail',
    mail: { event: 'access-revoked', verdict: 'authenticated', sentAt, waitHours },
  });
  const before: [number, Change][] = [
    [begun, { type: 'open-incident', marketplace: 'jp', via: 'button', path, mail: null }],
    [begun + 1, { type: 'answer', answers: { signs: ['address-mail', 'strange-orders'] }, since: begun - HOUR }],
    [begun + HOUR, mail(begun, null)],
    [begun + HOUR, { type: 'add-hold', hold: '3-days', from: begun, hours: null }],
    [begun + 5 * HOUR, { type: 'answer-hold', id: 0, how: 'over' }],
    [begun + 6 * HOUR, { type: 'note', text: 'They stop the account and write within a day.', happenedAt: begun }],
    [begun + 20 * HOUR, mail(begun + 19 * HOUR, 5)],
    [begun + 25 * HOUR, { type: 'answer-hold', id: 1, how: 'over' }],
    [begun + 26 * HOUR, { type: 'take-path', path }],
  ];
  const orders = Array.from({ length: 8 }, (_, n) => `2026-11-22 7,62${n}円 249-1234567-000000${n}`).join('\n');
  const kept: Change = {
    type: 'keep-call-sheet',
    sheet: { accountName: 'Sample Name', oldAddress: 'name@example.com', chargeList: orders, caseNumber: 'C-7' },
  };
  const state = before.reduce((next, [at, change]) => applyCommand(next, change, at), initialState());
  const steps = incidentOf(state, now)?.steps.map(({ id }) => id) ?? [];
  const ticked = steps.reduce(
    (next, step, n) => applyCommand(next, { type: 'tick', step, done: true }, begun + 27 * HOUR + n * 60_000),
    state,
  );
  return applyCommand(ticked, kept, now - HOUR);
}

/** What a stream of a PDF holds; empty where it is packed in another way. */
function unpacked(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

/** How many pages a PDF has, by its page objects, which may be packed. */
function pagesOf(pdf: Uint8Array): number {
  const plain = Buffer.from(pdf).toString('latin1');
  const packed = [...plain.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, stream]) => unpacked(stream ?? ''));
  return [plain, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe.each(BROWSER_NAMES)('on paper in %s', (browserName) => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(browserName);
  });
  afterAll(() => world?.close());

  describe.each(STORE_LANGUAGES)('in %s', (language) => {
    test.each(PATH_IDS)('the report of %s is at most two pages of A4, what the person wrote included', async (path) => {
      await world.startOver({}, language);
      const now = Date.now();
      const state = walked(path, now);
      const settings = { ...state.settings, language };
      const document = JSON.parse(exportText({ kind: 'ok', state: { ...state, settings } }, true));
      await world.command({ type: 'import', document });
      const page = await world.driver.openOwn('options.html#report');
      await until('the report', () =>
        page.evaluate(() => globalThis.document.querySelector('[data-part=timeline]') !== null),
      );
      await page.evaluate(() => {
        for (const box of globalThis.document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]'))
          box.click();
      });
      await until('what the person wrote', () =>
        page.evaluate(() => globalThis.document.querySelector('[data-part=call-sheet]') !== null),
      );
      const pdf = await page.pdf({ format: 'A4' });
      expect(pagesOf(pdf)).toBeGreaterThan(0);
      expect(pagesOf(pdf)).toBeLessThanOrEqual(2);
    });
  });
});
