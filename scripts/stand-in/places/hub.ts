import { holderOf } from '../account.ts';
import { shopPage } from '../layout.ts';
import type { Answer, Places, Visit } from '../visit.ts';

const CARDS: [id: string, href: string, en: string, ja: string, enLine: string, jaLine: string][] = [
  [
    'YourOrders',
    '/your-orders/orders',
    'Your Orders',
    '注文履歴',
    'Track, return or buy things again',
    '注文の追跡、返品、再購入',
  ],
  [
    'SignInAndSecurity_C',
    '/ax/account/manage',
    'Login &amp; security',
    'ログインとセキュリティ',
    'Name, email, mobile number, password',
    '名前、Eメール、携帯電話番号、パスワードの管理',
  ],
  [
    'PrimeConsumer',
    '/gp/primecentral',
    'Prime',
    'プライム',
    'Manage your membership and payment',
    '会員資格とお支払いの管理',
  ],
  [
    'AddressesAnd1Click',
    '/a/addresses',
    'Your Addresses',
    'アドレス帳',
    'Edit, remove or set a default address',
    'お届け先の編集、削除',
  ],
  [
    'PaymentOptions',
    '/cpe/yourpayments/wallet',
    'Your Payments',
    'お客様の支払い方法',
    'View and manage payment methods',
    'お支払い方法の確認と管理',
  ],
  ['GiftCards', '/gp/css/gc/balance', 'Gift cards', 'ギフト券', 'View balance', '残高の確認'],
  ['YourAmazonFamily', '/myh/manage', 'Your Amazon Family', 'ファミリー', 'Share benefits', '特典の共有'],
  [
    'DevicesAndContent',
    '/hz/mycd/digital-console/alldevices',
    'Content library and devices',
    'コンテンツと端末の管理',
    'Manage devices',
    '端末の管理',
  ],
  [
    'YourMessages',
    '/gp/message',
    'Your Messages',
    'メッセージセンター',
    'Messages from Amazon',
    'Amazonからのメッセージ',
  ],
  [
    'MembershipsAndSubscriptions',
    '/yourmembershipsandsubscriptions',
    'Memberships and subscriptions',
    'メンバーシップおよび購読',
    'What you are subscribed to',
    'ご利用中のサービス',
  ],
  [
    'CustomerService',
    '/gp/help/customer/account-issues',
    'Customer Service',
    'カスタマーサービス',
    'Contact us',
    'お問い合わせ',
  ],
];

const hub = (visit: Visit): Answer => {
  const { t } = visit;
  const cards = CARDS.map(
    ([id, href, en, ja, enLine, jaLine]) =>
      `<a class="ya-card__whole-card-link" href="${href}"><div data-card-identifier="${id}"><h2>${t(en, ja)}</h2><div class="dim">${t(enLine, jaLine)}</div></div></a>`,
  ).join('');
  return shopPage(
    visit,
    t('Your Account', 'アカウントサービス'),
    `<h1>${t('Your Account', 'アカウントサービス')}</h1><div class="cards">${cards}</div>
     <p><a href="/auto-deliveries">${t('Subscribe &amp; Save', '定期おトク便')}</a> · <a href="/ap/adam">${t('Login with Amazon', 'Amazonでログイン')}</a> ·
     <a href="/gp/gss/manage">${t('Communication preferences', 'メール配信の設定')}</a> · <a href="/customer-preferences/edit">${t('Language', '言語設定')}</a> ·
     <a href="/gp/flex/sign-out.html">${t('Sign out', 'ログアウト')}</a></p>`,
  );
};

