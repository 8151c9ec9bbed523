import { saysSignedOut } from '../dom/signed-in.ts';
import { plain } from '../dom/text.ts';
import { shown, shownAmong } from '../dom/visible.ts';
import { fact, type PageReading, type Reader } from '../reading.ts';
import { ROW_OFF_LABELS, ROW_ON_LABELS } from '../wording/two-step.ts';

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
  '#NAME_BUTTON,#EMAIL_BUTTON,#MOBILE_NUMBER_BUTTON,#PASSKEY_BUTTON,#PASSWORD_BUTTON,#TWO_STEP_VERIFICATION_BUTTON,[id^="auth-cnep-edit-"][id$="-button"],#auth-cnep-add-phone-button,#auth-cnep-advanced-security-settings-button';

/**
 * `/a/settings/approval`. Off: the enrolment link shows and no sign of on is there. On: no enrolment link, shown or
 * hidden, and two different signs of on, one of them visible; the disable dialog counts as the other though hidden.
 */
function readSettings(document: Document): PageReading {
  const present = (selector = ''): boolean => document.querySelector(selector) !== null;
  const isOff = shown(document, OFF_MARKER).length > 0;
  const visible = shownAmong(document, ON_MARKERS);
  const signals = Object.keys(ON_MARKERS).filter(
    (name) => visible.includes(name) || (name === 'disable-dialog' && present(ON_MARKERS[name])),
  );
  const isEmpty = !Object.values(ON_MARKERS).some(present);
  const isOn = !present(OFF_MARKER) && visible.length > 0 && signals.length > 1;
  const seen = isOff || visible.length > 0;
  const contradicted = seen && saysSignedOut(document);
  if (isOff) signals.unshift('get-started');
  if (contradicted) signals.push('signed-out-header');
  return {
    facts: {
      twoStep: fact(contradicted ? 'unknown' : isOff && isEmpty ? 'off' : isOn ? 'on' : 'unknown', ...signals),
      access: seen && !contradicted ? fact('ok', 'settings-markers') : fact('unknown'),
    },
    place: shown(document, isOff ? OFF_MARKER : (ON_MARKERS['add-app-link'] as string))[0] ?? null,
  };
}

/** The label of the two-step row is a hint and never more: "Edit" stands in both states. */
function rowHint(document: Document): string[] {
  const row = shown(document, '#TWO_STEP_VERIFICATION_BUTTON')[0];
  const label = plain(row?.textContent || row?.querySelector('[aria-label]')?.getAttribute('aria-label') || '');
  return ROW_OFF_LABELS.includes(label) ? ['row-off'] : ROW_ON_LABELS.includes(label) ? ['row-on'] : [];
}

/** Below `/a/settings/approval/`. Whether it is on stays unknown here; the signs tell which step it is, and are enough. */
function readSetup(document: Document): PageReading {
  const place = shown(document, Object.values(SETUP_STEPS).join())[0] ?? null;
  return { facts: { twoStep: fact('unknown', ...shownAmong(document, SETUP_STEPS)) }, place, over: place !== null };
}

export const readTwoStep: Reader = (document, { page }) => {
  if (page === 'two-step-settings') return readSettings(document);
  // Enrolment and its last step: on only after the last button, so never "on" here.
  if (page === 'two-step-setup') return readSetup(document);
  const isPage = shown(document, ROWS).length > 1 && !saysSignedOut(document);
  return {
    facts: {
      twoStep: fact('unknown', ...rowHint(document)),
      access: isPage ? fact('ok', 'account-rows') : fact('unknown'),
    },
    place: shown(document, '#TWO_STEP_VERIFICATION_BUTTON')[0] ?? null,
  };
};
