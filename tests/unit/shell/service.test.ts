import { beforeEach, describe, expect, it } from 'vitest';
import { speakIn, translator } from '../../../locales/index.ts';
import type { Observation } from '../../../utils/account/schema.ts';
import { NOBODY } from '../../../utils/account/slice.ts';
import type { FactValue } from '../../../utils/amazon/facts.ts';
import type { KnownPage } from '../../../utils/amazon/recognise.ts';
import { DAY } from '../../../utils/base/time.ts';
import type { InstallKey } from '../../../utils/shell/install-key.ts';
import { createService } from '../../../utils/shell/service.ts';
import { createTabDismissals } from '../../../utils/shell/tab-dismissals.ts';
import { createTabMemory } from '../../../utils/shell/tab-memory.ts';
import { accountOf } from '../../../utils/state/accounts.ts';
import { initialState, VERSION } from '../../../utils/state/initial.ts';
import { BACKUP_KEY, STATE_KEY } from '../../../utils/state/keys.ts';
import type { State } from '../../../utils/state/schema.ts';
import { T0 } from '../state/arbitraries.ts';
import { partIn } from '../state/at.ts';
import { type FakeStorage, fakeStorage } from '../state/fake-storage.ts';
import { yesTo } from '../two-step/every-answer.ts';
import { madeWorld, newKey } from './made-world.ts';

const TAB = { id: 1, private: false };
const PRIVATE = { id: 2, private: true };
const PATH = '/gp/primecentral';
const PAGE: KnownPage = { marketplace: 'jp', page: 'prime', path: PATH };
const prime = (value: FactValue<'primePayment'>): Observation => ({
  marketplace: 'jp',
  page: 'prime',
  facts: { primePayment: { value, signals: [] } },
});

const OWN = await newKey();
let key: InstallKey | null;
let local: FakeStorage;
let session: FakeStorage;
let now: number;
let changes: State[];
let opened: string[];
let erasures: number;
const start = () => {
  const dismissals = createTabDismissals(session);
  const memory = createTabMemory(session);
  return createService(
    madeWorld(local, session, {
      dismissals,
      memory,
      installKey: async () => key,
      now: () => now,
      speak: speakIn('ja-JP'),
      changed: (state) => void changes.push(state),
      openRecovery: async (store) => void opened.push(store),
      erased: async () => {
        erasures++;
        await dismissals.clear();
        await memory.clear();
      },
    }),
  );
};
beforeEach(() => {
  key = OWN;
  [local, session, now, changes, opened, erasures] = [fakeStorage(), fakeStorage(), T0, [], [], 0];
});
const stored = () => local.data[STATE_KEY] as State;
const id = () => crypto.randomUUID();
const command = (body: object, commandId = id()) => ({ type: 'command', id: commandId, command: body }) as never;

