import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { recognise } from '../../../utils/amazon/recognise.ts';
import type { KnownPage } from '../../../utils/amazon/recognise-among.ts';
import { readPage } from '../../../utils/reading/read.ts';
import { LONGEST_ROW, MOST_ROWS } from '../../../utils/reading/readers/messages.ts';

const read = (body: string, url = 'https://www.amazon.com/gp/message#!/inbox') =>
  readPage(recognise(url) as KnownPage, new JSDOM(`<body><div id="a-page">${body}</div></body>`).window.document);
const list = (tab: string, rows: readonly string[]) =>
  `<table id="inbox_${tab}_tab_content"><tbody>${rows.map((row) => `<tr><td messageid="x">${row}</td></tr>`).join('')}</tbody></table>`;

it('the Message Center gives the words of each message, once, and no fact', () => {
  const rows = ['Password <b>changed</b>\n 3 Nov', 'Your order'];
  expect(read(list('bsm', rows) + list('all', rows))).toEqual({
    facts: {},
    rows: ['Password changed 3 Nov', 'Your order'],
    isFilling: false,
  });
});

it('is still filling while its list is empty, and no list goes beyond its bounds', () => {
  expect(read('<div id="inbox-page"></div>')).toMatchObject({ rows: [], isFilling: true });
  const many = read(
    list(
      'all',
      Array.from({ length: 100 }, (_, n) => `${n} ${'x'.repeat(1000)}`),
    ),
  )?.rows;
  expect(many).toHaveLength(MOST_ROWS);
  expect(many?.every((row) => row.length <= LONGEST_ROW)).toBe(true);
});

it('other pages that are only recognised give none', () => {
  expect(read(list('all', ['Password changed']), 'https://www.amazon.com/your-orders/orders')).toEqual({ facts: {} });
});
