import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inspection, inspectPage } from '../../scripts/inspect.ts';
import { HIDDEN, LAYOUTS, type Row } from './layouts.ts';

/** The readers were not written against any of this markup: it is here to be strange to them. */
const document = (lang: string, body: string, nav = true) => `<!doctype html><html lang="${lang}"><head>
<title>Amazon</title></head><body><div id="a-page">${nav ? '<header id="navbar-main" class="nav-rec"><div id="nav-link-accountList"><a data-nav-ref="nav_youraccount_btn" href="/gp/css/homepage.html">Sample</a></div></header>' : ''}
<div id="content">${body}</div><div id="navFooter"><div class="navFooterColHead">Payment</div><ul><li>Visa</li></ul></div></div></body></html>`;

interface Language {
  lang: 'ja' | 'en';
  store: string;
  row: Omit<Row, 'value'>;
  none: string;
  set: string;
  /** Stands in no list. */
  neither: string;
  problem: string;
  /** Rows, sentences and links that say nothing about the method. */
  beside: string[];
}

const LANGUAGES: Language[] = [
  {
    lang: 'ja',
    store: 'https://www.amazon.co.jp',
    row: { label: 'お支払い方法', change: '変更', other: ['更新日', '2027年3月1日'] },
    none: 'なし',
    set: 'Visa 末尾 1234',
    neither: '確認中',
    problem:
      'お客様のプライム会員資格が停止されました。プライム会員会員費の請求が失敗しました。お支払い方法を更新してください。',
    beside: [
      '<p>プライム会員費のお支払い方法に問題がある場合は、お支払い方法を更新してください。</p>',
      '<p>お支払い方法が「なし」と表示されることがあります。</p>',
      '<div><span>予備のお支払い方法</span><span>なし</span></div>',
      '<div><div>プロモーションコード</div><div>なし</div></div>',
      '<dl><dt>ギフト券残高</dt><dd>なし</dd></dl>',
      '<table><tr><th>更新のお知らせ</th><td>なし</td></tr></table>',
      '<a href="#">支払い方法を変更する</a>',
      '<div><h3>会員プラン</h3><p>年間プラン</p></div>',
    ],
  },
  {
    lang: 'en',
    store: 'https://www.amazon.com',
    row: { label: 'Payment method', change: 'Change', other: ['Renews on', 'March 1, 2027'] },
    none: 'None',
    set: 'Visa ending in 1234',
    neither: 'Pending',
    problem: 'We couldn’t charge your membership fee. Please update your payment method.',
    beside: [
      '<p>If there is a problem with your payment method, we may charge another one.</p>',
      '<p>The payment method may be shown as None.</p>',
      '<div><span>Backup payment method</span><span>None</span></div>',
      '<div><div>Promotion code</div><div>None</div></div>',
      '<dl><dt>Gift card balance</dt><dd>None</dd></dl>',
      '<table><tr><th>Renewal notifications</th><td>None</td></tr></table>',
      '<a href="#">Update payment method</a>',
      '<div><h3>Plan</h3><p>Annual</p></div>',
    ],
  },
];

const alert = (text: string) =>
  `<div class="a-box a-alert a-alert-error"><div class="a-alert-container"><div class="a-alert-content">${text}</div></div></div>`;
const primePayment = (language: Language, body: string) =>
  inspectPage(`${language.store}/gp/primecentral`, document(language.lang, body)).facts.primePayment?.value;
const memberships = (language: Language, body: string) =>
  inspectPage(`${language.store}/yourmembershipsandsubscriptions`, document(language.lang, body)).facts.memberships
    ?.value;
const layouts = Object.entries(LAYOUTS).map(([name, layout]) => ({ name, layout }));

