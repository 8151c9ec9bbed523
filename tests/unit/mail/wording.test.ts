import { describe, expect, test } from 'vitest';
import { eventOf } from '../../../utils/mail/events.ts';
import type { MailEvent } from '../../../utils/mail/events-table.ts';

/** Further wordings of an event, as they stand in a mail whose subject says nothing. */
const WORDINGS: [MailEvent, string[]][] = [
  [
    'access-revoked',
    [
      '不正アクセスによって送信されたコミュニティコンテンツはすべて削除いたしました',
      '不正アクセスの可能性があるため、パスワードを無効にし、変更を元に戻しました',
      'If two-step verification has been enabled during the unauthorized access, we have disabled it.',
      'Wir haben das Passwort Ihres Kontos deaktiviert.',
      'Möglicherweise hat sich ein Unbefugter Zugriff auf Ihr Konto verschafft.',
      'Hemos desactivado la contraseña de tu cuenta y revertido todos los cambios.',
    ],
  ],
  [
    'email-changed',
    [
      'お客様のEメールアドレスは、a@example.com から b@example.net に変更されました',
      'メールアドレスの変更が完了しました',
      'Per your request, we have updated the email address associated with your account',
      'Auf Ihren Wunsch wurde die E-Mail-Adresse für Ihr Amazon-Konto von a@example.com auf b@example.net geändert.',
      'Se ha cambiado la dirección de correo electrónico de tu cuenta.',
    ],
  ],
  [
    'email-added',
    [
      'メールアドレスが登録されました',
      'Wir haben Ihrem Konto eine E-Mail-Adresse hinzugefügt.',
      'Se agregó un correo electrónico a tu cuenta.',
    ],
  ],
  [
    'password-changed',
    [
      'パスワードを変更させていただきました',
      'パスワードが更新されました',
      'Your Amazon.co.uk password has been changed.',
      'The password for your Amazon account was changed on March 3.',
      'Das Passwort Ihres Kontos wurde geändert.',
      'Sie haben Ihr Passwort geändert.',
      'Se ha cambiado la contraseña de tu cuenta.',
    ],
  ],
  [
    'phone-added',
    ['Ihrem Konto wurde eine Telefonnummer hinzugefügt.', 'Hemos añadido un número de teléfono a tu cuenta.'],
  ],
  [
    'phone-changed',
    [
      '携帯電話番号の変更が完了しました',
      'Wir haben Ihre Mobilfunknummer geändert.',
      'Hemos actualizado tu número de teléfono móvil.',
    ],
  ],
  [
    'phone-removed',
    [
      'We have removed the phone number ending in 12 from your account',
      'Die Telefonnummer wurde von Ihrem Konto entfernt.',
      'Se ha eliminado el número de móvil de tu cuenta.',
    ],
  ],
  [
    'name-changed',
    [
      '氏名が変更されました',
      'The name on your account has been changed to A Person',
      'Wir haben Ihren Namen geändert.',
      'Hemos cambiado tu nombre.',
    ],
  ],
  [
    'two-step-on',
    [
      '2段階認証が設定されました',
      '2 段階認証がオンになりました',
      'Die Zwei-Schritt-Verifizierung wurde für Ihr Konto aktiviert.',
      'Se ha activado la verificación en dos pasos.',
    ],
  ],
  [
    'two-step-off',
    [
      '2段階認証をオフにしました',
      'Two-Step Verification (2SV) has been disabled for your account',
      'Die Zwei-Schritt-Verifizierung wurde für Ihr Konto deaktiviert.',
      'Se ha desactivado la verificación en dos pasos.',
    ],
  ],
  [
    'two-step-method-changed',
    [
      '2段階認証の方法をSMSに変更しました',
      '2段階認証のコードの受信方法が変更されました',
      'Se ha cambiado el método preferido de verificación en dos pasos.',
    ],
  ],
  ['authenticator-added', ['認証アプリがお客様のアカウントに追加されました']],
  [
    'passkey-added',
    [
      '新しいパスキーがアカウントに追加されました',
      'パスキーを作成して、アカウントのセキュリティを強化しました',
      'Amazon hat die Sicherheit Ihres Kontos durch Erstellen eines Passkeys verbessert.',
      'Se ha creado una clave de acceso.',
    ],
  ],
  [
    'hold-lifted',
    [
      'We have removed the hold on your account',
      'Ihr Konto wurde wieder freigeschaltet.',
      'Tu cuenta ha sido desbloqueada.',
      'アカウントの停止を解除させて頂きました',
    ],
  ],
  [
    'account-locked',
    [
      'Hemos limitado temporalmente tu cuenta.',
      'Su cuenta ha sido limitada temporalmente.',
      'Abbiamo limitato temporaneamente il tuo account.',
      'Wir mussten Ihr Konto einschränken.',
      'アカウントを一時的に休止させていただいております。',
      'お客様のアカウントで不審なアクティビティが検出され、予防処置としてロックされました',
      'アカウントへのアクセスが制限されています',
      'Your Amazon account is on hold',
      'Dein Konto wurde vorsorglich gesperrt.',
      'Se ha bloqueado tu cuenta.',
      'アカウントのご利用を制限させて頂いております',
      'アカウントを保留とさせていただいております',
      'お客様のアカウントへのアクセスを一時停止させていただいております',
      'ご利用のアカウントにつきまして、一時的に機能を制限させていただきました',
      'お客様のアカウントがロックされてしまいました',
      'アカウントに対し、利用制限の措置を講じさせていただきました',
      'アカウントは一時的にご利用いただけません',
      'お客様のアカウントは現在停止中です',
      'お客様のアカウントは制限された状態です',
      'アカウントを一時停止せざるを得ませんでした',
      'Your Amazon account is under review and has been suspended.',
      'Wir haben den Zugriff auf Ihr Konto vorübergehend gesperrt.',
      'Su cuenta se encuentra bloqueada temporalmente.',
      'Abbiamo limitato l’accesso al tuo account.',
      'Bloqueamos o acesso à sua conta.',
      'We hebben de toegang tot je account beperkt.',
      'Ograniczyliśmy dostęp do Twojego konta.',
      'Vi har begränsat åtkomsten till ditt konto.',
      'Hesabınıza erişimi kısıtladık.',
      '我们已限制您的账户访问权限。',
      'تم تقييد الوصول إلى حسابك.',
      'We have had to place a temporary hold on your account.',
      'We were forced to temporarily suspend your account.',
      'Leider mussten wir Ihr Konto vorübergehend sperren.',
      'Nous avons dû suspendre temporairement votre compte.',
      'Nos hemos visto obligados a suspender tu cuenta.',
      'Abbiamo dovuto sospendere temporaneamente il tuo account.',
      'Tivemos que suspender temporariamente sua conta.',
      'We hebben je account tijdelijk moeten blokkeren.',
      'Musieliśmy tymczasowo zablokować Twoje konto.',
      'Vi har varit tvungna att tillfälligt spärra ditt konto.',
      'Hesabınızı geçici olarak askıya almak zorunda kaldık.',
      '我们不得不暂时冻结您的账户。',
      'اضطررنا إلى تعليق حسابك مؤقتا.',
      'Wir haben bestimmte Funktionen Ihres Kontos vorübergehend eingeschränkt.',
    ],
  ],
  [
    'password-reset-required',
    [
      'パスワードの変更が必要です',
      'You must reset your password before you can sign in',
      'Sie müssen Ihr Passwort zurücksetzen.',
      'Es necesario restablecer tu contraseña.',
    ],
  ],
  [
    'gift-card-cancelled',
    [
      'ギフトカードを無効にいたしました',
      'Ihr Amazon-Gutschein wurde storniert.',
      'Hemos cancelado tu pedido de tarjeta regalo.',
    ],
  ],
  [
    'order-cancelled',
    [
      '注文番号 250-123 のご注文をキャンセルさせていただきました',
      'Your Amazon.com order #111-2223334-5556667 has been canceled',
      'Ihre Bestellung 302-123 wurde leider storniert.',
      'ご注文は取り消しとさせていただきました',
      'We had to cancel your order.',
      'Nous avons dû annuler votre commande.',
    ],
  ],
  [
    'card-reported',
    [
      'We have received a report from the issuer of your payment card about unauthorized use of your card.',
      'The issuer of your debit card notified us of unauthorized activity on your card.',
      'Your card issuer has told us that your card may have been used without your authorisation.',
      'Your card issuer reported that your card was used without your permission.',
      'Your card company received a report of fraudulent use of your card.',
      'Der Herausgeber Ihrer Kreditkarte hat uns eine unberechtigte Nutzung Ihrer Karte gemeldet.',
      'L’emittente ha ricevuto una segnalazione di uso non autorizzato della carta.',
      'お客様のクレジットカードの発行会社から、不正使用の連絡を受けました',
      'The issuer of your credit card reported unauthorized use',
      'Ihre Bank hat eine nicht autorisierte Verwendung Ihrer Karte gemeldet.',
      'El emisor de tu tarjeta ha recibido un aviso de uso no autorizado de tu tarjeta.',
      'Your bank has notified us that your credit card was used without authorization.',
      'We were notified by the issuing bank that your card was used without your permission.',
      'Ihre Bank hat uns mitgeteilt, dass Ihre Karte missbräuchlich verwendet wurde.',
      "L'emittente della tua carta di credito ha segnalato un utilizzo non autorizzato della tua carta.",
      'De uitgever van je creditcard heeft een melding ontvangen van ongeoorloofd gebruik van je kaart.',
      'Utgivaren av ditt kort har fått en rapport om obehörig användning av ditt kort.',
      '您的信用卡发卡机构收到了您的卡被未经授权使用的报告。',
    ],
  ],
  [
    'new-device-sign-in',
    [
      '新しい端末からのサインインを検出しました',
      'A new device signed in to your account',
      'Neue Anmeldung bei Ihrem Amazon-Konto',
      'Nuevo inicio de sesión en tu cuenta.',
    ],
  ],
  [
    'sign-in-attempt',
    [
      'サインインの試みがありました',
      'Someone is trying to sign in to your account',
      'Jemand, der dein Passwort kennt, versucht sich anzumelden. Wenn du das warst, lautet dein Verifizierungscode: 123456',
      'Alguien está intentando iniciar sesión en tu cuenta.',
    ],
  ],
  ['data-access-attempt', ['Alguien está intentando acceder a los datos de tu cuenta. Tu código de verificación es 1']],
  [
    'password-reset-attempt',
    [
      '誰かがお客様のパスワードを再設定しようとしています',
      'We received a request to reset the password for your Amazon account',
      'Wir haben eine Anfrage zum Zurücksetzen Ihres Passworts erhalten.',
      'Hemos recibido una solicitud para restablecer tu contraseña.',
    ],
  ],
  [
    'verification-code',
    [
      'Bestätigen Sie Ihr neues Amazon-Konto',
      'Verifica tu nueva cuenta de Amazon',
      'Verifica il tuo nuovo account Amazon',
      'Verifique sua nova conta da Amazon',
      '確認コード: 123456',
      '次のコードを使用してください',
      'To authenticate, please use the following One Time Password (OTP):\n\n123456',
      '123456 is your Amazon OTP. Do not share it with anyone.',
      'Dein Amazon-Verifizierungscode',
      'Utiliza la siguiente contraseña de un solo uso (OTP): 123456',
      'Dein Verifizierungscode: 123456',
      'Doğrulama kodu: 123456',
      '請輸入以下代碼',
      '驗證您的新 Amazon 帳戶',
      '您的一次性密码（OTP）是 123456',
    ],
  ],
  ['business-account', ['Amazonビジネスのアカウントが作成されました', 'Wir überprüfen Ihr Amazon Business-Konto.']],
];

