import { from, type Phrase } from './phrase.ts';

/** Only code and sign-in mails are known; German account mails were found nowhere. */
export const DE_WORDING_AS_OF = '2026-11';

export const DE: Phrase[] = [
  ...from({ source: 'a parser of Amazon mails in use', year: '2026', confidence: 'B' }, [
    ['sign-in-attempt', 'Anmeldeversuch', 'subject'],
    ['verification-code', 'Ihr Amazon-Verifizierungscode'],
    ['verification-code', 'lautet [dein|Ihr] Verifizierungscode'],
  ]),
  ...from({ source: 'computerbild.de; also copied by forgers', year: null, confidence: 'D' }, [
    ['sign-in-attempt', 'versucht hat, sich bei [Ihrem|deinem] Amazon-Konto anzumelden'],
    ['password-reset-attempt', 'Passwortunterstützung', 'subject'],
    ['account-locked', 'Konto und alle ausstehenden Bestellungen gesperrt'],
  ]),
  ...from({ source: 'ordinary wording, not seen in a genuine mail', year: null, confidence: 'E' }, [
    [
      'access-revoked',
      '[unbefugte|nicht autorisierte|unberechtigte] [Person|Dritte|Partei]…auf [Ihr|dein] [Amazon-|Amazon.de-|]Konto [zugegriffen|Zugriff]',
    ],
    ['access-revoked', 'Passwort [für|zu] [Ihrem|Ihr|deinem|dein] Konto [deaktiviert|ungültig gemacht]'],
    [
      'email-changed',
      'E-Mail-Adresse [für Ihr Konto |für dein Konto |Ihres Kontos |deines Kontos |Ihres Amazon-Kontos |]wurde [erfolgreich |][geändert|aktualisiert]',
    ],
    [
      'email-changed',
      '[haben wir|wir haben] [die|Ihre|deine] [mit Ihrem Konto verknüpfte |mit deinem Konto verknüpfte |]E-Mail-Adresse [Ihres Kontos |deines Kontos |][erfolgreich |][geändert|aktualisiert]',
    ],
    [
      'email-added',
      'E-Mail-Adresse [wurde Ihrem Konto|wurde deinem Konto|zu Ihrem Konto|zu deinem Konto|wurde] hinzugefügt',
    ],
    ['password-changed', '[Ihr|dein] [Amazon-|]Passwort wurde [erfolgreich |][geändert|aktualisiert]'],
    ['password-changed', '[haben wir|wir haben] [Ihr|dein] Passwort [erfolgreich |]geändert'],
    ['authenticator-added', 'Authenticator-App…hinzugefügt'],
    ['authenticator-added', 'Authentifizierungs-App…hinzugefügt'],
    [
      'two-step-on',
      '[Zwei-Schritt|2-Schritt|Zwei-Faktor]-[Verifizierung|Authentifizierung]…[aktiviert|eingeschaltet] [wurde|haben|worden]',
    ],
    [
      'two-step-on',
      '[Zwei-Schritt|2-Schritt|Zwei-Faktor]-[Verifizierung|Authentifizierung] [wurde|ist nun|für Ihr Konto] [erfolgreich |][aktiviert|eingeschaltet]',
    ],
    [
      'two-step-off',
      '[Zwei-Schritt|2-Schritt|Zwei-Faktor]-[Verifizierung|Authentifizierung] [wurde|ist nun|für Ihr Konto] [erfolgreich |][deaktiviert|ausgeschaltet]',
    ],
    ['two-step-method-changed', 'bevorzugte Methode für die [Zwei-Schritt|2-Schritt]-Verifizierung…geändert'],
    [
      'phone-added',
      '[Telefonnummer|Handynummer|Mobilnummer|Mobiltelefonnummer] wurde [Ihrem Konto |deinem Konto |]hinzugefügt',
    ],
    [
      'phone-changed',
      '[Telefonnummer|Handynummer|Mobilnummer|Mobiltelefonnummer] wurde [erfolgreich |][geändert|aktualisiert]',
    ],
    [
      'phone-removed',
      '[Telefonnummer|Handynummer|Mobilnummer|Mobiltelefonnummer] wurde [erfolgreich |][gelöscht|entfernt]',
    ],
    ['name-changed', '[Ihr|dein] Name wurde…geändert'],
    ['passkey-added', 'Passkey…[erstellt|hinzugefügt|eingerichtet]'],
    ['hold-lifted', '[Sperre|Sperrung]…[aufgehoben|entfernt]'],
    [
      'account-locked',
      '[Konto|Amazon-Konto] [wurde|ist] [vorübergehend |vorläufig |][gesperrt|eingeschränkt|ausgesetzt]',
    ],
    ['account-locked', '[haben wir|wir haben] [Ihr|dein] [Amazon-|]Konto [vorübergehend |vorläufig |]gesperrt'],
    ['password-reset-required', '[müssen Sie|musst du] [Ihr|dein] Passwort zurücksetzen'],
    ['gift-card-cancelled', 'Geschenkgutschein…[storniert|für ungültig erklärt]'],
    ['order-cancelled', 'Bestellung [wurde|haben wir] [leider |][storniert|gelöscht]'],
    ['order-cancelled', '[haben wir|wir haben] [Ihre|deine] Bestellung storniert'],
    ['new-device-sign-in', '[Anmeldung|angemeldet] [von|auf|mit] einem neuen Gerät'],
    ['data-access-attempt', 'Zugriffsversuch auf [Kontodaten|Ihre Kontodaten|deine Kontodaten]'],
    ['data-access-attempt', 'versucht, auf [Ihre|deine] Kontodaten zuzugreifen'],
    ['password-reset-attempt', '[Passworthilfe|Passwort-Hilfe|Passwortwiederherstellung]', 'subject'],
    ['password-reset-attempt', 'versucht…Passwort…zurückzusetzen'],
    [
      'business-account',
      '[Business-Konto|Amazon Business-Konto]…[erstellt|umgewandelt|verifiziert|überprüft|geschlossen]',
    ],
  ]),
];
