import { expect, test } from 'vitest';
import { waitHoursOf } from '../../../utils/mail/waits.ts';

test.each<[string, number]>([
  ['有効化されるまで5時間ほどお待ちください。', 5],
  ['有効化されるまで5時間ほ\nどお待ちください。', 5],
  ['５時間経過後、パスワードをリセットすることが可能となります。', 5],
  ['五時間後に再度サインインしてください。', 5],
  ['二十四時間お待ちいただいてからサインインしてください。', 24],
  ['アカウントは最長3日間停止されます。', 72],
  ['アカウントの再開まで2〜3営業日お待ちください。', 72],
  ['1週間後にパスワードを再設定できます。', 168],
  ['24時間以内にアカウントの停止が解除されます。', 24],
  ['ご本人確認には2〜3営業日かかります。', 72],
  ['Your account will remain locked for 3 days.', 72],
  ['It takes 2-3 business days to verify your identity.', 72],
  ['After two hours you will be able to reset your password.', 2],
  ['Please wait 24 hours before signing in again.', 24],
  ['Your account will be on hold for up to three days.', 72],
  ['You will be able to sign in within 5 hours.', 5],
  ['Wait twenty-four hours before you reset your password.', 24],
  ['Nach 2 Stunden können Sie Ihr Passwort zurücksetzen.', 2],
  ['Bitte warten Sie fünf Stunden, bevor Sie sich anmelden.', 5],
  ['Después de dos horas podrás restablecer tu contraseña.', 2],
  ['Espera 3 días antes de iniciar sesión.', 72],
  ['アカウントの確認には24時間から48時間かかります', 48],
  ['You can reset your password in two hours.', 2],
  ['You won’t be able to sign in for the next 24 hours.', 24],
  ['Please wait one full day before attempting to sign in.', 24],
  ['In 24 Stunden können Sie sich wieder anmelden.', 24],
  ['Nach Ablauf von zwei Stunden können Sie Ihr Passwort zurücksetzen.', 2],
  ['Die Überprüfung Ihres Kontos dauert bis zu 3 Werktage.', 72],
  ['Bitte warten Sie 24 Std., bevor Sie sich anmelden.', 24],
  ['Al cabo de 48 h podrás restablecer tu contraseña.', 48],
  ['5時間経過後、\n\nパスワードをリセットできます', 5],
  ['You will be able to reset your password after two (2) hours.', 2],
  ['Please wait 24 (twenty-four) hours before you sign in.', 24],
  ['Our security department will email you within 48 hours so you can reset your password.', 48],
  ['You will be able to reset your password after two [2] hours.', 2],
  ['Please wait 2 hrs. before resetting your password.', 2],
  ['Vous pourrez vous reconnecter dans deux (2) heures.', 2],
  ['2時間経過致しましたら、パスワードをリセットしてください。', 2],
  ['サインインできるようになるまで、二十四（24）時間お待ち下さい。', 24],
  ['In zwei (2) Stunden können Sie sich wieder anmelden.', 2],
  ['5時間ほど経ってからパスワードを再設定してください。', 5],
  ['Vous pourrez réinitialiser votre mot de passe après deux heures.', 2],
  ['Potrai reimpostare la password dopo 24 ore.', 24],
  ['Após duas horas, você poderá redefinir sua senha.', 2],
  ['Na 5 uur kun je je wachtwoord opnieuw instellen.', 5],
  ['Po 24 godzinach możesz zresetować hasło.', 24],
  ['İki saat sonra şifrenizi sıfırlayabilirsiniz.', 2],
  ['请等待24小时后再登录。', 24],
  ['两小时后您可以重置密码。', 2],
  ['Efter två timmar kan du återställa ditt lösenord.', 2],
  ['يمكنك إعادة تعيين كلمة المرور بعد 5 ساعات.', 5],
])('%s: %i hours', (text, hours) => {
  expect(waitHoursOf(text, null)).toBe(hours);
});

