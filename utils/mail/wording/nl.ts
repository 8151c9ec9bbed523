import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type Row, type WaitWords } from './shape.ts';

/** A thing and what was done to it, in the ways in which Dutch orders the two. */
const done = (event: Row[0], thing: string, verb: string): Row[] => [
  [event, `${thing}…[is|zijn|werd|is met succes] ${verb}`],
  [event, `${thing}…${verb} [is|werd]`],
  [event, `[we hebben|wij hebben|hebben we|je hebt|u hebt|u heeft]…${thing}…${verb}`],
  [event, `[er is een|is een|is uw|is je] [nieuw |nieuwe |]${thing}…${verb}`],
];

const EMAIL = '[e-mailadres|emailadres]';
const TWO_STEP = '[tweestapsverificatie|verificatie in twee stappen|twee-stapsverificatie|tweefactorauthenticatie]';
const PHONE = '[telefoonnummer|mobiele nummer|mobiele telefoonnummer]';
const CHANGED = '[gewijzigd|veranderd|bijgewerkt|aangepast]';
const YOUR = '[je|uw|jouw]';

/** No account mail of Amazon's is known in Dutch. */
const PHRASES: Phrase[] = from(ORDINARY, [
  ['access-revoked', '[onbevoegde|onbevoegd persoon|ongeautoriseerde]…[tot|toegang tot] [je|uw] account'],
  ['access-revoked', 'wachtwoord van [je|uw] account [uitgeschakeld|gedeactiveerd]'],
  ...done('email-changed', EMAIL, CHANGED),
  ...done('email-added', EMAIL, 'toegevoegd'),
  ...done('password-changed', 'wachtwoord', CHANGED),
  ...done('authenticator-added', '[authenticator-app|authenticatieapp|authenticator]', 'toegevoegd'),
  ...done('two-step-method-changed', '[voorkeursmethode|methode voor tweestapsverificatie]', CHANGED),
  ...done('two-step-off', TWO_STEP, '[uitgeschakeld|gedeactiveerd]'),
  ...done('two-step-on', TWO_STEP, '[ingeschakeld|geactiveerd]'),
  ...done('phone-removed', PHONE, 'verwijderd'),
  ...done('phone-changed', PHONE, CHANGED),
  ...done('phone-added', PHONE, 'toegevoegd'),
  ...done('name-changed', `${YOUR} naam`, CHANGED),
  ...done('passkey-added', '[toegangssleutel|passkey]', '[aangemaakt|gemaakt|toegevoegd]'),
  ['business-account', '[welkom bij|verifiëren je|verifiëren uw] Amazon Business'],
  ['seller-account', '[verkopersaccount|verkoopaccount]…[aangemaakt|actief|geactiveerd|geopend|gedeactiveerd]'],
  ['seller-account', 'welkom bij verkopen [op|bij|via] Amazon'],
  ['family-invite', '[uitgenodigd|uitnodiging]…Amazon [Family|Familie|Household]'],
  ['device-registered', 'apparaat…[geregistreerd|gekoppeld] [bij|op|aan|voor] [je|uw] account'],
  ['device-registered', 'apparaat is [bij|op|aan] [je|uw] account geregistreerd'],
  ...done('hold-lifted', 'account', '[ontgrendeld|gedeblokkeerd|hersteld|opnieuw geactiveerd]'),
  [
    'account-locked',
    `${YOUR} [Amazon-|Amazon |]account is [tijdelijk |momenteel |][geblokkeerd|vergrendeld|opgeschort|beperkt]`,
  ],
  [
    'account-locked',
    `[hebben we|we hebben|hebben wij|wij hebben] ${YOUR} [Amazon-|Amazon |]account…moeten [blokkeren|vergrendelen|opschorten|beperken]`,
  ],
  [
    'account-locked',
    `[moesten we|we moesten|moesten wij] ${YOUR} [Amazon-|Amazon |]account…[blokkeren|vergrendelen|opschorten|beperken]`,
  ],
  [
    'account-locked',
    `[hebben we|we hebben] [bepaalde|sommige|enkele] functies van ${YOUR} account…[beperkt|geblokkeerd|uitgeschakeld]`,
  ],
  [
    'account-locked',
    `[hebben we|we hebben] ${YOUR} [Amazon-|Amazon |]account…[geblokkeerd|vergrendeld|opgeschort|beperkt]`,
  ],
  ...done('account-closed', `${YOUR} [Amazon-|Amazon |]account`, '[definitief |][gesloten|beëindigd]'),
  ['account-locked', `[hebben we|we hebben] de toegang tot ${YOUR} account…[beperkt|geblokkeerd|opgeschort]`],
  ['documents-required', '[stuur|upload|verstrek|lever]…[document|documenten|identiteitsbewijs|bankafschrift|bewijs]'],
  [
    'billing-required',
    '[bevestig|verifieer|controleer] [je|uw|de] [factuurgegevens|factuuradres|betaalgegevens|betaalkaart]',
  ],
  ['policy-stop', '[schending van|in strijd met|overtreding van]…[beleid|voorwaarden|gebruiksvoorwaarden]'],
  ['prime-suspended', 'Prime-[lidmaatschap|voordelen]…[opgeschort|onderbroken|gepauzeerd|stopgezet]'],
  ['prime-suspended', 'betaling…Prime…[mislukt|geweigerd|afgewezen]'],
  ['password-reset-required', '[je moet|u moet|moet je|moet u]…wachtwoord [opnieuw instellen|resetten|wijzigen]'],
  ...done('gift-card-cancelled', '[cadeaubon|cadeaukaart]', '[geannuleerd|ongeldig gemaakt]'),
  ...done('order-cancelled', 'bestelling', 'geannuleerd'),
  ['card-reported', '[ongeautoriseerd|onbevoegd|ongeoorloofd] gebruik van [je|uw] kaart'],
  ['data-access-attempt', 'toegang [tot|te krijgen tot] [je|uw|de] accountgegevens'],
  ['new-device-sign-in', '[aangemeld|ingelogd|inlogactiviteit|aanmelding] [op|vanaf|via|met] een nieuw apparaat'],
  ['sign-in-attempt', '[inlogpoging|aanmeldpoging|poging tot inloggen]', 'subject'],
  [
    'sign-in-attempt',
    '[probeert|heeft geprobeerd] [in te loggen op|zich aan te melden bij|toegang te krijgen tot] [je|uw] account',
  ],
  ['sign-in-attempt', 'die [je|uw] wachtwoord kent'],
  ['password-reset-attempt', '[verzoek|aanvraag] om…wachtwoord [opnieuw in te stellen|te resetten]'],
  ['password-reset-attempt', '[wachtwoordherstel|wachtwoordhulp|hulp bij wachtwoord]', 'subject'],
  ['verification-code', '[verificatiecode|eenmalig wachtwoord] [is|luidt|#]'],
  ['verification-code', '[je|uw] Amazon-verificatiecode'],
  ['verification-code', '# is [je|uw] [verificatiecode|code]'],
  ['order-confirmed', '[bedankt|dank] voor [je|uw] bestelling'],
  ['order-confirmed', '^Besteld:', 'subject'],
  ['order-confirmed', 'bestelbevestiging', 'subject'],
  ['order-confirmed', '[je|uw] [Amazon-|Amazon |]bestelling [is|werd] [ontvangen|geplaatst|bevestigd]'],
]);