describe.each(LANGUAGES)('the Prime payment row in $lang', (language) => {
  const { row, none, set, neither, problem } = language;
  describe.each(layouts)('$name', ({ layout }) => {
    it('says none', () => expect(primePayment(language, layout({ ...row, value: none }))).toBe('none'));
    it('says set', () => expect(primePayment(language, layout({ ...row, value: set }))).toBe('set'));
    it('says neither', () => {
      expect(primePayment(language, layout({ ...row, value: neither }))).toBe('unknown');
      expect(primePayment(language, layout({ ...row, value: '' }))).toBe('unknown');
      expect(primePayment(language, layout({ ...row, label: row.other[0], value: none }))).toBe('unknown');
    });
    it('stands under an alert', () =>
      expect(primePayment(language, alert(problem) + layout({ ...row, value: set }))).toBe('problem'));
    it('stands under a hidden alert', () => {
      for (const hide of Object.values(HIDDEN))
        expect(primePayment(language, hide(alert(problem)) + layout({ ...row, value: set }))).toBe('set');
    });
    it('is hidden', () => {
      for (const hide of Object.values(HIDDEN))
        expect(primePayment(language, hide(layout({ ...row, value: none })))).toBe('unknown');
    });
  });
});

describe.each(LANGUAGES)('the rows of memberships in $lang', (language) => {
  const { row, none, set, neither, problem } = language;
  const card = (content: string) => `<div class="tile"><h3>Sample</h3>${content}</div>`;
  describe.each(layouts)('$name', ({ layout }) => {
    const rows = (...values: string[]) => values.map((value) => card(layout({ ...row, value }))).join('');
    it('all name a method', () => expect(memberships(language, rows(set, set))).toBe('ok'));
    it('one says none', () => {
      expect(memberships(language, rows(set, none))).toBe('gap');
      expect(memberships(language, rows(none, set, set))).toBe('gap');
    });
    it('one has a problem', () => expect(memberships(language, rows(set, set) + alert(problem))).toBe('gap'));
    it('none can be read', () => expect(memberships(language, rows(neither, ''))).toBe('unknown'));
  });
});

/* Everything below is generated: whatever stands around the row, the verdict stays or becomes unknown. */

const tag = fc.constantFrom('div', 'span', 'section', 'article', 'x-box');
const className = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const wrapper = fc.tuple(tag, className).map(
  ([name, classes]) =>
    (html: string) =>
      `<${name} class="${classes}">${html}</${name}>`,
);
const wrappers = fc
  .array(wrapper, { maxLength: 8 })
  .map((all) => (html: string) => all.reduce((inner, wrap) => wrap(inner), html));
const layout = fc.constantFrom(...Object.values(LAYOUTS));
const hide = fc.constantFrom(...Object.values(HIDDEN));

