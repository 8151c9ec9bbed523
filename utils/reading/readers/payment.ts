import type { FactId, FactValue } from '../../amazon/facts.ts';
import { saysSignedOut } from '../dom/signed-in.ts';
import { type Block, blocksOf, plain, proseOf, runsOf, sentencesOf } from '../dom/text.ts';
import { shown } from '../dom/visible.ts';
import { fact, type PageReading, type Reader } from '../reading.ts';
import type { PaymentPatterns, PaymentWords } from '../wording/payment.ts';
import { type PaymentRow, paymentRows } from './payment-rows.ts';

/** The button that joins Prime: shown to people who are no members (confidence B). */
const JOIN = '[id^=prime-header-][id$=CTA]';
/** Boxes that Amazon's style library, or plain HTML, marks as a message about now. */
const ALERT = '[class*=alert i],[role^=alert],[role=status]';

/** How far a membership's own card may reach around its row, in elements. */
const MOST_LEVELS = 8;

/** Readers of the Prime page and of the list of memberships, with the words they go by. */
export function paymentReader(words: PaymentWords): Reader {
  const patterns = Object.fromEntries(
    Object.entries(words).map(([name, word]) => [name, typeof word === 'string' ? new RegExp(word, 'u') : word]),
  ) as PaymentPatterns;
  const { problem, conditional, paidElsewhere, notAMember, aboutAnOrder } = patterns;

  /** Is there a sentence that says it of now, not of another day ("If there is a problem …")? */
  const says = (blocks: Block[], pattern: RegExp): boolean =>
    blocks.some(
      ({ text }) =>
        text.length < 600 &&
        sentencesOf(text).some((sentence) => {
          const hit = pattern.exec(sentence);
          return hit && !conditional.test(sentence.slice(0, hit.index + hit[0].length + 4));
        }),
    );

  /** A visible alert that the fee cannot be charged. Prose, buttons and alerts about an order do not count. */
  const alertIn = (blocks: Block[]): Block | undefined =>
    proseOf(blocks).find(
      (block) => block.element?.closest(ALERT) && !aboutAnOrder.test(plain(block.text)) && says([block], problem),
    );

  /** Does the part of the page around a row that holds no other row, one membership's own card, say who pays? */
  const isPaidElsewhere = (row: PaymentRow, rows: PaymentRow[], blocks: Block[]): boolean => {
    let card = row.element;
    for (let level = 0; rows.length > 1 && level < MOST_LEVELS && card.parentElement; level++) {
      const around = card.parentElement;
      if (rows.some((other) => other !== row && around.contains(other.element))) break;
      card = around;
    }
    return says(
      rows.length > 1 ? blocks.filter(({ runs }) => card.contains(runs[0]?.node ?? null)) : blocks,
      paidElsewhere,
    );
  };

  const one = <F extends FactId>(
    id: F,
    value: FactValue<F>,
    signals: string[],
    place?: Element | null,
  ): PageReading => ({
    facts: { [id]: fact(value, ...signals) },
    place: place ?? null,
  });

  return (document, { page }) => {
    const id = page === 'prime' ? 'primePayment' : 'memberships';
    const runs = runsOf(document);
    const blocks = blocksOf(runs);
    // One look at the whole text spares most pages the look at every sentence.
    const whole = plain(blocks.map(({ text }) => text).join('\n'));
    if (saysSignedOut(document)) return one(id, 'unknown', ['signed-out-header']);
    if (
      id === 'primePayment' &&
      (shown(document, JOIN).length || (notAMember.test(whole) && says(blocks, notAMember)))
    ) {
      return one(id, 'unknown', ['not-a-member']);
    }
    const alert = problem.test(whole) && alertIn(blocks);
    if (alert) return one(id, id === 'memberships' ? 'gap' : 'problem', ['problem-alert'], alert.element);

    const all = paymentRows(runs, blocks, document.body, patterns);
    const rows = all.filter(
      (row) => row.value !== 'none' || !paidElsewhere.test(whole) || !isPaidElsewhere(row, all, blocks),
    );
    const has = (value: string): PaymentRow | undefined => rows.find((row) => row.value === value);
    const [none, set] = [has('none'), has('set')];
    if (id === 'memberships') {
      if (none) return one(id, 'gap', ['label-value'], none.element);
      return rows.length === all.length && set
        ? one(id, 'ok', ['label-value'])
        : one(id, 'unknown', all.length ? ['row-unclear'] : []);
    }
    if (rows.length < all.length) return one(id, 'unknown', ['paid-elsewhere']);
    if (new Set(rows.map(({ value }) => value)).size > 1) return one(id, 'unknown', ['rows-differ']);
    if (none ?? set) return one(id, none ? 'none' : 'set', ['label-value'], (none ?? set)?.element);
    return one(id, 'unknown', all.length ? ['value-not-listed'] : []);
  };
}
