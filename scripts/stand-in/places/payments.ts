import { holderOf } from '../account.ts';
import { alertBox, shopPage } from '../layout.ts';
import type { Answer, Places, Visit } from '../visit.ts';

function card({ t, account }: Visit): string {
  const { card: tail } = holderOf(account);
  return t(`Visa ending in ${tail}`, `Visa 末尾${tail}`);
}

const tab = (name: string, tail: string) =>
  `<div class="apx-wallet-selectable-payment-method-tab box"><a role="button" href="#"><img class="apx-wallet-selectable-image" alt="" src="data:,"> <span>${name}</span> <span class="pmts-instrument-number-tail">${tail}</span></a></div>`;

const wallet = (visit: Visit): Answer => {
  const { t, account, form } = visit;
  if (form) {
    account.wallet = form.has('remove') ? 'empty' : 'card';
    return { to: '/cpe/yourpayments/wallet' };
  }
  const list =
    account.wallet === 'card'
      ? `<div class="apx-wallet-desktop-payment-method-selectable-tab-css"><div class="a-scroller a-scroller-vertical"><div class="apx-wallet-desktop-payment-method-selectable-tab-inner-css">${tab('Visa', `•••• ${holderOf(account).card}`)}</div></div></div>`
      : '';
  if (account.walletLayout === 'unknown') {
    const heading = t('Ways to pay', 'お支払い');
    return shopPage(visit, heading, `<h1>${heading}</h1><p>${account.wallet === 'card' ? card(visit) : ''}</p>`);
  }
  return shopPage(
    visit,
    t('Your Payments', 'お客様の支払い方法'),
    `<nav><span id="selectedHubMenuTab" class="payWalletTabSelected">${t('Wallet', 'Amazonウォレット')}</span> · <a class="payWalletMenuTabHead" href="/cpe/yourpayments/transactions">${t('Transactions', '取引')}</a></nav>
     <div id="portalWidgetSection"><div id="cpefront-mpo-widget" class="pmts-widget-section pmts-portal-component">
       <div class="apx-wallet-tab-set-header-row"><h1>${t('Wallet', 'お支払い方法')}</h1></div>${list}
       <div class="apx-wallet-add-link-section"><a class="apx-wallet-add-link" href="#add" aria-label="${t('Add a payment method', 'お支払い方法を追加')}">${t('Add a payment method', 'お支払い方法を追加')}</a></div>
     </div></div>
     <form id="add" method="post" class="box"><p class="dim">${t('Here the card form would open. This stand-in asks for no card.', 'ここでカードの入力欄が開きます。この代役はカード番号をたずねません。')}</p>
       <button name="add" value="yes">${t('Add an example card', '見本のカードを追加')}</button> ${account.wallet === 'card' ? `<button name="remove" value="yes">${t('Remove', '削除')}</button>` : ''}</form>`,
  );
};

const transactions = (visit: Visit): Answer =>
  shopPage(
    visit,
    visit.t('Your Payments', 'お客様の支払い方法'),
    `<h1>${visit.t('Transactions', '取引')}</h1><div id="cpefront-mpo-widget"><p>${visit.t("You don't have any transactions yet.", 'まだ取引はありません。')}</p></div>`,
  );

/** The row nobody outside Amazon has published: laid out as a definition list here. */
const paymentRow = (visit: Visit) => {
  const { t, account } = visit;
  const value = account.primePayment === 'none' ? t('None', 'なし') : card(visit);
  return `<dl class="line"><dt>${t('Current payment method', '現在の支払い方法')}</dt><dd>${value}</dd></dl>
    <p><a href="/gp/primecentral/editPaymentPreference">${t('Change payment method', '支払い方法を変更する')}</a></p>`;
};

