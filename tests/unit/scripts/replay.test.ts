import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createReplay, type Replayed } from '../../../scripts/replay.ts';
import {
  addresses,
  host,
  hub,
  loginSecurity,
  loginSecurityHalf,
  oldLoginSecurity,
  type PageLanguage,
  type Person,
  signIn,
  twoStepSettings,
  wallet,
  walletHalf,
} from './account-pages.ts';

const parser = new new JSDOM('').window.DOMParser();

const ANNA: Person = {
  mark: 'A1EXAMPLEANNA1',
  email: 'anna@example.com',
  phone: '+81 90-1234-5678',
  name: '山田 Anna',
  hasPasskey: false,
  methods: ['otp-change-preferred', 'otp-remove-backup-0'],
  cards: ['1111', '2222'],
  addresses: [
    { name: 'Anna Yamada', line: '1-2-3 Example', city: 'Tokyo 100-0001', isDefault: true },
    { name: 'Kenji Yamada', line: '4-5-6 Sample', city: 'Osaka 530-0001' },
  ],
};
const BEN: Person = {
  ...ANNA,
  mark: 'A2EXAMPLEBEN22',
  email: 'ben@example.org',
  phone: null,
  name: 'Ben Example',
  methods: ['otp-change-preferred'],
  cards: ['9999'],
  addresses: [{ name: 'Ben', line: 'Elsewhere 1', city: 'Berlin', isDefault: true }],
};
const TAKEN: Person = { ...ANNA, email: 'stranger@example.net', phone: '+44 7700 900123' };
const unmarked = (person: Person): Person => ({ ...person, mark: null });

const PATHS = {
  oldLogin: '/ap/cnep',
  login: '/ax/account/manage',
  twoStep: '/a/settings/approval',
  wallet: '/cpe/yourpayments/wallet',
  addresses: '/a/addresses',
  addAddress: '/a/addresses/add?ref=ya_address_book_add_button',
  hub: '/gp/css/homepage.html',
  signIn: '/ap/signin',
};

type Line = [at: string, page: keyof typeof PATHS, html: string, more?: { tab?: string; store?: PageLanguage }];

/** Day and hour of November 2026, UTC. */
const when = (text: string): string => {
  const [day = '1', hour = '12:00'] = text.split(' ');
  return `2026-11-${day.padStart(2, '0')}T${hour}:00.000Z`;
};

async function replay(lines: Line[]): Promise<Replayed[]> {
  const take = await createReplay();
  const out: Replayed[] = [];
  for (const [at, page, html, { tab = '', store = 'en' } = {}] of lines) {
    const document = parser.parseFromString(html, 'text/html');
    out.push(await take({ at: Date.parse(when(at)), url: `https://${host(store)}${PATHS[page]}`, document, tab }));
  }
  return out;
}

const changed = (lines: Replayed[]) => lines.map(({ changes }) => changes.map(({ id }) => id).sort());

