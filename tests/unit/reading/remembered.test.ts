import { JSDOM } from 'jsdom';
import { afterEach, expect, it, vi } from 'vitest';
import { remembered } from '../../../utils/reading/remembered.ts';

afterEach(() => vi.restoreAllMocks());

const LIST = 'https://www.amazon.co.jp/a/addresses';

/** Whether a page is told to come from a form below it. @param type how the browser came to it */
function isFromForm(referrer: string, type: NavigationTimingType = 'navigate'): boolean {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as unknown as PerformanceEntry]);
  return remembered(new JSDOM('', { url: `${LIST}?alertId=1`, referrer }).window.document, {}).isFromForm;
}

it('a page comes from a form below it, and from no other page', () => {
  expect(isFromForm(`${LIST}/edit?id=1`)).toBe(true);
  for (const other of [LIST, `${LIST}/ref=x`, `${LIST}-book/edit`, 'https://www.amazon.co.jp/']) {
    expect(isFromForm(other), other).toBe(false);
  }
});

it.each(['reload', 'back_forward'] as const)(
  'a page that is shown again (%s) comes from where it came the first time',
  (type) => {
    expect(isFromForm(`${LIST}/edit?id=1`, type)).toBe(false);
  },
);
