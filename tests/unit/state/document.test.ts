import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../utils/recovery/schema.ts';
import { LOG_KEPT } from '../../../utils/recovery/slice.ts';
import { newAccount } from '../../../utils/state/accounts.ts';
import { exportText, stateOf } from '../../../utils/state/document.ts';
import { initialState, VERSION } from '../../../utils/state/initial.ts';
import { MIGRATIONS, type Migration } from '../../../utils/state/migrations.ts';
import { readDocument } from '../../../utils/state/read.ts';
import { type State, type Store, schema } from '../../../utils/state/schema.ts';
import { lived } from './arbitraries.ts';
import { incidentIn, withIncident } from './at.ts';

const NO_STORE: Store = { accounts: [], nobody: { facts: {}, snoozes: {}, pagesSeen: {} }, forgotAt: null };
const documents = new URL('./documents/', import.meta.url);

const opened = { kind: 'opened', at: 1, via: 'button' };

describe('reading a document', () => {
  it('tells nothing stored from something broken', () => {
    expect(readDocument(undefined)).toEqual({ kind: 'empty' });
    expect(readDocument(null)).toEqual({ kind: 'broken', raw: null });
  });

  it('reads what it wrote, whatever happened before', () => {
    fc.assert(
      fc.property(lived, ({ state }) => {
        expect(readDocument(structuredClone(state))).toEqual({ kind: 'ok', state });
      }),
    );
  });

  it('calls any garbage broken or newer, keeps it as it is, and never throws', () => {
    const bodies = fc.oneof(
      fc.anything({ withNullPrototype: true, withMap: true, withDate: true }),
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.record({ version: fc.oneof(fc.integer(), fc.double(), fc.string()), facts: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(bodies, (raw) => {
        fc.pre(raw !== undefined);
        const loaded = readDocument(raw);
        expect(['broken', 'newer']).toContain(loaded.kind);
        expect('raw' in loaded && loaded.raw).toBe(raw);
      }),
    );
  });

  it('refuses a good document with any one value spoiled', () => {
    fc.assert(
      fc.property(lived, fc.nat(), fc.constantFrom('x', -1, 1.5, true, []), ({ state }, which, spoiled) => {
        const copy = structuredClone(state) as unknown as Record<string, unknown>;
        const places: [Record<string, unknown>, string][] = [];
        const visit = (node: Record<string, unknown>) => {
          for (const key of Object.keys(node)) {
            const value = node[key];
            // The person's own words can be any text.
            if (key === 'callSheet' || key === 'text' || key === 'name') continue;
            if (value && typeof value === 'object') visit(value as Record<string, unknown>);
            else if (typeof value !== 'boolean' && typeof value !== 'string') places.push([node, key]);
            else if (typeof value === 'string' && !Array.isArray(node)) places.push([node, key]);
          }
        };
        visit(copy);
        const [node, key] = places[which % places.length] as [Record<string, unknown>, string];
        node[key] = spoiled;
        // A name that is not known here may be known to a later build.
        expect(spoiled === 'x' ? ['broken', 'newer'] : ['broken']).toContain(readDocument(copy).kind);
      }),
    );
  });

  const spoiled: [string, (state: State) => unknown][] = [
    ['a key too many', (s) => ({ ...s, note: 'x' })],
    ['a missing part', ({ settings, ...s }) => s],
    ['a reading that says unknown', (s) => twoStepIs(s, record('unknown'))],
    ['the value of another fact', (s) => twoStepIs(s, record('set'))],
    ['a key too many, deep within', (s) => twoStepIs(s, { ...record('on'), text: 'x' })],
    ['a sentence as a signal', (s) => twoStepIs(s, record('on', ['A name']))],
    ['13 signals', (s) => twoStepIs(s, record('on', Array(13).fill('a')))],
    ['an account key that could be a name', (s) => accountWith(s, { key: 'a@b.example' })],
    ['an account key that could be an id', (s) => accountWith(s, { key: 'A1B2C3D4E5F6G7' })],
    ['two accounts of one number', (s) => accounts(s, [{ number: 1 }, { number: 1 }])],
    ['two accounts of one key', (s) => accounts(s, [{ key: KEY }, { number: 2, key: KEY }])],
    [
      '13 accounts',
      (s) =>
        accounts(
          s,
          Array.from({ length: 13 }, (_, i) => ({ number: i + 1 })),
        ),
    ],
    ['a name without end', (s) => accountWith(s, { name: 'a'.repeat(41) })],
    ['a store that is none', (s) => ({ ...s, stores: { cn: { accounts: [] } } })],
    ['201 command ids', (s) => ({ ...s, commands: Array(201).fill(crypto.randomUUID()) })],
    ['an incident that was never opened', (s) => incident(s, [])],
    ['one that begins with something else', (s) => incident(s, [{ kind: 'reopened', at: 1 }])],
    ['a log beyond its limit', (s) => incident(s, [opened, ...Array(LOG_KEPT).fill({ kind: 'reopened', at: 1 })])],
    ['an entry with a text of its own', (s) => incident(s, [opened, { kind: 'reopened', at: 1, text: 'x' }])],
    ['two holds of one number', (s) => incident(s, [opened, hold(0), hold(0)])],
    ['a hold that ends before it begins', (s) => incident(s, [opened, hold(0, { latest: 1 })])],
    [
      'the reading of another fact',
      (s) => incident(s, [opened, { kind: 'read', at: 1, fact: 'twoStep', value: 'set', page: 'prime' }]),
    ],
    [
      'a word that nobody can say',
      (s) => incident(s, [opened, { kind: 'said', at: 1, fact: 'access', value: 'challenge' }]),
    ],
    ['a time beyond all dates', (s) => ({ ...s, firstRun: { doneAt: 9e15 } })],
  ];
  const hold = (id: number, over: object = {}) => ({
    ...{ kind: 'hold', at: 2, id, hold: '5-hours', from: 2, earliest: 3, latest: 3, by: 'person' },
    ...over,
  });
  const KEY = '0123456789abcdef';
  const accounts = (state: State, all: object[]) => ({
    ...state,
    stores: { jp: { ...NO_STORE, accounts: all.map((account) => ({ ...newAccount(NO_STORE, 'page'), ...account })) } },
  });
  const accountWith = (state: State, part: object) => accounts(state, [part]);
  const twoStepIs = (state: State, twoStep: unknown) => accountWith(state, { facts: { twoStep } });
  const incident = (state: State, log: unknown[]) =>
    accountWith(state, { recovery: { incident: { marketplace: 'jp', log, callSheet: null, clock: 1 }, ended: [] } });
  it('takes an incident that is good', () => {
    expect(readDocument(incident(initialState(), [opened, hold(0), hold(1)])).kind).toBe('ok');
  });
  const record = (value: string, signals: string[] = []) => ({
    reading: { value, signals, page: 'two-step-settings', since: 1, isAssumed: false },
    replaced: null,
    elsewhere: null,
    unread: null,
    word: null,
  });
  it.each(spoiled)('refuses %s', (_, spoil) => {
    expect(readDocument(initialState()).kind).toBe('ok');
    expect(['broken', 'newer']).toContain(readDocument(spoil(initialState())).kind);
  });

  it('keeps prototype keys out', () => {
    const text = JSON.stringify(initialState());
    const inRecord = readDocument(JSON.parse(text.replace('"stores":{}', '"stores":{"__proto__":{"":{}}}')));
    expect(inRecord).toEqual({ kind: 'ok', state: initialState() });
    expect(readDocument(JSON.parse(text.replace('{', '{"__proto__":{"version":1},'))).kind).not.toBe('ok');
    expect(readDocument(JSON.parse(text.replace('"stores":{}', '"stores":{"constructor":{}}'))).kind).not.toBe('ok');
  });

  it('of this very version with names that only a later build can know is newer, and never broken', () => {
    const grown: ((state: State) => unknown)[] = [
      (s) => ({ ...s, coupons: { at: 1 } }),
      (s) => accountWith(s, { pagesSeen: { prime: 1, coupons: 2 } }),
      (s) => ({ ...s, stores: { cn: { accounts: [] } } }),
      (s) => accountWith(s, { snoozes: { 'coupons-none': { until: null } } }),
      (s) => incident(s, [opened, { kind: 'ticked', at: 1, step: 'coupons' }]),
      (s) => incident(s, [opened, { kind: 'path', at: 1, path: 'card' }]),
    ];
    for (const grow of grown) {
      const raw = grow(initialState());
      expect(readDocument(raw)).toEqual({ kind: 'newer', raw });
    }
    const both = { ...initialState(), firstRun: { doneAt: -1 }, coupons: {} };
    expect(readDocument(both).kind).toBe('broken');
  });

  it('leaves a later version alone', () => {
    const raw = { ...initialState(), version: VERSION + 1, more: true };
    expect(readDocument(raw)).toEqual({ kind: 'newer', raw });
    expect(stateOf(readDocument(raw))).toBeNull();
  });
});

describe('export', () => {
  it('comes back as it went, command ids aside', () => {
    fc.assert(
      fc.property(lived, ({ state }) => {
        const back = readDocument(JSON.parse(exportText({ kind: 'ok', state }, true)));
        expect(back).toEqual({ kind: 'ok', state: { ...state, commands: [] } });
      }),
    );
  });

  it('leaves out what the person wrote, unless they want it in, and is a document all the same', () => {
    const words = {
      callSheet: { accountName: 'A. Name' },
      log: [opened, { kind: 'note', at: 1, happenedAt: 1, text: 'Ref 12' }],
    };
    const state = withIncident(initialState(), { marketplace: 'jp', clock: 1, ...words } as Incident);
    expect(readDocument(state).kind).toBe('ok');
    for (const words of [/A\. Name/, /Ref 12/]) expect(exportText({ kind: 'ok', state }, true)).toMatch(words);
    const text = exportText({ kind: 'ok', state });
    expect(text).not.toMatch(/A\. Name|Ref 12/);
    expect(incidentIn(stateOf(readDocument(JSON.parse(text))))?.log).toHaveLength(2);
  });

  it('gives a document that cannot be read as it lies there', () => {
    const raw = { version: 1, facts: 'gone' };
    expect(JSON.parse(exportText(readDocument(raw)))).toEqual(raw);
  });

  it('gives a first document where nothing is stored', () => {
    expect(JSON.parse(exportText({ kind: 'empty' }))).toEqual(initialState());
  });
});

describe('migrations', () => {
  it('lead to the version of the schema', () => {
    expect(MIGRATIONS.length + 1).toBe(VERSION);
  });

  const frozen = readdirSync(documents).filter((name) => name.endsWith('.json'));
  it('have a frozen document for every version', () => {
    const versions = frozen.map((name) => Number(/^v(\d+)/.exec(name)?.[1]));
    for (let version = 1; version <= VERSION; version++) expect(versions).toContain(version);
  });
  it.each(frozen)('bring %s up to date', (name) => {
    const loaded = readDocument(JSON.parse(readFileSync(new URL(name, documents), 'utf8')));
    expect(loaded.kind).toBe('ok');
    expect(stateOf(loaded)).toMatchSnapshot();
  });

  /** A made-up chain of three versions, in front of today's schema. */
  const chain: Migration[] = [
    ({ name, ...rest }) => ({ ...rest, names: [name] }),
    ({ names, ...rest }) => ({ ...rest, title: (names as string[]).join(' ') }),
  ];
  const check = (document: unknown) => ({ success: true as const, data: document as State });
  it.each([
    [
      { version: 1, name: 'a', kept: 1 },
      { version: 3, title: 'a', kept: 1 },
    ],
    [
      { version: 2, names: ['a', 'b'] },
      { version: 3, title: 'a b' },
    ],
    [
      { version: 3, title: 'c' },
      { version: 3, title: 'c' },
    ],
  ])('run in order from any version: %j', (from, to) => {
    const before = structuredClone(from);
    expect(readDocument(from, check, chain)).toEqual({ kind: 'ok', state: to });
    expect(from).toEqual(before);
  });
  it('stop at a version that the chain does not reach', () => {
    expect(readDocument({ version: 4 }, check, chain).kind).toBe('newer');
  });
  it('call a document broken that a step cannot take', () => {
    expect(readDocument({ version: 2 }, check, chain)).toEqual({ kind: 'broken', raw: { version: 2 } });
  });
  it('are followed by the check of the schema', () => {
    const toToday: Migration[] = [() => ({ ...initialState(), firstRun: true })];
    expect(readDocument({ version: 1 }, (d) => schema.safeParse(d), toToday).kind).toBe('broken');
  });
});
