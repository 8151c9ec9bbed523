import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type Row, type WaitWords } from './shape.ts';

/** A thing and what was done to it, in the ways in which Polish orders the two. */
const done = (event: Row[0], thing: string, verb: string): Row[] => [
  [event, `${thing}…[został|została|zostało|zostały] [pomyślnie |]${verb}`],
  [event, `[został|została|zostało] [pomyślnie |]${verb}…${thing}`],
];

const EMAIL = '[adres e-mail|adres email|adresu e-mail]';
const TWO_STEP = '[weryfikacja dwuetapowa|weryfikacja dwustopniowa|uwierzytelnianie dwuetapowe]';
const PHONE = '[numer telefonu|numer telefonu komórkowego|numer komórkowy]';
const CHANGED = '[zmieniony|zmieniona|zmienione|zaktualizowany|zaktualizowane|zaktualizowana]';
const ADDED = '[dodany|dodana|dodane]';

/** No account mail of Amazon's is known in Polish. */
const PHRASES: Phrase[] = from(ORDINARY, [
  ['access-revoked', '[nieupoważniona osoba|osoba nieuprawniona|nieautoryzowany dostęp]…[konta|koncie]'],
  ...done('email-changed', EMAIL, CHANGED),
  ['email-changed', '[zmieniliśmy|zaktualizowaliśmy] [Twój |]adres e-mail'],
  ...done('email-added', EMAIL, ADDED),
  ...done('password-changed', 'hasło', CHANGED),
  ['password-changed', '[zmieniliśmy|zmieniłeś|zmieniłaś] [Twoje |swoje |]hasło'],
  ...done('authenticator-added', 'aplikacja uwierzytelniająca', ADDED),
  ...done('two-step-off', TWO_STEP, '[wyłączona|wyłączone]'),
  ...done('two-step-on', TWO_STEP, '[włączona|włączone]'),
  ...done('two-step-method-changed', 'metoda weryfikacji', CHANGED),
  ...done('phone-removed', PHONE, '[usunięty|usunięta]'),
  ...done('phone-changed', PHONE, CHANGED),
  ...done('phone-added', PHONE, ADDED),
  ...done('name-changed', '[Twoje imię|imię i nazwisko|Twoja nazwa]', CHANGED),
  ...done('passkey-added', '[klucz dostępu|klucz dostępowy|passkey]', '[utworzony|dodany]'),
  ['business-account', '[witamy w|weryfikujemy Twoje konto] Amazon Business'],
  ['seller-account', 'konto sprzedawcy…[utworzone|aktywne|aktywowane|otwarte|dezaktywowane]'],
  ['family-invite', '[zaproszenie|zaprosił|zaprosiła|zaproszono]…Amazon [Family|Rodzina|Household]'],
  ['device-registered', 'urządzenie zostało zarejestrowane'],
  ...done('hold-lifted', 'konto', '[odblokowane|przywrócone|reaktywowane]'),
  [
    'account-locked',
    '[Twoje |]konto [Amazon |]zostało [tymczasowo |czasowo |][zablokowane|zawieszone|ograniczone|wstrzymane]',
  ],
  ['account-locked', '[Twoje |]konto [Amazon |]jest [tymczasowo |][zablokowane|zawieszone|ograniczone]'],
  [
    'account-locked',
    '[musieliśmy|byliśmy zmuszeni] [tymczasowo |czasowo |][zablokować|zawiesić|ograniczyć] [tymczasowo |czasowo |][Twoje |]konto',
  ],
  ['account-locked', '[ograniczyliśmy|zablokowaliśmy|zawiesiliśmy] [tymczasowo |]dostęp do [Twojego |]konta'],
  ['account-locked', 'dostęp do [Twojego |]konta został [tymczasowo |][zablokowany|zawieszony|ograniczony]'],
  ['account-locked', '[ograniczyliśmy|wyłączyliśmy] [tymczasowo |][niektóre|wybrane] funkcje [Twojego |]konta'],
  ['account-locked', '[zablokowaliśmy|zawiesiliśmy] [tymczasowo |][Twoje |]konto'],
  ['account-closed', '[Twoje |]konto [Amazon |]zostało [trwale |na stałe |][zamknięte|usunięte]'],
  ['documents-required', '[prześlij|wyślij|dostarcz|przesłać]…[dokument|dokumenty|dokumentu|wyciąg|dowód]'],
  [
    'billing-required',
    '[potwierdź|zweryfikuj] [swoje |][dane rozliczeniowe|adres rozliczeniowy|dane płatności|kartę płatniczą|dane do płatności]',
  ],
  ['policy-stop', '[naruszenie|naruszenia|narusza|naruszyło]…[zasad|regulaminu|warunków|polityki]'],
  ['prime-suspended', 'Prime…[zawieszone|zawieszona|wstrzymane|wstrzymana|wstrzymaliśmy]'],
  ['prime-suspended', 'płatność…Prime…[odrzucona|nie powiodła]', 'condition'],
  ['password-reset-required', '[musisz|należy] [zresetować|zmienić] [swoje |]hasło'],
  ...done('gift-card-cancelled', 'karta podarunkowa', '[anulowana|unieważniona]'),
  ...done('order-cancelled', 'zamówienie', 'anulowane'),
  ['order-cancelled', 'anulowaliśmy [Twoje |]zamówienie'],
  ['card-reported', 'nieautoryzowane użycie [Twojej |]karty'],
  ['data-access-attempt', '[próba dostępu|uzyskać dostęp] do danych [Twojego |]konta'],
  ['new-device-sign-in', '[logowanie|zalogowano] [z|na] [nowego urządzenia|nowym urządzeniu]'],
  ['sign-in-attempt', 'próba logowania', 'subject'],
  ['sign-in-attempt', '[próbuje|próbował] zalogować się [na|do] [Twoje|Twojego] [konto|konta]'],
  ['sign-in-attempt', 'kto zna Twoje hasło'],
  ['password-reset-attempt', '[prośbę o|żądanie] [zresetowanie|zresetowania|reset|zmianę] hasła'],
  ['password-reset-attempt', '[odzyskiwanie hasła|pomoc dotycząca hasła]', 'subject'],
  ['verification-code', '[kod weryfikacyjny|hasło jednorazowe] [Amazon |][to|#]'],
  ['verification-code', 'Twój kod weryfikacyjny Amazon'],
  ['order-confirmed', 'dziękujemy za [złożenie |][zamówienie|zamówienia|zakupy]'],
  ['order-confirmed', 'zamówienie zostało [przyjęte|złożone|potwierdzone]'],
  ['order-confirmed', 'potwierdzenie zamówienia', 'subject'],
]);

