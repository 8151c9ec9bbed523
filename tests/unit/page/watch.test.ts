import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recogniseAmong } from '../../../utils/amazon/recognise-among.ts';
import { familyPaths } from '../../../utils/amazon/table.ts';
import type { BannerView } from '../../../utils/messages/protocol.ts';
import { READ_AT, type Surroundings, watch } from '../../../utils/page/watch.ts';
import { messagesReader } from '../../../utils/reading/readers/messages.ts';
import { storedReader } from '../../../utils/reading/readers/stored.ts';
import { careful } from '../../../utils/reading/reading.ts';
import { wordsOf } from '../../../utils/reading/wording/words.ts';

const ADD = '<div class="apx-wallet-tab-set-header-row">Wallet</div><a class="apx-wallet-add-link" href="#">Add</a>';
const CARD = '<div class="apx-wallet-selectable-payment-method-tab">Visa</div>';
const BANNER = { finding: 'payment-methods-none', name: 'No payment method' } as BannerView;

function open(body: string, url = 'https://www.amazon.com/cpe/yourpayments/wallet') {
  const { document } = new JSDOM(`<body>${body}</body>`, { url }).window;
  const around = {
    document,
    known: () => recogniseAmong(familyPaths('stored'), document.location),
    reader: vi.fn(async () => careful(storedReader(wordsOf('lists')), wordsOf('errors'))),
    tell: vi.fn<Surroundings['tell']>(async () => ({ banner: BANNER })),
    isAlive: vi.fn(() => true),
    isVisible: vi.fn(() => true),
    now: Date.now,
    show: vi.fn<Surroundings['show']>(),
    leave: vi.fn(),
  };
  return { around, document, page: watch(around) };
}

