import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { Confidence } from '../base/confidence.ts';

/*
 * Whom to call: Amazon, by the page of each store that works without signing in, and by the telephone numbers that are
 * known; and the places of each country that take reports or help. Names are written as the country writes them. Only
 * what an official text or two independent sources say is here.
 */

/** When all of it was last looked up. */
export const CONTACTS_AS_OF = '2026-11';

/** How a thing is known. */
export interface Provenance {
  confidence: Confidence;
  source: string;
  /** When the newest source is of: `2025-12`, `2025`, or null where it bears no date. */
  newest: string | null;
}

export interface Phone extends Provenance {
  number: string;
}

/** Telephone numbers of Amazon. False "Amazon support" numbers are a known trick, so a number must be well known. */
export const AMAZON_PHONES: { readonly [M in MarketplaceId]?: readonly Phone[] } = {
  us: [
    {
      number: '1-888-280-4331',
      confidence: 'B',
      source: 'Amazon’s help page as a search engine shows it; a directory of company numbers',
      newest: '2026-06',
    },
  ],
  de: [{ number: '0800 363 84 69', confidence: 'B', source: 'netzsieger.de, wochenblatt-reporter.de', newest: null }],
  jp: [
    {
      number: '0120-999-373',
      confidence: 'B',
      source: 'iwakawa-note.net, blog.nnoblog.com, ysklog.net',
      newest: '2020',
    },
  ],
};

