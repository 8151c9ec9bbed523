import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportedObservation } from '../../../utils/account/schema.ts';
import { linkTo } from '../../../utils/amazon/links.ts';
import type { PageId } from '../../../utils/amazon/table.ts';
import { DAY } from '../../../utils/base/time.ts';
import { STOP_IDS } from '../../../utils/checkup/table.ts';
import type { InstallKey } from '../../../utils/shell/install-key.ts';
import { settle } from '../../../utils/shell/reminder-plan.ts';
import { createService } from '../../../utils/shell/service.ts';
import { accountOf, everyAccount } from '../../../utils/state/accounts.ts';
import { exportText } from '../../../utils/state/document.ts';
import { initialState, LINES_KEPT } from '../../../utils/state/initial.ts';
import { STATE_KEY } from '../../../utils/state/keys.ts';
import { urgentCount } from '../../../utils/state/recovery.ts';
import { observe } from '../../../utils/state/reduce.ts';
import { type State, schema } from '../../../utils/state/schema.ts';
import { leaksIn } from '../leaks.ts';
import { T0 } from '../state/arbitraries.ts';
import { incidentIn } from '../state/at.ts';
import { type FakeStorage, fakeStorage } from '../state/fake-storage.ts';
import { madeWorld, newKey } from './made-world.ts';

/* What the background makes of what pages show of an account: two addresses of one account, one after the other. */

const MARK = 'A1MOTHER000000';
type Texts = NonNullable<ReportedObservation['remembered']>['texts'];
const OLD: Texts = { email: 'mother@example.com', phone: '012345678', name: 'mother example' };
const NEW: Texts = { ...OLD, email: 'stranger@example.net' };

let local: FakeStorage;
let session: FakeStorage;
let now: number;
let opened: string[];
let key: InstallKey;
let service: ReturnType<typeof createService>;
const start = () =>
  createService(
    madeWorld(local, session, {
      installKey: async () => key,
      now: () => now,
      openRecovery: async (store) => void opened.push(store),
    }),
  );
beforeEach(async () => {
  [local, session, now, opened, key] = [fakeStorage(), fakeStorage(), T0, [], await newKey()];
  service = start();
});

const stored = () => local.data[STATE_KEY] as State;
const memory = () => accountOf(stored(), 'jp').memory;
const at = (page: PageId) => ({ marketplace: 'jp', page, path: '/' }) as const;

/** A page is shown, a day after the last one: what its banner is about. */
async function show(texts: Texts | null, over: { page?: PageId; mark?: string | null; isPrivate?: boolean } = {}) {
  now += DAY;
  const { page = 'login-security', mark = MARK, isPrivate = false } = over;
  const { banner } = await service.observed(
    {
      marketplace: 'jp',
      page,
      facts: { access: { value: 'ok', signals: ['account-rows'] } },
      since: now,
      ...(texts && { remembered: { texts, isMadeHere: false } }),
    },
    mark,
    { id: 1, private: isPrivate },
    '/',
  );
  return banner;
}
const answer = async (given: string, page: PageId = 'login-security') =>
  (await service.answered(at(page), 'changed-email', given, { id: 1, private: false })).banner;