export const NL_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: {
    suppositions: '(?<!\\p{L})(?:als|indien|wanneer|zodra|of|totdat)(?=\\s)…',
    not: 'niet|geen',
    unless: 'worden',
  },
};

export const NL_WAITS: WaitWords = {
  numbers: {
    ...{ een: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, twaalf: 12 },
    ...{ vierentwintig: 24, achtenveertig: 48, tweeenzeventig: 72 },
  },
  units: [
    ['uur|uren', 1],
    ['(?:werk)?dag(?:en)?', 24],
    ['we(?:ek|ken)', 168],
  ],
  to: 'tot|of',
  waiting:
    '\\bwacht\\b|\\bwachten\\b|\\bna\\b|\\bvoordat\\b|\\bmaximaal\\b|\\bduurt\\b|\\bblijft\\b|\\bover \\d|\\bbinnen\\b',
  signIn: '\\binlog|\\baanmeld|\\bwachtwoord|\\bopnieuw in ?stel',
  account: '\\binlog|\\baanmeld|\\bwachtwoord|\\bopnieuw in ?stel|\\baccount|\\btoegang\\b|\\bidentiteit\\b',
  otherTimes:
    '\\bcode\\b|\\blink\\b|\\bverloopt\\b|\\bgeldig|\\bbezorg|\\blever|\\bverzend|\\bterugbeta|\\bantwoord|\\bproef|\\bverleng|\\bretour|\\bgeleden\\b|\\baanbieding',
  threat:
    '\\b(?:sluiten|blokkeren|verwijderen|schorten) (?:we|wij)\\b|\\bzullen (?:we|wij)\\b|\\bverlies|\\banders\\b|\\bwordt (?:definitief |automatisch )?.{0,30}(?:opgeschort|gesloten|geblokkeerd|verwijderd|beeindigd)|\\bvoordat (?:uw|je|we)\\b.{0,30}(?:account|sluiten|blokkeren)|\\b(?:je|u) (?:hebt|heeft)[\\da-z ]{1,20}(?:uur|dagen) (?:om|de tijd)',
  deadline: '\\bbinnen\\b',
  comesBack: '\\bweer toegang|\\bopnieuw (?:in|aan)|\\bhersteld\\b|\\bgedeblokkeerd\\b|\\bontgrendeld\\b',
};

export const NL_CLAIMS: ClaimWords = {
  yours: '\\b(?:je|uw|jouw)\\b',
  things:
    'account|bestelling|aankoop|betaling|prime|lidmaatschap|abonnement|wachtwoord|pakket|levering|bezorging|terugbetaling|factuur|(?<!cadeau)kaart|aanmelding|beveiliging|toegang|klant',
  talk: '^amazon(?: prime)? (?:schorst|sluit|blokkeert|verhoogt|beperkt|waarschuwt)\\b(?!.*\\b(?:je|uw|jouw)\\b)|\\b(?:nep|valse )-?(?:e-?)?mails?|oplicht|duurder',
  troubles:
    'geweigerd|mislukt|probleem|opgeschort|geblokkeerd|verlopen|bijwerk|verifieer|bevestig|controleer|actie|vereist|nodig|beperkt|ongebruikelijk|verdacht|waarschuwing|melding|geannuleerd|ontvangen|dringend|verleng',
  greetings: '\\b(?:beste|geachte|hallo) amazon[- ]?(?:prime[- ]?)?(?:klant|lid|gebruiker)',
};
