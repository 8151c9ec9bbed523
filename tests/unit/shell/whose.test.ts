import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { pageAnswer } from '../../../utils/account/questions.ts';
import { NOBODY } from '../../../utils/account/slice.ts';
import { FACT_VALUES, type FactId, type FactValue, SHUT_OUT } from '../../../utils/amazon/facts.ts';
import type { KnownPage } from '../../../utils/amazon/recognise.ts';
import { FACT_PAGE, type PageId } from '../../../utils/amazon/table.ts';
import type { InstallKey } from '../../../utils/shell/install-key.ts';
import { createService } from '../../../utils/shell/service.ts';
import type { TabView } from '../../../utils/shell/tab-memory.ts';
import { accountOf, storeOf } from '../../../utils/state/accounts.ts';
import { exportText } from '../../../utils/state/document.ts';
import { STATE_KEY } from '../../../utils/state/keys.ts';
import type { State } from '../../../utils/state/schema.ts';
import { T0 } from '../state/arbitraries.ts';
import { incidentIn } from '../state/at.ts';
import { type FakeStorage, fakeStorage } from '../state/fake-storage.ts';
import { madeWorld, newKey } from './made-world.ts';

/* Whose a page is, as the background makes it out of what the tabs show: two people in one browser. */

const [MOTHER, HELPER] = ['A1MOTHER000000', 'A2HELPER00000'];
const SIX = ['twoStep', 'primePayment', 'memberships', 'paymentMethods', 'addresses', 'access'] as const;

let local: FakeStorage;
let session: FakeStorage;
let now: number;
let key: InstallKey | null;
/** When the key is at hand. */
let keyComes: Promise<void>;
let service: ReturnType<typeof createService>;
const restart = () => {
  const installKey = async () => {
    await keyComes;
    return key;
  };
  const erased = () => session.clear();
  service = createService(madeWorld(local, session, { installKey, now: () => now, erased }));
};
beforeEach(async () => {
  [local, session, now, key] = [fakeStorage(), fakeStorage(), T0, await newKey()];
  keyComes = Promise.resolve();
  restart();
});

const stored = () => local.data[STATE_KEY] as State;
const numbers = () => storeOf(stored(), 'jp').accounts.map(({ number }) => number);
const readIn = (account: number, fact: FactId) => accountOf(stored(), 'jp', account).facts[fact]?.reading;

interface Page {
  tab?: number;
  mark?: string | null;
  page?: PageId;
  since?: number;
  private?: boolean;
}
/** A page is shown, a second after the last one: what its banner is about. */
async function show(fact: FactId | null, value: FactValue, over: Page = {}): Promise<string | null> {
  now += 1000;
  const { tab = 1, mark = null, since = now } = over;
  const page = over.page ?? (fact ? FACT_PAGE[fact] : 'orders');
  const facts = fact ? { [fact]: { value, signals: [] } } : {};
  const observation = { marketplace: 'jp' as const, page, facts, since };
  const { banner } = await service.observed(observation, mark, { id: tab, private: over.private ?? false }, '/');
  return banner?.finding ?? null;
}
const at = (page: PageId): KnownPage => ({ marketplace: 'jp', page, path: '/' });
const answer = (page: PageId, question: string, said: string, tab = 1) =>
  service.answered(at(page), question as never, said, { id: tab, private: false });
const command = (body: object) => service.command({ type: 'command', id: crypto.randomUUID(), command: body } as never);
const begin = async () => {
  await command({ type: 'open-incident', marketplace: 'jp', via: 'button', mail: null });
  await command({ type: 'add-hold', hold: '5-hours', from: now, hours: null });
};
/** Another person looks through all their pages. */
const looks = async (mark: string, tab = 1) => {
  for (const fact of SIX)
    await show(fact, FACT_VALUES[fact][0] as FactValue, {
      mark,
      tab,
      page: fact === 'access' ? 'wallet' : FACT_PAGE[fact],
    });
};