export const PL_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: { suppositions: '(?<!\\p{L})(?:jesli|jezeli|gdy|kiedy|czy|nie)(?=\\s)…' },
};

export const PL_WAITS: WaitWords = {
  numbers: {
    ...{ jeden: 1, jedna: 1, dwie: 2, dwa: 2, dwoch: 2, trzy: 3, trzech: 3, cztery: 4, piec: 5, pieciu: 5 },
    ...{ szesc: 6, osiem: 8, dziesiec: 10, dwanascie: 12 },
  },
  units: [
    ['godzin(?:a|y|e|ie|ach)?', 1],
    ['(?:dzien|dni(?:ach)?)(?: robocz(?:y|e|ych))?', 24],
    ['tydzien|tygodni[ae]?', 168],
  ],
  to: 'do|lub',
  waiting:
    '\\bpo\\b|\\bpoczekaj|\\bzaczekaj|\\bodczekaj|\\bczeka|\\bdo \\d|\\bprzed\\b|\\bpotrwa|\\btrwa\\b|\\bbedzie mozna|\\bmozesz',
  signIn: '\\bzalogowa|\\blogowani|\\bhas[lł]|\\bzresetowa',
  account: '\\bzalogowa|\\blogowani|\\bhas[lł]|\\bzresetowa|\\bkont[oaue]\\b|\\bdostep|\\btozsamosc',
  otherTimes:
    '\\bkod|\\blink|\\bwygas|\\bwazn|\\bdostaw|\\bwysy[lł]|\\bzwrot|\\bodpowie|\\bprobn|\\bodnowi|\\btemu\\b|\\boferta',
  threat:
    '(?<!\\p{L})(?:stracisz|utracisz|zamkniemy|zablokujemy|zawiesimy|usuniemy)(?!\\p{L})|\\bw przeciwnym razie\\b|\\bzostanie (?:trwale )?(?:zablokowan|zawieszon|zamkniet|usuniet)|\\bzanim\\b|\\bmasz[\\da-z ]{1,20}(?:godzin|dni) na',
  deadline: '\\bw ciagu\\b|\\bw terminie\\b',
  comesBack: '\\bbedziesz mog|\\bodblokowan|\\bprzywrocon',
};

export const PL_CLAIMS: ClaimWords = {
  yours: '(?<!\\p{L})(?:twoj|twoje|twoja|twojego|twojej|twoim)(?!\\p{L})',
  things:
    'konto|kont[aem]|zamowieni|zakup|p[lł]atnosc|prime|subskrypcj|cz[lł]onkostw|has[lł]o|paczk|dostaw|przesy[lł]k|zwrot|faktur|kart[ayę]|logowani|bezpieczenstw|dostep|klien',
  troubles:
    'odrzucon|nie powiod|problem|zawieszon|zablokowan|wygas|zaktualizuj|aktualizacj|zweryfikuj|weryfikacj|potwierdz|dzia[lł]ani|wymagan|ograniczon|nietypow|podejrzan|ostrzezeni|powiadomieni|anulowan|przyjet|piln|odnow',
  greetings: '(?<!\\p{L})(?:drog[ai]|szanown[ayi]|witaj)? ?klien(?:cie|tko|ci) amazon',
};