export const PLACE_KINDS = ['police', 'cyber-police', 'card', 'identity', 'consumer', 'advice'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What is to be known of a place before turning to it; each has a sentence in the locales: `contacts.note.<id>`. */
export const NOTE_IDS = [
  'weekdays',
  'no-crime-report',
  'not-scotland',
  'scotland',
  'sign-at-station',
  'advice-only',
  'police-first',
  'each-state',
  'card-misused',
  'dubai',
  'outside-dubai',
  'in-app',
  'station',
  'portal-too',
] as const;
export type NoteId = (typeof NOTE_IDS)[number];

export interface Place extends Provenance {
  kind: PlaceKind;
  /** As the country writes it. */
  name: string;
  phone?: string;
  site?: string;
  note?: NoteId;
}

/** Where to report and who helps, by the country of the store. The card company is the same everywhere: not here. */
export const PLACES: { readonly [M in MarketplaceId]: readonly Place[] } = {
  jp: [
    {
      kind: 'police',
      name: '警察相談専用電話',
      phone: '#9110',
      note: 'weekdays',
      confidence: 'B',
      source: '政府広報オンライン、2025年9月の記事',
      newest: '2025-09',
    },
    {
      kind: 'cyber-police',
      name: '警察庁 サイバー事案に関する通報等のオンライン受付窓口',
      site: 'https://www.npa.go.jp/bureau/cyber/soudan.html',
      note: 'no-crime-report',
      confidence: 'A',
      source: '埼玉県警察、福井県警察',
      newest: '2024-07',
    },
    {
      kind: 'consumer',
      name: '消費者ホットライン',
      phone: '188',
      site: 'https://www.caa.go.jp/policies/policy/local_cooperation/local_consumer_administration/hotline/',
      confidence: 'A',
      source: '消費者庁、2025年2月の記事',
      newest: '2025-02',
    },
    {
      kind: 'advice',
      name: 'IPA 情報セキュリティ安心相談窓口',
      phone: '03-5978-7509',
      site: 'https://www.ipa.go.jp/security/anshin/index.html',
      note: 'weekdays',
      confidence: 'B',
      source: 'IPA',
      newest: '2023-09',
    },
  ],
  us: [
    {
      kind: 'police',
      name: 'Local police',
      note: 'station',
      confidence: 'B',
      source: 'a booklet of the Federal Trade Commission, The New School',
      newest: null,
    },
    {
      kind: 'identity',
      name: 'IdentityTheft.gov (Federal Trade Commission)',
      phone: '1-877-438-4338',
      site: 'https://www.identitytheft.gov/',
      confidence: 'B',
      source: 'a booklet of the Federal Trade Commission, The New School',
      newest: null,
    },
    {
      kind: 'cyber-police',
      name: 'Internet Crime Complaint Center, IC3 (FBI)',
      site: 'https://www.ic3.gov/',
      confidence: 'A',
      source: 'IC3 Annual Report 2025',
      newest: '2026-04',
    },
    {
      kind: 'consumer',
      name: 'ReportFraud.ftc.gov (Federal Trade Commission)',
      site: 'https://reportfraud.ftc.gov/',
      confidence: 'B',
      source: 'Federal Trade Commission as cited by legalclarity.org; CNET',
      newest: '2025',
    },
  ],
  ca: [
    {
      kind: 'police',
      name: 'Local police, then the Canadian Anti-Fraud Centre',
      phone: '1-888-495-8501',
      site: 'https://antifraudcentre-centreantifraude.ca/',
      note: 'police-first',
      confidence: 'A',
      source: 'Canadian Anti-Fraud Centre',
      newest: '2025-03',
    },
  ],
  mx: [
    {
      kind: 'cyber-police',
      name: 'Guardia Nacional',
      phone: '088',
      confidence: 'B',
      source: 'La Jornada',
      newest: '2025-08',
    },
    {
      kind: 'consumer',
      name: 'Profeco',
      phone: '55 5568 8722',
      site: 'https://www.gob.mx/profeco',
      confidence: 'B',
      source: 'Profeco as quoted by Infobae, Pulso, Columna Digital',
      newest: '2020-07',
    },
  ],
  br: [
    {
      kind: 'police',
      name: 'Polícia Civil: delegacia virtual',
      note: 'each-state',
      confidence: 'B',
      source: 'Polícia Civil do Paraná, Serasa',
      newest: '2024-05',
    },
  ],
  uk: [
    {
      kind: 'police',
      name: 'Report Fraud',
      phone: '0300 123 2040',
      site: 'https://www.reportfraud.police.uk/',
      note: 'not-scotland',
      confidence: 'A',
      source: 'City of London Police, Metropolitan Police',
      newest: '2025-12',
    },
    {
      kind: 'police',
      name: 'Police Scotland',
      phone: '101',
      note: 'scotland',
      confidence: 'A',
      source: 'City of London Police',
      newest: '2025-12',
    },
    {
      kind: 'consumer',
      name: 'Citizens Advice consumer helpline',
      phone: '0808 223 1133',
      site: 'https://www.citizensadvice.org.uk/',
      confidence: 'B',
      source: 'Darlington Borough Council, Milton Keynes City Council, Habinteg',
      newest: '2023-07',
    },
  ],
  ie: [
    {
      kind: 'police',
      name: 'An Garda Síochána',
      note: 'station',
      confidence: 'A',
      source: 'gov.ie, Competition and Consumer Protection Commission',
      newest: '2023-10',
    },
  ],
  de: [
    {
      kind: 'police',
      name: 'Onlinewache der Polizei',
      site: 'https://portal.onlinewache.polizei.de/',
      note: 'each-state',
      confidence: 'B',
      source: 'heise online, aktuellenachrichten.eu',
      newest: '2023',
    },
    {
      kind: 'card',
      name: 'Sperr-Notruf',
      phone: '116 116',
      site: 'https://www.sperr-notruf.de/',
      confidence: 'A',
      source: 'Sperr-Notruf 116 116 e. V., kartensicherheit.de',
      newest: '2025-04',
    },
    {
      kind: 'consumer',
      name: 'Verbraucherzentrale',
      note: 'each-state',
      confidence: 'B',
      source: 'Verbraucherzentrale Niedersachsen, Verbraucherzentrale Rheinland-Pfalz, OVB Heimatzeitungen',
      newest: '2024-11',
    },
  ],
  fr: [
    {
      kind: 'cyber-police',
      name: '17Cyber',
      site: 'https://17cyber.gouv.fr/',
      confidence: 'A',
      source: 'Ministère de l’Intérieur',
      newest: '2025-10',
    },
    {
      kind: 'card',
      name: 'Perceval',
      site: 'https://www.service-public.fr/particuliers/vosdroits/R46526',
      note: 'card-misused',
      confidence: 'A',
      source: 'Ministère de l’Intérieur',
      newest: '2022-07',
    },
  ],
  it: [
    {
      kind: 'cyber-police',
      name: 'Polizia Postale: Commissariato di P.S. online',
      site: 'https://www.commissariatodips.it/',
      note: 'sign-at-station',
      confidence: 'B',
      source: 'brocardi.it, pmi.it, laleggepertutti.it',
      newest: '2024',
    },
  ],
  es: [
    {
      kind: 'police',
      name: 'Policía Nacional, Guardia Civil',
      note: 'station',
      confidence: 'B',
      source: 'La Provincia, laSexta',
      newest: '2026-02',
    },
    {
      kind: 'advice',
      name: 'INCIBE: Tu Ayuda en Ciberseguridad',
      phone: '017',
      site: 'https://www.incibe.es/',
      note: 'advice-only',
      confidence: 'A',
      source: 'INCIBE, Diario Sur',
      newest: '2025-12',
    },
  ],
  nl: [
    {
      kind: 'police',
      name: 'Politie: aangifte',
      site: 'https://www.politie.nl/',
      confidence: 'B',
      source: 'HCC, veiliginternetten.nl',
      newest: '2026-02',
    },
    {
      kind: 'advice',
      name: 'Fraudehelpdesk',
      phone: '088-786 7372',
      site: 'https://www.fraudehelpdesk.nl/',
      confidence: 'A',
      source: 'Fraudehelpdesk',
      newest: null,
    },
    {
      kind: 'identity',
      name: 'Centraal Meldpunt Identiteitsfraude (RvIG)',
      site: 'https://www.rvig.nl/',
      confidence: 'A',
      source: 'Rijksdienst voor Identiteitsgegevens',
      newest: '2022',
    },
  ],
  be: [
    {
      kind: 'police',
      name: 'Lokale politie, Police locale',
      note: 'station',
      confidence: 'A',
      source: 'Safeonweb',
      newest: '2022-01',
    },
    {
      kind: 'card',
      name: 'Card Stop',
      phone: '078 170 170',
      site: 'https://cardstop.be/',
      confidence: 'A',
      source: 'Safeonweb, Febelfin',
      newest: '2022-01',
    },
    {
      kind: 'consumer',
      name: 'ConsumerConnect',
      site: 'https://consumerconnect.be/',
      confidence: 'A',
      source: 'ConsumerConnect',
      newest: null,
    },
  ],
  pl: [
    {
      kind: 'police',
      name: 'Policja',
      note: 'station',
      confidence: 'B',
      source: 'poznan.pl, internetzona.pl',
      newest: null,
    },
    {
      kind: 'advice',
      name: 'CERT Polska',
      site: 'https://incydent.cert.pl/',
      confidence: 'A',
      source: 'CERT Polska, poznan.pl',
      newest: '2023-12',
    },
  ],
  se: [
    {
      kind: 'police',
      name: 'Polisen',
      phone: '114 14',
      site: 'https://polisen.se/',
      confidence: 'A',
      source: 'Polisen, Dagens Vimmerby',
      newest: '2025-05',
    },
  ],
  tr: [
    {
      kind: 'police',
      name: 'Cumhuriyet Başsavcılığı, Siber Suçlarla Mücadele Şube Müdürlüğü',
      note: 'station',
      confidence: 'B',
      source: 'enpatika.com, feeddi.com',
      newest: null,
    },
  ],
  ae: [
    {
      kind: 'cyber-police',
      name: 'Dubai Police: eCrime',
      site: 'https://www.ecrime.ae/',
      note: 'dubai',
      confidence: 'B',
      source: 'Gulf News, commoner-law.com',
      newest: '2019-08',
    },
    {
      kind: 'cyber-police',
      name: 'Ministry of Interior: MOI UAE',
      note: 'outside-dubai',
      confidence: 'B',
      source: 'legalclarity.org, commoner-law.com',
      newest: null,
    },
  ],
  sa: [
    {
      kind: 'police',
      name: 'الأمن العام: كلنا أمن',
      note: 'in-app',
      confidence: 'B',
      source: 'saudiah.news, masrmix.com',
      newest: '2022-06',
    },
  ],
  eg: [
    {
      kind: 'cyber-police',
      name: 'مباحث الإنترنت، وزارة الداخلية',
      phone: '108',
      confidence: 'B',
      source: 'Veto, Masrawy',
      newest: '2025-11',
    },
  ],
  za: [
    {
      kind: 'police',
      name: 'South African Police Service',
      note: 'station',
      confidence: 'B',
      source: 'reportfakeendorsement.com, dizaldo.co.za',
      newest: '2024-08',
    },
    {
      kind: 'identity',
      name: 'Southern African Fraud Prevention Service',
      site: 'https://www.safps.org.za/',
      confidence: 'A',
      source: 'Southern African Fraud Prevention Service, Channel Africa',
      newest: '2025-04',
    },
  ],
  in: [
    {
      kind: 'cyber-police',
      name: 'National Cyber Crime Reporting Portal',
      phone: '1930',
      site: 'https://cybercrime.gov.in/',
      note: 'portal-too',
      confidence: 'A',
      source: 'Ministry of Home Affairs, Lok Sabha question 1988',
      newest: '2025-03',
    },
    {
      kind: 'consumer',
      name: 'National Consumer Place',
      phone: '1915',
      site: 'https://consumerhelpline.gov.in/',
      confidence: 'B',
      source: 'Department of Consumer Affairs as quoted in July 2024; DD India',
      newest: '2024-07',
    },
  ],
  sg: [
    {
      kind: 'police',
      name: 'Singapore Police Force',
      site: 'https://www.police.gov.sg/',
      confidence: 'A',
      source: 'ScamShield',
      newest: '2024-09',
    },
    {
      kind: 'advice',
      name: 'ScamShield Place',
      phone: '1799',
      site: 'https://www.scamshield.gov.sg/',
      note: 'advice-only',
      confidence: 'A',
      source: 'ScamShield, CNA',
      newest: '2024-09',
    },
  ],
  au: [
    {
      kind: 'cyber-police',
      name: 'ReportCyber',
      site: 'https://www.cyber.gov.au/',
      confidence: 'A',
      source: 'Australian Signals Directorate, Victoria Police',
      newest: '2023-07',
    },
    {
      kind: 'identity',
      name: 'IDCARE',
      site: 'https://www.idcare.org/',
      confidence: 'B',
      source: 'IDCARE, Services Australia',
      newest: '2023-10',
    },
  ],
};
