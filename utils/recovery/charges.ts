/* What the list of charges that a person wrote adds up to. */

/** How a currency is written before or behind an amount. */
const SIGNS = {
  ...{ '¥': 'JPY', 円: 'JPY', JPY: 'JPY', '€': 'EUR', EUR: 'EUR', '£': 'GBP', GBP: 'GBP', US$: 'USD', USD: 'USD' },
  ...{ CA$: 'CAD', C$: 'CAD', CAD: 'CAD', A$: 'AUD', AU$: 'AUD', AUD: 'AUD', MX$: 'MXN', MXN: 'MXN' },
  ...{ R$: 'BRL', BRL: 'BRL', S$: 'SGD', SG$: 'SGD', SGD: 'SGD', NZ$: 'NZD', NZD: 'NZD', HK$: 'HKD', HKD: 'HKD' },
  /** Dollars, pesos and reais of many countries: which, the list does not say. It is added to nothing else. */
  $: '$',
} as const;
export type Currency = (typeof SIGNS)[keyof typeof SIGNS];

/**
 * A sign with all letters that touch it, so that one of another currency is not taken for the shorter one in it; or a code,
 * also right at the number and in small letters: "$50CAD" names two.
 */
const SIGN =
  /円|(?<![a-z])[a-z]*[$¥€£][a-z]*|(?<![a-z])(?:jpy|eur|gbp|usd|cad|aud|mxn|brl|sgd|nzd|hkd|twd|cny|rmb|egp)(?![a-z])/gi;
/** Words that name a dollar apart from its sign: "US $50", "$50 CA". */
const NAMED_BEFORE = /(?:^|[^A-Za-z])(?:US|CA|C|AU|A|MX|R|S|SG|NZ|HK|NT)\s$/;
const NAMED_BEHIND = /^[\d.,]*\s?(?:US|CA|C|AU|A|MX|R|S|SG|NZ|HK|NT)(?![A-Za-z])/;
const NUMBER = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{2})?|\\d+(?:\\.\\d{2})?)';
/** Not the end of a date, of a longer number, of one with a decimal comma, or of one partly in words. */
const BEFORE = new RegExp(`(?<![\\d.,/:−億万千-])${NUMBER}\\s?$`);
const BEHIND = new RegExp(`^\\s?${NUMBER}(?![.,/:-]?\\d|[億万千k])`, 'i');
const GIVEN_BACK = /[−-]$/;

export interface Sum {
  currency: Currency;
  /** In yen, dollars, … */
  amount: number;
  /** How many lines it is of. */
  lines: number;
}

/** The one amount of a line, in hundredths; null where there is none, or more than one. */
function amountIn(line: string): { currency: Currency; hundredths: number } | null {
  const [sign, another] = line.matchAll(SIGN);
  if (!sign || another || !Object.hasOwn(SIGNS, sign[0])) return null;
  const currency = SIGNS[sign[0] as keyof typeof SIGNS];
  const before = line.slice(0, sign.index);
  const behind = line.slice(sign.index + sign[0].length).trimStart();
  if (GIVEN_BACK.test(before) || NAMED_BEFORE.test(before) || NAMED_BEHIND.test(behind)) return null;
  const [one, two] = [BEFORE.exec(before), BEHIND.exec(behind)].flatMap((match) => match?.[1] ?? []);
  if (one === undefined || two !== undefined) return null;
  return { currency, hundredths: Math.round(Number(one.replaceAll(',', '')) * 100) };
}

/**
 * The sum of a list with one charge a line; null where any line has not exactly one amount with its currency, or not all
 * are in one: then it is for the person to add up.
 */
export function sumOf(list: string): Sum | null {
  const lines = list.normalize('NFKC').split('\n');
  const amounts = lines.filter((line) => line.trim() !== '').map(amountIn);
  const [first] = amounts;
  if (!first) return null;
  let hundredths = 0;
  for (const amount of amounts) {
    if (amount?.currency !== first.currency) return null;
    hundredths += amount.hundredths;
  }
  return { currency: first.currency, amount: hundredths / 100, lines: amounts.length };
}
