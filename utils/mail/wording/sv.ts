import { type ClaimWords, type EventWords, from, ORDINARY, type Phrase, type Row, type WaitWords } from './shape.ts';

/** A thing and what was done to it, in the ways in which Swedish orders the two: "har ändrats", "vi har ändrat". */
const done = (event: Row[0], thing: string, active: string, passive: string): Row[] => [
  [event, `${thing}…${passive}`],
  [event, `[vi har|du har]…${active}…${thing}`],
];

const EMAIL = '[e-postadress|e-postadressen|e-postadresser]';
const TWO_STEP = '[tvåstegsverifiering|tvåstegsverifieringen|tvåfaktorsautentisering]';
const PHONE = '[telefonnummer|mobilnummer|telefonnumret|mobilnumret]';
const CHANGED = ['[ändrat|uppdaterat|bytt]', '[ändrats|uppdaterats|bytts]'] as const;
const ADDED = ['lagt till', '[lagts till|lades till]'] as const;

/** No account mail of Amazon's is known in Swedish. */
const PHRASES: Phrase[] = from(ORDINARY, [
  ['access-revoked', '[obehörig person|obehörig part|obehörig åtkomst]…ditt konto'],
  ...done('email-changed', EMAIL, ...CHANGED),
  ...done('email-added', EMAIL, ...ADDED),
  ...done('password-changed', '[lösenord|lösenordet]', ...CHANGED),
  ...done('authenticator-added', '[autentiseringsapp|autentiseringsappen]', ...ADDED),
  ...done('two-step-off', TWO_STEP, '[inaktiverat|stängt av]', '[inaktiverats|stängts av]'),
  ...done('two-step-on', TWO_STEP, '[aktiverat|slagit på]', '[aktiverats|slagits på]'),
  ...done('phone-removed', PHONE, 'tagit bort', '[tagits bort|raderats]'),
  ...done('phone-changed', PHONE, ...CHANGED),
  ...done('phone-added', PHONE, ...ADDED),
  ...done('name-changed', 'ditt namn', ...CHANGED),
  ...done('passkey-added', '[inloggningsnyckel|passkey|lösennyckel]', '[skapat|lagt till]', '[skapats|lagts till]'),
  ['business-account', '[välkommen till|verifierar ditt] Amazon Business'],
  ['seller-account', '[säljarkonto|försäljarkonto]…[skapats|aktivt|aktiverats|öppnats|inaktiverats]'],
  ['family-invite', '[bjudit in|inbjudan|inbjuden]…Amazon [Family|Familj|Household]'],
  ['device-registered', '[enhet|enheten]…[registrerats|registrerad] [på|i] ditt konto'],
  ...done('hold-lifted', '[konto|kontot]', '[låst upp|återställt]', '[låsts upp|återställts|återaktiverats]'),
  [
    'account-locked',
    'ditt [Amazon-konto|konto] [har|är] [tillfälligt |][spärrats|låsts|stängts av|begränsats|spärrat|låst|avstängt|begränsat]',
  ],
  [
    'account-locked',
    '[har varit tvungna att|har tvingats|tvingades|var tvungna att|har behövt] [tillfälligt |][spärra|låsa|stänga av|begränsa] ditt [Amazon-konto|konto]',
  ],
  ['account-locked', '[har |][tillfälligt |][begränsat|stängt av] [vissa|några] funktioner [i|på|för] ditt konto'],
  ['account-locked', 'vi har [tillfälligt |][begränsat|spärrat] åtkomsten till ditt konto'],
  ['account-locked', 'vi har [tillfälligt |][spärrat|låst|stängt av|begränsat] ditt [Amazon-konto|konto]'],
  ['account-closed', 'ditt [Amazon-konto|konto] har [permanent |][avslutats|stängts]'],
  ['account-closed', 'vi har [permanent |][avslutat|stängt] ditt [Amazon-konto|konto]'],
  ['documents-required', '[skicka|ladda upp|lämna]…[dokument|legitimation|handlingar|kontoutdrag]'],
  [
    'billing-required',
    '[bekräfta|verifiera] [dina |din |ditt ][faktureringsuppgifter|faktureringsadress|betalningsuppgifter|kort]',
  ],
  ['policy-stop', '[brutit mot|bryter mot|överträdelse av]…[policy|villkor|regler]'],
  ['prime-suspended', 'Prime-medlemskap…[pausats|stoppats|spärrats|pausat]'],
  ['prime-suspended', 'betalning…Prime…[nekades|misslyckades]'],
  ['password-reset-required', '[du måste|du behöver] [återställa|byta] ditt lösenord'],
  ...done('gift-card-cancelled', '[presentkort|presentkortet]', '[avbrutit|annullerat]', '[annullerats|avbrutits]'),
  ...done(
    'order-cancelled',
    '[beställning|beställningen|order]',
    '[avbrutit|avbeställt|annullerat]',
    '[avbrutits|avbeställts|annullerats]',
  ),
  ['card-reported', '[rapport|anmälan|uppgift] om obehörig användning av ditt kort', 'condition'],
  ['card-reported', 'obehörig användning av ditt kort'],
  ['data-access-attempt', '[komma åt|åtkomst till] [dina kontouppgifter|uppgifterna i ditt konto]'],
  ['new-device-sign-in', '[inloggning|loggat in|inloggad] [från|på] en ny enhet'],
  ['sign-in-attempt', 'inloggningsförsök', 'subject'],
  ['sign-in-attempt', 'försöker logga in på ditt konto'],
  ['sign-in-attempt', 'som [kan|känner till] ditt lösenord'],
  ['password-reset-attempt', '[begäran|förfrågan] om att återställa…lösenord'],
  ['password-reset-attempt', '[återställning av lösenord|lösenordshjälp|lösenordsåterställning]', 'subject'],
  ['verification-code', '[verifieringskod|engångslösenord|engångskod] [är|#]'],
  ['verification-code', 'din Amazon-verifieringskod'],
  ['order-confirmed', 'tack för din [beställning|order]'],
  ['order-confirmed', '^Beställd:', 'subject'],
  ['order-confirmed', '[orderbekräftelse|beställningsbekräftelse]', 'subject'],
]);