const prime = (visit: Visit): Answer => {
  const { t, account } = visit;
  const problem =
    account.primePayment === 'problem'
      ? alertBox(
          'prime-payment-alert',
          'error',
          t('Payment Method Required', 'お支払い方法の更新が必要です'),
          t(
            'We could not charge your Prime membership fee. Your Prime membership is on hold until you update your payment method.',
            'お客様のプライム会員資格が停止されました。プライム会員会員費の請求が失敗しました。お支払い方法が承認されるまで、プライム会員会員特典はご利用いただけません。お支払い方法を更新してください。',
          ),
        )
      : '';
  // The late panel is filled only when it is opened, as a script of the page would do.
  const late = account.primeRow === 'after-click';
  const panel = late
    ? `<button type="button" class="mcx-nav__toggle" aria-expanded="false">${t('Renewal date', '会員資格更新日')}</button><div id="renewal-panel"></div><template id="renewal-rows">${paymentRow(visit)}</template>
       <script>document.querySelector('.mcx-nav__toggle').addEventListener('click', (event) => {
         event.target.setAttribute('aria-expanded', 'true');
         setTimeout(() => document.getElementById('renewal-panel').replaceChildren(document.getElementById('renewal-rows').content.cloneNode(true)), 300);
       });</script>`
    : paymentRow(visit);
  return shopPage(
    visit,
    t('Amazon Prime', 'Amazonプライム'),
    `<div id="primeDetailPage"><h1>${t('Manage your Prime membership', 'プライム会員情報の管理')}</h1>${problem}
     <div class="widgetMCXAccountManagementWidgetSlot"><nav><ul class="mcx-nav__menu">
       <li class="mcx-menu-item"><span class="mcx-menu-item__heading">${t('Annual plan', '年間プラン')}</span></li>
       <li class="mcx-menu-item"><span class="mcx-menu-item__heading">${t('Renews 1 June', '6月1日に更新')}</span></li></ul></nav></div>
     <section class="box">${panel}</section></div>`,
  );
};

const primePayment = (visit: Visit): Answer => {
  const { t, account, form } = visit;
  if (form) {
    account.primePayment = 'card';
    return { to: '/gp/primecentral' };
  }
  const heading = t('Choose how to pay for Prime', 'お支払方法を選択');
  return shopPage(
    visit,
    heading,
    `<h1>${heading}</h1><form method="post"><p><label><input type="radio" name="method" value="card" checked> ${t('The example card', '見本のカード')}</label></p><button>${t('Continue', '次に進む')}</button></form>`,
  );
};

const memberships = (visit: Visit): Answer => {
  const { t, account, form } = visit;
  if (form) {
    account.memberships = 'ok';
    return { to: '/yourmembershipsandsubscriptions' };
  }
  const row = (name: string, value: string) =>
    `<article class="box"><h2>${name}</h2><div class="line"><span>${t('Payment method', 'お支払い方法')}</span><span>${value}</span></div></article>`;
  const heading = t('Memberships and subscriptions', 'メンバーシップおよび購読');
  return shopPage(
    visit,
    heading,
    `<h1>${heading}</h1>${row(t('Music plan', '音楽プラン'), card(visit))}
     ${row(t('Reading plan', '読み放題プラン'), account.memberships === 'gap' ? t('None', 'なし') : card(visit))}
     ${account.memberships === 'gap' ? `<form method="post"><button>${t('Use the example card for the reading plan', '読み放題プランに見本のカードを使う')}</button></form>` : ''}`,
  );
};

/** Amazon Pay keeps to a host of its own. Its markup is unknown. */
export const amazonPay = (visit: Visit): Answer => {
  const { t, account, store } = visit;
  if (account.session === 'out') return { to: `https://www.${store}/ap/signin` };
  const heading = t('Your Amazon Pay orders', 'Amazon Payの注文');
  return shopPage(
    visit,
    heading,
    `<h1>${heading}</h1><p>${t('No purchase on another website.', '他のサイトでのお買い物はありません。')}</p>`,
  );
};

export const PAYMENT_PLACES: Places = {
  '/cpe/yourpayments/wallet': wallet,
  '/cpe/yourpayments/transactions': transactions,
  '/gp/primecentral': prime,
  '/gp/primecentral/editPaymentPreference': primePayment,
  '/yourmembershipsandsubscriptions': memberships,
};