describe('an observation', () => {
  it('is stored and answered with the banner of its page, in the language of the browser', async () => {
    const { banner } = await start().observed(prime('none'), null, TAB, PATH);
    expect(banner).toMatchObject({
      finding: 'prime-payment-none',
      tree: { attributes: { lang: 'ja' } },
      name: translator('ja')('banner.name', { title: translator('ja')('finding.prime-payment-none.title') }),
    });
    expect(partIn(stored(), 'facts').jp?.primePayment?.reading?.value).toBe('none');
    expect(changes).toEqual([stored()]);
  });

  it('of a fact that is fine is answered with nothing', async () => {
    expect(await start().observed(prime('set'), null, TAB, PATH)).toEqual({ banner: null });
  });

  it('is answered in the language that the person chose', async () => {
    const service = start();
    await service.command(command({ type: 'set', settings: { language: 'en' } }));
    for (const tab of [TAB, PRIVATE]) {
      const { banner } = await service.observed(prime('none'), null, tab, PATH);
      expect(banner?.tree).toMatchObject({ attributes: { lang: 'en' } });
    }
  });

  it('in a private window shows its banner and stores nothing anywhere', async () => {
    const service = start();
    expect((await service.observed(prime('none'), null, PRIVATE, PATH)).banner?.finding).toBe('prime-payment-none');
    await service.dismissed(PAGE, 'prime-payment-none', 'week', PRIVATE);
    expect(await service.observed(prime('none'), null, PRIVATE, PATH)).toEqual({ banner: null });
    expect([local.data, session.data, changes]).toEqual([{}, {}, []]);
  });

  it('on a page of two-step verification is answered with the step of the walk, and in a private window is not', async () => {
    const service = start();
    await service.command(command({ type: 'answer-two-step', answers: yesTo('call', 'smartphone', 'computer') }));
    await service.command(command({ type: 'choose-pair', chosen: 0 }));
    const facts: Observation['facts'] = { twoStep: { value: 'unknown', signals: ['almost-done'] } };
    const setUp: Observation = { marketplace: 'jp', page: 'two-step-setup', facts };
    const path = '/a/settings/approval/setup/howto';
    const { banner } = await service.observed(setUp, null, TAB, path);
    const step = translator('ja')('walk.step.turn-on');
    const title = translator('ja')('walk.banner', { n: 5, total: 9, step });
    expect(banner).toMatchObject({
      finding: 'two-step-walk',
      name: translator('ja')('banner.name', { title }),
    });
    expect(JSON.stringify(stored())).not.toContain('howto');
    expect(await service.observed(setUp, null, PRIVATE, path)).toEqual({ banner: null });
    await service.dismissed({ marketplace: 'jp', page: 'two-step-setup', path }, 'two-step-walk', 'not-so', TAB);
    expect(await service.observed(setUp, null, TAB, path)).toEqual({ banner: null });
  });

  it('in a private window knows nothing of what is stored', async () => {
    const service = start();
    await service.observed(prime('none'), null, TAB, PATH);
    const hub: Observation = { marketplace: 'jp', page: 'account-hub', facts: {} };
    expect((await service.observed(hub, null, TAB, PATH)).banner?.finding).toBe('prime-payment-none');
    expect(await service.observed(hub, null, PRIVATE, PATH)).toEqual({ banner: null });
  });

  it.each([{ version: 99 }, 'rubbish'])('still gets its banner while %j is stored, which stays', async (raw) => {
    local.data = { [STATE_KEY]: raw };
    expect((await start().observed(prime('none'), null, TAB, PATH)).banner?.finding).toBe('prime-payment-none');
    expect(local.data).toEqual({ [STATE_KEY]: raw });
  });

  it.each(['get', 'set'] as const)('still gets its banner when storage cannot %s', async (operation) => {
    local.failing[operation] = new Error('IO error');
    expect((await start().observed(prime('none'), null, TAB, PATH)).banner?.finding).toBe('prime-payment-none');
  });
});

describe('a dismissal', () => {
  it('for a time is stored, holds in all tabs, and ends', async () => {
    const service = start();
    await service.observed(prime('none'), null, TAB, PATH);
    await service.dismissed(PAGE, 'prime-payment-none', 'tomorrow', TAB);
    expect(await service.observed(prime('none'), null, { id: 9, private: false }, PATH)).toEqual({ banner: null });
    now += DAY;
    expect((await service.observed(prime('none'), null, TAB, PATH)).banner?.finding).toBe('prime-payment-none');
  });

  it('for a tab holds there only, through an end of the background, and not in the document', async () => {
    await start().observed(prime('none'), null, TAB, PATH);
    await start().dismissed(PAGE, 'prime-payment-none', 'tab', TAB);
    expect(await start().observed(prime('none'), null, TAB, PATH)).toEqual({ banner: null });
    expect((await start().observed(prime('none'), null, { id: 9, private: false }, PATH)).banner).not.toBeNull();
    expect(partIn(stored(), 'snoozes')).toEqual({});
  });

  it.each(['local', 'session'] as const)('still holds in its tab when %s storage fails', async (area) => {
    const service = start();
    await service.observed(prime('none'), null, TAB, PATH);
    (area === 'local' ? local : session).failing.set = new Error('IO error');
    await service.dismissed(PAGE, 'prime-payment-none', area === 'local' ? 'week' : 'tab', TAB);
    expect(await service.observed(prime('none'), null, TAB, PATH)).toEqual({ banner: null });
  });
});

