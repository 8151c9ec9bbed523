import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactReading, Facts } from '../../../utils/amazon/facts.ts';
import { pageView, type Report } from '../../../utils/page/page-view.ts';

const LOAD = 1000;
/** All that is reported, whatever it is since. */
const all = (reports: Report[]): Facts => Object.assign({}, ...reports.map(({ facts }) => facts));
const sinces = (reports: Report[]) =>
  Object.fromEntries(reports.flatMap(({ since, facts }) => Object.keys(facts).map((id) => [id, since])));

const methods = (value: FactReading<'paymentMethods'>['value']) => ({
  facts: { paymentMethods: { value, signals: ['add-link'] } },
  ...(value === 'none' && { atEnd: 'paymentMethods' as const }),
});

describe('what was read of one page since it was opened', () => {
  it('keeps a known value when a later reading cannot tell', () => {
    const view = pageView(LOAD);
    view.add(methods('some'), LOAD);
    view.add(methods('unknown'), LOAD);
    expect(all(view.report(true)).paymentMethods?.value).toBe('some');
  });

  it('says unknown only at the end of the readings', () => {
    const view = pageView(LOAD);
    view.add(methods('unknown'), LOAD);
    expect(all(view.report(false))).toEqual({});
    expect(all(view.report(true)).paymentMethods).toEqual({ value: 'unknown', signals: ['add-link'] });
  });

  it('says that a list is empty only at the end of the readings, and only if the last one says so', () => {
    const view = pageView(LOAD);
    view.add(methods('none'), LOAD);
    expect(view.isComplete()).toBe(false);
    expect(all(view.report(false))).toEqual({});
    expect(all(view.report(true)).paymentMethods?.value).toBe('none');
    view.add(methods('unknown'), LOAD);
    expect(all(view.report(true)).paymentMethods?.value).toBe('unknown');
    view.add(methods('some'), LOAD);
    expect(all(view.report(false)).paymentMethods?.value).toBe('some');
    view.add(methods('none'), LOAD);
    expect(all(view.report(false)).paymentMethods?.value).toBe('some');
    expect(all(view.report(true)).paymentMethods?.value).toBe('none');
  });

  it('counts a page as unread only when no signal spoke at all', () => {
    const silent = pageView(LOAD);
    silent.add({ facts: { twoStep: { value: 'unknown', signals: [] } } }, LOAD);
    expect(silent.isUnread()).toBe(true);
    const hinted = pageView(LOAD);
    hinted.add({ facts: { twoStep: { value: 'unknown', signals: ['row-off'] } } }, LOAD);
    expect(hinted.isUnread()).toBe(false);
    const empty = pageView(LOAD);
    empty.add({ facts: {} }, LOAD);
    expect(empty.isUnread()).toBe(false);
  });

  it('never reports a value that no reading had, and ends with the newest known one', () => {
    const value = fc.constantFrom('set', 'none', 'problem', 'unknown');
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const view = pageView(LOAD);
        for (const one of values) view.add({ facts: { primePayment: { value: one, signals: [] } } }, LOAD);
        const newest = values.findLast((one) => one !== 'unknown') ?? 'unknown';
        expect(all(view.report(true)).primePayment?.value).toBe(newest);
      }),
    );
  });

  describe('since when it is so', () => {
    const twoStep = (value: string) => ({ facts: { twoStep: { value, signals: [] } } }) as never;

    it('is the load of the page, for what was unknown at first, too', () => {
      const view = pageView(LOAD);
      view.add(twoStep('unknown'), 2000);
      view.add(twoStep('on'), 9000);
      expect(view.report(true)).toEqual([{ since: LOAD, facts: { twoStep: { value: 'on', signals: [] } } }]);
    });

    it('is the first reading that showed another known value', () => {
      const view = pageView(LOAD);
      view.add(twoStep('on'), 2000);
      view.add(twoStep('off'), 3000);
      view.add(twoStep('unknown'), 4000);
      view.add(twoStep('off'), 5000);
      expect(view.report(true)).toEqual([
        { since: LOAD, facts: {} },
        { since: 3000, facts: { twoStep: { value: 'off', signals: [] } } },
      ]);
    });

    it('is told for each fact by itself', () => {
      const view = pageView(LOAD);
      const both = (paymentMethods: string) =>
        ({
          facts: { access: { value: 'ok', signals: [] }, paymentMethods: { value: paymentMethods, signals: [] } },
        }) as never;
      view.add(both('some'), 2000);
      view.add(both('none'), 3000);
      expect(sinces(view.report(false))).toEqual({ access: LOAD, paymentMethods: 3000 });
    });

    it('is never ahead of the reading that showed it, nor before the load', () => {
      const value = fc.constantFrom('on', 'off', 'unknown');
      fc.assert(
        fc.property(fc.array(value, { minLength: 1 }), (values) => {
          const view = pageView(LOAD);
          values.forEach((one, i) => {
            view.add(twoStep(one), LOAD + i + 1);
          });
          const known = values.map((one, i) => [one, i] as const).filter(([one]) => one !== 'unknown');
          const last = known.at(-1)?.[0];
          const before = known.findLast(([one]) => one !== last);
          const first = known.find(([, i]) => i > (before?.[1] ?? -1));
          const expected = before && first ? LOAD + first[1] + 1 : LOAD;
          expect(sinces(view.report(true)).twoStep).toBe(expected);
        }),
      );
    });
  });
});
