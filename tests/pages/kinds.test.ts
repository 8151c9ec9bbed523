import { describe, expect, it } from 'vitest';
import { inspectPage, inspectSaved } from '../../scripts/inspect.ts';
import type { FactId } from '../../utils/amazon/facts.ts';

/*
 * Kinds of pages that say less than they seem to, each in several ways and languages: what is hidden by a style attribute,
 * taken back in few words, about something else, or no entry of a list.
 */

const page = (body: string) =>
  `<!doctype html><html><head><title>Amazon</title></head><body><div id="a-page">${body}</div></body></html>`;
const PATHS = {
  primePayment: '/gp/primecentral',
  memberships: '/yourmembershipsandsubscriptions',
  paymentMethods: '/cpe/yourpayments/wallet',
  addresses: '/a/addresses',
  twoStep: '/a/settings/approval',
  access: '/ap/signin',
};
const read = (id: keyof typeof PATHS & FactId, body: string, tld = 'com') =>
  inspectPage(`https://www.amazon.${tld}${PATHS[id]}`, page(body)).facts[id]?.value;

const CARD = '<dl><dt>Payment method</dt><dd>Visa •••• 1234</dd></dl>';
const BLOCK = '<div id="ya-myab-display-address-block-0">Jane Doe</div>';
const ON = '<button id="disable-button">Disable</button><a id="ch-settings-otp-change-preferred" href="#">Change</a>';

describe('what a style attribute takes away', () => {
  it.each([
    'opacity:-1',
    'font:0/0 a',
    'zoom:0',
    'margin:0 0 0 -9999px',
    'inset:0 auto auto -999em',
    'translate:-9999px',
    'transform:translateX(-9999px)',
    'transform:scale3d(0,0,0)',
    'transform:scaleX(-1)',
    'scale:0',
    'clip-path:polygon(0 0,0 0,0 0)',
    'mask:linear-gradient(transparent 0 0)',
    'max-inline-size:0;overflow:hidden',
    'overflow:hidden;height:0',
    'height:0;overflow:hidden',
    'color:transparent',
    'color:rgba(0, 0, 0, 0)',
    'color:#fff;background:#fff',
    'background:#fff;color:#fff!important',
    'background-color:white;color:white',
    'text-decoration:line-/**/through',
    'unicode-bidi:bidi-override;direction:rtl',
  ])('%s', (style) => {
    const away = (body: string) => `<div style="${style}">${body}</div><p>Loading</p>`;
    expect(read('primePayment', away(CARD))).toBe('unknown');
    expect(read('addresses', away(BLOCK))).toBe('unknown');
    expect(read('twoStep', away(ON))).toBe('unknown');
  });

  it.each([
    'opacity:1',
    'color:#000',
    'color:rgb(0,0,0)',
    'color:rgba(0,0,0,.8)',
    'color:#fff;background:#000',
    'background-color:transparent',
    'background:url(x.png) -100px -120px',
    'transform:translate(0,0)',
    'transform:scale(1)',
    'clip-path:none',
    'margin:0 auto',
    'max-width:600px',
    'overflow:hidden;height:40px',
    'text-decoration:underline',
  ])('but not %s', (style) => {
    expect(read('primePayment', `<div style="${style}">${CARD}</div>`)).toBe('set');
  });
});

describe('what is there and not said', () => {
  it.each(['s', 'del', 'q', 'blockquote', 'code', 'samp', 'bdo'])('in <%s>', (tag) => {
    const said = (text: string) => `<form name="signIn"><input id="ap_email"></form><h4><${tag}>${text}</${tag}></h4>`;
    expect(read('access', said('Account locked temporarily'))).toBe('signed-out');
    expect(read('primePayment', `<${tag}>${CARD}</${tag}>`)).toBe('unknown');
  });

  it('by parts of a drawing and by fields that nobody sees', () => {
    for (const id of ['ap_email', 'auth-mfa-form', 'intent-confirmation-form'])
      expect(read('access', `<svg><g id="${id}"/></svg>`), id).toBe('unknown');
    expect(read('access', '<input type="hidden" id="ap_email">')).toBe('unknown');
    expect(read('twoStep', '<input type="hidden" id="sia-settings-enable-mfa" value="1">')).toBe('unknown');
    expect(read('primePayment', `<math><annotation-xml encoding="text/html">${CARD}</annotation-xml></math>`)).toBe(
      'unknown',
    );
  });
});

