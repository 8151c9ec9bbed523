/* Pages of made-up accounts, by the markup that docs/PAGES.md has sources for, in the languages of the same page. */

export type PageLanguage = 'en' | 'ja' | 'de';

export interface Person {
  /** The customer's id in the page's script; null for a page that names none. */
  mark: string | null;
  email: string;
  /** Null: none is registered. */
  phone: string | null;
  name: string;
  hasPasskey: boolean;
  methods: readonly string[];
  cards: readonly string[];
  addresses: readonly { name: string; line: string; city: string; isDefault?: boolean }[];
}

const HOSTS: Record<PageLanguage, string> = { en: 'www.amazon.com', ja: 'www.amazon.co.jp', de: 'www.amazon.de' };
export const host = (language: PageLanguage): string => HOSTS[language];

const WORDS = {
  en: {
    ...{ add: 'Add', edit: 'Edit', setUp: 'Set up', manage: 'Manage', addCard: 'Add a payment method' },
    ...{ ending: 'ending in', by: 'Default:', country: 'Japan', disable: 'Disable', app: 'Add new app' },
  },
  ja: {
    ...{ add: '追加', edit: '編集', setUp: '設定', manage: '管理', addCard: 'お支払い方法を追加' },
    ...{ ending: '末尾が', by: '既定の住所:', country: '日本', disable: '無効にする', app: '新しいアプリを追加' },
  },
  de: {
    ...{ add: 'Hinzufügen', edit: 'Bearbeiten', setUp: 'Einrichten', manage: 'Verwalten' },
    ...{ addCard: 'Zahlungsart hinzufügen', ending: 'endet auf', by: 'Standard:', country: 'Japan' },
    ...{ disable: 'Deaktivieren', app: 'Neue App hinzufügen' },
  },
} as const;

const frame = (language: PageLanguage, { mark }: Pick<Person, 'mark'>, body: string): string =>
  `<!doctype html><html lang="${language}"><head><title>Account</title></head><body><div id="a-page">
  <header id="navbar-main" class="nav-rec"><a id="nav-link-accountList" data-nav-ref="nav_youraccount_btn">Account</a></header>
  <div id="pageContent">${body}</div></div>${mark ? `<script>window.fwcimData = { customerId: '${mark}' };</script>` : ''}</body></html>`;

const row = (id: string, value: string, label: string): string =>
  `<div>${value ? `<span id="${id}_SUBTITLE">${value}</span>` : ''}<span id="${id}_BUTTON"><span><a href="#">${label}</a></span></span></div>`;

/** "Login & security". `success`: what Amazon says after a change that was made there. */
export function loginSecurity(person: Person, language: PageLanguage = 'en', success = ''): string {
  const { email, phone, name, hasPasskey } = person;
  const { add, edit, setUp, manage } = WORDS[language];
  return frame(
    language,
    person,
    `${success && `<div id="SUCCESS_MESSAGES"><div class="a-alert-content">${success}</div></div>`}
    ${row('NAME', name, edit)}${row('EMAIL', email, edit)}${row('MOBILE_NUMBER', phone ?? '', phone ? edit : add)}
    ${row('PASSKEY', '', hasPasskey ? edit : setUp)}${row('PASSWORD', '••••••••', edit)}${row('TWO_STEP_VERIFICATION', '', manage)}`,
  );
}

/** The same page before its values have come. */
export const loginSecurityHalf = (person: Person, language: PageLanguage = 'en'): string =>
  frame(
    language,
    person,
    `${row('NAME', '', WORDS[language].edit)}${row('EMAIL', '', WORDS[language].edit)}
    ${row('MOBILE_NUMBER', '', WORDS[language].edit)}<div class="a-spinner-wrapper"><span class="a-spinner"></span></div>`,
  );

/** "Login & security" in its old layout. */
export function oldLoginSecurity(person: Person, language: PageLanguage = 'en'): string {
  const { email, phone, name } = person;
  const form = (id: string, value: string, part: string): string =>
    `<form id="cnep_1a_${id}_form"><div>${value}</div><input id="auth-cnep-edit-${part}-button" type="submit" value="${WORDS[language].edit}"></form>`;
  return frame(
    language,
    person,
    `<h1 id="ap_cnep_header">Login</h1>${form('name', name, 'name')}${form('email', email, 'email')}${form('mobile_phone', phone ?? '', 'phone')}`,
  );
}