describe('a command', () => {
  it('sent twice is done once', async () => {
    const said = command({ type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'on' });
    expect(await start().command(said)).toEqual({ ok: true });
    now += 1000;
    expect(await start().command(said)).toEqual({ ok: true });
    expect(partIn(stored(), 'facts').jp?.twoStep?.word?.at).toBe(T0);
    expect(stored().commands).toHaveLength(1);
  });

  it.each([
    [{ version: 99 }, 'read-only-newer'],
    [{ version: 1 }, 'read-only-broken'],
  ])('over %j is refused with %s', async (raw, error) => {
    local.data = { [STATE_KEY]: raw };
    expect(await start().command(command({ type: 'finish-first-run' }))).toEqual({ ok: false, error });
    expect(local.data).toEqual({ [STATE_KEY]: raw });
  });

  it('to import replaces everything, keeps the old as backup, and is done once', async () => {
    const service = start();
    await service.observed(prime('none'), null, TAB, PATH);
    const before = stored();
    const document = { ...initialState(), firstRun: { doneAt: 5 } };
    const imported = command({ type: 'import', document });
    expect(await service.command(imported)).toEqual({ ok: true });
    expect({ ...stored(), commands: [] }).toEqual({ ...document, install: OWN.install });
    await service.observed(prime('none'), null, TAB, PATH);
    const since = stored();
    expect(await service.command(imported)).toEqual({ ok: true });
    expect(stored()).toEqual(since);
    expect(local.data[BACKUP_KEY]).toEqual(before);
  });

  it('to import is refused for what is no document, and for one that is newer', async () => {
    const service = start();
    await service.observed(prime('none'), null, TAB, PATH);
    const before = structuredClone(local.data);
    for (const document of [undefined, null, [], { a: 1 }, { ...initialState(), settings: 1 }]) {
      expect(await service.command(command({ type: 'import', document }))).toEqual({
        ok: false,
        error: 'import-not-mamori',
      });
    }
    const document = { ...initialState(), version: VERSION + 1 };
    expect(await service.command(command({ type: 'import', document }))).toEqual({ ok: false, error: 'import-newer' });
    expect(local.data).toEqual(before);
  });

  it.each([{ version: 99 }, 'rubbish'])('to import or erase is the way out of %j', async (raw) => {
    local.data = { [STATE_KEY]: raw };
    expect(await start().command(command({ type: 'import', document: initialState() }))).toEqual({ ok: true });
    expect(local.data[BACKUP_KEY]).toEqual(raw);
    local.data = { [STATE_KEY]: raw };
    expect(await start().command(command({ type: 'erase' }))).toEqual({ ok: true });
    expect(local.data).toEqual({});
  });

  it.each([
    { type: 'keep-call-sheet', sheet: null },
    { type: 'end-incident', how: 'by-you' },
    { type: 'erase-incident' },
  ])('$type leaves no call sheet in the copy from before an import, either', async (forgetting) => {
    const service = start();
    await service.command(command({ type: 'open-incident', marketplace: 'jp', via: 'button', mail: null }));
    await service.command(command({ type: 'keep-call-sheet', sheet: { accountName: 'Aoi' } }));
    await service.command(command({ type: 'import', document: stored() }));
    expect(JSON.stringify(local.data[BACKUP_KEY])).toContain('Aoi');
    expect(await service.command(command(forgetting))).toEqual({ ok: true });
    expect(JSON.stringify(local.data)).not.toContain('Aoi');
  });
  it('to erase leaves nothing', async () => {
    const service = start();
    await service.observed(prime('none'), null, TAB, PATH);
    await service.dismissed(PAGE, 'prime-payment-none', 'tab', TAB);
    await service.command(command({ type: 'import', document: initialState() }));
    await service.command(command({ type: 'erase' }));
    expect([local.data, session.data, erasures]).toEqual([{}, {}, 1]);
  });

  it('that cannot be stored is refused, with what was there intact', async () => {
    const service = start();
    await service.observed(prime('none'), null, TAB, PATH);
    const before = structuredClone(local.data);
    local.quota = 10;
    expect(await service.command(command({ type: 'finish-first-run' }))).toEqual({ ok: false, error: 'storage-full' });
    local.failing.remove = new Error('IO error');
    expect(await service.command(command({ type: 'erase' }))).toEqual({ ok: false, error: 'storage-failed' });
    expect(local.data).toEqual(before);
    expect(erasures).toBe(0);
  });

  it('from three contexts at once, 60 in all, with observations between, loses none', async () => {
    const service = start();
    const ids = Array.from({ length: 60 }, id);
    await Promise.all(
      ids.flatMap((commandId) => [
        service.command(command({ type: 'finish-first-run' }, commandId)),
        service.observed(prime('none'), null, TAB, PATH),
      ]),
    );
    expect(new Set(stored().commands)).toEqual(new Set(ids));
  });
});

