import { alertBox, doorPage, shopPage } from '../layout.ts';
import type { Answer, Places, Visit } from '../visit.ts';

/** Any password will do here but this one, so that a wrong one can be tried too. */
const WRONG_PASSWORD = 'wrong';
const HUB = '/gp/css/homepage.html';

/** Where to go after signing in: only a path of the same host. */
const returnTo = ({ query }: Visit): string => {
  const wanted = query.get('openid.return_to') ?? '';
  return /^\/(?!\/)/.test(wanted) ? wanted : HUB;
};

/** These stand hidden in every page of the family. */
const hiddenBoxes = ({ t }: Visit) =>
  alertBox(
    'auth-cookie-warning-message',
    'warning',
    t('Please Enable Cookies to Continue', 'Cookieを有効にしてください'),
    '',
    true,
  ) + alertBox('passkey-error-alert', 'error', t('Passkey error', 'パスキーのエラー'), '', true);

const problem = ({ t }: Visit, text: string) =>
  alertBox('auth-error-message-box', 'error', t('There was a problem', '問題が発生しました'), text);

const emailStep = (visit: Visit, alert = ''): Answer => {
  const { t } = visit;
  return doorPage(
    visit,
    t('Amazon Sign-In', 'Amazonサインイン'),
    `${hiddenBoxes(visit)}${alert}<h1>${t('Sign in', 'ログイン')}</h1>
     <form name="signIn" method="post"><label>${t('Email or mobile phone number', 'Eメールまたは携帯電話番号')}<input type="text" id="ap_email" name="email" value="name@example.com"></label>
     <button id="continue">${t('Continue', '次へ進む')}</button></form>
     <p><a id="auth-fpp-link-bottom" href="/ap/forgotpassword">${t('Forgot your password?', 'パスワードを忘れた場合')}</a></p>`,
  );
};

const passwordStep = (visit: Visit, alert = ''): Answer => {
  const { t } = visit;
  return doorPage(
    visit,
    t('Amazon Sign-In', 'Amazonサインイン'),
    `${hiddenBoxes(visit)}${alert}<h1>${t('Sign in', 'ログイン')}</h1>
     <form name="signIn" method="post"><label>${t('Password', 'パスワード')}<input type="password" id="ap_password" name="password" value="anything"></label>
     <button id="signInSubmit">${t('Sign in', 'ログイン')}</button></form>
     <p class="dim">${t(`Any password works here; "${WRONG_PASSWORD}" is a wrong one.`, `ここではどんなパスワードでも通ります。「${WRONG_PASSWORD}」は間違いになります。`)}</p>`,
  );
};

const enter = (visit: Visit): Answer => {
  visit.account.session = 'in';
  return { to: returnTo(visit) };
};

/**
 * What somebody meets who has the right password and still does not get in; null where nothing is in the way. The English
 * sentences are those that were reported of amazon.de in 2026; no Japanese wording is known.
 */
const obstacle = (visit: Visit): Answer | null => {
  switch (visit.account.obstacle) {
    case 'circles':
      return emailStep(visit);
    case 'passkey':
      return passwordStep(
        visit,
        problem(
          visit,
          'This device does not support passkeys. For security reasons, please sign in on the device where you created your passkey.',
        ),
      );
    case 'number':
      return passwordStep(visit, problem(visit, "We can't verify your mobile number. Please try logging in again."));
    case 'no-code':
      return { to: '/ap/mfa' };
    default:
      return null;
  }
};

const signIn = (visit: Visit): Answer => {
  const { t, account, form } = visit;
  const password = form?.get('password');
  if (!form) return emailStep(visit);
  if (password === null || password === undefined) {
    const unknown = t(
      'We cannot find an account with that email address',
      'このEメールアドレスを持つアカウントが見つかりません',
    );
    return account.email === 'changed' ? emailStep(visit, problem(visit, unknown)) : passwordStep(visit);
  }
  if (password === WRONG_PASSWORD) {
    return passwordStep(visit, problem(visit, t('Your password is incorrect', 'パスワードが正しくありません')));
  }
  if (account.standing === 'reset-required') return { to: '/ap/forgotpassword/reverification' };
  if (account.standing !== 'fine') return { to: `https://account-status.${visit.store}/` };
  return account.puzzle === 'asked' ? { to: `/ap/cvf/request?purpose=puzzle&${onward(visit)}` } : afterPassword(visit);
};

const onward = (visit: Visit): string => `openid.return_to=${encodeURIComponent(returnTo(visit))}`;

/** What is in the way, or the code of two-step verification, where it is on. */
const afterPassword = (visit: Visit): Answer =>
  obstacle(visit) ?? (visit.account.twoStep === 'on' ? { to: `/ap/mfa?${onward(visit)}` } : enter(visit));

/** It stays until it is solved: here by a press. */
const puzzle = (visit: Visit): Answer => {
  const { t, account, form } = visit;
  if (form) {
    account.puzzle = 'none';
    return afterPassword(visit);
  }
  const heading = t('Solve this puzzle to protect your account', 'パズルを解いてアカウントを保護する');
  return doorPage(
    visit,
    heading,
    `<h1 id="aacb-captcha-header">${heading}</h1><form method="post"><button id="puzzle-solved">${t('Here the puzzle would stand: solve it', 'ここにパズルが表示されます。解く')}</button></form>`,
  );
};

