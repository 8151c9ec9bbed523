import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageAnswer } from '../../../utils/account/questions.ts';
import type { Facts } from '../../../utils/amazon/facts.ts';
import { linkTo } from '../../../utils/amazon/links.ts';
import type { PageId } from '../../../utils/amazon/table.ts';
import { STOP_IDS, STOPS, type StopId } from '../../../utils/checkup/table.ts';
import { noticesIn } from '../../../utils/mail/notices.ts';
import type { Command } from '../../../utils/messages/commands.ts';
import type { BannerPart, ContentReply } from '../../../utils/messages/protocol.ts';
import type { InstallKey } from '../../../utils/shell/install-key.ts';
import { createService } from '../../../utils/shell/service.ts';
import type { World } from '../../../utils/shell/world.ts';
import { accountOf } from '../../../utils/state/accounts.ts';
import { STATE_KEY } from '../../../utils/state/keys.ts';
import type { State } from '../../../utils/state/schema.ts';
import { T0 } from '../state/arbitraries.ts';
import { type FakeStorage, fakeStorage } from '../state/fake-storage.ts';
import { madeWorld, newKey } from './made-world.ts';

/* A checkup from press to summary; the background is started anew before every page and every press. */

const [MOTHER, HELPER] = ['A1MOTHER000000', 'A2HELPER00000'];
const TAB = 7;

let local: FakeStorage;
let session: FakeStorage;
let now: number;
let key: InstallKey;
let opened: [url: string, tab: number | null][];
let summaries: number;
const service = (over: Partial<World> = {}) =>
  createService(
    madeWorld(local, session, {
      installKey: async () => key,
      now: () => now,
      openInTab: async (url, tab) => {
        opened.push([url, tab]);
        return tab ?? TAB;
      },
      openSummary: async () => void summaries++,
      noticesIn: async (rows) => noticesIn(rows),
      ...over,
    }),
  );
beforeEach(async () => {
  [local, session, now, key, opened, summaries] = [fakeStorage(), fakeStorage(), T0, await newKey(), [], 0];
});

const stored = () => local.data[STATE_KEY] as State;
const checkup = () => stored().checkup;
const command = (body: Command) => service().command({ type: 'command', id: crypto.randomUUID(), command: body });

const FINE = {
  'login-security': { access: { value: 'ok', signals: [] } },
  'two-step-settings': { twoStep: { value: 'on', signals: [] } },
  wallet: { paymentMethods: { value: 'some', signals: [] } },
  addresses: { addresses: { value: 'some', signals: [] } },
  prime: { primePayment: { value: 'set', signals: [] } },
  memberships: { memberships: { value: 'ok', signals: [] } },
} as const satisfies Record<StopId, Facts>;

interface Over {
  facts?: Facts;
  mark?: string | null;
  tab?: number;
  isPrivate?: boolean;
  rows?: string[];
}
/** A page is shown. */
async function show(page: PageId, over: Over = {}): Promise<ContentReply> {
  now += 1000;
  const { mark = MOTHER, tab = TAB, isPrivate = false, rows, facts = page in FINE ? FINE[page as StopId] : {} } = over;
  return service().observed(
    { marketplace: 'jp', page, facts, since: now, ...(rows && { rows }) },
    mark,
    { id: tab, private: isPrivate },
    '/',
  );
}
const press = (page: PageId, answer: string, tab = TAB) => {
  now += 1000;
  return service().answered({ marketplace: 'jp', page, path: '/' }, 'checkup', answer, { id: tab, private: false });
};
const labels = (part: BannerPart): string[] =>
  typeof part === 'string'
    ? []
    : [...(part.tag === 'button' ? part.parts.map(String) : []), ...part.parts.flatMap(labels)];
const buttons = ({ banner }: ContentReply) => (banner ? labels(banner.tree) : []);

