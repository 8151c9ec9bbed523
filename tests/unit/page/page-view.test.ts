import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactReading } from '../../../utils/amazon/facts.ts';
import { pageView } from '../../../utils/page/page-view.ts';

const methods = (value: FactReading<'paymentMethods'>['value']) => ({
  facts: { paymentMethods: { value, signals: ['add-link'] } },
  ...(value === 'none' && { atEnd: 'paymentMethods' as const }),
});

describe('what was read of one page since it was opened', () => {
  it('keeps a known value when a later reading cannot tell', () => {
    const view = pageView();
    view.add(methods('some'));
    view.add(methods('unknown'));
    expect(view.report(true).paymentMethods?.value).toBe('some');
  });

  it('says unknown only at the end of the readings', () => {
    const view = pageView();
    view.add(methods('unknown'));
    expect(view.report(false)).toEqual({});
    expect(view.report(true).paymentMethods).toEqual({ value: 'unknown', signals: ['add-link'] });
  });

  it('says that a list is empty only at the end of the readings, and only if the last one says so', () => {
    const view = pageView();
    view.add(methods('none'));
    expect(view.isComplete()).toBe(false);
    expect(view.report(false)).toEqual({});
    expect(view.report(true).paymentMethods?.value).toBe('none');
    view.add(methods('unknown'));
    expect(view.report(true).paymentMethods?.value).toBe('unknown');
    view.add(methods('some'));
    expect(view.report(false).paymentMethods?.value).toBe('some');
    view.add(methods('none'));
    expect(view.report(false).paymentMethods?.value).toBe('some');
    expect(view.report(true).paymentMethods?.value).toBe('none');
  });

  it('counts a page as unread only when no signal spoke at all', () => {
    const silent = pageView();
    silent.add({ facts: { twoStep: { value: 'unknown', signals: [] } } });
    expect(silent.isUnread()).toBe(true);
    const hinted = pageView();
    hinted.add({ facts: { twoStep: { value: 'unknown', signals: ['row-off'] } } });
    expect(hinted.isUnread()).toBe(false);
    const empty = pageView();
    empty.add({ facts: {} });
    expect(empty.isUnread()).toBe(false);
  });

  it('never reports a value that no reading had, and ends with the newest known one', () => {
    const value = fc.constantFrom('set', 'none', 'problem', 'unknown');
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const view = pageView();
        for (const one of values) view.add({ facts: { primePayment: { value: one, signals: [] } } });
        const newest = values.findLast((one) => one !== 'unknown') ?? 'unknown';
        expect(view.report(true).primePayment?.value).toBe(newest);
      }),
    );
  });
});