describe('a changed address', () => {
  beforeEach(async () => {
    await show(OLD);
  });

  it('is asked about on the page that shows it and on any other of that account, until it is answered', async () => {
    const asked = await show(NEW);
    expect(asked).toMatchObject({ finding: 'changed-email' });
    expect(asked?.name).toContain('The sign-in email address changed between');
    service = start();
    expect(await show(null, { page: 'wallet' })).toMatchObject({ finding: 'changed-email' });
    expect(await answer('mine', 'wallet')).toBeNull();
    expect(memory().pending).toEqual([]);
    expect(memory().history.at(-1)).toMatchObject({ kind: 'answered', answer: 'mine' });
    expect(await show(NEW)).toBeNull();
  });

  it('is asked about with a mask of what the page shows, on that page alone, and the mask is kept nowhere', async () => {
    const asked = await show(NEW);
    expect(JSON.stringify(asked)).toContain('It is now s•••@e•••.net.');
    expect(JSON.stringify(await show(null, { page: 'wallet' }))).not.toContain('•');
    expect(JSON.stringify([local.data, session.data])).not.toContain('•');
  });

  it('that is not the person’s opens the recovery of that account, with what is known', async () => {
    await show(NEW);
    expect(await answer('not-mine')).toBeNull();
    expect(opened).toEqual(['jp']);
    const incident = incidentIn(stored());
    expect(JSON.stringify(incident?.log)).toContain('address-mail');
    expect(accountOf(stored(), 'jp').recovery.incident).toEqual(incident);
    expect(accountOf(stored(), 'jp').key).not.toBeNull();
  });

  it('that is not the person’s, while another account is recovered, says so and leads to Amazon at once', async () => {
    await show(OLD, { mark: 'A2HELPER00000' });
    const open = { type: 'open-incident', marketplace: 'jp', account: 2, via: 'button', mail: null } as const;
    await service.command({ type: 'command', id: crypto.randomUUID(), command: open });
    await show(NEW);
    const said = await answer('not-mine');
    expect(JSON.stringify(said)).toContain('Another account is being recovered');
    expect(JSON.stringify(said)).toContain(linkTo('contact', 'jp'));
    expect(opened).toEqual([]);
    expect(accountOf(stored(), 'jp', 1).memory.pending).toHaveLength(1);
    // Not asked again by itself: the person has answered.
    expect(await show(NEW)).toBeNull();
    // The badge holds it until it is done with, also once the other recovery has ended.
    const counts = () => urgentCount(stored(), now);
    const [held] = accountOf(stored(), 'jp', 1).memory.pending;
    const before = counts();
    await service.command({ type: 'command', id: crypto.randomUUID(), command: { type: 'erase-incident' } });
    expect([before, counts()]).toEqual([2, 1]);
    const mine = { type: 'answer-change', marketplace: 'jp', account: 1, answer: 'mine', via: 'button' } as const;
    const { subject, from, to } = held as NonNullable<typeof held>;
    const command = { ...mine, subject, from, to };
    await service.command({ type: 'command', id: crypto.randomUUID(), command });
    expect(counts()).toBe(0);
  });

  it('that is not the person’s names no recovery that ever took a way which nobody else may see', async () => {
    const command = (it: object) => service.command({ type: 'command', id: crypto.randomUUID(), command: it } as never);
    await show(OLD, { mark: 'A2HELPER00000' });
    const open = { type: 'open-incident', marketplace: 'jp', account: 2, via: 'button', mail: null } as const;
    await command({ ...open, path: 'insider' });
    await command({ type: 'take-path', path: 'takeover' });
    await show(NEW);
    const said = JSON.stringify(await answer('not-mine'));
    expect(said).toContain(linkTo('contact', 'jp'));
    expect(said).not.toContain('Another account is being recovered');
  });

  it('that the person is not sure of is answered with how to find out, and not asked again by itself', async () => {
    await show(NEW);
    expect((await answer('not-sure'))?.name).toContain('How to find out');
    expect(await show(NEW)).toBeNull();
    expect(memory().pending).toMatchObject([{ subject: 'email', isUnsure: true }]);
    await answer('mine');
    expect(memory().pending).toEqual([]);
  });

  it('is put off in its tab, and its question hears nothing but its answers', async () => {
    await show(NEW);
    expect(await answer('perhaps')).toBeNull();
    await service.dismissed(at('login-security'), 'changed-email', 'tab', { id: 1, private: false });
    expect(await show(NEW)).toBeNull();
    expect(memory().pending).toHaveLength(1);
  });

  it('is put off until tomorrow wherever it would be asked, counts on the badge meanwhile for nothing, and comes again', async () => {
    await show(NEW);
    expect(urgentCount(stored(), now)).toBe(1);
    await service.dismissed(at('login-security'), 'changed-email', 'tomorrow', { id: 1, private: false });
    service = start();
    expect(urgentCount(stored(), now)).toBe(0);
    now -= DAY;
    expect(await show(NEW, { page: 'wallet' })).toBeNull();
    expect(memory().pending).toHaveLength(1);
    expect(settle(stored(), now + DAY).due).toContain('due');
    expect(await show(NEW, { page: 'wallet' })).toMatchObject({ finding: 'changed-email' });
    await service.dismissed(at('wallet'), 'changed-email', 'week', { id: 1, private: false });
    await answer('mine', 'wallet');
    expect(accountOf(stored(), 'jp').snoozes).toEqual({});
  });

  it('is no matter in a private window', async () => {
    const before = JSON.stringify([local.data, session.data]);
    expect(await show(NEW, { isPrivate: true })).toBeNull();
    expect(JSON.stringify([local.data, session.data])).toBe(before);
  });

  it('is not told where what is known came with an import of another install, and what waited stays', async () => {
    await show(NEW);
    const exported = JSON.parse(exportText({ kind: 'ok', state: stored() }));
    key = await newKey();
    await service.command({
      type: 'command',
      id: crypto.randomUUID(),
      command: { type: 'import', document: exported },
    });
    expect(memory().pending).toHaveLength(1);
    expect(memory().known.email?.reader).toBe(0);
    await show({ ...NEW, email: 'third@example.com' });
    expect(stored().stores.jp?.accounts.flatMap((account) => account.memory.pending)).toHaveLength(1);
  });
});