describe('a checkup', () => {
  it('that is begun twice at once goes on in one tab', async () => {
    const background = service({
      openInTab: async (url, tab) => {
        opened.push([url, tab]);
        // It opens only after both were stored.
        await vi.waitFor(() => expect(local.writes).toBe(2));
        return tab ?? TAB;
      },
    });
    const body = { type: 'begin-checkup', marketplace: 'jp' } as const;
    const begin = () => background.command({ type: 'command', id: crypto.randomUUID(), command: body });
    await Promise.all([begin(), begin()]);
    expect(opened.map(([, tab]) => tab)).toEqual([null, TAB]);
  });

  it('goes from the press to a summary, a page a press, waits where Amazon asks, and asks where it cannot read', async () => {
    await command({ type: 'begin-checkup', marketplace: 'jp' });
    expect(opened).toEqual([[linkTo('login-security', 'jp'), null]]);

    const asked = await show('sign-in', { facts: { access: { value: 'signed-out', signals: [] } }, mark: null });
    expect(asked.banner?.name).toContain('1 of 6 · Amazon asks who you are');
    expect(buttons(asked)).toEqual(['More', 'Pause the checkup', 'Stop the checkup']);

    for (const [index, stop] of STOP_IDS.entries()) {
      const isUnread = stop === 'wallet';
      const strip = await show(stop, isUnread ? { facts: { paymentMethods: { value: 'unknown', signals: [] } } } : {});
      expect(strip.banner).toMatchObject({ finding: 'checkup' });
      expect(strip.banner?.name).toContain(`${index + 1} of 6 · ${isUnread ? 'Look yourself' : 'Read'}`);
      if (isUnread) {
        expect(buttons(strip)).toContain('What did you see?');
        expect((await press(stop, 'saw-none')).banner?.name).toContain('Your answer');
      }
      const last = await press(stop, 'next');
      if (index < STOP_IDS.length - 1) {
        expect(opened.at(-1)).toEqual([linkTo(STOP_IDS[index + 1] as StopId, 'jp'), TAB]);
        expect(last.banner).toBeNull();
      } else expect(buttons(last)).toEqual(['Show the summary', 'Look further']);
    }
    expect(opened).toHaveLength(STOP_IDS.length);
    expect(checkup()?.endedAt).toBe(now);
    expect(STOP_IDS.map((stop) => checkup()?.outcomes[stop]?.outcome)).toEqual([
      ...['read', 'read', 'said', 'read', 'read', 'read'],
    ]);
    expect(accountOf(stored(), 'jp').facts.paymentMethods?.word?.value).toBe('none');
    await press('memberships', 'summary');
    expect(summaries).toBe(1);
  });

  it('shows its strip in its own tab alone, and never in a private window', async () => {
    await command({ type: 'begin-checkup', marketplace: 'jp' });
    expect((await show('wallet', { tab: 8 })).banner).toBeNull();
    expect((await show('login-security', { isPrivate: true })).banner).toBeNull();
    expect(checkup()?.outcomes).toEqual({});
    expect((await press('login-security', 'next', 8)).banner).toBeNull();
    expect(checkup()?.current).toBe('login-security');
    expect((await show('orders')).banner?.name).toContain('The checkup stands at: Login & security');
  });

  it('counts no page of another account, and begins again with that one only when asked to', async () => {
    await command({ type: 'begin-checkup', marketplace: 'jp' });
    await show('login-security');
    await press('login-security', 'next');
    const other = await show('two-step-settings', { mark: HELPER });
    expect(other.banner?.name).toContain('This is another account');
    expect(checkup()?.outcomes['two-step-settings']).toBeUndefined();
    await press('two-step-settings', 'switch');
    expect(checkup()).toMatchObject({ current: 'login-security', account: 2, outcomes: {} });
  });

  it('rests, goes on in a new tab where its own was closed, and stops', async () => {
    await command({ type: 'begin-checkup', marketplace: 'jp' });
    await show('login-security');
    await press('login-security', 'next');
    await press('two-step-settings', 'pause');
    expect(await show('addresses')).toMatchObject({ banner: null });
    session = fakeStorage();
    await command({ type: 'resume-checkup' });
    expect(opened.at(-1)).toEqual([linkTo('two-step-settings', 'jp'), null]);
    await service().dismissed({ marketplace: 'jp', page: 'two-step-settings', path: '/' }, 'checkup', 'tab', {
      id: TAB,
      private: false,
    });
    expect(checkup()?.isPaused).toBe(true);
    await command({ type: 'visit-stop', page: 'prime' });
    expect(opened.at(-1)).toEqual([linkTo('prime', 'jp'), TAB]);
    await command({ type: 'stop-checkup' });
    expect(checkup()).toMatchObject({ current: null, endedAt: now });
    expect((await show('prime')).banner).toBeNull();
  });

  it('goes on from place to place to look with one’s own eyes, in its tab, each said by a press', async () => {
    await command({ type: 'begin-checkup', marketplace: 'jp' });
    await show('login-security');
    await command({ type: 'stop-checkup' });
    await command({ type: 'look-further', page: 'orders' });
    expect(opened.at(-1)).toEqual([linkTo('orders', 'jp'), TAB]);
    const look = await show('orders');
    expect(look.banner?.name).toContain('Look yourself: Your Orders');
    expect(JSON.stringify(look.banner)).toContain('Orders, also digital ones');
    expect(buttons(look)).toEqual(expect.arrayContaining(['What did you see?', 'Next place', 'Something is not mine']));
    expect((await show('orders', { tab: 8 })).banner).toBeNull();
    expect((await show('devices')).banner).toBeNull();

    await show('orders');
    expect(buttons(await press('orders', 'looked-mine'))[0]).toBe('Next place');
    await press('orders', 'next');
    expect(opened.at(-1)).toEqual([linkTo('archived-orders', 'jp'), TAB]);
    await show('archived-orders');
    // What is not theirs leads to the summary, where the recovery begins.
    expect(buttons(await press('archived-orders', 'looked-not-mine'))[0]).toBe('Show the summary');
    await press('archived-orders', 'stop');
    expect((await show('archived-orders')).banner).toBeNull();
    expect(checkup()).toMatchObject({
      looked: { orders: { answer: 'mine' }, 'archived-orders': { answer: 'not-mine' } },
    });
    expect(checkup()).not.toHaveProperty('looking');
    expect((await press('archived-orders', 'looked-mine')).banner).toBeNull();
    expect(checkup()?.looked['archived-orders']?.answer).toBe('not-mine');
  });

  it('points out the notices of changes in Amazon’s own list, only where that is looked at, and keeps no word of it', async () => {
    await command({ type: 'begin-checkup', marketplace: 'jp' });
    await show('login-security');
    await command({ type: 'stop-checkup' });
    const rows = ['パスワードが変更されました', 'ご注文の発送', 'Secretword changed'];
    await command({ type: 'look-further', page: 'message-center' });
    const look = await show('message-center', { rows });
    expect(JSON.stringify(look.banner)).toContain('This list speaks of: password changed. Was it you?');
    expect(JSON.stringify((await show('message-center', { rows: ['ご注文の発送'] })).banner)).not.toContain(
      'speaks of',
    );
    expect((await show('message-center', { rows, tab: 8 })).banner).toBeNull();
    expect(JSON.stringify([local.data, session.data])).not.toMatch(/パスワード|Secretword/);
  });

  it('counts no page, and no answer, until it is told whose the page is where there are two accounts', async () => {
    const signIn: Over = { facts: { access: { value: 'signed-out', signals: [] } }, mark: null };
    const at = { marketplace: 'jp', page: 'wallet', path: '/' } as const;
    const tab = { id: TAB, private: false };
    await command({ type: 'begin-checkup', marketplace: 'jp' });
    await show('login-security');
    await show('orders', { mark: HELPER, tab: 8 });
    await show('sign-in', signIn);
    expect((await show('wallet', { mark: null })).banner?.finding).toBe('whose-page');
    expect(checkup()?.outcomes.wallet).toBeUndefined();
    await service().answered(at, 'whose-page', pageAnswer(1), tab);
    expect(checkup()?.outcomes.wallet?.outcome).toBe('read');

    await command({ type: 'visit-stop', page: 'prime' });
    await show('sign-in', signIn);
    await show('prime', { mark: null });
    expect(checkup()?.outcomes.prime).toBeUndefined();
    await show('orders');
    expect(checkup()?.outcomes.prime?.outcome).toBe('read');

    await command({ type: 'visit-stop', page: 'addresses' });
    await show('sign-in', signIn);
    await show('addresses', { mark: null, facts: { addresses: { value: 'unknown', signals: [] } } });
    await service().dismissed({ ...at, page: 'addresses' }, 'whose-page', 'tab', tab);
    await show('orders', { mark: HELPER, tab: 8 });
    await press('addresses', 'saw-some');
    expect([1, 2].map((n) => accountOf(stored(), 'jp', n).facts.addresses?.word)).toEqual([undefined, undefined]);
    expect(checkup()?.outcomes.addresses).toBeUndefined();
  });

  it('asks in the strip whose the page is where that was put off, before what was seen, which then counts', async () => {
    const tab = { id: TAB, private: false };
    const unread: Facts = { addresses: { value: 'unknown', signals: [] } };
    const at = { marketplace: 'jp', page: 'addresses', path: '/' } as const;
    const unmarked = async (page: PageId, facts?: Facts) => {
      await show('sign-in', { facts: { access: { value: 'signed-out', signals: [] } }, mark: null });
      return show(page, { mark: null, ...(facts && { facts }) });
    };
    await command({ type: 'begin-checkup', marketplace: 'jp' });
    await show('login-security');
    await show('orders', { mark: HELPER, tab: 8 });
    await command({ type: 'visit-stop', page: 'addresses' });
    await unmarked('addresses', unread);
    await service().dismissed(at, 'whose-page', 'tab', tab);
    const strip = await show('addresses', { mark: null, facts: unread });
    expect(strip.banner?.name).toContain('4 of 6 · Which account is this page of?');
    expect(buttons(strip)).not.toContain('What did you see?');
    expect(buttons(strip)).toEqual(expect.arrayContaining(['Answer', 'Account 1', 'Account 2', 'Another account']));
    const told = await service().answered(at, 'whose-page', pageAnswer(1), tab);
    expect(buttons(told)).toContain('What did you see?');
    expect((await press('addresses', 'saw-some')).banner?.name).toContain('Your answer');
    expect(accountOf(stored(), 'jp', 1).facts.addresses?.word?.value).toBe('some');

    await command({ type: 'look-further', page: 'devices' });
    const look = await unmarked('devices');
    expect(look.banner?.name).toContain('Which account is this page of?');
    expect(buttons(look)).not.toContain('All of it is mine');
    await press('devices', 'looked-mine');
    expect(checkup()?.looked.devices).toBeUndefined();
    const seen = await service().answered({ ...at, page: 'devices' }, 'whose-page', pageAnswer(1), tab);
    expect(buttons(seen)).toContain('All of it is mine');
  });

  it('hears no answer that is none', async () => {
    await command({ type: 'begin-checkup', marketplace: 'jp' });
    await show('wallet');
    await press('wallet', 'saw-ok');
    await show('login-security', { facts: { access: { value: 'unknown', signals: [] } } });
    for (const answer of ['saw-everything', 'more', 'saw-none']) await press('login-security', answer);
    expect(accountOf(stored(), 'jp').facts[STOPS['login-security'].fact]?.word ?? null).toBeNull();
    expect(checkup()?.outcomes['login-security']?.outcome).toBe('unread');
    expect(checkup()?.current).toBe('login-security');
  });
});
