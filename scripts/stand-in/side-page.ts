import { linkTo } from '../../utils/amazon/links.ts';
import { type Account, CHOICES, SETTINGS, type Setting, STAGES, type Stage } from './account.ts';
import { LETTER_IDS, type LetterId, letter } from './mails.ts';

type Words = readonly [en: string, ja: string];

const SETTING_WORDS: Record<Setting, { name: Words; values: Record<string, Words> }> = {
  language: {
    name: ['Language of the stand-in', '代役の言語'],
    values: { ja: ['日本語', '日本語'], en: ['English', 'English'] },
  },
  customer: {
    name: ['Whose account', '誰のアカウントか'],
    values: {
      first: ['the first', '1人目'],
      second: ['the second', '2人目'],
      unmarked: ['pages do not say', 'ページに表示なし'],
    },
  },
  session: { name: ['Signed in', 'ログイン'], values: { in: ['yes', 'している'], out: ['no', 'していない'] } },
  puzzle: {
    name: ['Puzzle at the next sign-in', '次のログイン時のパズル'],
    values: { none: ['no', 'なし'], asked: ['yes', 'あり'] },
  },
  email: {
    name: ['Email address', 'Eメールアドレス'],
    values: { yours: ['yours', '自分のもの'], changed: ['changed by the intruder', '侵入者が変更'] },
  },
  standing: {
    name: ['Account', 'アカウント'],
    values: {
      fine: ['open', '利用可'],
      locked: ['locked', 'ロック中'],
      'on-hold': ['on hold, without a reason', '停止中（理由の表示なし）'],
      'reset-required': ['password reset required', 'パスワード再設定が必要'],
      documents: ['documents required', '書類の提出が必要'],
      billing: ['billing details required', '請求情報の確認が必要'],
      policy: ['stopped for returns', '返品を理由に停止'],
      closed: ['closed', '閉鎖'],
    },
  },
  obstacle: {
    name: ['Signing in', 'ログインの画面'],
    values: {
      none: ['works', '通る'],
      circles: ['goes in circles', '同じ画面をくり返す'],
      'no-code': ['no code comes', 'コードが届かない'],
      passkey: ['passkey elsewhere', 'パスキーが別の端末'],
      number: ['“cannot verify your number”', '「番号を確認できません」'],
    },
  },
  twoStep: { name: ['Two-step verification', '2段階認証'], values: { off: ['off', '無効'], on: ['on', '有効'] } },
  twoStepMark: {
    name: ['Its settings name the customer', '2段階認証の設定に顧客の表示'],
    values: { shown: ['yes', 'あり'], missing: ['no', 'なし'] },
  },
  twoStepBackup: {
    name: ['Its backup', '2段階認証の予備'],
    values: { none: ['none', 'なし'], app: ['an app', '認証アプリ'] },
  },
  primePayment: {
    name: ['Prime payment', 'プライムのお支払い方法'],
    values: { card: ['a card', 'カード'], none: ['none', 'なし'], problem: ['a problem', '問題あり'] },
  },
  primeRow: {
    name: ['Prime payment row', 'その行の表示'],
    values: { shown: ['shown at once', 'すぐに表示'], 'after-click': ['opens by a click', 'クリックで表示'] },
  },
  memberships: {
    name: ['Memberships', 'メンバーシップ'],
    values: { ok: ['all paid for', 'すべて設定済み'], gap: ['one without payment', '1件が未設定'] },
  },
  wallet: { name: ['Wallet', 'お支払い方法'], values: { card: ['a card', 'カード'], empty: ['empty', '空'] } },
  walletLayout: {
    name: ['Layout of the wallet', 'お支払い方法のレイアウト'],
    values: { known: ['known', '既知'], unknown: ['unknown', '未知'] },
  },
  addresses: { name: ['Address book', 'アドレス帳'], values: { some: ['one address', '1件'], none: ['empty', '空'] } },
};

