import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type Row, type WaitWords } from './shape.ts';

/** A thing and what was done to it, in the ways in which German orders the two. */
const done = (event: Row[0], thing: string, verb: string): Row[] => [
  [event, `${thing}…[wurde|ist jetzt|ist nun] ${verb}`],
  [event, `${thing}…wurde…${verb}`],
  [event, `${thing}…${verb} [wurde|worden]`],
  [
    event,
    `wurde [die|der|das|ein|eine|Ihr|Ihre|dein|deine] [neue |neuer |mit Ihrem Konto verknüpfte |mit deinem Konto verknüpfte |]${thing}…${verb}`,
  ],
  [event, `[haben wir|wir haben|Sie haben|du hast]…${thing}…${verb}`],
];

const TWO_STEP = '[Zwei-Schritt|2-Schritt|Zwei-Faktor|2-Faktor]-[Verifizierung|Authentifizierung|Bestätigung]';
const PHONE = '[Telefon|Handy|Mobil|Mobilfunk|Mobiltelefon]nummer';
const GIFT_CARD = '[Geschenkgutschein|Geschenkkarte|Amazon-Gutschein]';

/** Only code and sign-in mails are known; German account mails were found nowhere. */
const PHRASES: Phrase[] = [
  ...from({ source: 'a parser of Amazon mails in use', year: '2026', confidence: 'B' }, [
    ['sign-in-attempt', 'Anmeldeversuch', 'subject'],
    ['verification-code', '[Ihr|dein] Amazon-Verifizierungscode'],
    ['verification-code', 'lautet [dein|Ihr] Verifizierungscode'],
  ]),
  ...from({ source: 'computerbild.de; also copied by forgers', year: null, confidence: 'D' }, [
    ['sign-in-attempt', 'versucht hat, sich bei [Ihrem|deinem] Amazon-Konto anzumelden'],
    ['password-reset-attempt', 'Passwortunterstützung', 'subject'],
    ['account-locked', 'Konto und alle ausstehenden Bestellungen gesperrt'],
  ]),
  ...from({ source: 'a filter of real mail; a training page; verbraucherschutz.com', year: null, confidence: 'C' }, [
    ['order-cancelled', '[Ihre|deine] Bestellung wurde storniert'],
    ['order-cancelled', 'Wir haben [Ihre|deine] Bestellung storniert'],
    ['password-reset-attempt', 'Um [dein|Ihr] Passwort zurückzusetzen, [gib|geben Sie] diesen Code ein'],
    ['prime-suspended', '[Ihre|deine] angegebene Zahlungsart ist ungültig'],
  ]),
  ...from({ source: 'words of a page after sign-in, kept by a program in use', year: '2022', confidence: 'C' }, [
    ['account-locked', 'Konto wurde wegen Missbrauchs'],
  ]),
  ...from({ source: 'the German twin of a Spanish wording', year: null, confidence: 'D' }, [
    ['sign-in-attempt', 'der [Ihr|dein] Passwort kennt'],
  ]),
  ...from(ORDINARY, [
    [
      'access-revoked',
      '[unbefugte|nicht autorisierte|unberechtigte]…auf [Ihr|dein] [Amazon-|]Konto [zugegriffen|Zugriff]',
    ],
    ['access-revoked', 'Unbefugter Zugriff auf [Ihr|dein] [Amazon-|]Konto verschafft'],
    [
      'access-revoked',
      'Passwort [für|zu|Ihres|deines] [Ihrem|Ihr|deinem|dein|] [Amazon-|]Konto[s|] [deaktiviert|ungültig gemacht]',
    ],
    ['access-revoked', '[Unbefugten|unbefugten Person|Dritten]…vorgenommenen Änderungen rückgängig'],
    ...done('email-changed', 'E-Mail-Adresse', '[geändert|aktualisiert]'),
    ...done('email-added', 'E-Mail-Adresse', 'hinzugefügt'),
    ...done('password-changed', 'Passwort', '[geändert|aktualisiert]'),
    ...done('authenticator-added', '[Authenticator|Authentifizierungs]-App', '[hinzugefügt|eingerichtet]'),
    ...done('two-step-on', TWO_STEP, '[aktiviert|eingeschaltet]'),
    ...done('two-step-off', TWO_STEP, '[deaktiviert|ausgeschaltet]'),
    ...done('two-step-method-changed', `bevorzugte Methode für die ${TWO_STEP}`, '[geändert|aktualisiert]'),
    ...done('phone-added', PHONE, 'hinzugefügt'),
    ...done('phone-changed', PHONE, '[geändert|aktualisiert]'),
    ...done('phone-removed', PHONE, '[gelöscht|entfernt]'),
    ...done('name-changed', '[Ihr|Ihren|dein|deinen] Name[n|]', 'geändert'),
    ...done('passkey-added', 'Passkey', '[erstellt|hinzugefügt|eingerichtet]'),
    ['passkey-added', 'durch [das |]Erstellen eines Passkeys'],
    ...done('hold-lifted', '[Sperre|Sperrung]', '[aufgehoben|entfernt]'),
    ...done('hold-lifted', 'Konto', '[entsperrt|freigeschaltet|wieder aktiviert|reaktiviert]'),
    [
      'account-locked',
      'Konto [wurde|ist] [vorübergehend |vorläufig |vorsorglich |derzeit |][gesperrt|eingeschränkt|ausgesetzt]',
    ],
    [
      'account-locked',
      '[leider mussten wir|daher mussten wir|deshalb mussten wir|vorsorglich mussten wir|Sicherheitsgründen mussten wir|wir mussten] [Ihr|dein] [Amazon-|]Konto…[sperren|einschränken|aussetzen]',
    ],
    [
      'account-locked',
      '[haben wir|wir haben] [den |]Zugriff auf [Ihr|dein] [Amazon-|]Konto…[gesperrt|eingeschränkt|ausgesetzt]',
    ],
    [
      'account-locked',
      'Konto musste [leider|vorübergehend|vorsorglich|aus Sicherheitsgründen]…[gesperrt|eingeschränkt|ausgesetzt] werden',
    ],
    ['account-closed', '[leider|daher|deshalb] mussten wir [Ihr|dein] [Amazon-|]Konto…schließen'],
    ['order-cancelled', '[leider|daher|deshalb] mussten wir [Ihre|deine] [Amazon-|]Bestellung…stornieren'],
    [
      'account-locked',
      '[sahen uns|sind] [leider |]gezwungen, [Ihr|dein] [Amazon-|]Konto…[zu sperren|einzuschränken|auszusetzen]',
    ],
    [
      'account-locked',
      '[haben wir|wir haben] [bestimmte|einige|gewisse|mehrere] Funktionen [Ihres|deines] [Amazon-|]Kontos…[eingeschränkt|gesperrt|deaktiviert]',
    ],
    ['account-locked', '[haben wir|wir haben] [Ihr|dein] [Amazon-|]Konto…[gesperrt|eingeschränkt|ausgesetzt]'],
    [
      'password-reset-required',
      '[müssen Sie|Sie müssen|musst du|du musst] [Ihr|dein|ein neues] Passwort [zurücksetzen|festlegen]',
    ],
    ['password-reset-required', 'Passwort muss [zurückgesetzt|neu festgelegt] werden'],
    ...done('gift-card-cancelled', GIFT_CARD, '[storniert|für ungültig erklärt]'),
    ...done('order-cancelled', 'Bestellung', '[storniert|gelöscht]'),
    [
      'card-reported',
      '[Kreditkarte|Karte|Bank|Kartenherausgeber]…[unbefugte|unberechtigte|nicht autorisierte|missbräuchliche] [Nutzung|Verwendung]…gemeldet',
    ],
    [
      'card-reported',
      '[unbefugte|unberechtigte|nicht autorisierte|missbräuchliche] [Nutzung|Verwendung] [Ihrer|deiner] [Karte|Kreditkarte]…[gemeldet|erhalten|informiert|mitgeteilt]',
    ],
    [
      'card-reported',
      '[mitgeteilt|gemeldet|informiert]…[Karte|Kreditkarte] [missbräuchlich|unbefugt] [verwendet|genutzt]',
    ],
    ['new-device-sign-in', '[Anmeldung|angemeldet] [von|auf|mit|über] [einem neuen|ein neues] Gerät'],
    ['new-device-sign-in', 'neues Gerät hat sich…angemeldet'],
    ['new-device-sign-in', 'neue Anmeldung [bei|in|festgestellt|erkannt]'],
    ['sign-in-attempt', '[gab|haben|wurde]…Anmeldeversuch'],
    ['sign-in-attempt', '^Amazon.de: [Anmeldung|Anmelden]$', 'subject'],
    ['data-access-attempt', '[Zugriffsversuch|versuchter Zugriff] auf [Kontodaten|Ihre Kontodaten|deine Kontodaten]'],
    ['data-access-attempt', 'versucht, auf [Ihre|deine] Kontodaten zuzugreifen'],
    ['password-reset-attempt', '[Passworthilfe|Passwort-Hilfe|Passwortwiederherstellung]', 'subject'],
    ['password-reset-attempt', '[versucht|angefordert]…Passwort…zurückzusetzen'],
    ['password-reset-attempt', '[Anfrage|Anforderung] zum Zurücksetzen'],
    ['verification-code', 'Einmalpasswort [OTP |][lautet|ist]'],
    ['password-reset-attempt', '[Kennwort-Wiederherstellung|Kennworthilfe]', 'subject'],
    ['verification-code', '[Bestätigen|Verifizieren] Sie Ihr neues Amazon-Konto'],
    ['verification-code', '[Bestätige|Verifiziere] dein neues Amazon-Konto'],
    ['verification-code', '[Verifizierungscode|Einmalpasswort|Bestätigungscode] #'],
    ['business-account', 'Business-Konto…[erstellt|umgewandelt|verifiziert|überprüft|geschlossen]'],
    ['business-account', '[überprüfen|verifizieren] [Ihr|dein] Amazon Business-Konto'],
    ['business-account', 'Willkommen bei Amazon Business'],
    ...done('account-closed', 'Konto', '[geschlossen|aufgelöst|endgültig gesperrt]'),
    [
      'documents-required',
      '[laden Sie|lade|senden Sie|sende|reichen Sie|reiche]…[Dokument|Dokumente|Unterlagen|Ausweis|Kontoauszug|Nachweis][ hoch| ein| zu| uns|]',
    ],
    [
      'documents-required',
      '[benötigen wir|wir benötigen|erforderlich]…[Dokumente|Unterlagen|Ausweiskopie|Identitätsnachweis]',
    ],
    [
      'billing-required',
      '[bestätigen Sie|bestätige|überprüfen Sie|überprüfe|verifizieren Sie] [Ihre|deine|die] [Rechnungsadresse|Rechnungsdaten|Rechnungsinformationen|Zahlungsdaten|Kreditkarte]',
    ],
    [
      'policy-stop',
      '[Verstoß|Verstoßes|Verstöße|verstoßen|verstößt] gegen [unsere|die] [Richtlinien|Nutzungsbedingungen|Rückgaberichtlinien|Geschäftsbedingungen|Allgemeinen]',
    ],
    ['policy-stop', '[ungewöhnlich viele|ungewöhnlich hohe|hohe Anzahl]…[Rücksendungen|Rückgaben|Erstattungen]'],
    ['prime-suspended', 'Prime-[Mitgliedschaft|Vorteile]…[ausgesetzt|pausiert|unterbrochen|gestoppt]'],
    [
      'prime-suspended',
      '[Zahlung|Zahlungsart|Mitgliedsgebühr|Abbuchung]…Prime…[abgelehnt|fehlgeschlagen|nicht möglich]',
    ],
    ['prime-suspended', 'Prime…[Zahlung|Abbuchung|Mitgliedsgebühr]…[abgelehnt|fehlgeschlagen|gescheitert]'],
    [
      'seller-account',
      '[Verkäuferkonto|Seller-Konto|Verkäufer-Konto]…[erstellt|eröffnet|aktiv|aktiviert|registriert|deaktiviert]',
    ],
    ['seller-account', 'Willkommen beim Verkaufen [bei|auf] Amazon'],
    ['family-invite', '[eingeladen|Einladung]…Amazon [Family|Familie|Haushalt|Household]'],
    ['device-registered', '[Gerät|Kindle|Fire TV|Echo]…[bei|mit|unter|in] [Ihrem|deinem] [Amazon-|]Konto registriert'],
    ['device-registered', '[neues Gerät|ein Gerät]…registriert'],
    ['order-confirmed', '^Bestellt:', 'subject'],
    ['order-confirmed', '[Ihre|deine] [Amazon-|Amazon |]Bestellung [von|vom|mit]'],
    ['order-confirmed', '[vielen Dank|danke] für [Ihre|deine] Bestellung'],
    ['order-confirmed', 'Bestellbestätigung', 'subject'],
    ['order-confirmed', '[Ihre|deine] Bestellung [ist eingegangen|wurde bestätigt]'],
  ]),
];

