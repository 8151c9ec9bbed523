import { isRendered } from '../dom/rendered.ts';
import { saysSignedOut } from '../dom/signed-in.ts';
import { blocksOf, plain, pressableAround, runsOf, textIn } from '../dom/text.ts';
import {
  all,
  attributeOf,
  below,
  bodyOf,
  closest,
  contains,
  contentOf,
  isBefore,
  matches,
  parentOf,
  tagOf,
} from '../dom/tree.ts';
import { isPlaced, isVisible, shown } from '../dom/visible.ts';
import { holdsAny } from '../phrases.ts';
import { count, type FamilyReader, fact, type PageReading } from '../reading.ts';
import { remembered, type Texts } from '../remembered.ts';
import type { ListWords } from '../wording/wording.ts';

const WALLET_HEADER = '.apx-wallet-tab-set-header-row';
const WALLET_ADD = '.apx-wallet-add-link-section,.apx-wallet-add-link';
/** One tab is one payment method, or the gift-card balance (confidence A). The others are of wallets before 2022 (B). */
const METHOD =
  '.apx-wallet-selectable-payment-method-tab,.pmts-instrument-list-item-expander,.pmts-instrument-display-name';
/** What a method's tab has in it. */
const METHOD_MARK = '.apx-wallet-selectable-image,[class*=pmts-instrument]';
/** Parts of a method: without a method they contradict that there is none. */
const METHOD_PART = '.pmts-instrument-number-tail,[class*=apx-remove-],.pmts-delete-instrument';
const ADDRESS_ADD = '#ya-myab-address-add-link,#ya-myab-plus-address-icon';
const ADDRESS = '[id^="ya-myab-display-address-block-"]';
/** Parts of an address that stand in a block: without one they contradict that there is none. */
const ADDRESS_PART =
  '[id^=address-ui-widgets-FullName],[id^=ya-myab-edit-],[id^=ya-myab-address-]:not([id*=-add-]),.normal-desktop-address-tile';
/** Still filling, or failed to fill. */
const UNFINISHED =
  '.a-alert-error,[aria-busy="true"],[role=progressbar],progress,meter,[class*=skeleton i],[class*=shimmer i],[class*=loading i],[class*=spinner i],[class*=placeholder i],[class*=ghost i],[class*=loader i]';
/** Something else in the list's place, into which nobody can look, or a list of another make. */
const OTHER_CONTENT =
  'iframe,frame,object,embed,template[shadowrootmode],table,canvas,:is(.pmts-portal-component,#cpefront-mpo-widget):empty,textarea,[readonly],svg:has(text),[role=table],[role=grid]';
/** The page's own frame around the list: its name, ways to other pages. */
const AROUND = 'h1,h2,h3,h4,h5,h6,[role=heading],[data-testid^=cpe-],#cpe-breadcrumb,#selectedHubMenuTab,nav';