describe('an answer to a banner that asks', () => {
  const unread: Observation = {
    marketplace: 'us',
    page: 'account-status',
    facts: { access: { value: 'unknown', signals: [] } },
  };
  const STATUS: KnownPage = { marketplace: 'us', page: 'account-status', path: '' };
  const about = async (service: ReturnType<typeof start>, tab = TAB) =>
    (await service.observed(unread, null, tab, '')).banner?.finding ?? null;

  it('is kept as the word of the person, and not asked for again soon', async () => {
    const service = start();
    expect(await about(service)).toBe('status-page');
    await service.answered(STATUS, 'status-page', 'ok', TAB);
    expect(accountOf(stored(), 'us', NOBODY).facts.access?.word).toEqual({ value: 'ok', at: T0 });
    expect(await about(service)).toBeNull();
    now = T0 + DAY;
    expect(await about(service)).toBe('status-page');
  });

  it('that is bad news is followed by its banner', async () => {
    const service = start();
    await service.answered(STATUS, 'status-page', 'locked', TAB);
    expect(await about(service)).toBe('account-locked');
  });

  it('is nothing where the question has no such answer, or it is no question', async () => {
    const service = start();
    await service.answered(STATUS, 'status-page', 'signed-out', TAB);
    await service.answered(STATUS, 'account-locked', 'ok', TAB);
    expect(changes).toEqual([]);
  });

  it('stores nothing in a private window, and does not ask there again', async () => {
    const service = start();
    await service.answered(STATUS, 'status-page', 'ok', PRIVATE);
    expect(await about(service, PRIVATE)).toBeNull();
    expect(local.data).toEqual({});
    expect(await about(service)).toBe('status-page');
  });

  it('can be put off like any banner', async () => {
    const service = start();
    await service.dismissed(STATUS, 'status-page', 'tomorrow', TAB);
    expect(await about(service, { id: 9, private: false })).toBeNull();
    now = T0 + DAY;
    expect(await about(service)).toBe('status-page');
  });
});

describe('the way to the recovery', () => {
  const locked: Observation = {
    marketplace: 'us',
    page: 'account-status',
    facts: { access: { value: 'locked', signals: ['words'] } },
  };
  const STATUS: KnownPage = { marketplace: 'us', page: 'account-status', path: '' };

  it('is named for whether one is under way, in private windows too', async () => {
    const service = start();
    const t = translator('ja');
    const labels = async () => {
      const replies = [TAB, PRIVATE].map((tab) => service.observed(locked, null, tab, ''));
      const words = [t('banner.startRecovery'), t('banner.openRecovery')];
      return (await Promise.all(replies)).map(({ banner }) =>
        words.find((word) => JSON.stringify(banner?.tree).includes(word)),
      );
    };
    expect(await labels()).toEqual([t('banner.startRecovery'), t('banner.startRecovery')]);
    await service.recover(STATUS, TAB);
    await service.command(command({ type: 'open-incident', marketplace: 'us', via: 'banner', mail: null }));
    expect(await labels()).toEqual([t('banner.openRecovery'), t('banner.openRecovery')]);
    await service.command(command({ type: 'end-incident', how: 'false-alarm' }));
    expect(await labels()).toEqual([t('banner.startRecovery'), t('banner.startRecovery')]);
  });

  it('opens at the store of the page, and stores nothing', async () => {
    expect(await start().recover(STATUS, TAB)).toEqual({ opened: true });
    expect([opened, local.data, session.data]).toEqual([['us'], {}, {}]);
  });
});

describe('tab dismissals', () => {
  it('forget the oldest first and survive rubbish in the store', async () => {
    session.data = { tabs: ['x', [1], [5, 'jp', 'two-step-off']] };
    const dismissals = createTabDismissals(session);
    expect(await dismissals.of({ id: 5, private: false }, 'jp')).toEqual(['two-step-off']);
    expect(await dismissals.of({ id: 5, private: false }, 'us')).toEqual([]);
    for (let tab = 100; tab < 300; tab++) await dismissals.add({ id: tab, private: false }, 'jp', 'two-step-off');
    expect(await dismissals.of({ id: 5, private: false }, 'jp')).toEqual([]);
    expect(await dismissals.of({ id: 100, private: false }, 'jp')).toEqual(['two-step-off']);
    expect(session.data.tabs).toHaveLength(200);
  });

  it('keep every one of many made at once', async () => {
    const dismissals = createTabDismissals(session);
    await Promise.all([1, 2, 3, 4].map((tab) => dismissals.add({ id: tab, private: false }, 'jp', 'two-step-off')));
    expect(session.data.tabs).toHaveLength(4);
  });
});
