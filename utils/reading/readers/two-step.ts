import type { FactId } from '../../amazon/facts.ts';
import { linesHolding } from '../dom/lines.ts';
import { isRendered } from '../dom/rendered.ts';
import { saysSignedOut } from '../dom/signed-in.ts';
import { blocksOf, plain, proseOf, runsIn, runsOf, sentencesOf, textIn, tidy } from '../dom/text.ts';
import { all, attributeOf, below, contentOf, has, matches } from '../dom/tree.ts';
import { isPlaced, shown } from '../dom/visible.ts';
import { holdsAny } from '../phrases.ts';
import { type FamilyReader, fact, type PageReading } from '../reading.ts';
import { type Remembered, remembered } from '../remembered.ts';
import type { TwoStepWords } from '../wording/wording.ts';

/** The link that starts enrolment (confidence A). */
const OFF_MARKER = '#sia-settings-enable-mfa';
/** Signs of the management view (confidence B and C, each alone too weak). */
const ON_MARKERS: Record<string, string> = {
  'disable-button': '#disable-button',
  // The button of a dialog that is in the page, hidden, while it is on (B).
  'disable-dialog': '#confirm-disable-dialog-modal-submit',
  'add-app-link': '#ch-settings-totp-primary-add-link',
  'change-preferred': '#ch-settings-otp-change-preferred',
  'remove-backup': '[id^="ch-settings-otp-remove-backup-"]',
};
const SETUP_STEPS = {
  'choose-method': '#sia-select-otp-device-accordion',
  'almost-done': '#enable-mfa-form',
  'confirm-code': '#verification-code-form',
};
/** The rows of "Login & security", new layout and old (confidence A). */
const ROWS =
  '#NAME_BUTTON,#EMAIL_BUTTON,#MOBILE_NUMBER_BUTTON,#PASSKEY_BUTTON,#PASSWORD_BUTTON,#TWO_STEP_VERIFICATION_BUTTON,[id^="auth-cnep-edit-"][id$="-button"],#auth-cnep-advanced-security-settings-button';

/** Still filling, or failed to fill. */
const UNFINISHED =
  '.a-alert-error,[class*=spinner i],[aria-busy="true"],[role=progressbar],progress,[class*=skeleton i],[class*=placeholder i]';
/** A row of the methods, known by its id alone, and what stands at both ends of the settings. */
const METHOD_ROW = '[id^="ch-settings-otp-"],[id^="ch-settings-totp-"]';
const BOTH_ENDS = [
  '#disable-button,#confirm-disable-dialog-modal-submit',
  '#ch-settings-totp-primary-add-link,#ch-settings-otp-change-preferred',
];

/** Signs that cover letters or digits. */
const COVERED = /[•●∙*＊]{2,}|…|\.{3}/;
const EMAIL = /[^\s@<>()"',;:]+@[^\s@<>()"',;:]+\.[^\s@<>()"',;:.]+/g;

/** The one address in a text. */
function emailIn(text: string | null): string | null {
  const [first, ...others] = text?.match(EMAIL) ?? [];
  return first !== undefined && others.length === 0 && !COVERED.test(first) ? first.toLowerCase() : null;
}

