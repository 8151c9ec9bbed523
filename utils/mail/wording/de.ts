import { from, type Phrase, type Row } from './phrase.ts';

/** Only code and sign-in mails are known; German account mails were found nowhere. */
export const DE_WORDING_AS_OF = '2026-11';

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

export const DE: Phrase[] = [
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
  ...from({ source: 'the German twin of a Spanish wording', year: null, confidence: 'D' }, [
    ['sign-in-attempt', 'der [Ihr|dein] Passwort kennt'],
  ]),
  ...from({ source: 'ordinary wording, not seen in a genuine mail', year: null, confidence: 'E' }, [
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
      '[Kreditkarte|Karte|Bank|Kartenherausgeber]…[unbefugte|nicht autorisierte|missbräuchliche] [Nutzung|Verwendung]…gemeldet',
    ],
    ['new-device-sign-in', '[Anmeldung|angemeldet] [von|auf|mit|über] [einem neuen|ein neues] Gerät'],
    ['new-device-sign-in', 'neues Gerät hat sich…angemeldet'],
    ['new-device-sign-in', 'neue Anmeldung [bei|in|festgestellt|erkannt]'],
    ['sign-in-attempt', '[gab|haben|wurde]…Anmeldeversuch'],
    ['data-access-attempt', 'Zugriffsversuch auf [Kontodaten|Ihre Kontodaten|deine Kontodaten]'],
    ['data-access-attempt', 'versucht, auf [Ihre|deine] Kontodaten zuzugreifen'],
    ['password-reset-attempt', '[Passworthilfe|Passwort-Hilfe|Passwortwiederherstellung]', 'subject'],
    ['password-reset-attempt', '[versucht|angefordert]…Passwort…zurückzusetzen'],
    ['password-reset-attempt', '[Anfrage|Anforderung] zum Zurücksetzen'],
    ['verification-code', 'Einmalpasswort [OTP |][lautet|ist]'],
    ['business-account', 'Business-Konto…[erstellt|umgewandelt|verifiziert|überprüft|geschlossen]'],
    ['business-account', '[überprüfen|verifizieren] [Ihr|dein] Amazon Business-Konto'],
    ['business-account', 'Willkommen bei Amazon Business'],
  ]),
];
