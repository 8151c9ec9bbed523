import type { FactId, FactValue } from '../../amazon/facts.ts';
import { alertsIn } from '../dom/alerts.ts';
import { type Heading, type Headings, headingsOf } from '../dom/headings.ts';
import { isRendered } from '../dom/rendered.ts';
import { saysSignedOut } from '../dom/signed-in.ts';
import { type Block, blocksOf, plain, pressableAround, runsIn, runsOf, sentencesOf } from '../dom/text.ts';
import { type Texts, textsOf } from '../dom/texts.ts';
import {
  all,
  attributeOf,
  below,
  bodyOf,
  childrenOf,
  closest,
  contains,
  contentOf,
  isLongerThan,
  matches,
  parentOf,
  tagOf,
} from '../dom/tree.ts';
import { isVisible, shown } from '../dom/visible.ts';
import { holdsAny, likelyIn, oneHoldsAny, searched, without } from '../phrases.ts';
import { count, type FamilyReader, fact, type PageReading } from '../reading.ts';
import type { PaymentWords } from '../wording/wording.ts';
import { type PaymentRow, rowFinder } from './payment-rows.ts';

/** The button that joins Prime: shown to people who are no members (confidence B). */
const JOIN = '[id^=prime-header-][id$=CTA]';
const TITLES = 'h1,h2,h3,h4,h5,h6,[role=heading]';
/** What a membership is called by, in the part of the page that is its own. */
const NAMES = `${TITLES},b,strong`;
const PARTS = /^(?:ARTICLE|LI|TR|SECTION)$/;
/** A part of the page with more text than this, in characters, is more than one row's own card. */
const LARGEST_CARD = 600;
/** A few words, in characters: a state rather than a sentence. */
const SHORT = 30;
/** A sentence in a longer block is prose about something. */
const LONGEST_BLOCK = 600;

