import type { Confidence } from '../base/confidence.ts';

export const DOMAINS_AS_OF = '2026-11';

interface Domain {
  domain: string;
  confidence: Confidence;
}

const all = (confidence: Confidence, domains: readonly string[]): Domain[] =>
  domains.map((domain) => ({ domain, confidence }));

/**
 * Domains of Amazon's besides the stores' that mails to customers come from. Left out on purpose: amazonses.com,
 * amazonaws.com, awsapps.com and kindle.com, below which strangers have addresses.
 */
export const OTHER_SENDERS: readonly Domain[] = [
  ...all('A', ['amazonsellerservices.com']), // Amazon's help for sellers
  // Amazon's own list for Japan, last seen in 2025 · former store · European companies · seen in mails and parsers
  ...all('B', ['amazon.jp', 'amazon.cn', 'amazon.lu', 'primevideo.com', 'amazonpay.com', 'amazonpay.in', 'signin.aws']),
];

/** Domains of Amazon's that write of other things than an account: jobs, news, research. They prove nothing, and do not pose. */
export const OTHER_OWN: readonly Domain[] = [
  ...all('A', ['aboutamazon.com', 'aboutamazon.jp', 'amazon.jobs', 'amazon.science']),
  ...all('B', ['aboutamazon.de', 'aboutamazon.co.uk', 'aboutamazon.fr', 'aboutamazon.it', 'aboutamazon.es']),
  ...all('B', ['aboutamazon.in', 'aboutamazon.eu', 'aboutamazon.com.au', 'audible.com', 'audible.co.jp', 'audible.de']),
  ...all('D', ['aboutamazon.com.br', 'aboutamazon.pl', 'amazongames.com', 'onemedical.com', 'pillpack.com']),
];

/** Firms that write in Amazon's name by agreement: cards and instalments. */
export const PARTNERS: readonly Domain[] = [
  ...all('B', ['synchronybank.com', 'synchrony.com', 'chase.com']), // store card and Visa in the US
  ...all('D', ['vpass.ne.jp', 'smbc-card.com']), // Mastercard in Japan
  ...all('D', ['zinia.com', 'zinia.de', 'barclaycard.co.uk', 'newday.co.uk', 'mbna.ca', 'icicibank.com', 'affirm.com']),
  ...all('D', ['americanexpress.com', 'aexp.com', 'barclays.co.uk', 'bradesco.com.br', 'bradescard.com.br', 'lbb.de']),
];

/** Services that give out addresses and pass on what comes, under a name such as "Amazon [via Relay]". */
export const ALIAS_RELAYS: readonly Domain[] = [
  ...all('B', ['relay.firefox.com', 'mozmail.com', 'privaterelay.appleid.com', 'duck.com']),
  ...all('B', ['simplelogin.co', 'simplelogin.com', 'simplelogin.io', 'aleeas.com', 'slmail.me', 'slmails.com']),
  ...all('B', ['addy.io', 'anonaddy.com', 'anonaddy.me', 'passmail.net', 'passmail.com', 'passinbox.com']),
  ...all('D', ['passfwd.com', '8alias.com', '8shield.net', 'silomails.com', 'dralias.com']),
];

/**
 * Sub-domains of a store that carry words of strangers: `marketplace.amazon.de` passes on what buyers and sellers write,
 * the others what somebody wrote to a gift card. Confidence B.
 */
export const STRANGERS = ['marketplace', 'gc', 'gc.email', 'gift-cards'] as const;