describe('two-step verification of which a sentence says that it is off', () => {
  it.each([
    ['com', 'Two-Step Verification is not set up.'],
    ['com', "Two-Step Verification isn't on."],
    ['co.jp', '2段階認証は未設定です。'],
    ['co.jp', '二段階認証は無効です。'],
    ['de', 'Die Zwei-Schritt-Verifizierung ist nicht aktiviert.'],
    ['fr', 'La vérification en deux étapes n’est pas configurée.'],
    ['it', 'La verifica in due passaggi non è attivata.'],
    ['nl', 'Verificatie in twee stappen is uitgeschakeld.'],
    ['pl', 'Wyłączono weryfikację dwuetapową.'],
    ['se', 'Tvåstegsverifieringen är avstängd.'],
    ['com.tr', 'İki adımlı doğrulama devre dışı.'],
    ['sg', '两步验证未启用。'],
    ['sa', 'التحقق بخطوتين معطل.'],
  ])('on amazon.%s: %s', (tld, said) => {
    expect(read('twoStep', `${ON}<p>${said}</p>`, tld)).toBe('unknown');
    expect(read('twoStep', `${ON}<p>Amazon</p>`, tld)).toBe('on');
  });
});

describe('a payment row', () => {
  const PRIME = [
    ['com', 'Payment method', 'Visa ending in 1234', ['Under review', 'Update needed', 'Unusable', 'Replaced']],
    ['co.jp', 'お支払い方法', 'Visa 末尾1234', ['承認待ち', '変更が必要', '休止中']],
    ['de', 'Zahlungsart', 'Visa endet auf 1234', ['Stillgelegt', 'Aktualisierung nötig']],
    ['fr', 'Mode de paiement', 'Visa se terminant par 1234', ['Inutilisable', 'Hors service']],
    ['it', 'Metodo di pagamento', 'Visa che termina con 1234', ['Da aggiornare', 'In scadenza']],
    ['es', 'Método de pago', 'Visa que termina en 1234', ['Anulada', 'Requiere actualización']],
    ['com.br', 'Forma de pagamento', 'Visa com final 1234', ['Precisa ser atualizado']],
    ['nl', 'Betaalmethode', 'Visa eindigend op 1234', ['Onbruikbaar']],
    ['pl', 'Metoda płatności', 'Visa kończąca się na 1234', ['Straciła ważność']],
    ['se', 'Betalningsmetod', 'Visa som slutar på 1234', ['Har löpt ut']],
  ] as const;
  it.each(PRIME)('of amazon.%s is taken back by the state beside it', (tld, label, value, states) => {
    const row = (state: string) => `<div><div>${label}</div><div>${value}</div>${state}</div>`;
    for (const state of states) expect(read('primePayment', row(`<div>${state}</div>`), tld), state).toBe('unknown');
    expect(read('primePayment', row(''), tld)).toBe('set');
  });

  it.each(['Ending in 2026', 'Plan ends in 2031', '... 2026'])('says no card by a year: %s', (value) => {
    expect(read('primePayment', `<dl><dt>Payment method</dt><dd>${value}</dd></dl>`)).toBe('unknown');
  });

  it('has a card of which the last digits look like a year', () => {
    for (const value of ['Visa ending in 2026', '•••• 2026'])
      expect(read('primePayment', `<dl><dt>Payment method</dt><dd>${value}</dd></dl>`), value).toBe('set');
  });

  it.each(['Glossary', 'Review of a customer', 'Auto-reload', 'HBO Max', 'Household', 'History'])(
    'under %s is about something else',
    (heading) => {
      for (const value of ['Visa ending in 1234', 'None'])
        expect(read('primePayment', `<h2>${heading}</h2><dl><dt>Payment method</dt><dd>${value}</dd></dl>`)).toBe(
          'unknown',
        );
    },
  );
});

