import { type Account, CUSTOMER_IDS } from './account.ts';
import type { Answer, Visit } from './visit.ts';

/*
 * Markup after public descriptions of Amazon's account pages: their ids and classes where they are known, plain
 * elements where they are not. Not Amazon's look, on purpose. It shares nothing with the readers' own fixtures.
 */

const STYLE = `
  :root { color-scheme: light; font: 15px/1.6 system-ui, 'Noto Sans CJK JP', sans-serif; color: #222; background: #fff }
  body { margin: 0 } a { color: #0b5cad } h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin: 0 }
  #navbar-main { display: flex; justify-content: space-between; padding: .7rem 1.5rem; background: #e9eaec }
  main { max-width: 60rem; margin: 1.5rem auto; padding: 0 1.5rem; min-height: 60vh }
  .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 1rem }
  .box, .ya-card__whole-card-link, .a-box { border: 1px solid #c8cace; border-radius: 6px; padding: 1rem; margin: 0 0 1rem; display: block }
  .ya-card__whole-card-link { margin: 0; text-decoration: none; color: inherit }
  .line { display: flex; justify-content: space-between; gap: 1rem; padding: .8rem 0; border-bottom: 1px solid #e3e4e6 }
  .a-alert-error, .a-alert-warning { border-left: 5px solid #a33 } .dim { color: #666 }
  button, .a-button { font: inherit; padding: .35rem .9rem; border: 1px solid #888; border-radius: 6px; background: #f4f4f4; color: #222; text-decoration: none; cursor: pointer }
  input[type=text], input[type=password] { font: inherit; padding: .35rem; width: 100%; max-width: 22rem; display: block; margin: .2rem 0 1rem }
  .narrow { max-width: 24rem; margin: 2rem auto } .aok-hidden { display: none }
  #stand-in { padding: .6rem 1.5rem; border-top: 1px solid #c8cace; font-size: .85rem; color: #555 }
`;

const htmlLang = (visit: Visit) => (visit.account.language === 'ja' ? 'ja-jp' : 'en-us');

const standInLine = ({ t, store }: Visit) =>
  `<footer id="stand-in">${t(
    `This is a stand-in for ${store} on your own computer. It is not Amazon, and nothing you type leaves this machine. Do not type a real password.`,
    `これはお使いのコンピューター内にある ${store} の代役です。Amazonではありません。入力した内容は外に出ません。本物のパスワードは入力しないでください。`,
  )}</footer>`;

const shell = (visit: Visit, title: string, bodyClass: string, inner: string): Answer => ({
  html: `<!doctype html>
<html lang="${htmlLang(visit)}" class="a-js" data-19ax5a9jf="dingo">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head>
<body class="${bodyClass}"><div id="a-page">${inner}</div>${standInLine(visit)}</body>
</html>`,
});

/** The script by which Amazon's pages name the customer who is signed in. */
const markOf = ({ customer }: Account): string =>
  customer === 'unmarked'
    ? ''
    : `<script>window.fwcimData = { marketplaceId: 'A1VC38T7YXB528', customerId: '${CUSTOMER_IDS[customer]}' };</script>`;

/** A page of the shop, with its header. @param isMarked it names the customer */
export function shopPage(visit: Visit, title: string, main: string, isMarked = true): Answer {
  const { account, t, store } = visit;
  const inside = account.session === 'in';
  return shell(
    visit,
    title,
    account.language === 'ja' ? 'a-m-jp' : 'a-m-us',
    `<header id="navbar-main" class="nav-locale-${account.language === 'ja' ? 'jp' : 'us'} nav-lang-${account.language} ${inside ? 'nav-rec' : 'nav-unrec'}">
      <a href="/">${store}</a>
      <a id="nav-link-accountList" data-nav-ref="${inside ? 'nav_youraccount_btn' : 'nav_ya_signin'}" href="/gp/css/homepage.html">
        <span id="nav-link-accountList-nav-line-1">${inside ? t('Hello', 'こんにちは') : t('Hello, sign in', 'こんにちは、ログイン')}</span>
        ${t('Account &amp; Lists', 'アカウント＆リスト')}</a>
    </header><main>${main}</main>${inside && isMarked ? markOf(account) : ''}`,
  );
}

/** A page of the sign-in family: no shop header. */
export const doorPage = (visit: Visit, title: string, section: string): Answer =>
  shell(
    visit,
    title,
    `ap-locale-${visit.account.language === 'ja' ? 'ja_JP' : 'en_US'} auth-no-skin`,
    `<div id="authportal-center-section"><div id="authportal-main-section" class="narrow">${section}</div></div>`,
  );

/** An alert box as Amazon builds them. */
export const alertBox = (
  id: string,
  kind: 'error' | 'warning' | 'success',
  heading: string,
  text: string,
  hidden = false,
) =>
  `<div id="${id}" class="a-box a-alert a-alert-${kind}${hidden ? ' aok-hidden' : ''}" role="alert"><div class="a-box-inner a-alert-container"><h4 class="a-alert-heading">${heading}</h4><div class="a-alert-content">${text}</div></div></div>`;
