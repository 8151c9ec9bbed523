import { shopPage } from '../layout.ts';
import type { Answer, Places, Visit } from '../visit.ts';

const title = ({ t }: Visit) => t('Two-Step Verification (2SV) Settings', '2段階認証(2SV)の設定');

const whenOff = ({ t }: Visit) => `
  <div class="box"><h2>${t('Two-Step Verification', '2段階認証')}</h2>
    <p>${t('After you enter your password, you will be asked for a code that only you can get.', 'パスワードの入力後、お客様だけが受け取れるコードの入力を求めます。')}</p>
    <a id="sia-settings-enable-mfa" class="a-button" href="/a/settings/approval/setup/register">${t('Get Started', '設定を開始')}</a></div>`;

/** The links for a backup: one to add an app, as often as somebody likes, and one to remove what is there. */
const backup = ({ t, account }: Visit) =>
  `<a id="ch-settings-totp-primary-add-link" href="/a/settings/approval/addbackup">${t('Add new app', '新しいアプリを追加')}</a>${
    account.twoStepBackup === 'app'
      ? ` <a id="ch-settings-otp-remove-backup-0" href="/a/settings/approval">${t('Remove', '削除')}</a>`
      : ''
  }`;

const whenOn = (visit: Visit) => {
  const { t } = visit;
  return `
  <div class="box line"><div><h2>${t('Two-Step Verification', '2段階認証')}</h2><span class="dim">${t('Enabled', '有効')}</span></div>
    <button id="disable-button" type="button" onclick="document.getElementById('disable-dialog').classList.remove('aok-hidden')">${t('Disable', '無効にする')}</button></div>
  <div class="box"><h2>${t('Preferred method', '優先する方法')}</h2><p>${t('Text message to the phone ending 00', '末尾00の電話番号へのSMS')}
    <a id="ch-settings-otp-change-preferred" href="/a/settings/approval">${t('Change', '変更')}</a></p></div>
  <div class="box"><h2>${t('Backup methods', '予備の方法')}</h2><p>${t('Authenticator App', '認証アプリ')}: ${backup(visit)}</p></div>
  <div id="disable-dialog" class="box aok-hidden" role="dialog" aria-label="${t('Disable Two-Step Verification', '2段階認証を無効にする')}">
    <form method="post"><label><input id="remove-devices-checkbox-input" type="checkbox" name="clear"> ${t('Also clear my Two-Step Verification settings', '2段階認証の設定をリセット')}</label>
    <p><button id="confirm-disable-dialog-modal-submit" name="disable" value="yes">${t('Disable', '無効にする')}</button></p></form></div>`;
};

const settings = (visit: Visit): Answer => {
  if (visit.form?.has('disable')) {
    visit.account.twoStep = 'off';
    visit.account.twoStepBackup = 'none';
    return { to: '/a/settings/approval' };
  }
  return shopPage(
    visit,
    title(visit),
    `<h1>${title(visit)}</h1>${visit.account.twoStep === 'on' ? whenOn(visit) : whenOff(visit)}`,
    visit.account.twoStepMark === 'shown',
  );
};

/** The code that a telephone number is sent, asked for on the same address. */
const askForCode = (visit: Visit): Answer => {
  const { t } = visit;
  const heading = t('Enter the code', 'コードを入力');
  return shopPage(
    visit,
    heading,
    `<h1>${heading}</h1><form id="verification-code-form" method="post"><input type="text" name="otp" aria-label="${t('Code', 'コード')}"><button id="cvf-submit-otp-button">${t('Continue', '次に進む')}</button></form>`,
  );
};

const register = (visit: Visit): Answer => {
  const { t, form } = visit;
  if (form?.has('cvf_phone_num')) return askForCode(visit);
  if (form) return { to: '/a/settings/approval/setup/howto' };
  const heading = t('Enroll a 2SV authenticator', '2段階認証の方法を登録');
  return shopPage(
    visit,
    heading,
    `<h1>${heading}</h1><div id="sia-select-otp-device-accordion">
      <div class="box"><a class="a-accordion-row" aria-expanded="false" href="#"><span class="a-accordion-radio"></span>${t('Text message (SMS)', 'SMS')}</a>
        <form method="post"><input type="text" name="cvf_phone_num" aria-label="${t('Phone number', '電話番号')}"><button>${t('Continue', '次に進む')}</button></form></div>
      <div class="box"><a id="sia-otp-accordion-totp-header" class="a-accordion-row" aria-expanded="true" href="#">${t('Authenticator App – Generate OTP using an application. No network connectivity required.', '認証アプリ – アプリを使ってコードを生成します。通信は不要です。')}</a>
        <form id="sia-add-auth-app-form" method="post"><input type="text" id="ch-auth-app-code-input" name="code" aria-label="${t('Code', 'コード')}"><button id="ch-auth-app-submit">${t('Verify OTP and continue', 'コードを確認して次に進む')}</button></form></div></div>`,
  );
};

const addBackup = (visit: Visit): Answer => {
  const { t } = visit;
  if (visit.form) {
    visit.account.twoStepBackup = 'app';
    return { to: '/a/settings/approval' };
  }
  const heading = t('Add a backup method', '予備の方法を追加');
  return shopPage(
    visit,
    heading,
    `<h1>${heading}</h1><div id="sia-select-otp-device-accordion"><div class="box"><form method="post"><input type="text" name="code" aria-label="${t('Code', 'コード')}"><button id="ch-auth-app-submit">${t('Verify OTP and continue', 'コードを確認して次に進む')}</button></form></div></div>`,
  );
};

const howto = (visit: Visit): Answer => {
  const { t } = visit;
  if (visit.form) {
    visit.account.twoStep = 'on';
    return { to: '/a/settings/approval/setup/enable-success' };
  }
  const heading = t('Almost done…', 'もう少しで完了です');
  return shopPage(
    visit,
    heading,
    `<h1>${heading}</h1><form id="enable-mfa-form" method="post"><label><input type="checkbox" name="trustThisDevice"> ${t("Don't require OTP on this browser", 'このブラウザではコードの入力を省略する')}</label>
     <p><button id="enable-mfa-form-submit">${t('Got it. Turn on Two-Step Verification', '2段階認証を有効にする')}</button></p></form>`,
  );
};

/** Says that it is on, by its address; what counts is the settings page. */
const enabled = (visit: Visit): Answer => {
  const { t } = visit;
  const heading = t('Success', '完了');
  return shopPage(
    visit,
    heading,
    `<h1>${heading}</h1><a href="/a/settings/approval">${t('Two-Step Verification (2SV) Settings', '2段階認証(2SV)の設定')}</a>`,
  );
};

export const TWO_STEP_PLACES: Places = {
  '/a/settings/approval': settings,
  '/a/settings/approval/setup/register': register,
  '/a/settings/approval/setup/howto': howto,
  '/a/settings/approval/setup/enable-success': enabled,
  '/a/settings/approval/addbackup': addBackup,
};