describe('a list of memberships', () => {
  const membership = (name: string, value: string, more = '') =>
    `<article><h2>${name}</h2>${more}<dl><dt>Payment method</dt><dd>${value}</dd></dl></article>`;

  it.each(['Expired', 'Visa •••• 1234 (expired)', 'Ended'])('with one that says %s is not all in order', (value) => {
    const [good, bad] = [membership('Music', 'Visa •••• 1234'), membership('Reading', value)];
    expect(read('memberships', good + bad)).toBe('unknown');
    expect(read('memberships', bad + good)).toBe('unknown');
  });

  it.each([
    ['com', 'Payment method', 'None', ['Included with Prime', 'Gift'], ['History', 'Closed']],
    ['co.jp', 'お支払い方法', 'なし', ['プライム会員特典', '無償'], ['履歴', '停止中']],
    ['de', 'Zahlungsart', 'Keine', ['In Prime enthalten', 'Geschenk'], ['Vergangene']],
    ['fr', 'Mode de paiement', 'Aucun', ['Inclus avec Prime', 'Sans frais'], ['Historique']],
    ['it', 'Metodo di pagamento', 'Nessuno', ['Incluso con Prime'], ['Cessati']],
    ['es', 'Método de pago', 'Ninguno', ['Incluido con Prime'], ['Pasadas']],
    ['com.br', 'Forma de pagamento', 'Nenhuma', ['Incluído no Prime'], ['Antigas']],
    ['nl', 'Betaalmethode', 'Geen', ['Inbegrepen bij Prime'], ['Oude abonnementen']],
    ['pl', 'Metoda płatności', 'Brak', ['W cenie Prime'], ['Dawne']],
    ['se', 'Betalningsmetod', 'Ingen', ['Ingår i Prime'], ['Uppsagda']],
  ])('of amazon.%s has no gap where nothing is to be paid', (tld, label, none, free, ended) => {
    const row = `<dl><dt>${label}</dt><dd>${none}</dd></dl>`;
    for (const said of free)
      expect(read('memberships', `<article><h2>Plan</h2><p>${said}</p>${row}</article>`, tld), said).not.toBe('gap');
    for (const said of ended)
      expect(read('memberships', `<h2>${said}</h2><article><h3>Plan</h3>${row}</article>`, tld), said).not.toBe('gap');
    expect(read('memberships', `<article><h2>Plan</h2>${row}</article>`, tld)).toBe('gap');
  });
});

describe('a wallet', () => {
  const wallet = (body: string) =>
    `<div class="apx-wallet-tab-set-header-row"><h1>Wallet</h1></div>${body}<a class="apx-wallet-add-link" href="#">Add</a>`;
  const tab = (text: string) =>
    `<div class="apx-wallet-selectable-payment-method-tab"><img class="apx-wallet-selectable-image" alt=""> ${text}</div>`;

  it.each([
    ['com', 'Apply for Amazon Visa'],
    ['co.jp', 'Amazon Mastercardに申し込む'],
    ['co.jp', '新しいカードを登録'],
    ['de', 'Amazon Visa beantragen'],
    ['fr', 'Nouvelle carte'],
    ['it', 'Collega un conto'],
    ['es', 'Ninguna tarjeta'],
    ['com.br', 'Algo deu errado'],
    ['nl', 'Koppel een rekening'],
    ['pl', 'Brak kart'],
    ['se', 'Inga kort'],
    ['com.tr', 'Yeni kart'],
  ])('of amazon.%s has no method in: %s', (tld, said) => {
    expect(read('paymentMethods', wallet(tab(said)), tld)).not.toBe('some');
  });

  it.each([
    '<div class="pmts-portal-component"></div>',
    '<h3>Visa ending in 1234</h3>',
    '<textarea>Visa</textarea>',
    '<input value="Visa" readonly>',
    '<p>Reload the page to see your cards.</p>',
    '<p>Your Visa is your default.</p>',
  ])('is not called empty with %s', (body) => {
    expect(read('paymentMethods', wallet(body))).toBe('unknown');
    expect(read('paymentMethods', wallet(''))).toBe('none');
  });
});

describe('an address book', () => {
  const book = (body: string) => `<a id="ya-myab-address-add-link" href="#">Add address</a>${body}`;
  const block = (text: string) => `<div id="ya-myab-display-address-block-0">${text}</div>`;

  it.each(['&lt;%= name %>', '[[name]]', '{name}', 'Address deleted', 'No addresses yet', '住所がありません'])(
    'has no address in: %s',
    (text) => {
      expect(read('addresses', book(block(text)))).not.toBe('some');
      expect(read('addresses', book(block('Jane Doe')))).toBe('some');
    },
  );

  it.each(['Amazon Hub', 'Paketshops', 'Points retrait', 'Puntos de recolección', 'Pontos de coleta', 'Paketboxar'])(
    'has none of its own under: %s',
    (heading) => {
      expect(read('addresses', book(`<h2>${heading}</h2>${block('Bob')}`))).not.toBe('some');
    },
  );

  it('is not called empty with a tile that is no way to add one, or with a sentence that it could not be shown', () => {
    for (const body of ['<div class="normal-desktop-address-tile"></div>', '<p>Er is iets misgegaan vandaag.</p>'])
      expect(read('addresses', book(body)), body).toBe('unknown');
  });
});

it('takes no mark from what is named otherwise', async () => {
  const account = async (script: string) =>
    (await inspectSaved('https://www.amazon.com/gp/css/homepage.html', page(script))).account;
  expect(await account('<script>({customerId:"A1EXAMPLEIDXY"})</script>')).not.toBeNull();
  expect(await account('<script>({"target-customerId":"A1EXAMPLEIDXY"})</script>')).toBeNull();
});