/** The last nine digits of a number: the same with and without the code of its country. */
function phoneIn(text: string | null): string | null {
  if (text === null || COVERED.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 17 ? digits.slice(-9) : null;
}

/** The one visible text of a row's value, or null where there is none, or where two differ. */
function oneText(document: Document, selector: string): string | null {
  const texts = new Set(shown(document, selector).map((each) => tidy(textIn(each).normalize('NFKC'))));
  texts.delete('');
  const [only = null] = texts;
  return texts.size === 1 ? only : null;
}

const isFilling = (document: Document): boolean => all(document, UNFINISHED).some(isPlaced);

/** The rows of the settings while it is on: their number and order, by their ids alone. */
function methodsOn(document: Document): Remembered {
  const isWhole = BOTH_ENDS.every((selector) => has(document, selector)) && !isFilling(document);
  const rows = new Set(shown(document, METHOD_ROW).map((row) => attributeOf(row, 'id')));
  // One row more than the link to add a method: nobody who has it on has none.
  return remembered(document, { twoStepMethods: isWhole && rows.size > 1 ? [...rows].join(' ') : null });
}

/** Parts of a drawing, and elements that hold nothing: a marker's id on one of them marks nothing. */
const NO_MARKER = 'svg,math,br,wbr,hr,option';
const CONTROL = 'a[href],button,input,select,[role=button],[role=link]';

/** Does the element stand for something: a text, a value, a name, a control in it? */
const isMarker = (element: Element): boolean =>
  !matches(element, NO_MARKER) &&
  (/\S/.test(contentOf(element)) ||
    /\S/.test(attributeOf(element, 'value') ?? '') ||
    /\S/.test(attributeOf(element, 'aria-label') ?? '') ||
    matches(element, 'input') ||
    below(element, CONTROL).length > 0);

const claims = (document: Document, selector: string): Element[] =>
  shown(document, selector).filter((element) => isMarker(element) && isRendered(element));

const among = (document: Document, selectors: Record<string, string>): string[] =>
  Object.keys(selectors).filter((name) => claims(document, selectors[name] as string).length > 0);

/** Readers of the settings of two-step verification and of the pages around them. */
export function twoStepReader(words: TwoStepWords): FamilyReader {
  /** Is there a visible sentence that says that it is off? A page too large to be looked through may have one. */
  const isDenial = (text: string): boolean =>
    sentencesOf(text).some((sentence) => holdsAny(sentence, words.names) && holdsAny(sentence, words.isOff));
  function saysOff(document: Document): boolean {
    const near = linesHolding(document, words.isOff);
    // Where the words stand in texts of their own, no more than the lines around them is looked at.
    const blocks = near ? near.flatMap((line) => blocksOf(runsIn(line))) : blocksOf(runsOf(document));
    const isTooLarge = !near && !blocks.length;
    return isTooLarge || proseOf(blocks).some(({ text }) => isDenial(text));
  }

  /**
   * `/a/settings/approval`. Off: the enrolment link shows and no sign of on is there. On: no enrolment link, shown or
   * hidden, two different signs of on, one of them visible, and no sentence against it; the disable dialog counts as
   * the other though hidden.
   */
  function readSettings(document: Document): PageReading {
    const present = (selector = ''): boolean => all(document, selector).some(isMarker);
    const isOff = claims(document, OFF_MARKER).length > 0;
    const visible = among(document, ON_MARKERS);
    const signals = Object.keys(ON_MARKERS).filter(
      (name) => visible.includes(name) || (name === 'disable-dialog' && present(ON_MARKERS[name])),
    );
    const isEmpty = !Object.values(ON_MARKERS).some((selector) => has(document, selector));
    const isOn = !has(document, OFF_MARKER) && visible.length > 0 && signals.length > 1;
    const seen = isOff || visible.length > 0;
    const contradicted = seen && saysSignedOut(document);
    const denied = isOn && saysOff(document);
    if (isOff) signals.unshift('get-started');
    if (contradicted) signals.push('signed-out-header');
    if (denied) signals.push('sentence-says-off');
    const value = contradicted || denied ? 'unknown' : isOff && isEmpty ? 'off' : isOn ? 'on' : 'unknown';
    return {
      facts: {
        twoStep: fact(value, ...signals),
        access: seen && !contradicted ? fact('ok', 'settings-markers') : fact('unknown'),
      },
      ...(value === 'on' && { remembered: () => methodsOn(document) }),
      place: claims(document, isOff ? OFF_MARKER : (ON_MARKERS['add-app-link'] as string))[0] ?? null,
    };
  }

  /** The label of the two-step row is a hint and never more: "Edit" stands in both states. */
  function rowHint(document: Document): string[] {
    const [row] = shown(document, '#TWO_STEP_VERIFICATION_BUTTON');
    if (!row) return [];
    const [named] = below(row, '[aria-label]');
    const label = plain(textIn(row) || (named && attributeOf(named, 'aria-label')) || '');
    return words.rowOff.includes(label) ? ['row-off'] : words.rowOn.includes(label) ? ['row-on'] : [];
  }

  /** Below `/a/settings/approval/`. Whether it is on stays unknown; the signs tell which step it is, and are enough. */
  function readSetup(document: Document): PageReading {
    const [place] = shown(document, Object.values(SETUP_STEPS).join());
    const steps = Object.entries(SETUP_STEPS).filter(([, selector]) => shown(document, selector).length > 0);
    return {
      facts: { twoStep: fact('unknown', ...steps.map(([name]) => name)) },
      place: place ?? null,
      over: place !== undefined,
    };
  }

  /** The label of a row's button. */
  const labelOf = (document: Document, button: string): string => plain(oneText(document, button) ?? '');

  const valueIn = (document: Document, row: string): string | null => oneText(document, `#${row}_SUBTITLE`);
  /** Whether a row offers to add what it has none of. */
  const isToAdd = (document: Document, row: string): boolean =>
    words.adds.includes(labelOf(document, `#${row}_BUTTON`));

  /** The sign-in address that the rows show. */
  const emailOn = (document: Document): string | null =>
    emailIn(valueIn(document, 'EMAIL')) ?? emailIn(oneText(document, '#cnep_1a_email_form'));

  /** Without its address the page is still filling, unless there is none. */
  const isWhole = (document: Document): boolean =>
    (emailOn(document) !== null || isToAdd(document, 'EMAIL')) && !isFilling(document);

  /** Who signs in, and with what, as "Login & security" shows it in both layouts. */
  function rowsRemembered(document: Document): Remembered {
    const name = valueIn(document, 'NAME');
    const passkey = labelOf(document, '#PASSKEY_BUTTON');
    const hasPasskey = words.edits.includes(passkey);
    const hasNone = [...words.adds, ...words.setsUp].includes(passkey);
    return remembered(document, {
      email: emailOn(document),
      phone:
        phoneIn(valueIn(document, 'MOBILE_NUMBER')) ??
        phoneIn(oneText(document, '#cnep_1a_mobile_phone_form')) ??
        (isToAdd(document, 'MOBILE_NUMBER') ? 'none' : null),
      name: name && !COVERED.test(name) ? name.toLowerCase() : null,
      passkeys: hasPasskey ? 'some' : hasNone ? 'none' : null,
    });
  }

  function readRows(document: Document): PageReading {
    const isPage = shown(document, ROWS).filter(isRendered).length > 1 && !saysSignedOut(document);
    // Whether it is on is told nowhere on this page.
    const over = isPage && isWhole(document);
    return {
      facts: {
        twoStep: fact('unknown', ...rowHint(document)),
        access: isPage ? fact('ok', 'account-rows') : fact('unknown'),
      },
      ...(over && { remembered: () => rowsRemembered(document) }),
      place: shown(document, '#TWO_STEP_VERIFICATION_BUTTON')[0] ?? null,
      over,
    };
  }

  return {
    factsOn: (page): FactId[] => (page === 'two-step-setup' ? ['twoStep'] : ['twoStep', 'access']),
    read: (document, { page }) => {
      if (page === 'two-step-settings') return readSettings(document);
      // Enrolment and its last step: on only after the last button, so never "on" here.
      return page === 'two-step-setup' ? readSetup(document) : readRows(document);
    },
  };
}
