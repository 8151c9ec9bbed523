import { describe, expect, test } from 'vitest';
import { eventOf, patternOf } from '../../../utils/mail/events.ts';
import { MAIL_EVENTS, type MailEvent } from '../../../utils/mail/events-table.ts';
import { EVENT_WORDS } from '../../../utils/mail/wording/all.ts';
import { check, gmail, mail, written } from './mails.ts';

/** Whole mails: subject and the sentence that says what happened. */
const MAILS: Record<
  MailEvent,
  { ja: [string, string]; en: [string, string]; de?: [string, string]; es?: [string, string] }
> = {
  'access-revoked': {
    ja: [
      'お客様のAmazon.co.jpアカウントに対する最近の変更',
      '定常的なモニタリング活動を通じて、お客様のアカウントが無断でアクセスされた可能性があることが判明いたしました。発送前の注文はすべてキャンセルいたしました。',
    ],
    en: [
      'Your Amazon.com account',
      'We believe that an unauthorized party may have accessed your account. We have disabled the password to your account, reversed any modifications made by this party, canceled any pending orders.',
    ],
    de: ['Ihr Amazon.de-Konto', 'Eine unbefugte Person hat möglicherweise auf Ihr Konto zugegriffen.'],
    es: ['Tu cuenta de Amazon', 'Es posible que una persona no autorizada haya accedido a tu cuenta.'],
  },
  'email-changed': {
    ja: [
      'Amazon.co.jpのアカウントの修正',
      'ご要望の通り、アカウントに登録されているEメールアドレスを変更いたしました。',
    ],
    en: [
      'Revision to Your Amazon.com Account',
      'Per your request, we have changed the e-mail address associated with your account.',
    ],
    de: ['Änderung', 'Ihre E-Mail-Adresse wurde geändert.'],
    es: ['Cambio', 'Hemos cambiado la dirección de correo electrónico asociada a tu cuenta.'],
  },
  'email-added': {
    ja: ['Amazon.co.jpのアカウントの修正', 'アカウントにEメールアドレスを追加いたしました。'],
    en: ['Revision to Your Amazon.com Account', 'Per your request, we have added an email address to your account.'],
  },
  'password-changed': {
    ja: ['Amazon.co.jpのアカウントの修正', 'ご要望の通り、パスワードを変更いたしました。'],
    en: ['Revision to Your Amazon.com Account', 'Per your request, we have successfully changed your password.'],
    de: ['Änderung', 'Ihr Passwort wurde erfolgreich geändert.'],
    es: ['Cambio', 'Tu contraseña se ha cambiado.'],
  },
  'phone-added': {
    ja: ['Amazon.co.jpのアカウントの修正', 'アカウントに携帯電話番号を追加いたしました。'],
    en: [
      'Revision to Your Amazon.com Account',
      'You added a number to receive security codes on your account. You can always go to Your Account to change it.',
    ],
  },
  'phone-changed': {
    ja: ['Amazon.co.jpのアカウントの修正', '携帯電話番号を変更いたしました。'],
    en: [
      'Revision to Your Amazon.com Account',
      'Per your request, we have updated your mobile phone information: ***12',
    ],
  },
  'phone-removed': {
    ja: ['Amazon.co.jpのアカウントの修正', '携帯電話番号を削除いたしました。'],
    en: ['Revision to Your Amazon.com Account', 'we have successfully deleted your mobile phone information.'],
  },
  'name-changed': {
    ja: ['Amazon.co.jpのアカウントの修正', 'お客様のお名前を変更いたしました。'],
    en: ['Revision to Your Amazon.com Account', 'we have successfully changed your name, which now reads: A Person'],
  },
  'two-step-on': {
    ja: ['Amazon.co.jpのアカウントの修正', '二段階認証を有効にしました。'],
    en: ['Revision to Your Amazon.com Account', 'we have successfully enabled Two-Step Verification on your account.'],
    de: ['Änderung', 'Die Zwei-Schritt-Verifizierung wurde aktiviert.'],
    es: ['Cambio', 'Hemos activado la verificación en dos pasos.'],
  },
  'two-step-off': {
    ja: ['Amazon.co.jpのアカウントの修正', '２段階認証が無効になりました。'],
    en: ['Revision to Your Amazon.com Account', 'we have successfully disabled Two-Step Verification on your account.'],
    de: ['Änderung', 'Die Zwei-Schritt-Verifizierung wurde deaktiviert.'],
    es: ['Cambio', 'Hemos desactivado la verificación en dos pasos.'],
  },
  'two-step-method-changed': {
    ja: ['Amazon.co.jpのアカウントの修正', '2段階認証の優先する方法を変更いたしました。'],
    en: [
      'Revision to Your Amazon.com Account',
      'we have changed your preferred method for Two-Step Verification on your account to: SMS',
    ],
  },
  'authenticator-added': {
    ja: ['Amazon.co.jpのアカウントの修正', '認証アプリを追加いたしました。'],
    en: [
      'Revision to Your Amazon.com Account',
      'you have successfully added an Authenticator App to receive security codes on your account. You can always go to Your Account',
    ],
  },
  'passkey-added': {
    ja: ['Amazon.co.jp', 'パスキーを設定しました。'],
    en: ['Revision to Your Amazon.com Account', 'Amazon upgraded your account security by creating a passkey.'],
  },
  'business-account': {
    ja: ['Amazonビジネス', 'お客様のアカウントはビジネスアカウントに変更されました。'],
    en: ['Amazon Business', 'We’re verifying your Amazon Business account'],
  },
  'seller-account': {
    ja: ['出品サービス', '出品用アカウントの登録が完了しました。'],
    en: ['Welcome to selling on Amazon', 'Congratulations, your Amazon seller account is now active.'],
    de: ['Verkaufen', 'Ihr Verkäuferkonto wurde erstellt.'],
    es: ['Vender', 'Tu cuenta de vendedor ha sido activada.'],
  },
  'family-invite': {
    ja: ['招待', '山田さんがあなたをAmazonファミリーに招待しています。招待を確認してください。'],
    en: ['An invitation', 'A person has invited you to join their Amazon Family.'],
    de: ['Einladung', 'Sie wurden zu Amazon Family eingeladen. Ihre Einladung zu Amazon Family läuft ab.'],
    es: ['Invitación', 'Te han invitado a unirte a Amazon Family.'],
  },
  'device-registered': {
    ja: ['Amazon.co.jp', '新しい端末がお客様のアカウントに登録されました。'],
    en: ['Your device', 'A new Kindle was registered to your Amazon account.'],
    de: ['Ihr Gerät', 'Ein neues Gerät wurde bei Ihrem Konto registriert.'],
    es: ['Tu dispositivo', 'Se ha registrado un nuevo dispositivo.'],
  },
  'hold-lifted': {
    ja: ['Amazon.co.jp', 'お客様のアカウントの保留は解除されました。'],
    en: ['Your Amazon.com account', 'The hold has also been removed from your Amazon.com account.'],
  },
  'account-locked': {
    ja: ['ご利用の Amazon アカウントを一時保留いたしました', 'ご確認ください。'],
    en: [
      'Account on Hold: Response Required',
      'We have placed a hold on your account because the card issuer received a report of unauthorized use.',
    ],
    de: ['Konto', 'Wir haben Ihr Amazon-Konto und alle ausstehenden Bestellungen gesperrt.'],
    es: ['Cuenta', 'Hemos bloqueado tu cuenta.'],
  },
  'account-closed': {
    ja: ['Amazon.co.jp', 'お客様のアカウントを閉鎖いたしました。'],
    en: ['Your Amazon.com account', 'We have closed your account. Amazon account is closed.'],
    de: ['Konto', 'Wir haben Ihr Konto geschlossen.'],
    es: ['Cuenta', 'hemos cerrado esta cuenta por infringir los términos de nuestro acuerdo de condiciones de uso'],
  },
  'documents-required': {
    ja: ['Amazon.co.jp', '本人確認のため、請求書のコピーを提出してください。'],
    en: ['Document submission required', 'Please submit a copy of a bank statement.'],
    de: ['Konto', 'Bitte senden Sie uns einen aktuellen Kontoauszug zu.'],
    es: ['Cuenta', 'Envíanos un documento de identidad.'],
  },
  'billing-required': {
    ja: ['Amazon.co.jp', 'ご請求先情報の確認が必要です。'],
    en: ['Billing verification required', 'Choose payment card to verify'],
    de: ['Konto', 'Bitte bestätigen Sie Ihre Zahlungsdaten.'],
    es: ['Cuenta', 'Verifica tu información de facturación.'],
  },
  'policy-stop': {
    ja: ['Amazon.co.jp', '利用規約に違反する行為が確認されました。'],
    en: ['Return Policy Violation', 'There was an unusual number of returns.'],
    de: ['Konto', 'Es liegt ein Verstoß gegen unsere Richtlinien vor.'],
    es: ['Cuenta', 'Has incumplido nuestras políticas.'],
  },
  'prime-suspended': {
    ja: ['Amazonプライム', 'プライム会員資格を一時停止いたしました。'],
    en: ['Your membership', 'Your Prime membership has been put on hold.'],
    de: ['Max: Ihre angegebene Zahlungsart ist ungültig', 'Prime'],
    es: ['Prime', 'Tu suscripción a Prime ha sido suspendida.'],
  },
  'password-reset-required': {
    ja: ['Amazon.co.jp', 'セキュリティ上の理由から、パスワードの再設定が必要です。'],
    en: ['Account Recovery: Reset your Amazon.com account password', 'Please follow the steps.'],
  },
  'order-cancelled': {
    ja: [
      'Amazon.co.jpでのご注文につきまして',
      'ご注文の処理中に問題が発生したため、ご注文をキャンセルいたしました。請求処理は行っておりません。',
    ],
    en: ['Your order', 'Your Amazon.com order has been canceled.'],
    de: ['Bestellung', 'Ihre Bestellung wurde storniert.'],
    es: ['Pedido', 'Hemos cancelado tu pedido.'],
  },
  'gift-card-cancelled': {
    ja: ['Amazon.co.jp', 'ギフトカードの注文をキャンセルいたしました。'],
    en: ['Your order', 'We have canceled your order and voided the Amazon gift card balance used in the purchase.'],
  },
  'card-reported': {
    ja: ['Amazon.co.jp', 'カード会社より、不正利用のご連絡がありました。'],
    en: [
      'Your Amazon.com account',
      'Your credit or debit card issuer received a report of unauthorized use of your card.',
    ],
  },
  'data-access-attempt': {
    ja: ['amazon.co.jp: アクションが必要です:アカウントデータアクセスの試行', '確認コードは次のとおりです'],
    en: [
      'amazon.com: Account data access attempt',
      'Someone is attempting to access your account data. If this was you, your verification code is:',
    ],
    de: ['amazon.de: Account data access attempt', 'Wenn du das warst, lautet dein Verifizierungscode:'],
    es: ['amazon.com: Intento de acceso a los datos de la cuenta', 'código'],
  },
  'new-device-sign-in': {
    ja: [
      'Amazonセキュリティ警告: サインインが検出されました',
      '新しいデバイスからアカウントサービスへのサインインが検出されました',
    ],
    en: ['Amazon security alert: Sign-in detected from Tokyo', 'Hello'],
  },
  'sign-in-attempt': {
    ja: [
      'amazon.co.jp：サインイン試行',
      'パスワードを知っているユーザーがあなたのアカウントにサインインしようとしています。確認コードは次のとおりです',
    ],
    en: [
      'amazon.com: Sign-in attempt',
      'Someone who knows your password is attempting to sign-in. If this was you, your verification code is:',
    ],
    de: ['amazon.de: Anmeldeversuch', 'Wenn du das warst, lautet dein Verifizierungscode:'],
    es: ['amazon.com: Intento de inicio de sesión', 'Alguien que conoce tu contraseña'],
  },
  'password-reset-attempt': {
    ja: [
      'amazon.co.jp:パスワード回復',
      '誰かがお客様のアカウントサービスのパスワードをリセットしようとしています。これがお客様でしたら、確認コードは次のとおりです',
    ],
    en: ['Password recovery', 'Someone is attempting to reset the password of your account.'],
    de: ['amazon.de: Passwortunterstützung', 'Hallo'],
    es: ['Ayuda con la contraseña de Amazon', 'Hola'],
  },
  'verification-code': {
    ja: ['お客様のAmazon確認コード', '123456'],
    en: ['Your Amazon verification code', '123456'],
    de: ['Ihr Amazon-Verifizierungscode', '123456'],
    es: ['Amazon', 'Tu código de verificación es 123456'],
  },
  'order-confirmed': {
    ja: ['Amazon.co.jp ご注文の確認', 'ご注文ありがとうございます。'],
    en: ['Your Amazon.com order', 'Thank you for your purchase of a Google Play gift card.'],
    de: ['Bestellt: Artikel', 'Vielen Dank für Ihre Bestellung.'],
    es: ['Tu pedido', 'Gracias por tu pedido.'],
  },
};