describe('a helper in the same browser', () => {
  it('moves nothing of a recovery, its hold, or what was found bad', async () => {
    await show('twoStep', 'off', { mark: MOTHER });
    await begin();
    const before = incidentIn(stored());
    now += 6 * 3_600_000;
    await looks(HELPER, 2);
    expect(incidentIn(stored())).toEqual({ ...before, clock: expect.any(Number) });
    expect([readIn(1, 'twoStep')?.value, readIn(3, 'twoStep')?.value]).toEqual(['off', 'on']);
  });

  it('is asked on the first marked page, and a no leaves it so', async () => {
    await begin();
    expect(await show('twoStep', 'on', { mark: HELPER })).toBe('taken-over-account');
    await answer('two-step-settings', 'taken-over-account', 'no');
    expect(await show('addresses', 'some', { mark: HELPER })).toBeNull();
    expect(await show('twoStep', 'on', { mark: MOTHER, tab: 2 })).toBe('taken-over-account');
    await answer('two-step-settings', 'taken-over-account', 'yes', 2);
    expect(incidentIn(stored())?.log.map(({ kind }) => kind)).toContain('owned');
  });

  it('who switches twenty times never has a reading of one counted for the other', async () => {
    for (let n = 0; n < 20; n++) {
      const [mark, value] = n % 2 ? ([MOTHER, 'off'] as const) : ([HELPER, 'on'] as const);
      await show('access', 'signed-out', { page: 'sign-in' });
      await show(null, 'unknown', { mark });
      await show('twoStep', value);
    }
    expect(numbers()).toEqual([1, 2]);
    expect([readIn(1, 'twoStep')?.value, readIn(2, 'twoStep')?.value]).toEqual(['on', 'off']);
    expect(readIn(2, 'twoStep')?.isAssumed).toBe(false);
  });
});