describe.each(LANGUAGES)('whatever stands around the row in $lang', (language) => {
  const { row, none, set, problem, beside } = language;
  const verdict = fc.constantFrom({ value: none, says: 'none' }, { value: set, says: 'set' });
  const around = fc.shuffledSubarray(beside);

  it('wrappers around the row keep the verdict', () => {
    fc.assert(
      fc.property(layout, verdict, wrappers, (lay, { value, says }, wrap) => {
        expect(primePayment(language, wrap(lay({ ...row, value })))).toBe(says);
      }),
    );
  });

  it('wrappers in the row and neighbours around it never turn the verdict into another', () => {
    fc.assert(
      fc.property(
        layout,
        verdict,
        wrappers,
        wrappers,
        wrapper,
        around,
        around,
        (lay, { value, says }, inLabel, inValue, outside, before, after) => {
          const body = lay({ ...row, label: inLabel(row.label), value: inValue(value) });
          expect([says, 'unknown']).toContain(primePayment(language, outside([...before, body, ...after].join(''))));
        },
      ),
    );
  });

  it('neighbours around the row keep the verdict', () => {
    fc.assert(
      fc.property(layout, verdict, around, around, (lay, { value, says }, before, after) => {
        const separate = (html: string) => `<div>${html}</div>`;
        const body = [...before, lay({ ...row, value }), ...after].map(separate).join('');
        expect(primePayment(language, body)).toBe(says);
      }),
    );
  });

  it('neighbours without the row say nothing', () => {
    fc.assert(
      fc.property(around, wrappers, (all, wrap) => {
        expect(primePayment(language, wrap(all.join('')))).toBe('unknown');
        expect(memberships(language, wrap(all.join('')))).toBe('unknown');
      }),
    );
  });

  it('a label without a value takes none of its neighbours’', () => {
    fc.assert(
      fc.property(layout, around, (lay, all) => {
        expect(primePayment(language, lay({ ...row, value: '' }) + all.join(''))).toBe('unknown');
      }),
    );
  });

  it('hidden decoys never change a verdict', () => {
    const decoy = fc.record({
      lay: layout,
      value: fc.constantFrom(none, set),
      hide,
      first: fc.boolean(),
      wrap: wrappers,
    });
    fc.assert(
      fc.property(layout, verdict, fc.array(decoy, { minLength: 1, maxLength: 4 }), (lay, { value, says }, decoys) => {
        const hidden = (first: boolean) =>
          decoys
            .filter((one) => one.first === first)
            .map((one) => one.wrap(one.hide(one.lay({ ...row, value: one.value }) + alert(problem))))
            .join('');
        const body = hidden(true) + lay({ ...row, value }) + hidden(false);
        expect(primePayment(language, body)).toBe(says);
      }),
    );
  });

  it('a hidden value inside the row does not count', () => {
    fc.assert(
      fc.property(layout, verdict, fc.constantFrom(none, set), (lay, { value, says }, other) => {
        const body = lay({ ...row, value: `<span class="aok-hidden">${other}</span><span>${value}</span>` });
        expect([says, 'unknown']).toContain(primePayment(language, body));
      }),
    );
  });

  it('two rows that contradict each other are unknown, in whatever layouts', () => {
    fc.assert(
      fc.property(layout, layout, fc.boolean(), (one, two, swap) => {
        const rows = [one({ ...row, value: none }), two({ ...row, value: set })];
        expect(
          primePayment(language, (swap ? rows.reverse() : rows).map((html) => `<div>${html}</div>`).join('')),
        ).toBe('unknown');
      }),
    );
  });
});

/* The pages with known markers: moved, nested, renamed, translated, without the shop's header. */

const tab =
  '<div class="apx-wallet-selectable-payment-method-tab"><a role="button"><img class="apx-wallet-selectable-image" alt="Visa"><span class="pmts-instrument-number-tail">•••• 1234</span></a></div>';