/** A letter or digit of any script. */
const SAYS_SOMETHING = /[^\s!-/:-@[-`{-~\u2000-\u206f\u3000-\u303f]/;
/** A number that is mostly covered. */
const COVERED = /[•●*]{2,} ?\d{2,4}(?!\d)/;

/** The visible words of a tab and its pictures; looked at, never kept. */
const wordsIn = (element: Element): string =>
  plain([textIn(element), ...below(element, 'img').map((image) => attributeOf(image, 'alt'))].join(' '));

interface List {
  id: 'paymentMethods' | 'addresses';
  add: Element[];
  /** What is surely one of its entries. */
  entries: Element[];
  /** What belongs to the list and is none. */
  known: Element[];
  hasFrame: boolean;
  /** Something that could be an entry. */
  isDoubtful: boolean;
  /** What is remembered of the list when it is whole; null where an entry is still filling. */
  texts(): Texts | null;
}

const TAIL = '.pmts-instrument-number-tail';
/** The digits that a covered number ends in. */
const LAST_DIGITS = /(\d{2,4})\D*$/;

/** The last digits of every method that has a covered number, sorted: never of one alone. A service has none. */
function cardsOf(entries: readonly Element[]): Texts | null {
  const tails = entries.map((entry) => {
    const tail = below(entry, TAIL).find(isVisible);
    return tail ? (LAST_DIGITS.exec(textIn(tail).normalize('NFKC'))?.[1] ?? null) : '';
  });
  return tails.includes(null) ? null : { cards: tails.filter(Boolean).sort().join(' ') };
}

/** The parts of an address that are the same in every language of the page; the country is not among them. */
const PARTS = ['FullName', 'AddressLineOne', 'CityStatePostal', 'AddressLineTwo'];
/** The parts that every address has. */
const MAIN_PARTS = 3;
/** In exactly one block of the address book (A en, C ja). */
const DEFAULT = '#ya-myab-default-shipping-address-icon,.default-section';

/** Every address, sorted, and which of them is the default one. */
function addressesOf(entries: readonly Element[]): Texts | null {
  const all = entries.map((block) =>
    PARTS.map((part) => {
      const first = below(block, `[id^="address-ui-widgets-${part}"]`).find(isVisible);
      return first ? plain(textIn(first)) : '';
    }),
  );
  // While the page fills, one block has less than another, or all have hardly anything.
  const filled = all.map((parts) => parts.slice(0, MAIN_PARTS).map((part) => SAYS_SOMETHING.test(part)));
  const isFilling = filled.some((has) => has.filter(Boolean).length < 2 || String(has) !== String(filled[0]));
  if (isFilling) return null;
  const texts = all.map((parts, n) => {
    const isDefault = below(entries[n] as Element, DEFAULT).length > 0;
    return `${isDefault ? 'default ' : ''}${parts.join('\n')}`;
  });
  return { addresses: texts.sort().join('\n\n') };
}

const COUNTS = ['unknown', '1', '2'] as const;

/** Readers of the wallet and of the address book: is anything kept there? */
export function storedReader(words: ListWords): FamilyReader {
  /** Is there anything on the page beside the list that has no known part in it? Custom elements may hide anything. */
  function isComplete(document: Document, known: Element[]): boolean {
    const body = bodyOf(document);
    const runs = runsOf(document);
    const isBeside = (element: Element): boolean => isPlaced(element) && !known.some((part) => contains(element, part));
    /** Its content is out of sight of this script. What hangs on the body itself belongs to other extensions. */
    const isClosed = (element: Element): boolean =>
      tagOf(element).includes('-') &&
      parentOf(element) !== body &&
      !/\S/.test(contentOf(element)) &&
      isVisible(element);
    if (!body || !runs.length || all(document, OTHER_CONTENT).some(isBeside)) return false;
    if (below(body, '*').some(isClosed)) return false;
    const isAround = (node: Node): boolean => {
      const parent = parentOf(node);
      return parent !== null && closest(parent, AROUND) !== null;
    };
    const isMethod = (text: string): boolean => COVERED.test(text) || holdsAny(plain(text), words.methods);
    if (all(document, 'select').some((choice) => isPlaced(choice) && isMethod(contentOf(choice)))) return false;
    const rest = runs.filter(
      ({ node, text }) => (!pressableAround(node) || isMethod(text)) && !known.some((part) => contains(part, node)),
    );
    return blocksOf(rest).every(({ text, runs: own }) => {
      const said = plain(text);
      if (holdsAny(said, words.unfinished)) return false;
      // A sentence is no entry; what is short, or has a number in it, may be one.
      return (
        (own.every(({ node }) => isAround(node)) && !isMethod(said)) ||
        (/[.。!?]$/.test(said) && said.length > 20 && !/\d/.test(said))
      );
    });
  }

  function readList(document: Document, list: List): PageReading {
    const { id, add, entries, known, hasFrame, isDoubtful, texts } = list;
    const signals = [
      ...(hasFrame ? ['list-frame'] : []),
      ...(add.length ? ['add-link'] : []),
      ...(entries.length ? ['list-entry'] : []),
    ];
    const isPage = signals.length > 0 && !saysSignedOut(document);
    const isUnfinished = all(document, UNFINISHED).some(isPlaced);
    if (isDoubtful) signals.push('doubtful-entry');
    if (isUnfinished) signals.push('unfinished');
    const isWhole = isPage && !isDoubtful && !isUnfinished;
    const isNone =
      isWhole && !entries.length && hasFrame && add.some(isRendered) && isComplete(document, [...add, ...known]);
    const number = entries.length > 2 ? 'many' : (isWhole && COUNTS[entries.length]) || 'unknown';
    return {
      facts: {
        [id]: fact(isPage && entries.length ? 'some' : isNone ? 'none' : 'unknown', ...signals),
        [`${id}Count`]: count(isPage && entries.length ? number : 'unknown'),
        access: isPage ? fact('ok', 'account-list') : fact('unknown'),
      },
      ...(isWhole &&
        hasFrame &&
        add.length > 0 &&
        (entries.length > 0 || isNone) && { remembered: () => remembered(document, texts() ?? {}) }),
      place: add[0] ?? null,
      ...(!entries.length && { atEnd: id }),
    };
  }

  /** The wallet. The balance of gift cards is no method; a bank's card that calls itself a gift card has a number. */
  function readWallet(document: Document): PageReading {
    const header = shown(document, WALLET_HEADER);
    const add = shown(document, WALLET_ADD);
    const tabs = shown(document, METHOD);
    const isBalance = (tab: Element): boolean => holdsAny(wordsIn(tab), words.giftCard) && !COVERED.test(wordsIn(tab));
    const isMethod = (tab: Element): boolean => {
      const said = wordsIn(tab);
      const isMarked = matches(tab, METHOD_MARK) || below(tab, METHOD_MARK).length > 0;
      const isNamed = SAYS_SOMETHING.test(said) && (isMarked || holdsAny(said, words.methods));
      return (COVERED.test(said) || (isNamed && !holdsAny(said, words.noMethod))) && !holdsAny(said, words.unfinished);
    };
    const balances = tabs.filter(isBalance);
    const others = tabs.filter((tab) => !isBalance(tab));
    // One inside another is the same method.
    const outer = others.filter((tab) => !others.some((around) => around !== tab && contains(around, tab)));
    const entries = outer.filter((tab) => isMethod(tab) && isRendered(tab));
    return readList(document, {
      id: 'paymentMethods',
      add,
      entries,
      known: [...header, ...balances],
      hasFrame: header.some(isRendered),
      isDoubtful: entries.length < outer.length || (!entries.length && shown(document, METHOD_PART).length > 0),
      texts: () => cardsOf(entries),
    });
  }

  /** The address book, of which no text is kept either. Places to collect from are no addresses. */
  function readBook(document: Document): PageReading {
    const add = shown(document, ADDRESS_ADD);
    const blocks = shown(document, ADDRESS);
    const headings = shown(document, 'h1,h2,h3,h4');
    const isAddress = (block: Element): boolean => {
      const said = wordsIn(block);
      return (
        /-\d+$/.test(attributeOf(block, 'id') ?? '') &&
        SAYS_SOMETHING.test(said) &&
        !/[{<[%]/.test(said) &&
        !holdsAny(said, [...words.unfinished, ...words.noAddress])
      );
    };
    /** Does it stand under the heading of places to collect from? */
    const isElsewhere = (block: Element): boolean => {
      const above = headings.filter((heading) => isBefore(heading, block)).at(-1);
      return above !== undefined && holdsAny(wordsIn(above), words.pickup);
    };
    const entries = blocks.filter((block) => isAddress(block) && !isElsewhere(block) && isRendered(block));
    return readList(document, {
      id: 'addresses',
      add,
      entries,
      known: [],
      hasFrame: add.some(isRendered),
      isDoubtful: entries.length < blocks.length || (!entries.length && shown(document, ADDRESS_PART).length > 0),
      texts: () => addressesOf(entries),
    });
  }

  return {
    factsOn: (page) =>
      page === 'addresses'
        ? ['addresses', 'addressesCount', 'access']
        : ['paymentMethods', 'paymentMethodsCount', 'access'],
    read: (document, { page }) => (page === 'addresses' ? readBook(document) : readWallet(document)),
  };
}