export const DE_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: {
    suppositions: '(?<!\\p{L})(?:(?:betruger|kriminelle|phishing-mails?)|wenn|falls|sofern|sobald|ob)(?=\\s)…',
    not: 'nicht|kein',
    unless: 'werden',
  },
};

export const DE_WAITS: WaitWords = {
  numbers: {
    ...{ ein: 1, eine: 1, einer: 1, einem: 1, zwei: 2, drei: 3, vier: 4, funf: 5, sechs: 6, sieben: 7, acht: 8 },
    ...{ neun: 9, zehn: 10, elf: 11, zwolf: 12, vierundzwanzig: 24, achtundvierzig: 48, zweiundsiebzig: 72 },
  },
  units: [
    ['stunden?|std|h', 1],
    ['(?:werk|arbeits|kalender)?tag(?:e|en)?', 24],
    ['wochen?', 168],
  ],
  to: 'bis|oder',
  waiting:
    '\\bbleibt\\b|\\bdauer[nt]|\\bin [\\da-z ()-]{1,20} (?:stunden|tagen) (?:konnen|kannst)\\b|\\b(?:konnen|kannst) [a-z ]{1,40}\\bin [\\da-z ()-]{1,20} (?:stunden|tagen)\\b|\\bwarten\\b|\\bnach\\b|\\bbevor\\b|\\bbis zu\\b|\\bfruhestens\\b',
  signIn: '\\banmeld|\\beinlogg|\\bpassw|\\bzurucksetz',
  account: '\\banmeld|\\beinlogg|\\bpassw|\\bzurucksetz|\\bzugriff|\\bkonto|\\bidentitat',
  otherTimes:
    '\\bcode\\b|\\blink\\b|\\bprobe|\\bverlanger|\\brucksend|\\bgultig|(?<!nach )\\bablauf|\\blauft\\b|\\bverifizierungscode|\\bliefer|\\berstatt|\\bantwort|\\bvor [\\da-z ]{1,20}(?:stunden|tagen)|\\bangebot',
  threat:
    '\\b(?:sperren|schließen|loschen|deaktivieren) wir\\b|\\bsonst\\b|\\bandernfalls\\b|\\bin [\\da-z -]{1,20} (?:stunden|tagen) (?:gesperrt|geschlossen|geloscht)|\\b(?:bevor|sonst|bis) (?:wir )?(?:ihr|dein|das) (?:amazon[- ]?)?konto\\b|\\b(?:gesperrt|geschlossen|geloscht|deaktiviert|eingeschrankt) (?:wird|werden)\\b|\\b(?:wird|werden)\\b.{1,60}\\b(?:gesperrt|geschlossen|geloscht|deaktiviert|eingeschrankt)\\b|\\b(?:sie haben|du hast) (?:nur |noch )*[\\da-z ]{1,20}(?:stunden|tage) zeit',
  deadline: '\\binnerhalb\\b|\\bbinnen\\b',
  comesBack:
    '\\bfreigeschaltet\\b|\\bentsperrt\\b|\\baufgehoben\\b|\\bwiederhergestellt\\b|\\bwieder (?:anmelden|zugreifen)',
};