export const SV_EVENTS: EventWords = {
  asOf: '2026-11',
  phrases: PHRASES,
  statement: { suppositions: '(?<!\\p{L})(?:om|ifall|nar|tills)(?=\\s)…', not: 'inte|ingen' },
};

export const SV_WAITS: WaitWords = {
  numbers: {
    ...{ en: 1, ett: 1, tva: 2, tre: 3, fyra: 4, fem: 5, sex: 6, sju: 7, atta: 8, nio: 9, tio: 10, tolv: 12 },
    ...{ tjugofyra: 24, fyrtioatta: 48, sjuttiotva: 72 },
  },
  units: [
    ['timm(?:e|ar)|h', 1],
    ['(?:arbets)?dag(?:ar)?', 24],
    ['vecka|veckor', 168],
  ],
  to: 'till|eller',
  waiting: '\\bvanta|\\befter\\b|\\binnan\\b|\\bupp till\\b|\\btar\\b|\\bforblir\\b|\\bom \\d|\\binom\\b',
  signIn: '\\blogga in|\\binlogg|\\blosenord|\\baterstall',
  account: '\\blogga in|\\binlogg|\\blosenord|\\baterstall|\\bkonto|\\batkomst|\\bidentitet',
  otherTimes:
    '\\bkod|\\blank|\\bupphor|\\bgiltig|\\blever|\\bskicka|\\baterbetal|\\bsvar|\\bprov|\\bforny|\\bretur|\\bsedan\\b|\\berbjudande',
  threat:
    '\\b(?:sparras|stangs|lases(?! upp)|avslutas|raderas|begransas)\\b|\\bforlorar\\b|\\bannars\\b|\\bkommer att (?:permanent )?(?:stangas|sparras|lasas|avslutas|raderas)|\\binnan (?:ditt|vi|kontot)\\b|\\bdu har[\\da-z ]{1,20}(?:timmar|dagar) pa dig',
  deadline: '\\binom\\b',
  comesBack: '\\bkan du (?:ater|logga)|\\blasas upp|\\baterstalls',
};

export const SV_CLAIMS: ClaimWords = {
  yours: '\\b(?:ditt|din|dina)\\b',
  things:
    'konto|bestallning|order|kop|betalning|prime|medlemskap|prenumeration|losenord|paket|leverans|aterbetalning|faktura|(?<!present)kort|inloggning|sakerhet|atkomst|kund',
  troubles:
    'nekad|misslyck|problem|sparra|lasts?|lasa|utgang|uppdatera|verifiera|bekrafta|atgard|kravs|begransa|ovanlig|misstankt|varning|meddelande|avbr|mottag|bradskande|forny|pausa',
  greetings: '\\b(?:basta|kara|hej) amazon[- ]?(?:prime[- ]?)?(?:kund|medlem|anvandare)',
};