it('nothing of what pages show lies anywhere, whole, in pieces or plainly hashed', async () => {
  for (const texts of [OLD, NEW, { ...NEW, cards: '1111 2222', addresses: 'default anna\nexample street 12\ntokyo' }]) {
    await show(texts);
    await show(texts, { page: 'addresses', mark: null });
    await show(texts, { page: 'wallet', mark: null });
  }
  const kept = JSON.stringify([local.data, session.data, exportText({ kind: 'ok', state: stored() }, true)]);
  const shown = [MARK, ...[OLD, NEW].flatMap((texts) => Object.values(texts)), '1111 2222', 'example street 12'];
  expect(leaksIn(kept, shown, ['', 'email:', 'email:jp:', 'jp:'])).toEqual([]);
  // What lies there plainly is found.
  const hash = createHash('sha256').update('stranger').digest('hex').slice(0, 16);
  expect(leaksIn(`${kept}Stranger ${hash}`, ['stranger@example.net'])).toEqual(['stranger']);
});

it('ten thousand observations leave a document of at most 200 KB', () => {
  const subjects = ['email', 'phone', 'name', 'passkeys', 'twoStepMethods', 'cards', 'addresses'] as const;
  const stores = ['jp', 'us', 'de'] as const;
  let state = initialState();
  for (let n = 0; n < 10_000; n++) {
    const at = T0 + n * 60 * 60 * 1000;
    const digests = Object.fromEntries(subjects.map((subject) => [subject, (n * 7).toString(16).padStart(16, '0')]));
    state = observe(
      state,
      {
        marketplace: stores[n % stores.length] ?? 'jp',
        page: STOP_IDS[n % STOP_IDS.length] ?? 'wallet',
        facts: { access: { value: 'ok', signals: ['account-rows'] } },
        since: at,
        shown: { digests, isMadeHere: false },
      },
      at,
      { key: (n % 10).toString(16).padStart(16, 'a') },
    );
  }
  const histories = everyAccount(state).map(({ account }) => account.memory.history);
  expect(histories.flat().length).toBeLessThanOrEqual(LINES_KEPT);
  // Nobody's history pays for another's.
  expect(Math.min(...histories.filter(({ length }) => length > 0).map(({ length }) => length))).toBeGreaterThan(10);
  expect(JSON.stringify(state).length).toBeLessThanOrEqual(200 * 1024);
  expect(schema.safeParse(state).success).toBe(true);
});