const MARKED: { name: string; url: string; fact: keyof Inspection['facts']; says: string; parts: string[] }[] = [
  {
    name: 'wallet with a card',
    url: 'https://www.amazon.co.jp/cpe/yourpayments/wallet',
    fact: 'paymentMethods',
    says: 'some',
    parts: [
      '<div class="apx-wallet-tab-set-header-row">ウォレット</div>',
      `<div class="apx-wallet-desktop-payment-method-selectable-tab-css">${tab}</div>`,
      '<div class="apx-wallet-add-link-section"><a class="apx-wallet-add-link" href="#">お支払い方法を追加</a></div>',
    ],
  },
  {
    name: 'wallet without a method',
    url: 'https://www.amazon.com/cpe/yourpayments/wallet',
    fact: 'paymentMethods',
    says: 'none',
    parts: [
      '<div class="apx-wallet-tab-set-header-row">Wallet</div>',
      '<div class="apx-wallet-add-link-section"><a class="apx-wallet-add-link" href="#">Add a payment method</a></div>',
    ],
  },
  {
    name: 'address book with an address',
    url: 'https://www.amazon.de/a/addresses',
    fact: 'addresses',
    says: 'some',
    parts: [
      '<a id="ya-myab-address-add-link" href="/a/addresses/add"><div id="ya-myab-plus-address-icon"></div>Adresse hinzufügen</a>',
      '<div id="ya-myab-display-address-block-0"><span id="address-ui-widgets-FullName">Sample</span></div>',
    ],
  },
  {
    name: 'empty address book',
    url: 'https://www.amazon.co.jp/a/addresses',
    fact: 'addresses',
    says: 'none',
    parts: [
      '<a id="ya-myab-address-add-link" href="/a/addresses/add"><div id="ya-myab-plus-address-icon"></div>新しい住所を追加</a>',
    ],
  },
  {
    name: 'two-step verification off',
    url: 'https://www.amazon.co.jp/a/settings/approval',
    fact: 'twoStep',
    says: 'off',
    parts: [
      '<h1>2段階認証の設定</h1>',
      '<a id="sia-settings-enable-mfa" href="/a/settings/approval/setup/register">開始する</a>',
    ],
  },
  {
    name: 'two-step verification on',
    url: 'https://www.amazon.com/a/settings/approval',
    fact: 'twoStep',
    says: 'on',
    parts: [
      '<div><a id="disable-button" href="#">Disable</a></div>',
      '<div style="display:none"><input id="confirm-disable-dialog-modal-submit" type="submit"></div>',
      '<p>Preferred method</p>',
    ],
  },
  {
    name: 'wrong password',
    url: 'https://www.amazon.com/ap/signin',
    fact: 'access',
    says: 'signed-out',
    parts: [
      '<div id="auth-error-message-box" class="a-alert">Your password is incorrect</div>',
      '<form name="signIn" action="/ap/signin"><input id="ap_password" type="password"><input id="signInSubmit" type="submit"></form>',
    ],
  },
  {
    name: 'code asked for',
    url: 'https://www.amazon.co.jp/ap/mfa',
    fact: 'access',
    says: 'challenge',
    parts: ['<h1>2段階認証</h1>', '<form id="auth-mfa-form"><input id="auth-mfa-otpcode" type="tel"></form>'],
  },
];

describe.each(MARKED)('$name', ({ url, fact, says, parts }) => {
  const read = (html: string) => inspectPage(url, html).facts[fact]?.value;
  const marked = parts.join('');

  it('in a bare body, without header and footer', () => expect(read(`<body>${marked}</body>`)).toBe(says));
  it('nested deeper', () =>
    expect(
      read(
        document(
          'en',
          `<main><section><article>${parts.map((part) => `<div><div><span>${part}</span></div></div>`).join('')}</article></section></main>`,
        ),
      ),
    ).toBe(says));
  it('inside a table and custom elements', () =>
    expect(read(document('ja', `<table><tr><td><x-app><x-part>${marked}</x-part></x-app></td></tr></table>`))).toBe(
      says,
    ));
  it('translated by the browser', () =>
    expect(
      read(
        document(
          'en',
          marked.replace(/>([^<>]+)</g, '><font style="vertical-align: inherit;"><font>translated</font></font><'),
        ).replace('<body>', '<body class="translated-ltr"><div id="goog-gt-tt" style="display:none"></div>'),
      ),
    ).toBe(says));
  it('without the shop’s header', () => expect(read(document('en', marked, false))).toBe(says));
  it('in another order', () => expect(read(document('en', [...parts].reverse().join('<hr>')))).toBe(says));

  it('in random wrappers, among decoys', () => {
    const decoys = fc.array(
      fc.tuple(
        fc.constantFrom(
          ...MARKED.filter((other) => other.fact !== fact && other.fact !== 'access').map((other) =>
            other.parts.join(''),
          ),
        ),
        hide,
      ),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(wrappers, fc.array(wrapper, { maxLength: 3 }), decoys, (wrap, each, hidden) => {
        const body = parts.map((part) => each.reduce((inner, one) => one(inner), part)).join('');
        const noise = hidden.map(([html, hideIt]) => hideIt(html)).join('');
        expect(read(document('en', wrap(body) + noise))).toBe(says);
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing when it is hidden', () => {
    for (const hideIt of Object.values(HIDDEN))
      expect(read(document('en', `<p>…</p>${hideIt(marked)}`))).toBe('unknown');
  });
});