describe('a page without a mark', () => {
  it('in a tab of its own is taken for the only account, shown so, and moves once its neighbour is known', async () => {
    await show(null, 'unknown', { mark: HELPER });
    await show('twoStep', 'off', { tab: 2 });
    expect(readIn(1, 'twoStep')).toMatchObject({ value: 'off', isAssumed: true });
    await show(null, 'unknown', { mark: MOTHER, tab: 2 });
    expect(readIn(1, 'twoStep')).toBeUndefined();
    expect(readIn(2, 'twoStep')).toMatchObject({ value: 'off', isAssumed: false });
  });

  it('is asked about where there are two accounts, once, and counts for none until then', async () => {
    await show(null, 'unknown', { mark: HELPER });
    await show(null, 'unknown', { mark: MOTHER, tab: 2 });
    expect(await show('twoStep', 'off', { tab: 3, since: T0 + 5 })).toBe('whose-page');
    expect([readIn(1, 'twoStep'), readIn(2, 'twoStep')]).toEqual([undefined, undefined]);
    await answer('two-step-settings', 'whose-page', pageAnswer(2), 3);
    expect(readIn(2, 'twoStep')?.value).toBe('off');
    expect(await show('twoStep', 'off', { tab: 3, since: T0 + 5 })).toBe('two-step-off');
    expect(readIn(1, 'twoStep')).toBeUndefined();
  });

  it('can be of another account, which is then a third', async () => {
    await show(null, 'unknown', { mark: HELPER });
    await show(null, 'unknown', { mark: MOTHER, tab: 2 });
    await show('twoStep', 'off', { tab: 3, since: T0 + 5 });
    await answer('two-step-settings', 'whose-page', pageAnswer(null), 3);
    expect([numbers(), readIn(3, 'twoStep')?.value]).toEqual([[1, 2, 3], 'off']);
  });

  it('ticks nothing by being taken for the account that is recovered, until that is said', async () => {
    await begin();
    await show(null, 'unknown', { mark: MOTHER });
    await answer('orders', 'taken-over-account', 'yes');
    now += 6 * 3_600_000;
    const before = incidentIn(stored())?.log.length;
    expect(await show('twoStep', 'on', { tab: 9, since: now })).toBe('about-recovery');
    expect(incidentIn(stored())?.log).toHaveLength(before ?? 0);
    await answer('two-step-settings', 'about-recovery', 'yes', 9);
    expect(incidentIn(stored())?.log.at(-1)).toMatchObject({ kind: 'read', fact: 'twoStep', value: 'on' });
  });

  it.each(SHUT_OUT)(
    'on which nobody is signed in and that says %s is noted in a recovery after one yes',
    async (value) => {
      await begin();
      now += 1000;
      expect(await show('access', value, { page: 'account-status' })).toBe('about-recovery');
      expect(accountOf(stored(), 'jp', NOBODY).facts.access?.reading?.value).toBe(value);
      const before = incidentIn(stored())?.log.length ?? 0;
      await answer('account-status', 'about-recovery', 'yes');
      expect(incidentIn(stored())?.log.slice(before)).toMatchObject([{ kind: 'read', fact: 'access', value }]);
      expect(await show('access', value, { page: 'account-status' })).not.toBe('about-recovery');
    },
  );

  it('on which nobody is signed in and that cannot be read is noted as the person says it, after the same yes', async () => {
    await begin();
    const load = now + 1000;
    const page = { page: 'account-status', since: load } as const;
    expect(await show('access', 'unknown', page)).toBe('status-page');
    const before = incidentIn(stored())?.log.length ?? 0;
    now += 1000;
    expect(await answer('account-status', 'status-page', 'documents')).toMatchObject({
      banner: { finding: 'about-recovery' },
    });
    expect(incidentIn(stored())?.log).toHaveLength(before);
    await answer('account-status', 'about-recovery', 'yes');
    await show('access', 'unknown', page);
    expect(incidentIn(stored())?.log.slice(before)).toMatchObject([
      { kind: 'said', fact: 'access', value: 'documents' },
    ]);
    now += 1000;
    await answer('account-status', 'status-page', 'closed');
    expect(incidentIn(stored())?.log.at(-1)).toMatchObject({ kind: 'said', fact: 'access', value: 'closed' });
  });

  it('on which nobody is signed in is taken by a yes in another tab, until somebody has signed in since', async () => {
    await begin();
    await show('access', 'locked', { page: 'account-status', tab: 1 });
    await answer('account-status', 'about-recovery', 'yes', 1);
    expect(await show('access', 'locked', { page: 'account-status', tab: 2 })).toBe('account-locked');
    // The tab that said yes may be closed by now, before it told what it showed last.
    await show(null, 'unknown', { mark: HELPER, tab: 3 });
    expect(await show('access', 'locked', { page: 'account-status', tab: 4 })).toBe('about-recovery');
  });

  it('that is another than the one of which the person spoke is not what was said', async () => {
    await begin();
    expect(await show('access', 'unknown', { page: 'account-status' })).toBe('status-page');
    await answer('account-status', 'status-page', 'documents');
    expect(await show('access', 'unknown', { page: 'account-status' })).not.toBe('about-recovery');
  });

  it('is not what was said of a page in another tab, which may be another person’s', async () => {
    await begin();
    await show('access', 'locked', { page: 'account-status', tab: 2 });
    await answer('account-status', 'about-recovery', 'no', 2);
    const hers = { page: 'account-status', since: now + 1000 } as const;
    await show('access', 'locked', hers);
    await answer('account-status', 'about-recovery', 'yes');
    await show('access', 'unknown', hers);
    const before = incidentIn(stored())?.log;
    await show('access', 'unknown', { page: 'account-status', tab: 2 });
    await answer('account-status', 'status-page', 'closed', 2);
    expect(accountOf(stored(), 'jp', NOBODY).facts.access?.word?.value).toBe('closed');
    await show('access', 'unknown', hers);
    expect(incidentIn(stored())?.log).toEqual(before);
  });
});