export const DE_CLAIMS: ClaimWords = {
  yours: '\\b(?:ihr|dein)(?:e|em|en|er|es)?\\b',
  things:
    'konto|bestellung|einkauf|zahlung|prime|mitgliedschaft|abonnement|passwort|paket|lieferung|erstattung|rechnung|(?<!geschenk)karte|anmeldung|sicherheit|zugang|zugriff|kunde',
  talk: '^amazon(?: prime)? (?:sperrt|schliesst|kundigt|erhoht|warnt|verliert|stoppt|plant|startet|streicht|verklagt)\\b(?!.*\\b(?:ihr|dein))|phishing|gefalschten? (?:e-?)?mails?|fake-?mails?|betruger\\b|betrugsmasche|so erkennen|wird teurer|preiserhohung|\\bklag(?:e|t|en)\\b',
  troubles:
    'abgelehnt|fehlgeschlagen|problem|ausgesetzt|gesperrt|ungultig|abgelaufen|aktualisier|bestatig|verifizier|uberpruf|handlung|erforderlich|eingeschrankt|ungewohnlich|verdachtig|warnung|hinweis|mitteilung|storniert|eingegangen|dringend|verlanger|lauft ab|verifizierung',
  greetings:
    '\\b(?:sehr geehrter?|lieber?|hallo|guten tag)[a-z /]{0,30} amazon[- ]?(?:prime[- ]?)?(?:kund|mitglied|nutzer)',
};