const all = MAIL_EVENTS.flatMap((event) =>
  Object.entries(MAILS[event]).map(([language, [subject, body]]) => ({ event, language, subject, body })),
);

test.each(all)('$event in $language', async ({ event, subject, body }) => {
  expect((await check(written({ subject, body }))).event).toBe(event);
  expect((await check(`${subject}\n\n${body}`)).event).toBe(event);
});

describe('precedence', () => {
  test('access-revoked wins over everything it also speaks of', () => {
    for (const { subject, body } of all) {
      expect(eventOf(subject, `${body}\nお客様のアカウントのパスワードを無効にいたしました。`)).toBe('access-revoked');
    }
  });

  test('a change wins over a notice', () => {
    const change = MAILS['email-changed'].en[1];
    for (const notice of ['sign-in-attempt', 'verification-code', 'data-access-attempt'] as const) {
      expect(eventOf('', `${MAILS[notice].en[1]} ${change}`)).toBe('email-changed');
    }
  });

  test('every event has a place in the order', () => {
    const phrases = Object.values(EVENT_WORDS).flatMap(({ phrases }) => phrases);
    expect(new Set(phrases.map(({ event }) => event))).toEqual(new Set(MAIL_EVENTS));
  });
});

describe('what is no event', () => {
  test.each([
    [
      'ja',
      'Amazonを装った不審なメール等にご注意ください',
      'Amazonを装ったメールにご注意ください。2段階認証を有効にすることをお勧めします。',
    ],
    ['en', 'Revision to Your Amazon.com Account', 'Thanks for visiting Amazon.com!'],
    ['en', 'Your order', 'We recommend that you enable Two-Step Verification and change your password regularly.'],
    ['en', 'Your order', 'Our help pages tell you about password recovery and sign-in attempts.'],
    ['de', 'Ihre Bestellung', 'Ihre Bestellung ist unterwegs.'],
    ['es', 'Tu devolución', 'Tu devolución'],
  ])('%s: %s', (_language, subject, body) => {
    expect(eventOf(subject, body)).toBeNull();
  });

  test('the relay for messages of strangers reports none, nor a wait; its look-alikes do', async () => {
    const body = `${MAILS['account-locked'].ja[0]}。5時間お待ちください。`;
    for (const host of ['marketplace.amazon.co.jp', 'm.marketplace.amazon.co.jp', 'marketplace.amazon.com']) {
      const added = gmail(`dmarc=pass header.from=${host}`);
      const read = await check(mail(added, { from: `A seller <abc@${host}>`, subject: 'Hello', body }));
      expect(read).toMatchObject({ event: 'unknown', waitHours: null, sender: { verdict: 'authenticated' } });
      expect(read.sender.reasons.map(({ id }) => id)).toContain('relay');
    }
    const forged = await check(written({ from: 'A <abc@marketplace.amazon.co.jp.example.net>', body }));
    expect(forged).toMatchObject({ event: 'account-locked', waitHours: 5, sender: { verdict: 'suspicious' } });
  });

  test('the words on a gift card, and those of whoever invites, report nothing of an account', async () => {
    const body = 'Message: Your password has been changed and your account has been locked. Wait 5 hours to sign in.';
    for (const host of ['gc.email.amazon.com', 'gift-cards.amazon.com', 'gc.amazon.co.jp']) {
      const read = await check(
        mail(gmail(`dmarc=pass header.from=${host}`), {
          from: `Amazon Gift Cards <gc-orders@${host}>`,
          subject: 'A gift',
          body,
        }),
      );
      expect(read).toMatchObject({ event: 'unknown', waitHours: null, sender: { verdict: 'authenticated' } });
    }
    const invitation = (subject: string) =>
      check(mail(gmail('dmarc=pass header.from=amazon.com'), { from: 'Amazon <no-reply@amazon.com>', subject, body }));
    expect(await invitation('Pat invited you to a list')).toMatchObject({ event: 'unknown', waitHours: null });
    expect((await invitation('Pat invited you to join Amazon Family')).event).toBe('family-invite');
    expect((await invitation('Your Amazon.com account')).event).toBe('password-changed');
    expect((await invitation('Amazon.com recommends a new password')).event).toBe('password-changed');
    for (const subject of [
      'Pat sent you an Amazon Gift Card!',
      "You've got a gift card from Pat",
      'Pat hat Ihnen einen Gutschein gesendet',
      'Pat vous a envoyé un chèque-cadeau Amazon',
      'Pat ti ha inviato un Buono Regalo Amazon',
      'Pat te ha enviado un Cheque Regalo',
      'Patさんからギフトカードが届きました',
      'Pat 送您一张亚马逊礼品卡',
      'Your friend Pat recommends a product',
      'Pat gifted you a Kindle book',
      'You have received a gift',
      'Amazon gift card for you from Pat',
      'Amazonギフト券をお届けします',
      'Pat wants to share photos with you',
      'ほしい物リストが共有されました',
    ])
      expect(await invitation(subject)).toMatchObject({ event: 'unknown', waitHours: null });
  });

  test('the verdict changes nothing', async () => {
    const [subject, body] = MAILS['email-changed'].ja;
    const verdicts = new Set<string>();
    for (const source of [
      mail(gmail(), { subject, body }),
      written({ subject, body }),
      written({ from: 'Amazon <a@example.net>', subject, body }),
    ]) {
      const read = await check(source);
      verdicts.add(read.sender.verdict);
      expect(read.event).toBe('email-changed');
    }
    expect(verdicts).toEqual(new Set(['authenticated', 'unproven', 'suspicious']));
  });
});

describe('reading words', () => {
  test('line breaks, spaces, case, width, accents, homoglyphs and hidden characters make no difference', () => {
    expect(eventOf('', 'アカウントに登録されている\r\n  Ｅメールアドレス を\n変更いたしました')).toBe('email-changed');
    expect(eventOf('', 'WE HAVE SUCCESSFULLY\nCHANGED  YOUR PASS\u200bWORD.')).toBe('password-changed');
    expect(eventOf('', 'Аccount оn Hоld')).toBe('account-locked');
    expect(eventOf('amazon.com: Intento de inicio de sesion', '')).toBe('sign-in-attempt');
  });

  test('a gap is bounded', () => {
    const pattern = new RegExp(patternOf('one … two'), 'u');
    expect(pattern.test('onethreetwo')).toBe(true);
    expect(pattern.test(`one${'x'.repeat(61)}two`)).toBe(false);
  });
});