const STAGE_WORDS: Record<Stage, Words> = {
  'taken-over': ['1. Taken over: your address is unknown', '1. 乗っ取り: 自分のアドレスが見つからない'],
  locked: ['2. Amazon locks the account', '2. アカウントがロックされる'],
  'reset-required': ['3. Password reset required', '3. パスワードの再設定が必要'],
  'given-back': ['4. Given back, with gaps', '4. 復旧したが、設定が消えている'],
  'locked-again': ['5. Locked a second time', '5. 再びロックされる'],
  mended: ['6. Everything mended', '6. すべて元どおり'],
};

const LETTER_WORDS: Record<LetterId, Words> = {
  'email-changed': ['1. The address was changed', '1. アドレスが変更された'],
  'access-revoked': ['2. Amazon stopped the intruder', '2. Amazonが侵入者を締め出した'],
  'access-revoked-5-hours': ['3. Stopped a second time, 5 hours', '3. 2度目の停止、5時間'],
  forged: ['4. A forged one', '4. 偽物'],
};

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] as string);

const PLACES = [
  'account-hub',
  'login-security',
  'two-step-settings',
  'prime',
  'memberships',
  'wallet',
  'addresses',
  'sign-in',
] as const;

/** The page from which a visitor changes the account. Plain forms: it works without a script. */
export function sidePage(account: Account): string {
  const ja = account.language === 'ja';
  const say = ([en, japanese]: Words) => (ja ? japanese : en);
  const choice = (setting: Setting) => {
    const { name, values } = SETTING_WORDS[setting];
    const buttons = CHOICES[setting].map((value) => {
      const now = account[setting] === value;
      return `<button name="${setting}" value="${value}" aria-pressed="${now}">${say(values[value] as Words)}</button>`;
    });
    return `<tr><th scope="row">${say(name)}</th><td>${buttons.join(' ')}</td></tr>`;
  };
  const stages = (Object.keys(STAGES) as Stage[]).map(
    (id) => `<button name="stage" value="${id}">${say(STAGE_WORDS[id])}</button>`,
  );
  const links = PLACES.map((page) => {
    const href = linkTo(page, ja ? 'jp' : 'us');
    return `<li><a href="${href}" target="amazon">${href.replace('https://', '')}</a></li>`;
  });
  const mails = LETTER_IDS.map(
    (id) =>
      `<details><summary>${say(LETTER_WORDS[id])}</summary><textarea readonly rows="8" aria-label="${say(LETTER_WORDS[id])}">${escaped(letter(id, account.language, Date.now()))}</textarea></details>`,
  );
  const title = say(['The account behind the stand-in', '代役のアカウント']);
  return `<!doctype html><html lang="${ja ? 'ja' : 'en'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>:root{font:16px/1.6 system-ui,'Noto Sans CJK JP',sans-serif;color:#222}body{max-width:56rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.4rem}h2{font-size:1.05rem;margin-top:2rem}
th{text-align:left;font-weight:400;padding:.3rem 1.5rem .3rem 0}button{font:inherit;padding:.2rem .8rem;border:1px solid #999;border-radius:5px;background:#fff;cursor:pointer}button[aria-pressed=true]{background:#1f3a4d;color:#fff}.stages button{display:block;margin:.3rem 0}textarea{font:14px/1.5 monospace;width:100%;box-sizing:border-box}summary{cursor:pointer}</style>
<h1>${title}</h1>
<p>${say(['Change it here, then reload the Amazon tab. Nothing here reaches Amazon.', 'ここで変更し、Amazonのタブを再読み込みしてください。本物のAmazonには何も届きません。'])}</p>
<form method="post"><table>${SETTINGS.map(choice).join('')}</table>
<h2>${say(['One takeover, step by step', '乗っ取りから復旧まで'])}</h2><div class="stages">${stages.join('')}</div></form>
<h2>${say(['Mails to paste into Mamori’s mail check, sent just now', 'Mamoriのメールの確認に貼り付けるメール（送信日時は現在）'])}</h2>${mails.join('')}
<h2>${say(['Pages to open', '開くページ'])}</h2><ul>${links.join('')}</ul></html>`;
}
