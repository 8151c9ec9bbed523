import type { FactValue } from '../../amazon/facts.ts';
import { alertsIn } from '../dom/alerts.ts';
import { isRendered } from '../dom/rendered.ts';
import {
  blocksOf,
  linesIn,
  plain,
  pressableAround,
  proseOf,
  runsIn,
  runsOf,
  sentencesOf,
  textIn,
} from '../dom/text.ts';
import { shown } from '../dom/visible.ts';
import { beginsWithAny } from '../phrases.ts';
import { type FamilyReader, fact, type PageReading } from '../reading.ts';
import type { AccessWords } from '../wording/wording.ts';

/** A code, an approval, an answer or a puzzle is asked for (confidence A unless the facts say B). */
const CHALLENGES = {
  'mfa-form': '#auth-mfa-form,#auth-mfa-otpcode',
  'choose-device': '#auth-select-device-form,form[name=claimspicker],#whatsapp-button,#secondary_channel_button',
  'code-form': '#verification-code-form,#cvf-input-code,#input-box-otp,#auth-pv-enter-code,#signInPrompt',
  approval:
    '#pollingForm,#resend-approval-form,[name="transactionApprovalStatus"],.transaction-approval-word-break,#channelDetailsWithImprovedLayout,#resend-transaction-approval',
  question: '[name^=dcq_question],.cvf-widget-btn-verify-dcq,#ap_zip',
  'phone-asked': '#auth-account-fixup-phone-form,#ap-account-fixup-phone-skip-link',
  // What a frame holds is not seen, nor counts a frame as shown: what it stands in does.
  captcha:
    '#auth-captcha-image,.cvf-widget-form-captcha,[name="cvf_captcha_input"],#cvf-aamation-container,:has(>#aa-challenge-whole-page-iframe,>#cvf-aamation-challenge-iframe),#aacb-captcha-header',
};
const INTENT_FORM = '#intent-confirmation-form,#intent-confirmation-container';
const FORMS = {
  'password-form': '#ap_password,#signInSubmit',
  'email-form': 'form[name="signIn"],#ap_login_form,#ap_email_login,#ap_email',
};
/** Where a new password is typed in. */
const NEW_PASSWORD =
  '#ap_fpp_password,#ap_fpp_password_check,#ap_password_new,#ap_password_new_check,#ap_password_check';
/** What Amazon says in few words and means. Boxes of the sign-in pages count as alerts. */
const HEADINGS = 'h1,h2,h3,h4,.a-alert-heading,#card_selection_title';
const BOXES = '#auth-error-message-box,#auth-warning-message-box,#ap_error_page_message';

/** What a heading can say, the most serious first: why the account was stopped goes before that it was. */
const STOPS = ['closed', 'policy', 'documents', 'billing', 'locked', 'reset-required'] as const;

/** Sign-in, password help and the status host: can the person get in? The most serious thing said counts. */
export function accessReader(words: AccessWords): FamilyReader {
  function read(document: Document, isReset: boolean, isForced: boolean): PageReading {
    const access = (value: FactValue<'access'>, signals: string[], place?: Element): PageReading => ({
      facts: { access: fact(value, ...signals) },
      place: place ?? null,
    });
    const prose = (): string[] => proseOf(blocksOf(runsOf(document))).flatMap(({ text }) => sentencesOf(text));
    const claims = (selector: string): Element[] => shown(document, selector).filter(isRendered);

    const headings = shown(document, HEADINGS)
      .filter((element) => !runsIn(element).every(({ node }) => pressableAround(node)))
      .map((element) => ({ element, text: plain(textIn(element)).replace(/[.。:!]+$/, '') }));
    const heading = (list: readonly string[]) =>
      headings.find(({ element, text }) => list.includes(text) && isRendered(element));
    for (const stop of STOPS) {
      const said = heading(words.headings[stop]);
      if (said) return access(stop, ['stop-heading'], said.element);
    }
    const boxes = [...alertsIn(document), ...shown(document, BOXES)];
    const sayings = [
      ...headings.map(({ element, text }) => ({ element, sentences: [text] })),
      ...boxes.map((element) => ({ element, sentences: linesIn(element).flatMap(sentencesOf) })),
    ];
    const saying = (test: (sentence: string) => boolean) =>
      sayings.find(({ element, sentences }) => sentences.some(test) && isRendered(element));
    const locked = saying((sentence) => words.locked.includes(sentence));
    if (locked) return access('locked', ['locked-sentence'], locked.element);

    if (isReset) {
      const [form] = isForced ? claims(NEW_PASSWORD) : [];
      if (form) return access('reset-required', ['new-password-form'], form);
      const isDemanded = isForced && prose().some((sentence) => words.resetDemanded.includes(sentence));
      return isDemanded ? access('reset-required', ['reset-sentence']) : access('unknown', []);
    }
    const [intent] = claims(INTENT_FORM);
    if (intent) return access('email-not-found', ['intent-form'], intent);
    if (saying((sentence) => beginsWithAny(sentence, words.notFound))) {
      return access('email-not-found', ['not-found-sentence']);
    }
    const among = (selectors: Record<string, string>): string[] =>
      Object.keys(selectors).filter((name) => claims(selectors[name] as string).length);
    const challenges = among(CHALLENGES);
    if (heading(words.headings.challenge)) challenges.push('challenge-heading');
    if (challenges.length) return access('challenge', challenges);
    const [form] = among(FORMS);
    if (form) return access('signed-out', [form]);
    if (saying((sentence) => beginsWithAny(sentence, words.wrongPassword)))
      return access('signed-out', ['wrong-password']);
    return prose().some((sentence) => beginsWithAny(sentence, words.codeAsked))
      ? access('challenge', ['code-sentence'])
      : access('unknown', []);
  }

  return {
    factsOn: () => ['access'],
    read: (document, { page, path }) =>
      read(document, page === 'password-reset', path.startsWith('/ap/forgotpassword/reverification')),
  };
}