/** Readers of the Prime page and of the list of memberships, with the words they go by. */
export function paymentReader(words: PaymentWords): FamilyReader {
  const rowsIn = rowFinder(words);
  const elsewhere = [...words.otherSubjects, ...words.otherProducts, ...words.backup];

  /** Does a text say it of now, not of another day ("If there is a problem …")? */
  const says = (text: string, phrases: readonly string[]): boolean =>
    text.length < LONGEST_BLOCK &&
    sentencesOf(text).some((sentence) =>
      // The "can" of "can't" makes no condition of it.
      phrases.some((each) => holdsAny(sentence, [each]) && !holdsAny(without(sentence, each), words.conditional)),
    );
  function blockSays(blocks: Block[], phrases: readonly string[]): boolean {
    const some = likelyIn(plain(blocks.map(({ text }) => text).join(' ')), phrases);
    return some.length > 0 && blocks.some(({ text }) => says(text, some));
  }
  /** The words of an element that are not on something to press. */
  const proseIn = (element: Element, without: Node[] = []): Block[] =>
    blocksOf(runsIn(element).filter(({ node }) => !without.includes(node) && !pressableAround(node)));

  /** All of a page's text in comparable form: the next look mostly meets the same. */
  let seen = { joined: '', text: searched('') };
  function likely(joined: string, phrases: readonly string[]): string[] {
    if (joined !== seen.joined) seen = { joined, text: searched(plain(joined)) };
    return likelyIn(seen.text, phrases);
  }

  /**
   * Does any visible block of the page say it? First a look at all the text at once, which spares most pages the look at
   * every block. A page too large for that look counts as saying it: then nothing is claimed.
   */
  function pageSays(
    document: Document,
    { joined }: Texts,
    phrases: readonly string[],
    clear = (text: string): string => text,
  ): boolean {
    const some = likely(joined, phrases);
    const runs = some.length > 0 ? runsOf(document) : null;
    return runs !== null && (!runs.length || blocksOf(runs).some(({ text }) => says(clear(text), some)));
  }

  /** Is it a page for people without the membership? "Try Prime Video" is said to everybody. */
  const isJoining = (document: Document, texts: Texts): boolean =>
    shown(document, JOIN).length > 0 ||
    pageSays(document, texts, words.notAMember, (text) => text.replace(/prime (?:video|music|gaming|reading)/gi, ''));

  /** The part of the page around a row that is its own: it holds no other row, and not much else. */
  function cardOf(row: PaymentRow, rows: PaymentRow[], root: Element): Element {
    let card = row.element;
    for (let around = parentOf(card); around && around !== root; around = parentOf(around)) {
      const holdsOther = rows.some((other) => other !== row && contains(around as Element, other.label));
      if (holdsOther || isLongerThan(around, LARGEST_CARD)) break;
      card = around;
    }
    return card;
  }

  const NAMED = '[alt],[aria-label],[title]';
  /** Is the row taken back by a state, in its card or beside it: "Expired", a message that the card was declined? */
  function isTakenBack(row: PaymentRow, card: Element, ignored: Element[]): boolean {
    const named = below(row.element, NAMED).flatMap((element) =>
      ['alt', 'aria-label', 'title'].map((name) => attributeOf(element, name) ?? ''),
    );
    const beside = proseIn(row.element, row.own);
    const isDenied = beside.some(({ text }) => text.length < SHORT && holdsAny(plain(text), words.denials));
    const blocks = proseIn(card, row.own).filter(({ element }) => !ignored.some((alert) => contains(alert, element)));
    return isDenied || blockSays(blocks, words.takenBack) || named.some((name) => says(name, words.takenBack));
  }

  /** Is the row about something else than what the page is about, by the headings it stands under and its names? */
  function isElsewhere(row: PaymentRow, over: Heading[], others: readonly string[], root: Element): boolean {
    const names = over.map(({ text }) => text);
    for (let around = parentOf(row.label); around && around !== root; around = parentOf(around)) {
      const name = attributeOf(around, 'aria-label');
      if (name) names.push(plain(name));
    }
    return oneHoldsAny(names, others);
  }

  const isBackup = ({ before }: PaymentRow): boolean => oneHoldsAny(before, words.backup);
  const isHeading = ({ label }: PaymentRow): boolean => {
    const parent = parentOf(label);
    return parent !== null && closest(parent, TITLES) !== null;
  };
  /** Does the name of another product stand before the row, though not as a heading? */
  const isOfProduct = (row: PaymentRow): boolean =>
    !isHeading(row) &&
    oneHoldsAny(
      row.before.filter(({ length }) => length < SHORT),
      words.otherProducts,
    );

  const isAboutOrder = (alert: Element): boolean =>
    proseIn(alert).some(({ text }) => holdsAny(plain(text), words.aboutAnOrder));

  /** An alert that the fee cannot be charged. Prose and buttons do not count. */
  const problemIn = (alerts: Element[]): Element | undefined =>
    alerts.find((alert) => blockSays(proseIn(alert), words.problem) && isRendered(alert));

  /**
   * Is there a membership without a row: a heading like those over the rows, or a neighbour of a row's card like it?
   * Ended ones count for nothing.
   */
  function hasUnreadable(rows: PaymentRow[], headings: Headings, root: Element): boolean {
    const over = rows.map(({ label }) => headings.over(label)[0]);
    const levels = new Set(over.map((heading) => heading?.level));
    const owners = new Set(over.map((heading) => heading?.element));
    /** A membership that has not ended, and of which not only the second method is told. */
    const isOpen = (text: string): boolean => !holdsAny(text, words.ended) && !holdsAny(text, words.backup);
    const holdsRow = (element: Element): boolean => rows.some(({ label }) => contains(element, label));
    const isMain = (element: Element): boolean => closest(element, 'header,footer,nav,[id^=nav]') === null;
    /** What stands around a heading, as far as no row does. */
    function wordsAround(heading: Element): string {
      let part = heading;
      for (let around = parentOf(part); around && !holdsRow(around); around = parentOf(part)) part = around;
      return plain(contentOf(part).slice(0, LARGEST_CARD));
    }
    const isLonely = ({ element, level }: Heading): boolean =>
      levels.has(level) &&
      !owners.has(element) &&
      !holdsRow(element) &&
      isMain(element) &&
      isOpen(wordsAround(element));
    if (headings.all().some(isLonely)) return true;

    /** Could one element be the membership beside that of another? */
    const isUnread = (other: Element): boolean =>
      !holdsRow(other) &&
      !rows.some(({ element }) => contains(other, element)) &&
      isVisible(other) &&
      /\S/.test(contentOf(other)) &&
      // The head of a table is no row of it.
      !matches(other, ':has(th):not(:has(td))') &&
      isOpen(plain(contentOf(other).slice(0, LARGEST_CARD)));
    return rows.some((row) => {
      const card = cardOf(row, rows, root);
      for (let at: Element | null = row.element; at && at !== root; at = parentOf(at)) {
        const here = at;
        const name = attributeOf(here, 'class');
        const isNamed = (element: Element): boolean => below(element, NAMES).length > 0;
        const isAlike = (other: Element): boolean =>
          tagOf(other) === tagOf(here) &&
          attributeOf(other, 'class') === name &&
          ((here === card && name !== null) ||
            (PARTS.test(tagOf(other)) &&
              isNamed(other) === isNamed(here) &&
              !(tagOf(here) === 'TR' && contains(here, row.label))));
        const around = parentOf(here);
        if (around && (isNamed(here) || here === card || (tagOf(here) === 'TR' && !contains(here, row.label)))) {
          if ([...childrenOf(around)].some((other) => isAlike(other) && isUnread(other))) return true;
        }
      }
      return false;
    });
  }

  const one = <F extends FactId>(id: F, value: FactValue<F>, signals: string[], place?: Element): PageReading => ({
    facts: { [id]: fact(value, ...signals), ...(id === 'memberships' && { membershipsCount: count('unknown') }) },
    place: place ?? null,
  });

  function readMemberships(document: Document, texts: Texts, root: Element, ignored: Element[]): PageReading {
    const found = rowsIn(texts, root).filter((row) => !isBackup(row));
    const headings = headingsOf(document);
    const listed = found.flatMap((row) => {
      const over = headings.over(row.label);
      if (isElsewhere(row, over, words.backup, root)) return [];
      const card = cardOf(row, found, root);
      const said = [...over.map(({ text }) => text), ...proseIn(card, row.own).map(({ text }) => plain(text))];
      if (row.value !== 'set' && oneHoldsAny(said, words.ended)) return [];
      const isFree = oneHoldsAny(said, words.free);
      const isOther = isElsewhere(row, over, words.otherSubjects, root);
      const isPaidElsewhere =
        found.length > 1
          ? blockSays(proseIn(card), words.paidElsewhere)
          : pageSays(document, texts, words.paidElsewhere);
      const value = isOther || (row.value === 'none' && (isFree || isPaidElsewhere)) ? 'excused' : row.value;
      return [{ ...row, value: value === 'set' && isTakenBack(row, card, ignored) ? ('unlisted' as const) : value }];
    });
    const none = listed.find(({ value, element }) => value === 'none' && isRendered(element));
    if (none) return one('memberships', 'gap', ['label-value'], none.element);
    if (!listed.length) return one('memberships', 'unknown', found.length ? ['row-unclear'] : []);
    const isWhole = !hasUnreadable(found, headings, root);
    const isSet = isWhole && listed.every(({ value, element }) => value === 'set' && isRendered(element));
    const number = (['unknown', '1', '2'] as const)[listed.length] ?? 'many';
    return {
      facts: {
        memberships: isSet ? fact('ok', 'label-value') : fact('unknown', 'row-unclear'),
        membershipsCount: count(isSet ? number : 'unknown'),
      },
      place: null,
    };
  }

  function readPrime(
    document: Document,
    texts: Texts,
    root: Element,
    alerts: Element[],
    ignored: Element[],
  ): PageReading {
    const found = rowsIn(texts, root).filter((row) => !isBackup(row));
    if (!found.length) return one('primePayment', 'unknown', []);
    if (isJoining(document, texts)) return one('primePayment', 'unknown', ['not-a-member']);
    const headings = headingsOf(document);
    const rows = found.filter(
      (row) => !isElsewhere(row, headings.over(row.label), elsewhere, root) && !isOfProduct(row),
    );
    if (!rows.length) return one('primePayment', 'unknown', ['about-something-else']);
    if (new Set(rows.map(({ value }) => value)).size > 1) return one('primePayment', 'unknown', ['rows-differ']);
    const [row] = rows as [PaymentRow];
    if (row.value === 'unlisted') return one('primePayment', 'unknown', ['value-not-listed']);
    if (!isRendered(row.element)) return one('primePayment', 'unknown', ['not-rendered']);
    if (row.value === 'none') {
      const hasEnded = blockSays(proseIn(cardOf(row, found, root), row.own), words.ended);
      return hasEnded || pageSays(document, texts, words.paidElsewhere)
        ? one('primePayment', 'unknown', ['paid-elsewhere'])
        : one('primePayment', 'none', ['label-value'], row.element);
    }
    const inHeading = rows.some(({ label }) =>
      oneHoldsAny(
        headings.over(label).map(({ text }) => text),
        words.takenBack,
      ),
    );
    const inAlert = alerts.some((alert) => blockSays(proseIn(alert), words.takenBack));
    if (inHeading || inAlert || rows.some((each) => isTakenBack(each, cardOf(each, rows, root), ignored))) {
      return one('primePayment', 'unknown', ['taken-back']);
    }
    return one('primePayment', 'set', ['label-value'], row.element);
  }

  return {
    factsOn: (page) => (page === 'prime' ? ['primePayment'] : ['memberships', 'membershipsCount']),
    read(document, { page }) {
      const id = page === 'prime' ? 'primePayment' : 'memberships';
      const texts = textsOf(document);
      const root = bodyOf(document);
      if (!texts || !root) return one(id, 'unknown', ['too-large']);
      if (saysSignedOut(document)) return one(id, 'unknown', ['signed-out-header']);
      const every = alertsIn(document);
      // What is about an order, or tells of a success, says nothing of the membership.
      const ignored = [...every.filter(isAboutOrder), ...all(document, '.a-alert-success')];
      const alerts = every.filter((alert) => !ignored.includes(alert));
      const problem = problemIn(alerts);
      if (problem && id === 'primePayment' && shown(document, JOIN).length) return one(id, 'unknown', ['not-a-member']);
      if (problem) return one(id, id === 'memberships' ? 'gap' : 'problem', ['problem-alert'], problem);
      return page === 'prime'
        ? readPrime(document, texts, root, alerts, ignored)
        : readMemberships(document, texts, root, ignored);
    },
  };
}
