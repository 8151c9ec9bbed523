import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type Row, type WaitWords } from './shape.ts';

/** A thing and what was done to it: in Turkish the verb comes last. */
const done = (event: Row[0], thing: string, verb: string): Row[] => [[event, `${thing}…${verb}`]];

const EMAIL = 'e-posta [adresiniz|adresi|adresinizi]';
const TWO_STEP = '[iki adımlı|iki aşamalı|iki faktörlü] [doğrulama|doğrulamayı|doğrulamanız|kimlik doğrulama]';
const PHONE = '[telefon|cep telefonu] [numaranız|numarası|numaranızı]';
const CHANGED = '[değiştirildi|güncellendi|değiştirdik|güncelledik|değiştirilmiştir|güncellenmiştir]';
const ADDED = '[eklendi|ekledik|eklenmiştir]';
const ACCOUNT = '[hesabınız|hesabınızı|hesabın]';

/** No account mail of Amazon's is known in Turkish. */
const PHRASES: Phrase[] = from(ORDINARY, [
  ['access-revoked', '[yetkisiz bir kişi|yetkisiz kişi|yetkisiz bir kişinin|yetkisiz erişim]…[hesabınız|hesabınıza]'],
  ...done('email-changed', EMAIL, CHANGED),
  ...done('email-added', EMAIL, ADDED),
  ...done('password-changed', '[şifreniz|şifrenizi|parolanız|parolanızı]', CHANGED),
  ...done('authenticator-added', '[kimlik doğrulama uygulaması|doğrulayıcı uygulama]', ADDED),
  ...done('two-step-off', TWO_STEP, '[devre dışı bırakıldı|kapatıldı|devre dışı bırakılmıştır]'),
  ...done('two-step-on', TWO_STEP, '[etkinleştirildi|açıldı|etkinleştirilmiştir]'),
  ...done('phone-removed', PHONE, '[silindi|kaldırıldı]'),
  ...done('phone-changed', PHONE, CHANGED),
  ...done('phone-added', PHONE, ADDED),
  ...done('name-changed', '[adınız|adınızı]', '[değiştirildi|güncellendi]'),
  ...done('passkey-added', '[geçiş anahtarı|passkey|parola anahtarı]', '[oluşturuldu|eklendi]'),
  ['business-account', 'Amazon Business [hesabınız|hesabınızı|hoş geldiniz]'],
  ['seller-account', '[satıcı hesabınız|satıcı hesabı]…[oluşturuldu|etkin|aktif|açıldı|devre dışı]'],
  ['family-invite', 'Amazon [Family|Aile|Household]…[davet|davet edildiniz]'],
  ['device-registered', '[cihaz|cihazınız]…hesabınıza [kaydedildi|eklendi]'],
  ...done('hold-lifted', ACCOUNT, '[yeniden etkinleştirildi|kilidi açıldı|engeli kaldırıldı]'),
  [
    'account-locked',
    `${ACCOUNT}…[askıya alındı|kilitlendi|kısıtlandı|donduruldu|askıya alınmıştır|kilitlenmiştir|kısıtlanmıştır|askıya aldık|engellendi]`,
  ],
  ['account-locked', 'hesabınıza erişimi [kısıtladık|engelledik|askıya aldık|durdurduk]'],
  ['account-locked', `${ACCOUNT}…[askıya almak|kilitlemek|kısıtlamak|dondurmak|engellemek] zorunda kaldık`],
  ['account-closed', `${ACCOUNT}…[kapatıldı|kapatılmıştır|kapattık]`],
  [
    'documents-required',
    '[belge|belgeyi|belgeleri|kimlik belgenizi|belgenizi]…[yükleyin|gönderin|göndermeniz|yüklemeniz]',
  ],
  [
    'billing-required',
    '[fatura bilgilerinizi|fatura adresinizi|ödeme bilgilerinizi|kartınızı] [doğrulayın|onaylayın|doğrulamanız]',
  ],
  ['policy-stop', '[politikalarımızı|koşullarımızı|kullanım koşullarını|politikalarını] [ihlal]'],
  ['prime-suspended', 'Prime [üyeliğiniz|avantajlarınız]…[askıya alındı|durduruldu|duraklatıldı]'],
  ['prime-suspended', 'Prime…ödeme…[reddedildi|başarısız|alınamadı]'],
  ['password-reset-required', '[şifrenizi|parolanızı] [sıfırlamanız|yenilemeniz] [gerekiyor|gerekmektedir|gerekir]'],
  ...done(
    'gift-card-cancelled',
    '[hediye kartınız|hediye kartı|hediye kartı siparişiniz]',
    '[iptal edildi|iptal ettik]',
  ),
  ...done('order-cancelled', '[siparişiniz|siparişinizi]', '[iptal edildi|iptal ettik|iptal edilmiştir]'),
  ['card-reported', 'kartınızın [yetkisiz|izinsiz] kullan'],
  ['data-access-attempt', 'hesap verilerinize erişmeye çalış'],
  ['new-device-sign-in', 'yeni bir cihazdan [oturum açıldı|giriş yapıldı|giriş|oturum]'],
  ['sign-in-attempt', '[oturum açma girişimi|giriş denemesi|oturum açma denemesi]', 'subject'],
  ['sign-in-attempt', '[hesabınızda oturum açmaya|hesabınıza giriş yapmaya] çalış'],
  ['sign-in-attempt', '[şifrenizi|parolanızı] bilen [biri|bir kişi]'],
  ['password-reset-attempt', '[şifrenizi|parolanızı|şifre|parola] [sıfırlama|sıfırlamak için]…[talebi|istek|talep]'],
  ['password-reset-attempt', '[şifre yardımı|şifre kurtarma|parola kurtarma]', 'subject'],
  ['verification-code', '[doğrulama kodu|tek kullanımlık şifre] #'],
  ['verification-code', '[doğrulama kodunuz|tek kullanımlık şifreniz|tek kullanımlık parolanız]'],
  ['order-confirmed', '[siparişiniz için teşekkür|siparişiniz alındı|siparişiniz onaylandı|siparişinizi aldık]'],
  ['order-confirmed', 'sipariş [onayı|onayınız|özeti]', 'subject'],
]);