test.each(WORDINGS.flatMap(([event, wordings]) => wordings.map((words) => ({ event, words }))))(
  '$event: $words',
  ({ event, words }) => {
    expect(eventOf('', `Amazon\n\n${words}\n\nAmazon`)).toBe(event);
  },
);

test("every store's own name", () => {
  for (const name of ['Amazon.co.uk', 'Amazon.com.be', 'Amazon.de', 'Amazon'])
    expect(eventOf('', `The hold has also been removed from your ${name} account`)).toBe('hold-lifted');
  expect(eventOf('', '新しいAmazo\nn.co.jpアカウントを確認します')).toBe('verification-code');
});

describe('what is not said to have happened', () => {
  test.each([
    ['a condition', 'If your account has been locked, contact us. Falls Ihr Passwort geändert wurde, rufen Sie an.'],
    ['a condition at the end', 'We will let you know when your order has been canceled.'],
    ['a condition in Spanish', 'Si tu cuenta ha sido bloqueada, llámanos.'],
    ['a condition in Japanese', 'パスワードを変更しましたら、再度サインインしてください。'],
    ['a question', '最近パスワードを変更されましたか？'],
    ['a threat', '確認しない場合、アカウントは停止されます。'],
    ['a threat in humble words', 'アカウントの利用を制限させて頂く場合がございます。'],
    ['a threat to come', 'Otherwise we will have to suspend your account. Andernfalls müssen wir Ihr Konto sperren.'],
    ['a threat in Chinese', '我们将冻结您的账户。您的账户将被锁定。'],
    ['a threat in Arabic', 'سيتم تعليق حسابك.'],
    ['a card that may be reported', 'You can report unauthorized use of your card to your bank at any time.'],
    ['a denial', 'Ihre E-Mail-Adresse und Ihr Passwort wurden nicht geändert. Ihr Konto wurde nicht gesperrt.'],
    ['a possibility', 'Ihre Bestellung wurde aufgegeben und kann 30 Minuten lang storniert werden.'],
    ['words of two sentences', '電話番号をご確認ください。お支払い方法を変更いたしました。'],
    [
      'examples of forged mails',
      '「アカウントがロックされました」「パスワードが変更されました」といった不審なメールにご注意ください。',
    ],
    ['advice about codes', 'Nunca compartas tu código de verificación. 確認コードは誰にも教えないでください。'],
  ])('%s', (_name, text) => {
    expect(eventOf('', text)).toBeNull();
  });

  test('what follows the condition counts', () => {
    expect(eventOf('', 'If this was you, your verification code is: 123456')).toBe('verification-code');
    expect(eventOf('', 'If you have questions\n\nYour password was changed')).toBe('password-changed');
  });
});