test.each([
  'このコードは24時間有効です。サインインの際に入力してください。',
  '仮パスワードは10分で失効します。',
  '24時間以内にサインインしない場合、アカウントは停止されます。',
  'お客様のアカウントを24時間以内にご確認ください。',
  '返金には3営業日かかります。アカウントをご確認ください。',
  '6月3日にサインインがありました。',
  'お届けまで3日お待ちください。',
  'Your verification code expires after 2 hours. Use it to sign in.',
  'The link to reset your password is valid for 24 hours.',
  'Please sign in within 24 hours or your account will be closed.',
  'We will reply within 24 hours about your account.',
  'Please wait: your parcel arrives in 3 days.',
  'Ihr Code ist nach 2 Stunden nicht mehr gültig, um sich anzumelden.',
  'サインイン用の確認コードは2時間後に失効します。',
  'アカウントへの返金まで3営業日お待ちください。',
  '6月3日までサインインできません。',
  'The code to sign in expires after 2 hours.',
  'Reset your password within 24 hours, before your account is closed.',
  'Please wait a moment before you sign in.',
  'You signed in 3 hours ago.',
  '調査後24時間以内にアカウントについてメールでご連絡いたします。',
  'Your account will be closed after 24 hours unless you verify it.',
  '24時間後にアカウントは停止されます。',
  'You can sign in to your account 24 hours a day.',
  '無料体験は30日後に終了し、アカウントサービスでご確認いただけます。',
  'You have 24 hours before your account is closed.',
  'You have 12 hours left to sign in and verify your account.',
  'Your account will be permanently locked in 24 hours if you do not sign in.',
  'Confirm your account. After 48 hours we will close your account.',
  'Your one-time password to sign in expires in 10 minutes, or after 2 hours.',
  '48時間後にアカウントをロックさせていただきます。',
  '72時間後にアカウントは自動的に閉鎖されます。',
  '3日後にお客様のアカウントの利用を停止させていただく予定です。',
  '24時間以内に確認がない場合、アカウントを永久にロックいたします。',
  'Ihr Konto wird nach 24 Stunden gesperrt.',
  'Votre compte sera définitivement fermé après 48 heures.',
  'Su cuenta será bloqueada después de 24 horas.',
  'Il tuo account sarà sospeso dopo 24 ore.',
  'Sua conta será bloqueada após 24 horas.',
  'Uw account wordt na 24 uur geblokkeerd.',
  '24小时后您的账户将被关闭。',
  '24小时后您将无法登录您的账户。',
  'After 48 hours, your account is going to be deleted.',
  '24 hours remain before you lose access to your account.',
  'We will wait 24 hours before closing your account.',
  'After 24 hours your account gets blocked.',
  '24時間を経過しますとアカウントは利用できなくなります。',
  'アカウントの利用停止まで24時間となりました。ログインして確認してください。',
  '72時間経過後、アカウントを凍結させていただくこととなりますので、サインインしてください。',
  '24時間後、アカウントへのアクセス権を失います。',
  'Nach 24 Stunden sperren wir Ihr Konto.',
  'Après 48 heures, nous fermerons votre compte.',
  'Après 24 heures, vous perdrez l’accès à votre compte.',
  'Su cuenta se cerrará después de 48 horas.',
  'Il tuo account verrà sospeso dopo 48 ore.',
  'Após 24 horas você perderá o acesso à sua conta.',
  'Na 48 uur sluiten wij uw account.',
  'Po 48 godzinach zamkniemy Twoje konto.',
  'Efter 48 timmar spärras ditt konto.',
  '24 saat sonra hesabınıza erişiminizi kaybedersiniz.',
])('%s: no wait', (text) => {
  expect(waitHoursOf(text, null)).toBeNull();
});

test('"please wait" alone is a wait only in a mail about access', () => {
  expect(waitHoursOf('3日お待ちください。', 'access-revoked')).toBe(72);
  expect(waitHoursOf('3日お待ちください。', null)).toBeNull();
});

test('a wait before sign-in or reset counts before one of the account, whichever comes first', () => {
  expect(
    waitHoursOf('調査中は最長3日間アカウントが停止されます。5時間経過後、パスワードをリセットできます。', null),
  ).toBe(5);
  expect(
    waitHoursOf('We may take 24 hours to review your account. After two hours you can reset your password.', null),
  ).toBe(2);
});

test('the first stated wait counts', () => {
  expect(waitHoursOf('5時間経過後、パスワードをリセットできます。\n\n24時間経過後にご連絡ください。', null)).toBe(5);
});