const said = ({ tell }: ReturnType<typeof open>['around']) =>
  tell.mock.calls.map(([{ facts }]) => facts.paymentMethods?.value);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('reading a page for a short, bounded time', () => {
  it('reports an empty wallet after the last reading and shows the banner with the place to go to', async () => {
    const { around, document, page } = open(ADD);
    page.start();
    await vi.advanceTimersByTimeAsync((READ_AT.at(-1) as number) - 1);
    expect(said(around)).not.toContain('none');
    await vi.advanceTimersByTimeAsync(1);
    expect(said(around).at(-1)).toBe('none');
    expect(around.show).toHaveBeenLastCalledWith(BANNER, document.querySelector('.apx-wallet-add-link'));
  });

  it('takes no list for empty that fills late', async () => {
    const { around, document, page } = open(ADD);
    page.start();
    await vi.advanceTimersByTimeAsync((READ_AT.at(-2) as number) + 100);
    document.body.innerHTML = ADD + CARD;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said(around)).not.toContain('none');
    expect(said(around).at(-1)).toBe('some');
  });

  it('waits for a page that fills late, and stops when all is known', async () => {
    const { around, document, page } = open('<div class="pmts-portal-component"></div>');
    page.start();
    await vi.advanceTimersByTimeAsync(2000);
    document.body.innerHTML = ADD + CARD;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said(around).at(-1)).toBe('some');
    expect(vi.getTimerCount()).toBe(0);
    expect(around.reader.mock.calls.length).toBeLessThan(READ_AT.length);
  });

  it('says of a page that says nothing that it could not be read, looks again for a minute, and gives up', async () => {
    const { around, page } = open('<div class="pmts-portal-component"></div>');
    page.start();
    await vi.advanceTimersByTimeAsync(18_000);
    expect(around.reader).toHaveBeenCalledTimes(READ_AT.length);
    expect(said(around)).toEqual([undefined, 'unknown']);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(around.reader).toHaveBeenCalledTimes(READ_AT.length + 30);
    expect(vi.getTimerCount()).toBe(0);
    expect(said(around)).toEqual([undefined, 'unknown']);
    expect(page.status()).toMatchObject({ marketplace: 'us', page: 'wallet', unread: true });
  });

  it('reads what comes long after the bounded readings, with the load of the page for its time', async () => {
    const { around, document, page } = open('<div class="pmts-portal-component"></div>');
    page.start();
    await vi.advanceTimersByTimeAsync(60_000);
    document.body.innerHTML = ADD + CARD;
    await vi.advanceTimersByTimeAsync(2000);
    expect(around.tell.mock.lastCall?.[0]).toMatchObject({
      facts: { paymentMethods: { value: 'some' } },
      since: performance.timeOrigin,
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not look again while nobody sees the page', async () => {
    const { around, page } = open('<div class="pmts-portal-component"></div>');
    around.isVisible.mockReturnValue(false);
    page.start();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(around.reader).toHaveBeenCalledTimes(READ_AT.length);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells the mark of the page, looked for once a load', async () => {
    const { around, document, page } = open(`${ADD}<script type="x">{"customerId":"A1EXAMPLEIDXY"}</script>`);
    page.start();
    await vi.advanceTimersByTimeAsync(10);
    document.querySelector('script')?.remove();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(around.tell.mock.calls.map(([{ mark }]) => mark)).toEqual(['A1EXAMPLEIDXY', 'A1EXAMPLEIDXY']);
  });

  it('tells of a changed value since when it is so, and of the rest since the load', async () => {
    const { around, page } = open(ADD);
    const facts = (value: 'some' | 'none') => ({
      facts: { paymentMethods: { value, signals: [] }, access: { value: 'ok' as const, signals: [] } },
    });
    around.reader.mockResolvedValue(() => facts('some'));
    page.start();
    await vi.advanceTimersByTimeAsync(5000);
    around.reader.mockResolvedValue(() => facts('none'));
    const clicked = Date.now();
    page.start();
    await vi.advanceTimersByTimeAsync(5000);
    const [first, ...rest] = around.tell.mock.calls.map(([{ facts, since }]) => [since, Object.keys(facts)]);
    expect(first).toEqual([performance.timeOrigin, ['paymentMethods', 'access']]);
    expect(rest).toEqual([
      [performance.timeOrigin, ['access']],
      [clicked, ['paymentMethods']],
    ]);
  });

  it('tells at once what the last reading would, when the person goes on and all is known; and of a list no end', async () => {
    const remembered = async (body: string) => {
      const { around, page } = open(body);
      page.start();
      await vi.advanceTimersByTimeAsync(100);
      await page.finish();
      const told = around.tell.mock.calls.map((call) => call[0].remembered?.texts);
      page.stop();
      return { told: told.filter(Boolean), said: said(around) };
    };
    const tail = '<span class="pmts-instrument-number-tail">•••• 1234</span>';
    const card = CARD.replace('Visa', `Visa ${tail}`);
    const frame = `<div class="apx-wallet-desktop-payment-method-selectable-tab-css">${card}</div>`;
    expect((await remembered(ADD + frame)).told).toEqual([{ cards: '1234' }]);
    const empty = await remembered(ADD);
    expect(empty.told).toEqual([]);
    expect(empty.said).not.toContain('none');
  });

  it('waits for the messages of a list, and tells their words when it is there', async () => {
    const { document } = new JSDOM('<body><div id="a-page"></div></body>', { url: 'https://www.amazon.com/gp/message' })
      .window;
    const tell = vi.fn<Surroundings['tell']>(async () => ({ banner: null }));
    const page = watch({
      ...open('').around,
      document,
      known: () => recogniseAmong(familyPaths('other'), document.location),
      reader: async () => careful(messagesReader, wordsOf('errors')),
      tell,
    });
    page.start();
    await vi.advanceTimersByTimeAsync(3000);
    document.body.innerHTML = '<table id="inbox_all_tab_content"><tr><td>Password changed</td></tr></table>';
    await vi.advanceTimersByTimeAsync(30_000);
    const rows = tell.mock.calls.map(([message]) => message.rows).filter((told) => told?.length);
    expect(rows).toEqual([['Password changed']]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('looks once more at what is known, when the page has filled', async () => {
    const { around, page } = open(ADD + CARD);
    page.start();
    await vi.advanceTimersByTimeAsync(1400);
    expect(around.reader).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(around.reader).toHaveBeenCalledTimes(2);
  });

  it('looks once at a page that has nothing to be read', async () => {
    const { around, page } = open(ADD);
    around.reader.mockResolvedValue(() => ({ facts: {} }));
    page.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(around.reader).toHaveBeenCalledTimes(1);
    expect(around.tell).toHaveBeenCalledTimes(1);
  });

  it('ends early where reading on would bring nothing more, with what stays unknown', async () => {
    const { around, page } = open(ADD);
    around.reader.mockResolvedValue(() => ({
      facts: { twoStep: { value: 'unknown', signals: ['almost-done'] } },
      over: true,
    }));
    page.start();
    await vi.advanceTimersByTimeAsync(2000);
    expect(around.tell.mock.lastCall?.[0].facts).toEqual({ twoStep: { value: 'unknown', signals: ['almost-done'] } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('reads again when it is started again, long after the readings ended', async () => {
    const { around, document, page } = open('<div class="pmts-portal-component"></div>');
    page.start();
    await vi.advanceTimersByTimeAsync(60_000);
    document.body.innerHTML = ADD + CARD;
    page.start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(said(around).at(-1)).toBe('some');
  });

  it('says nothing twice, unless it is to ask again', async () => {
    const { around, page } = open(ADD + CARD);
    page.start();
    await vi.advanceTimersByTimeAsync(60_000);
    page.start();
    await vi.advanceTimersByTimeAsync(60_000);
    // What is remembered comes at the end of the readings.
    expect(around.tell.mock.calls.map(([message]) => 'remembered' in message)).toEqual([false, true]);
    page.start(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(around.tell).toHaveBeenCalledTimes(4);
  });

  it('makes a report again that nobody answered', async () => {
    const { around, page } = open(ADD + CARD);
    around.tell.mockRejectedValueOnce(new Error('no answer'));
    page.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(around.tell).toHaveBeenCalledTimes(2);
    expect(around.show).toHaveBeenCalledTimes(1);
    expect(around.leave).not.toHaveBeenCalled();
  });

  it('asks for its reader again when that could not be had', async () => {
    const { around, page } = open(ADD + CARD);
    around.reader.mockRejectedValueOnce(new Error('no answer'));
    page.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said(around)).toEqual(['some', 'some']);
  });

  it('says nothing of an error page', async () => {
    const { around, document, page } = open(ADD);
    document.title = 'Sorry! Something went wrong!';
    page.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(around.tell).not.toHaveBeenCalled();
  });

  it('leaves when the extension is gone, and touches nothing more', async () => {
    const { around, page } = open(ADD + CARD);
    around.isAlive.mockReturnValue(false);
    page.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(around.leave).toHaveBeenCalledTimes(1);
    expect(around.tell).not.toHaveBeenCalled();
  });

  it('hides the banner when the tab went on to a page it does not know', async () => {
    const { around, document, page } = open(ADD);
    page.start();
    await vi.advanceTimersByTimeAsync(1000);
    document.defaultView?.history.pushState(null, '', '/gp/cart');
    page.start();
    await vi.advanceTimersByTimeAsync(1000);
    expect(around.show).toHaveBeenLastCalledWith(null);
    expect(page.status()).toBeNull();
  });

  it('starts afresh when the address becomes that of another known page', async () => {
    const { around, document, page } = open(ADD + CARD);
    page.start();
    await vi.advanceTimersByTimeAsync(5000);
    document.defaultView?.history.pushState(null, '', '/a/addresses');
    const moved = Date.now();
    page.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(around.tell.mock.lastCall?.[0]).toMatchObject({
      page: 'addresses',
      facts: { addresses: { value: 'unknown' } },
    });
    expect(around.tell.mock.lastCall?.[0].facts).not.toHaveProperty('paymentMethods');
    // What the other page shows is so since the address became its own.
    expect(around.tell.mock.lastCall?.[0].since).toBe(moved);
  });
});
