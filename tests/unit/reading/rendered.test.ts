import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recognise } from '../../../utils/amazon/recognise.ts';
import { isRendered, noteAnswers } from '../../../utils/reading/dom/rendered.ts';
import { readPage } from '../../../utils/reading/read.ts';

const BOX = { width: 100, height: 20, right: 100, bottom: 20 };

/** A document of a browser that shows it, but for what is marked. */
function shown(body: string) {
  const { window } = new JSDOM(`<body>${body}</body>`);
  Object.assign(window.Element.prototype, {
    checkVisibility(this: Element) {
      return !this.closest('[data-undrawn]');
    },
    getBoundingClientRect(this: Element) {
      if (this.closest('[data-empty]')) return { ...BOX, width: 0 };
      if (this.closest('[data-above]')) return { ...BOX, bottom: -5 };
      return this.closest('[data-left]') ? { ...BOX, right: -5 } : BOX;
    },
  });
  return window.document;
}

beforeEach(() => {
  vi.stubGlobal('scrollX', 0);
  vi.stubGlobal('scrollY', 0);
});
afterEach(() => void vi.unstubAllGlobals());

describe('an element in a browser', () => {
  it('is on the page when it is drawn in a box of some size that can be scrolled to', () => {
    const document = shown('<p></p>');
    expect(isRendered(document.querySelector('p') as Element)).toBe(true);
  });
  it.each(['data-undrawn', 'data-empty', 'data-above', 'data-left'])('is not with %s', (mark) => {
    const document = shown(`<p ${mark}></p>`);
    expect(isRendered(document.querySelector('p') as Element)).toBe(false);
  });
  it('is noted with its answer while somebody reads, and not before or after', () => {
    const document = shown('<p></p><b data-empty></b><i></i>');
    const [p, b, i] = ['p', 'b', 'i'].map((tag) => document.querySelector(tag) as Element) as [
      Element,
      Element,
      Element,
    ];
    isRendered(i);
    const answers = new Map<Element, boolean>();
    noteAnswers(answers);
    isRendered(p);
    isRendered(b);
    noteAnswers();
    isRendered(i);
    expect([...answers]).toEqual([
      [p, true],
      [b, false],
    ]);
  });
  it('is judged by markup alone where nothing is drawn', () => {
    const { document } = new JSDOM('<p></p>').window;
    expect(isRendered(document.querySelector('p') as Element)).toBe(true);
  });
});

const OFF = '<a id="sia-settings-enable-mfa" href="#">Get Started</a>';
const ON = '<button id="disable-button">Disable</button><a id="ch-settings-otp-change-preferred" href="#">Change</a>';
const WALLET =
  '<div class="apx-wallet-tab-set-header-row">Wallet</div><div class="apx-wallet-add-link-section"><a class="apx-wallet-add-link" href="#">Add</a></div>';
const TAB = '<div class="apx-wallet-selectable-payment-method-tab">Visa •••• 1234</div>';

describe('what is in the markup and not drawn', () => {
  const read = (path: string, body: string) => {
    const known = recognise(`https://www.amazon.com${path}`);
    return Object.fromEntries(
      Object.entries((known && readPage(known, shown(body))?.facts) ?? {}).map(([fact, { value }]) => [fact, value]),
    );
  };
  const hidden = (html: string) => `<div data-undrawn>${html}</div>`;

  it('carries no claim, and makes no opposite one', () => {
    expect(read('/a/settings/approval', OFF).twoStep).toBe('off');
    expect(read('/a/settings/approval', hidden(OFF) + ON).twoStep).toBe('unknown');
    expect(read('/a/settings/approval', hidden(ON) + OFF).twoStep).toBe('unknown');
    expect(read('/cpe/yourpayments/wallet', WALLET + TAB).paymentMethods).toBe('some');
    expect(read('/cpe/yourpayments/wallet', WALLET + hidden(TAB)).paymentMethods).toBe('unknown');
    expect(read('/cpe/yourpayments/wallet', WALLET).paymentMethods).toBe('none');
    const row = '<dl><dt>Payment method</dt><dd>Visa •••• 1234</dd></dl>';
    expect(read('/gp/primecentral', row).primePayment).toBe('set');
    expect(read('/gp/primecentral', hidden(row)).primePayment).toBe('unknown');
    expect(read('/ap/signin', hidden('<h1>Amazon account is closed</h1>')).access).toBe('unknown');
  });

  it('keeps the exception of the hidden dialog of two-step verification', () => {
    const dialog = hidden('<input id="confirm-disable-dialog-modal-submit" type="submit">');
    expect(read('/a/settings/approval', `<button id="disable-button">Disable</button>${dialog}`).twoStep).toBe('on');
  });
});