export const TR_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: { suppositions: '(?<!\\p{L})(?:eger|sayet)(?=\\s)…' },
};

export const TR_WAITS: WaitWords = {
  numbers: {
    ...{ bir: 1, iki: 2, uc: 3, dort: 4, bes: 5, alti: 6, yedi: 7, sekiz: 8, dokuz: 9, on: 10, 'on iki': 12 },
    ...{ 'yirmi dort': 24, 'kirk sekiz': 48, 'yetmis iki': 72 },
  },
  units: [
    ['saat(?:ten|te|lik)?', 1],
    ['(?:is )?gun(?:u|den|luk)?', 24],
    ['hafta', 168],
  ],
  to: 'ila|veya',
  waiting: '\\bsonra\\b|\\bbekle|\\bkadar\\b|\\bsurer\\b|\\bsurebilir|\\bboyunca\\b|\\bicinde\\b',
  signIn: '\\bsifre|\\bparola|\\boturum|\\bgiris|\\bsifirla',
  account: '\\bsifre|\\bparola|\\boturum|\\bgiris|\\bsifirla|\\bhesa[bp]|\\berisim|\\bkimli',
  otherTimes:
    '\\bkod|\\bbaglanti|\\bgecerli|\\bteslim|\\bkargo|\\biade|\\byanit|\\bdeneme|\\byenilen|\\bonce\\b|\\bfirsat|\\btek kullanim',
  threat:
    '\\baksi (?:halde|takdirde)\\b|(?:kapatilacak|askiya alinacak|kilitlenecek|silinecek|kisitlanacak|kaybed|kapatacagiz|askiya alacagiz|kilitleyecegiz|silecegiz)|\\bkapatilmadan\\b|\\bolmadan once\\b',
  deadline: '\\bicinde\\b',
  comesBack: 'sifirlayabil|acabil|yapabil|erisebil|yeniden etkin|acilacak',
};

export const TR_CLAIMS: ClaimWords = {
  yours: '(?=\\p{L}{0,20}(?:niz|nuz))',
  things:
    'hesa[bp]|siparis|odeme|prime|uyelig|sifre|parola|paket|teslimat|iade|fatura|(?<!hediye )kart|oturum|guvenlik|erisim|musteri',
  troubles:
    'reddedil|basarisiz|sorun|askiya|kilit|suresi dol|guncelle|dogrula|onayla|islem|gerek|kisitla|olagan disi|olagandisi|supheli|uyari|bildirim|iptal|alindi|acil|yenile',
  greetings: '\\b(?:sayin|degerli|merhaba) amazon (?:prime )?(?:musteri|uye|kullanici)',
};