describe('what is remembered', () => {
  it('is nothing of a private window: banners only, and no question', async () => {
    await begin();
    const [before, tabs] = [structuredClone(local.data), structuredClone(session.data)];
    expect(await show('twoStep', 'off', { mark: MOTHER, private: true })).toBe('two-step-off');
    expect([local.data, session.data]).toEqual([before, tabs]);
  });

  it('holds no id, whole, in pieces or plainly hashed, in any storage or export', async () => {
    await begin();
    for (const mark of [MOTHER, HELPER]) await looks(mark);
    await show('twoStep', 'off', { tab: 7 });
    const state = stored();
    const all = JSON.stringify([local.data, session.data, exportText({ kind: 'ok', state }, true)]);
    for (const mark of [MOTHER, HELPER]) {
      for (let i = 0; i + 6 <= mark.length; i++) expect(all).not.toContain(mark.slice(i, i + 6));
      for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
        for (const text of [mark, `jp:${mark}`]) {
          const hash = createHash(algorithm).update(text).digest();
          for (const written of [hash.toString('hex').slice(0, 12), hash.toString('base64').slice(0, 8)]) {
            expect(all).not.toContain(written);
          }
        }
      }
    }
  });

  it('survives the end of the background between two pages', async () => {
    await show(null, 'unknown', { mark: MOTHER });
    await show(null, 'unknown', { mark: HELPER, tab: 2 });
    restart();
    await show('twoStep', 'off');
    expect(readIn(1, 'twoStep')?.value).toBe('off');
  });

  it.each([
    ['whose it is', 'whose-page', pageAnswer(1)],
    ['that it is about the recovery', 'about-recovery', 'yes'],
    ['what stands on it', 'status-page', 'documents'],
  ] as const)(
    'of a tab that goes on while the answer is taken in (%s) is the page that it went on to',
    async (_, question, said) => {
      await show(null, 'unknown', { mark: MOTHER, tab: 3 });
      await show(null, 'unknown', { mark: HELPER, tab: 4 });
      await begin();
      const [fact, value] = question === 'whose-page' ? (['twoStep', 'off'] as const) : (['access', 'locked'] as const);
      const page = question === 'whose-page' ? 'two-step-settings' : 'account-status';
      const asks = await show(fact, question === 'status-page' ? 'unknown' : value, { page, tab: 9 });
      expect(asks).toBe(question);
      await Promise.all([answer(page, question, said, 9), show(null, 'unknown', { mark: HELPER, tab: 9 })]);
      const seen = session.data['tab-memory'] as [number, string, TabView][];
      const view = seen.find(([tab]) => tab === 9)?.[2];
      expect(view?.page).toMatchObject({ page: 'orders', since: now });
      expect(view).toMatchObject({ owner: { key: expect.any(String) }, told: null, isAboutRecovery: null });
    },
  );

  it('under a key that is gone stands as not seen here, and is asked about', async () => {
    await show('twoStep', 'off', { mark: MOTHER });
    key = await newKey();
    restart();
    expect(await show('addresses', 'some', { mark: MOTHER })).toBe('whose-past');
    expect([readIn(1, 'twoStep')?.value, readIn(2, 'addresses')?.value]).toEqual(['off', 'some']);
    await answer('addresses', 'whose-past', 'yes');
    expect([numbers(), readIn(1, 'twoStep')?.value]).toEqual([[1], 'off']);
  });

  it('under a key that was thrown away meanwhile is not stored: everything is erased', async () => {
    await show('twoStep', 'off', { mark: MOTHER });
    let answered = (): void => undefined;
    const asked = new Promise<void>((next) => {
      answered = next;
    });
    keyComes = asked;
    const late = show('twoStep', 'off', { mark: MOTHER });
    await command({ type: 'erase' });
    answered();
    expect(await late).toBe('two-step-off');
    expect(local.data).toEqual({});
    // Nor does the tab remember an account that cannot be found again.
    expect(JSON.stringify(session.data)).not.toContain('account');
  });

  it('without any key is taken for one account, and nothing is lost', async () => {
    key = null;
    await show('twoStep', 'off', { mark: MOTHER });
    await show('addresses', 'some', { mark: HELPER });
    expect(readIn(1, 'twoStep')).toMatchObject({ value: 'off', isAssumed: true });
    expect(numbers()).toEqual([1]);
  });

  it('of an old tab that is clicked after a newer one is what it was, and says so', async () => {
    await show('twoStep', 'on', { mark: MOTHER });
    const since = now;
    await show('twoStep', 'off', { mark: MOTHER, tab: 2 });
    expect(await show('twoStep', 'on', { mark: MOTHER, since })).toBe('two-step-off');
    expect(accountOf(stored(), 'jp', 1).facts.twoStep).toMatchObject({
      reading: { value: 'off' },
      elsewhere: { value: 'on' },
    });
  });
});
