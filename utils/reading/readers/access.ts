import type { FactValue } from '../../amazon/facts.ts';
import { blocksOf, proseOf, runsOf, sentencesOf } from '../dom/text.ts';
import { shown, shownAmong } from '../dom/visible.ts';
import { fact, type PageReading, type Reader } from '../reading.ts';
import { ERROR_WORDS, LOCKED_SENTENCES, NOT_FOUND_SENTENCES } from '../wording/access.ts';

/** A code, an approval or a puzzle is asked for (confidence A unless the facts say B). */
const CHALLENGES = {
  'mfa-form': '#auth-mfa-form,#auth-mfa-otpcode',
  'choose-device': '#auth-select-device-form',
  'code-form': '#verification-code-form,#cvf-input-code,#input-box-otp,#auth-pv-enter-code',
  approval: '#pollingForm,#resend-approval-form,[name="transactionApprovalStatus"],.transaction-approval-word-break',
  captcha:
    '#auth-captcha-image,.cvf-widget-form-captcha,[name="cvf_captcha_input"],#cvf-aamation-container,#aa-challenge-whole-page-iframe,#cvf-aamation-challenge-iframe',
};
const INTENT_FORM = '#intent-confirmation-form,#intent-confirmation-container';
const FORMS = {
  'password-form': '#ap_password,#signInSubmit',
  'email-form': 'form[name="signIn"],#ap_login_form,#ap_email_login,#ap_email',
};

/** A body shorter than this, in characters, may be an error. */
const SHORT = 200;

const access = (value: FactValue<'access'>, ...signals: string[]): PageReading => ({
  facts: { access: fact(value, ...signals) },
});

/** Sign-in, password help and the status host: can the person get in? The most serious thing said counts. */
export const readAccess: Reader = (document, { page, path, marketplace }) => {
  const said = proseOf(blocksOf(runsOf(document))).flatMap(({ text }) => sentencesOf(text));
  if (said.some((sentence) => LOCKED_SENTENCES.includes(sentence))) return access('locked', 'locked-sentence');

  const [form] = shownAmong(document, FORMS);
  // Where the address alone decides, the body must be more than an error.
  const text = said.join(' ');
  const isBody = text !== '' && !(text.length < SHORT && ERROR_WORDS.test(text));
  // The .com host is Amazon's sign of a lock (confidence A); that of other stores is known by name only.
  if (page === 'account-status') {
    return marketplace === 'us' && isBody && !form ? access('locked', 'status-host') : access('unknown');
  }
  if (page === 'password-reset') {
    return isBody && path.startsWith('/ap/forgotpassword/reverification')
      ? access('reset-required', 'reverification-path')
      : access('unknown');
  }
  if (shown(document, INTENT_FORM).length) return access('email-not-found', 'intent-form');
  if (said.some((sentence) => NOT_FOUND_SENTENCES.some((start) => sentence.startsWith(start)))) {
    return access('email-not-found', 'not-found-sentence');
  }
  const challenges = shownAmong(document, CHALLENGES);
  if (challenges.length) return access('challenge', ...challenges);
  return form ? access('signed-out', form) : access('unknown');
};
