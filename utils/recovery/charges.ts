/* What the list of charges that a person wrote adds up to. */

/** How a currency is written before or behind an amount. */
const SIGNS = {
  ...{ '¥': 'JPY', 円: 'JPY', JPY: 'JPY', US$: 'USD', $: 'USD', USD: 'USD' },
  ...{ '€': 'EUR', EUR: 'EUR', '£': 'GBP', GBP: 'GBP' },
} as const;
export type Currency = (typeof SIGNS)[keyof typeof SIGNS];

const SIGN = /[¥円€£]|US\$|\$|\b(?:JPY|USD|EUR|GBP)\b/g;
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
  const before = line.slice(0, sign?.index);
  if (!sign || another || GIVEN_BACK.test(before)) return null;
  const found = [BEFORE.exec(before), BEHIND.exec(line.slice(sign.index + sign[0].length))];
  const [one, two] = found.flatMap((match) => match?.[1] ?? []);
  if (one === undefined || two !== undefined) return null;
  const currency = SIGNS[sign[0] as keyof typeof SIGNS];
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