const mfa = (visit: Visit): Answer => {
  const { t, account } = visit;
  // Whatever is typed, it is not the code that never came.
  const isLost = account.obstacle === 'no-code';
  if (visit.form && !isLost) return enter(visit);
  const wrong = visit.form
    ? problem(visit, t('The code you entered is not valid.', '入力したコードが正しくありません。'))
    : '';
  const heading = t('Two-Step Verification', '2段階認証');
  return doorPage(
    visit,
    heading,
    `${wrong}<h1>${heading}</h1><form id="auth-mfa-form" method="post"><p>${t('For added security, please enter the One Time Password (OTP) generated by your Authenticator App', '安全性を高めるため、認証アプリのワンタイムパスワードを入力してください')}</p>
     <label>${t('Enter OTP', 'コードを入力')}<input type="text" id="auth-mfa-otpcode" name="otpCode" value="000000"></label>
     <label><input type="checkbox" id="auth-mfa-remember-device"> ${t("Don't require OTP on this browser", 'このブラウザではコードの入力を省略する')}</label>
     <p><button id="auth-signin-button">${t('Sign in', 'ログイン')}</button></p></form>`,
  );
};

const forgotPassword = (visit: Visit): Answer => {
  const { t } = visit;
  if (visit.form) return { to: '/ap/cvf/request?purpose=reset' };
  const heading = t('Password assistance', 'パスワードアシスタント');
  return doorPage(
    visit,
    heading,
    `<h1>${heading}</h1><form name="forgotPassword" method="post"><label>${t('Email or mobile phone number', 'Eメールまたは携帯電話番号')}<input type="text" id="ap_email" name="email" value="name@example.com"></label>
     <button id="continue">${t('Continue', '次へ進む')}</button></form>`,
  );
};

const resetRequired = (visit: Visit): Answer => {
  const { t } = visit;
  if (visit.form) return { to: '/ap/cvf/request?purpose=reset' };
  const heading = t('Password reset required', 'パスワードの再設定が必要です');
  return doorPage(
    visit,
    t('Password assistance', 'パスワードアシスタント'),
    `<h1>${heading}</h1><p>${t('For your security, we need you to reset the password on your account.', 'セキュリティ上の理由から、アカウントのパスワードを再設定する必要があります。ご本人確認のため、認証コードをアカウントにご登録のEメールアドレスに送信します。')}</p>
     <form method="post"><button>${t('Continue', '次へ進む')}</button></form>`,
  );
};

/** The code by mail, then the new password: together they give the account back. */
const code = (visit: Visit): Answer => {
  const { t, account, form, query } = visit;
  if (query.get('purpose') === 'puzzle') return puzzle(visit);
  if (form?.has('newPassword')) {
    Object.assign(account, { standing: 'fine', email: 'yours' });
    return enter(visit);
  }
  const heading = form
    ? t('Create new password', '新しいパスワードを作成')
    : t('Authentication required', '認証が必要です');
  const field = form
    ? `<label>${heading}<input type="password" id="ap_fpp_password" name="newPassword" value="anything"></label>`
    : `<label>${t('Enter the code we sent to your email', 'Eメールに送信したコードを入力')}<input type="text" id="input-box-otp" name="code" value="000000"></label>`;
  return doorPage(
    visit,
    heading,
    `<div id="cvf-page-content"><h1>${heading}</h1><form id="verification-code-form" method="post">${field}<button id="cvf-submit-otp-button">${t('Continue', '次へ進む')}</button></form></div>`,
  );
};

/** Why an account was stopped, as account-status.amazon.<tld> says it: in English only, as no other wording is known. */
const STOP_HEADINGS = {
  'on-hold': 'Account on hold temporarily',
  documents: 'Document submission required',
  billing: 'Billing verification required',
  policy: 'Return policy violation',
  closed: 'Amazon account is closed',
} as const;

/** What account-status.amazon.<tld> shows: its markup is unknown, the words are from public reports. */
export const accountStatus = (visit: Visit): Answer => {
  const { t, account, store } = visit;
  const { standing } = account;
  if (standing === 'fine' || standing === 'reset-required') return { to: `https://www.${store}${HUB}` };
  const isLocked = standing === 'locked';
  const heading = isLocked ? t('Account locked temporarily', 'アカウントがロックされました') : STOP_HEADINGS[standing];
  const locked = t(
    'Your account has been locked for security purposes.',
    'お客様のアカウントで不審なアクティビティが検出され、予防処置としてロックされました。詳細については、カスタマーサービスチームにお問い合わせください。',
  );
  return shopPage(
    visit,
    heading,
    `<h1>${heading}</h1>${isLocked ? `<p>${locked}</p>` : ''}
     <p><a href="https://www.${store}/gp/help/customer/account-issues">${t('Contact us', 'お問い合わせ')}</a></p>`,
  );
};

/** The places of somebody who is not signed in. `/ap/adam` and the like are inside. */
export const SIGN_IN_PLACES: Places = {
  '/ap/signin': signIn,
  '/ax/claim': signIn,
  '/ap/mfa': mfa,
  '/ap/cvf/request': code,
  '/ap/forgotpassword': forgotPassword,
  '/ap/forgotpassword/reverification': resetRequired,
};