describe('pages one after the other', () => {
  it('tell a takeover in the middle, between the last reading of the old and the first of the new, until answered', async () => {
    const out = await replay([
      ['1', 'login', loginSecurity(ANNA)],
      ['3', 'login', loginSecurity(ANNA)],
      ['4', 'wallet', wallet(ANNA)],
      ['9', 'login', loginSecurity(TAKEN)],
      ['10', 'hub', hub(TAKEN)],
    ]);
    expect(changed(out)).toEqual([[], [], [], ['email', 'phone'], ['email', 'phone']]);
    expect(out[3]?.changes[0]).toEqual({ id: 'email', between: [when('3'), when('9')] });
    expect(new Set(out.map(({ account }) => account)).size).toBe(1);
    expect(out[0]).toMatchObject({ account: expect.stringMatching(/^[0-9a-f]{16}$/), page: 'login-security' });
  });

  it('of one account in three languages tell no change', async () => {
    const pages = { login: loginSecurity, twoStep: twoStepSettings, wallet, addresses } as const;
    const lines = (['en', 'ja', 'de', 'en'] as const).flatMap((language, n) =>
      (Object.keys(pages) as (keyof typeof pages)[]).map(
        (page): Line => [`${n + 1}`, page, pages[page](ANNA, language)],
      ),
    );
    const out = await replay(lines);
    expect(out.flatMap(({ changes }) => changes)).toEqual([]);
    expect(out.map(({ facts }) => facts.twoStep?.value).filter((value) => value === 'on')).toHaveLength(4);
  });

  it('tell a passkey, a method, a card, an address and its default that changed', async () => {
    const other = {
      ...{ ...ANNA, hasPasskey: true, methods: [...ANNA.methods, 'otp-remove-backup-1'], cards: ['1111', '3333'] },
      addresses: ANNA.addresses.map((address) => ({ ...address, isDefault: !address.isDefault })),
    };
    const all = (person: Person, day: string): Line[] => [
      [day, 'login', loginSecurity(person)],
      [day, 'twoStep', twoStepSettings(person)],
      [day, 'wallet', wallet(person)],
      [day, 'addresses', addresses(person)],
    ];
    const out = await replay([...all(ANNA, '1'), ...all(other, '2')]);
    expect(changed(out).at(-1)).toEqual(['addresses', 'cards', 'passkeys', 'twoStepMethods']);
  });

  it('of two accounts that take turns tell no change, whichever page names whose it is', async () => {
    const lines: Line[] = [];
    for (let turn = 0; turn < 20; turn++) {
      const person = turn % 2 ? BEN : ANNA;
      const at = (minute: number) => `${turn + 1} 12:${String(minute).padStart(2, '0')}`;
      lines.push(
        [at(0), 'signIn', signIn('address')],
        [at(1), 'login', loginSecurity(unmarked(person))],
        [at(2), 'hub', hub(person)],
        [at(3), 'wallet', wallet(unmarked(person))],
        [at(4), 'addresses', addresses(person)],
      );
    }
    const out = await replay(lines);
    expect(out.flatMap(({ changes }) => changes)).toEqual([]);
    const accounts = out.map(({ account }) => account);
    // The first page after a sign-in waits, the rest counts for whoever is in.
    expect(accounts.slice(5, 10).map((a) => a === null)).toEqual([true, true, false, false, false]);
    expect(new Set(accounts.filter(Boolean)).size).toBe(2);
  });

  it('of two tabs count each for the account of its own', async () => {
    const out = await replay([
      ['1', 'login', loginSecurity(ANNA), { tab: 'a' }],
      ['2', 'login', loginSecurity(unmarked(BEN)), { tab: 'b' }],
      ['3', 'hub', hub(BEN), { tab: 'b' }],
      ['4', 'login', loginSecurity(unmarked(ANNA)), { tab: 'a' }],
      ['5', 'login', loginSecurity(unmarked({ ...BEN, email: 'taken@example.net' })), { tab: 'b' }],
    ]);
    expect(changed(out)).toEqual([[], [], [], [], ['email']]);
    expect(out[1]?.account).toBeNull();
    expect(out[3]?.account).toBe(out[0]?.account);
    expect(out[4]?.account).toBe(out[2]?.account);
    expect(out[4]?.changes).toEqual([{ id: 'email', between: [when('2'), when('5')] }]);
  });

  it('without a mark wait for one, and then tell what changed meanwhile', async () => {
    const out = await replay([
      ['1', 'login', loginSecurity(ANNA)],
      ['5', 'signIn', signIn('password')],
      ['5 12:01', 'login', loginSecurity(unmarked(TAKEN))],
      ['5 12:02', 'hub', hub(TAKEN)],
    ]);
    expect(changed(out)).toEqual([[], [], [], ['email', 'phone']]);
    expect(out.map(({ account }) => account !== null)).toEqual([true, false, false, true]);
    expect(out[3]?.changes[0]?.between).toEqual([when('1'), when('5 12:01')]);
  });

  it('before the first mark are not held against another account that is the first to name itself', async () => {
    const out = await replay([
      ['1', 'login', loginSecurity(unmarked(ANNA))],
      ['2', 'signIn', signIn('address')],
      ['2 12:01', 'login', loginSecurity(BEN)],
      ['2 12:02', 'login', loginSecurity(BEN)],
    ]);
    expect(changed(out)).toEqual([[], [], [], []]);
  });

  it('of a store that never tells whose they are are compared, unless somebody else may have signed in', async () => {
    const [anna, taken, ben] = [ANNA, TAKEN, BEN].map(unmarked) as [Person, Person, Person];
    const one = await replay([
      ['1', 'login', loginSecurity(anna)],
      ['2', 'signIn', signIn('password')],
      ['2 12:01', 'login', loginSecurity(taken)],
    ]);
    expect(changed(one)).toEqual([[], [], ['email', 'phone']]);
    const two = await replay([
      ['1', 'login', loginSecurity(anna)],
      ['2', 'signIn', signIn('address')],
      ['2 12:01', 'login', loginSecurity(ben)],
      ['3', 'signIn', signIn('address')],
      ['3 12:01', 'login', loginSecurity({ ...ben, email: 'anna2@example.com', phone: '+1 206 555 0100' })],
    ]);
    expect(two.flatMap(({ changes }) => changes)).toEqual([]);
    const same = await replay([
      ['1', 'login', loginSecurity(anna)],
      ['2', 'signIn', signIn('address')],
      ['2 12:01', 'login', loginSecurity({ ...anna, phone: '+44 7700 900123' })],
    ]);
    expect(changed(same).at(-1)).toEqual(['phone']);
  });

  it('half loaded, in an old tab or of another store tell no change', async () => {
    const out = await replay([
      ['5', 'login', loginSecurity(ANNA)],
      ['5', 'wallet', wallet(ANNA)],
      ['6', 'login', loginSecurityHalf(ANNA)],
      ['6', 'wallet', walletHalf(ANNA)],
      ['6', 'addresses', addresses(ANNA)],
      [
        '6 13:00',
        'addresses',
        addresses({
          ...ANNA,
          addresses: ANNA.addresses.map((each, n) => (n ? { ...each, line: '', city: '' } : each)),
        }),
      ],
      ['6 13:00', 'login', loginSecurity({ ...ANNA, name: 'Loading', email: '', phone: null })],
      ['6 13:00', 'twoStep', twoStepSettings(ANNA)],
      [
        '6 14:00',
        'twoStep',
        twoStepSettings({ ...ANNA, methods: [] }).replace('ch-settings-totp-primary-add-link', 'x'),
      ],
      ['2', 'login', loginSecurity({ ...ANNA, email: 'former@example.com' }), { tab: 'old' }],
      ['7', 'login', loginSecurity({ ...ANNA, email: 'there@example.com' }, 'de'), { store: 'de' }],
      ['8', 'login', loginSecurity(ANNA)],
      ['8', 'wallet', wallet({ ...ANNA, cards: [...ANNA.cards].reverse() })],
    ]);
    expect(out.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it('that say that something was just changed on them are the person’s own, where one thing is otherwise', async () => {
    const renamed = { ...ANNA, name: 'Anna Example' };
    const own = await replay([
      ['1', 'login', loginSecurity(ANNA)],
      ['1 12:05', 'login', loginSecurity(renamed, 'en', 'You successfully changed your account!')],
      ['2', 'login', loginSecurity(renamed)],
    ]);
    expect(own.flatMap(({ changes }) => changes)).toEqual([]);
    const more = await replay([
      ['1', 'login', loginSecurity(ANNA)],
      ['9', 'login', loginSecurity({ ...renamed, phone: '+44 7700 900123' }, 'ja', 'アカウント情報が変更されました')],
    ]);
    expect(changed(more).at(-1)).toEqual(['name', 'phone']);
  });

  it('that fake changes by the thousand keep what is told within bounds', async () => {
    const lines = Array.from(
      { length: 200 },
      (_, n): Line => [
        `1 ${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`,
        'login',
        loginSecurity({ ...ANNA, email: `no${n}@example.com` }),
      ],
    );
    const out = await replay(lines);
    expect(out.at(-1)?.changes).toHaveLength(4);
    expect(out.at(-1)?.changes[0]?.between[0]).toBe(out[0] && when('1 00:00'));
  });
});

describe('whole stories', () => {
  it('an account taken over and given back tells each change with its own two readings', async () => {
    const robbed: Person = { ...TAKEN, cards: [...ANNA.cards, '6666'], methods: ANNA.methods.slice(0, 1) };
    const out = await replay([
      ['1', 'login', loginSecurity(ANNA)],
      ['1 12:01', 'twoStep', twoStepSettings(ANNA)],
      ['1 12:02', 'wallet', wallet(ANNA)],
      ['5', 'signIn', signIn('password')],
      ['5 12:01', 'login', loginSecurity(robbed, 'ja')],
      ['5 12:02', 'twoStep', twoStepSettings(robbed)],
      ['5 12:03', 'wallet', wallet(robbed)],
      ['7', 'login', loginSecurity(ANNA)],
    ]);
    expect(changed(out).slice(4)).toEqual([
      ['email', 'phone'],
      ['email', 'phone', 'twoStepMethods'],
      ['cards', 'email', 'phone', 'twoStepMethods'],
      ['cards', 'email', 'email', 'phone', 'phone', 'twoStepMethods'],
    ]);
    expect(
      out
        .at(-1)
        ?.changes.filter(({ id }) => id === 'email')
        .map(({ between }) => between),
    ).toEqual([
      [when('1'), when('5 12:01')],
      [when('5 12:01'), when('7')],
    ]);
  });

  it('both layouts of one page, in three languages, with the number written otherwise, are one account that is the same', async () => {
    const written: Person = { ...ANNA, phone: '090 1234 5678', name: '山田 ＡＮＮＡ' };
    const out = await replay([
      ['1', 'login', loginSecurity(ANNA)],
      ['2', 'oldLogin', oldLoginSecurity(written, 'ja')],
      ['3', 'login', loginSecurity(written, 'de')],
      ['4', 'oldLogin', oldLoginSecurity(ANNA, 'de')],
      ['5', 'login', loginSecurity({ ...ANNA, email: 'A•••@e•••.com', phone: '••••••78' }, 'ja')],
      ['6', 'login', loginSecurity(ANNA, 'ja')],
    ]);
    expect(out.flatMap(({ changes }) => changes)).toEqual([]);
    const taken = await replay([
      ['1', 'oldLogin', oldLoginSecurity(ANNA)],
      ['2', 'login', loginSecurity(TAKEN, 'ja')],
    ]);
    expect(changed(taken).at(-1)).toEqual(['email', 'phone']);
  });

  it('who signs in in another tab is signed in in all: a page without a mark waits there for one', async () => {
    const ben = unmarked(BEN);
    const out = await replay([
      ['1', 'login', loginSecurity(ANNA), { tab: 'a' }],
      ['2', 'signIn', signIn('address'), { tab: 'b' }],
      ['2 12:01', 'hub', hub(BEN), { tab: 'b' }],
      ['2 12:05', 'login', loginSecurity(ben), { tab: 'a' }],
      ['2 12:06', 'hub', hub(BEN), { tab: 'a' }],
      ['3', 'login', loginSecurity(BEN), { tab: 'a' }],
      ['4', 'login', loginSecurity(ANNA), { tab: 'a' }],
    ]);
    expect(out.flatMap(({ changes }) => changes)).toEqual([]);
    expect(out[3]?.account).toBeNull();
    expect(out[5]?.account).toBe(out[2]?.account);
    expect(out[6]?.account).toBe(out[0]?.account);
  });

  it('a password that is asked again in another tab parts nobody from their account', async () => {
    const out = await replay([
      ['1', 'login', loginSecurity(ANNA), { tab: 'a' }],
      ['2', 'signIn', signIn('password'), { tab: 'b' }],
      ['2 12:05', 'login', loginSecurity(unmarked(TAKEN)), { tab: 'a' }],
    ]);
    expect(changed(out).at(-1)).toEqual(['email', 'phone']);
  });

  it('a page of a former account that is told of late, from a tab that was left open, is of that account', async () => {
    const out = await replay([
      ['1', 'hub', hub(ANNA), { tab: 'a' }],
      ['3', 'signIn', signIn('address'), { tab: 'b' }],
      ['3 12:01', 'login', loginSecurity(BEN), { tab: 'b' }],
      ['2', 'login', loginSecurity(unmarked(ANNA)), { tab: 'a' }],
      ['4', 'login', loginSecurity(BEN), { tab: 'b' }],
      ['5', 'login', loginSecurity(TAKEN), { tab: 'c' }],
    ]);
    expect(out[3]?.account).toBe(out[0]?.account);
    expect(changed(out)).toEqual([[], [], [], [], [], ['email', 'phone']]);
    expect(out[5]?.changes[0]?.between).toEqual([when('2'), when('5')]);
  });

  it('three accounts that take turns, of which one is taken over, tell its change alone', async () => {
    const cara: Person = { ...ANNA, mark: 'A3EXAMPLECARA3', email: 'cara@example.com', phone: null, name: 'Cara' };
    const out = await replay([
      ...([ANNA, BEN, cara, BEN, ANNA, cara].map((person, n) => [
        `${n + 1}`,
        'login',
        loginSecurity(person),
      ]) as Line[]),
      ['7', 'login', loginSecurity({ ...BEN, email: 'stranger@example.net' }, 'de')],
      ['8', 'login', loginSecurity(cara)],
      ['9', 'addresses', addresses(BEN)],
    ]);
    expect(changed(out)).toEqual([[], [], [], [], [], [], ['email'], [], ['email']]);
    expect(out[6]?.changes[0]?.between).toEqual([when('4'), when('7')]);
  });

  it('an address that is added in the form below the list is the person’s own; one that stands there later is not', async () => {
    const more: Person = {
      ...ANNA,
      addresses: [...ANNA.addresses, { name: 'Ken', line: '7 New', city: 'Kobe 650-0001' }],
    };
    const form = hub(ANNA);
    const own = await replay([
      ['1', 'addresses', addresses(ANNA)],
      ['1 12:01', 'addAddress', form],
      ['1 12:04', 'addresses', addresses(more)],
      ['2', 'addresses', addresses(more)],
    ]);
    expect(own.flatMap(({ changes }) => changes)).toEqual([]);
    const other = await replay([
      ['1', 'addresses', addresses(ANNA)],
      ['9', 'addAddress', form],
      ['9 12:01', 'addresses', addresses(more)],
    ]);
    expect(changed(other).at(-1)).toEqual(['addresses']);
    const elsewhere = await replay([
      ['1', 'addresses', addresses(ANNA), { tab: 'a' }],
      ['1 12:01', 'addAddress', form, { tab: 'b' }],
      ['1 12:04', 'addresses', addresses(more), { tab: 'a' }],
    ]);
    expect(changed(elsewhere).at(-1)).toEqual(['addresses']);
  });

  it('one account in two stores is compared in each by itself', async () => {
    const out = await replay([
      ['1', 'login', loginSecurity(ANNA, 'de'), { store: 'de' }],
      ['2', 'login', loginSecurity(TAKEN), { store: 'en' }],
      ['3', 'login', loginSecurity(TAKEN, 'de'), { store: 'de' }],
    ]);
    expect(changed(out)).toEqual([[], [], ['email', 'phone']]);
    expect(out[2]?.changes[0]?.between).toEqual([when('1'), when('3')]);
  });

  it('of two-step verification that is switched off and on again, the methods of before and after are held against each other', async () => {
    const other: Person = { ...ANNA, methods: [...ANNA.methods, 'otp-remove-backup-1'] };
    const off = twoStepSettings({ ...ANNA, methods: [] }).replace(
      /<a id="(ch|disable).*<\/div>/s,
      '<a id="sia-settings-enable-mfa" href="#">Start</a>',
    );
    const out = await replay([
      ['1', 'twoStep', twoStepSettings(ANNA)],
      ['2', 'twoStep', off],
      ['3', 'twoStep', twoStepSettings({ ...ANNA, methods: [] })],
      ['4', 'twoStep', twoStepSettings(other, 'ja')],
    ]);
    expect(out.map(({ facts }) => facts.twoStep?.value)).toEqual(['on', 'off', 'on', 'on']);
    expect(out[1]?.findings.map(({ id }) => id)).toEqual(['two-step-off']);
    expect(changed(out)).toEqual([[], [], [], ['twoStepMethods']]);
    expect(out[3]?.changes[0]?.between).toEqual([when('1'), when('4')]);
  });

  it('what only looks like the page, and a page that is cut off, tell nothing', async () => {
    const take = await createReplay();
    const pages: [day: number, url: string, html: string][] = [
      [1, 'https://www.amazon.co.jp/ax/account/manage', loginSecurity(ANNA)],
      [1, 'https://www.amazon.co.jp/a/addresses', addresses(ANNA)],
      [2, 'https://www.amazon.co.jp.example/ax/account/manage', loginSecurity(TAKEN)],
      [
        3,
        'https://www.amazon.co.jp/ax/account/manage',
        '<title>Sorry! Something went wrong!</title><img src="data:,">',
      ],
      [4, 'https://www.amazon.co.jp/a/addresses', addresses(ANNA).split('Sample')[0] as string],
      [5, 'https://www.amazon.co.jp/ax/account/manage', loginSecurity(TAKEN).split('id="EMAIL_SUBTITLE"')[0] as string],
    ];
    for (const [day, url, html] of pages) {
      const document = parser.parseFromString(html, 'text/html');
      expect((await take({ at: Date.parse(when(`${day}`)), url, document, tab: '' })).changes).toEqual([]);
    }
  });
});

describe('the command', () => {
  it('prints one line for each, and goes on after one that cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'replay-'));
    const url = 'https://www.amazon.co.jp/ax/account/manage';
    writeFileSync(join(folder, 'old.html'), loginSecurity(ANNA));
    writeFileSync(join(folder, 'new.html'), loginSecurity(TAKEN, 'ja'));
    const jobs = [
      { at: '2026-11-01T10:00:00Z', url, file: 'old.html' },
      { at: 'yesterday', url, file: 'old.html' },
      { at: '2026-11-02T10:00:00Z', url, file: 'missing.html' },
      { at: '2026-11-03T09:00:00+09:00', url, file: 'new.html', tab: 2 },
    ];
    writeFileSync(join(folder, 'jobs.jsonl'), `${jobs.map((job) => JSON.stringify(job)).join('\n')}\n{no\n`);
    const { stdout, status } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../../scripts/inspect.ts'), '--replay', join(folder, 'jobs.jsonl')],
      { encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true });
    const out = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(out.map((line) => Object.keys(line).join())).toEqual([
      'account,marketplace,page,facts,changes,findings',
      ...['error', 'error'],
      'account,marketplace,page,facts,changes,findings',
      'error',
    ]);
    expect(out[3].changes).toContainEqual({
      id: 'email',
      between: ['2026-11-01T10:00:00.000Z', '2026-11-03T00:00:00.000Z'],
    });
  });
});
