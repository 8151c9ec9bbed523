import { saysSignedOut } from '../dom/signed-in.ts';
import { plain } from '../dom/text.ts';
import { shown } from '../dom/visible.ts';
import { fact, type PageReading, type Reader } from '../reading.ts';
import { GIFT_CARD, NO_METHOD } from '../wording/wallet.ts';

const WALLET_HEADER = '.apx-wallet-tab-set-header-row';
const WALLET_ADD = '.apx-wallet-add-link-section,.apx-wallet-add-link';
/** One tab is one payment method, or the gift-card balance (confidence A). The others are of wallets before 2022 (B). */
const METHOD =
  '.apx-wallet-selectable-payment-method-tab,.pmts-instrument-list-item-expander,.pmts-instrument-display-name';
/** Parts of a method: without a method they contradict that there is none. */
const METHOD_PART =
  '.pmts-instrument-number-tail,.apx-remove-link-button,.apx-remove-button-desktop,.pmts-delete-instrument';
const ADDRESS_ADD = '#ya-myab-address-add-link,#ya-myab-plus-address-icon';
const ADDRESS = '[id^="ya-myab-display-address-block-"]';
/** Parts of an address that stand in a block: without one they contradict that there is none. */
const ADDRESS_PART =
  '[id^=address-ui-widgets-FullName],[id^=ya-myab-edit-address-],[id^=ya-myab-address-edit-],[id^=ya-myab-address-delete-]';
/** Still filling, or failed to fill: "none" must not be read from it. */
const UNFINISHED = '.a-alert-error,.pmts-loading,.a-spinner,.a-spinner-wrapper,[aria-busy="true"]';

/** The words of a payment method and its pictures; looked at, never kept. */
const wordsOf = (method: Element): string =>
  plain([method.textContent, ...[...method.querySelectorAll('img')].map(({ alt }) => alt)].join(' '));

/**
 * One of two lists: is there anything in it? `none` = the list's frame and its add link, nothing in it, nothing that
 * contradicts it, twice.
 */
function readList(
  document: Document,
  id: 'paymentMethods' | 'addresses',
  { add, entries, frame, doubt }: { add: Element[]; entries: Element[]; frame: boolean; doubt: boolean },
): PageReading {
  const signals = [
    ...(frame ? ['list-frame'] : []),
    ...(add.length ? ['add-link'] : []),
    ...(entries.length ? ['list-entry'] : []),
  ];
  const isPage = signals.length > 0 && !saysSignedOut(document);
  const unfinished = shown(document, UNFINISHED).length > 0;
  const isNone = frame && add.length > 0 && !doubt && !unfinished;
  if (doubt) signals.push('doubtful-entry');
  if (unfinished) signals.push('unfinished');
  return {
    facts: {
      [id]: fact(!isPage ? 'unknown' : entries.length ? 'some' : isNone ? 'none' : 'unknown', ...signals),
      access: isPage ? fact('ok', 'account-list') : fact('unknown'),
    },
    place: add[0] ?? null,
    ...(!entries.length && { needsSecond: id }),
  };
}

/** The wallet, of which is kept only that there is something in it; the address book, of which no text is read. */
export const readStored: Reader = (document, { page }) => {
  if (page === 'addresses') {
    const add = shown(document, ADDRESS_ADD);
    return readList(document, 'addresses', {
      add,
      entries: shown(document, ADDRESS),
      frame: add.length > 0,
      doubt: shown(document, ADDRESS_PART).length > 0,
    });
  }
  // The balance of gift cards is no method; a bank's card that calls itself a gift card has a covered number.
  const methods = shown(document, METHOD).filter(
    (method) => !GIFT_CARD.test(wordsOf(method)) || /[•●*]{2,} ?\d{3}/.test(wordsOf(method)),
  );
  const entries = methods.filter((method) => /[\p{L}\p{N}]/u.test(wordsOf(method)) && !NO_METHOD.test(wordsOf(method)));
  return readList(document, 'paymentMethods', {
    add: shown(document, WALLET_ADD),
    entries,
    frame: shown(document, WALLET_HEADER).length > 0,
    doubt: methods.length > 0 || shown(document, METHOD_PART).length > 0,
  });
};