export const twoStepSettings = (person: Person, language: PageLanguage = 'en'): string =>
  frame(
    language,
    person,
    `<h1>2SV</h1>${person.methods.map((id) => `<a id="ch-settings-${id}" href="#">${WORDS[language].edit}</a>`).join('')}
    <a id="ch-settings-totp-primary-add-link" href="#">${WORDS[language].app}</a>
    <a id="disable-button" href="#">${WORDS[language].disable}</a>
    <div class="aok-hidden"><input type="submit" id="confirm-disable-dialog-modal-submit" value="x"></div>`,
  );

const tile = (language: PageLanguage, tail: string): string =>
  `<div class="apx-wallet-selectable-payment-method-tab"><a role="button"><img class="apx-wallet-selectable-image" alt="Visa">
  <span>Visa ${WORDS[language].ending}</span> <span class="pmts-instrument-number-tail">•••• ${tail}</span></a></div>`;

const walletOf = (person: Person, language: PageLanguage, list: string, end: string): string =>
  frame(
    language,
    person,
    `<div class="apx-wallet-tab-set-header-row"><h2>Wallet</h2></div>
    <div class="apx-wallet-desktop-payment-method-selectable-tab-css"><div class="apx-wallet-desktop-payment-method-selectable-tab-inner-css">${list}</div></div>${end}`,
  );

const addCard = (language: PageLanguage): string =>
  `<div class="apx-wallet-add-link-section"><a class="apx-wallet-add-link" href="#">${WORDS[language].addCard}</a></div>`;

export const wallet = (person: Person, language: PageLanguage = 'en'): string =>
  walletOf(person, language, person.cards.map((tail) => tile(language, tail)).join(''), addCard(language));

/** The wallet of which some cards are still to come. */
export const walletHalf = (person: Person, language: PageLanguage = 'en'): string =>
  walletOf(
    person,
    language,
    `${tile(language, person.cards[0] ?? '0000')}<div class="apx-wallet-selectable-payment-method-tab"></div>`,
    `${addCard(language)}<div class="a-spinner-wrapper"></div>`,
  );

export const addresses = (person: Person, language: PageLanguage = 'en'): string =>
  frame(
    language,
    person,
    `<h1>Addresses</h1><a id="ya-myab-address-add-link" href="#"><div id="ya-myab-plus-address-icon"></div>${WORDS[language].add}</a>
    ${person.addresses
      .map(
        ({ name, line, city, isDefault }, n) =>
          `<div id="ya-myab-display-address-block-${n}" class="address-column">
          ${isDefault ? `<div class="default-section"><span class="default-line-item">${WORDS[language].by}</span><div id="ya-myab-default-shipping-address-icon"></div></div>` : ''}
          <h5 id="address-ui-widgets-FullName">${name}</h5><span id="address-ui-widgets-AddressLineOne">${line}</span>
          <span id="address-ui-widgets-CityStatePostalCode">${city}</span><span id="address-ui-widgets-Country">${WORDS[language].country}</span>
          <a id="ya-myab-edit-address-desktop-row-${n}" href="#">${WORDS[language].edit}</a></div>`,
      )
      .join('')}`,
  );

/** A page of the account that says nothing but whose it is. */
export const hub = (person: Person, language: PageLanguage = 'en'): string =>
  frame(language, person, '<h1>Your Account</h1>');

/** Where Amazon asks who it is: by the address, or only by the password of whom it remembers. */
export const signIn = (asks: 'address' | 'password', language: PageLanguage = 'en'): string =>
  `<!doctype html><html lang="${language}"><head><title>Amazon Sign-In</title></head><body><div id="a-page">
  <div id="authportal-main-section"><form name="signIn" method="post"><h1>Sign in</h1>
  ${asks === 'address' ? '<input type="email" id="ap_email" name="email"><input id="continue" type="submit">' : '<input type="password" id="ap_password" name="password"><input id="signInSubmit" type="submit">'}
  </form></div></div></body></html>`;