const loginAndSecurity = (visit: Visit): Answer => {
  const { t, account } = visit;
  const { name, email, phone } = holderOf(account);
  const rows = [
    { id: 'NAME', label: t('Name', '名前'), value: name, href: '#' },
    { id: 'EMAIL', label: t('Email', 'Eメール'), value: email, href: '#' },
    { id: 'MOBILE_NUMBER', label: t('Primary mobile number', '携帯電話番号'), value: phone, href: '#' },
    {
      ...{ id: 'PASSKEY', label: t('Passkey', 'パスキー'), href: '#' },
      value: t('Sign in with your face, fingerprint or PIN', '顔、指紋、PINでログイン'),
    },
    { id: 'PASSWORD', label: t('Password', 'パスワード'), value: '********', href: '/ap/forgotpassword' },
  ].map(
    ({ id, label, value, href }) =>
      `<div class="line"><div><strong>${label}</strong><br><span id="${id}_SUBTITLE">${value}</span></div><div id="${id}_BUTTON"><span><a href="${href}">${t('Edit', '編集')}</a></span></div></div>`,
  );
  const twoStep = account.twoStep === 'on' ? t('Manage', '編集') : t('Turn on', '編集');
  return shopPage(
    visit,
    t('Login &amp; security', 'ログインとセキュリティ'),
    `<h1>${t('Login &amp; security', 'ログインとセキュリティ')}</h1>${rows.join('')}
     <div class="line"><div><strong>${t('2-step verification', '2段階認証の設定')}</strong><br><span class="dim">${t('Add a layer of security. Require a code in addition to your password.', 'パスワードに加えてコードの入力を求め、安全性を高めます。')}</span></div>
       <div id="TWO_STEP_VERIFICATION_BUTTON"><span><a href="/a/settings/approval">${twoStep}</a></span></div></div>
     <div class="line"><div><strong>${t('Compromised account?', 'アカウントの保護')}</strong></div><div id="SECURE_YOUR_ACCOUNT_BUTTON"><span><a href="/gp/help/customer/account-issues">${t('Start', '開始')}</a></span></div></div>`,
  );
};

const plain =
  (enTitle: string, jaTitle: string, enBody: string, jaBody: string) =>
  (visit: Visit): Answer => {
    const title = visit.t(enTitle, jaTitle);
    return shopPage(visit, title, `<h1>${title}</h1>${visit.t(enBody, jaBody)}`);
  };

const orders = (visit: Visit): Answer => {
  const { t, query } = visit;
  const archived = query.get('orderFilter') === 'archived' || query.get('timeFilter') === 'archived';
  const title = archived ? t('Archived Orders', '非表示にした注文') : t('Your Orders', '注文履歴');
  return shopPage(
    visit,
    title,
    `<h1>${title}</h1><div class="your-orders-content-container"><p><span class="num-orders">${archived ? t('0 orders', '0件') : t('1 order', '1件')}</span></p>
     ${archived ? '' : `<div class="order-card js-order-card box"><strong>${t('USB cable, 1 m', 'USBケーブル 1m')}</strong><div class="dim">${t('Delivered 3 Nov', '11月3日にお届け済み')}</div></div>`}</div>`,
  );
};

const language = (visit: Visit): Answer => {
  const { t, account, form } = visit;
  const wanted = form?.get('lop');
  if (wanted === 'ja' || wanted === 'en') {
    account.language = wanted;
    return { to: '/gp/css/homepage.html' };
  }
  const option = (value: string, text: string) =>
    `<label><input type="radio" name="lop" value="${value}"${account.language === value ? ' checked' : ''}> ${text}</label><br>`;
  return shopPage(
    visit,
    t('Language settings', '言語設定の変更'),
    `<h1>${t('Language settings', '言語設定の変更')}</h1><form method="post">${option('ja', '日本語')}${option('en', 'English')}<p><button>${t('Save changes', '変更を保存')}</button></p></form>`,
  );
};

const signOut = (visit: Visit): Answer => {
  visit.account.session = 'out';
  return { to: '/ap/signin' };
};

/** The list is filled by a script, as the page does; an intruder's change of the address stands in it. */
const messages = (visit: Visit): Answer => {
  const { t, account } = visit;
  const title = t('Message Center', 'メッセージセンター');
  const rows = [
    ...(account.email === 'changed'
      ? [t('The e-mail address associated with your account has been changed', 'Eメールアドレスが変更されました')]
      : []),
    t('Your order has shipped', 'ご注文の発送'),
  ].map((subject) => `<tr><td messageid="1" messagesenttime="1793000000000">${subject}</td></tr>`);
  return shopPage(
    visit,
    title,
    `<div id="inbox-page"><h1>${title}</h1><table><tbody id="inbox_all_tab_content"></tbody></table></div>
     <template id="inbox-rows">${rows.join('')}</template>
     <script>setTimeout(() => document.getElementById('inbox_all_tab_content').append(document.getElementById('inbox-rows').content.cloneNode(true)), 300)</script>`,
  );
};

/** The door of those who sell. */
export const sellers = plain(
  'Seller Central',
  'セラーセントラル',
  '<p>Sign in as a seller, or get support.</p>',
  '<p>出品者としてログインするか、サポートにお問い合わせください。</p>',
);

/** The hub and everything around it that has no state of its own. */
export const HUB_PLACES: Places = {
  '': plain(
    'Welcome',
    'ようこそ',
    '<p><a href="/gp/css/homepage.html">Your Account</a></p>',
    '<p><a href="/gp/css/homepage.html">アカウントサービス</a></p>',
  ),
  '/gp/css/homepage.html': hub,
  '/gp/css/homepage': hub,
  '/your-account': hub,
  '/ax/account/manage': loginAndSecurity,
  '/your-orders/orders': orders,
  '/gp/css/order-history': orders,
  '/gp/your-account/order-history': orders,
  '/hz/mycd/digital-console/alldevices': plain(
    'Manage Your Content and Devices',
    'コンテンツと端末の管理',
    '<div class="box">Reader app on this phone <button>Deregister</button></div>',
    '<div class="box">このスマートフォンの読書アプリ <button>登録を解除</button></div>',
  ),
  '/gp/message': messages,
  '/gc/balance': plain(
    'Gift Card Balance',
    'ギフト券残高',
    '<p>Your balance: <span id="gc-ui-balance-gc-balance-value">$0.00</span></p>',
    '<p>残高: <span id="gc-ui-balance-gc-balance-value">￥0</span></p>',
  ),
  '/gp/css/gc/balance': plain(
    'Gift Card Balance',
    'ギフト券残高',
    '<p>Your balance: <span id="gc-ui-balance-gc-balance-value">$0.00</span></p>',
    '<p>残高: <span id="gc-ui-balance-gc-balance-value">￥0</span></p>',
  ),
  '/auto-deliveries': plain(
    'Subscribe &amp; Save',
    '定期おトク便',
    '<div id="mysContainer"><div id="subscription-list-container">You have no subscriptions.</div></div>',
    '<div id="mysContainer"><div id="subscription-list-container">定期おトク便の登録はありません。</div></div>',
  ),
  '/ap/adam': plain(
    'Your Active Apps &amp; Websites',
    'ログイン中のアプリとウェブサイト',
    '<p>No app or website uses your Amazon account.</p>',
    '<p>Amazonアカウントを使っているアプリやウェブサイトはありません。</p>',
  ),
  '/myh/manage': plain(
    'Your Amazon Family',
    'Amazonファミリー',
    '<p>Nobody shares your benefits.</p><button>Add Adult</button>',
    '<p>特典を共有しているご家族はいません。</p>',
  ),
  '/gp/gss/manage': plain(
    'Communication preferences',
    'メール配信の設定',
    '<label><input type="checkbox" checked> Account mail</label>',
    '<label><input type="checkbox" checked> アカウントに関するメール</label>',
  ),
  '/customer-preferences/edit': language,
  '/gp/flex/sign-out.html': signOut,
  '/gp/help/customer/account-issues': plain(
    'Account issues',
    'アカウントの問題',
    '<p>Tell us what happened. We can call you back or chat.</p><button>Request a call</button> <button>Chat</button>',
    '<p>何が起きたかをお知らせください。お電話またはチャットで対応します。</p><button>電話をリクエスト</button> <button>チャット</button>',
  ),
  '/reportascam': plain(
    'Report something suspicious',
    '不審な連絡の報告',
    '<p>Tell us about a call, a message or an email.</p>',
    '<p>不審な電話、メッセージ、メールをお知らせください。</p>',
  ),
  '/gp/help/customer/display.html': plain(
    'What is Two-Step Verification?',
    '2段階認証について',
    '<p>Two-Step Verification asks for a code in addition to your password.</p>',
    '<p>2段階認証では、パスワードに加えてコードの入力を求めます。</p>',
  ),
};
