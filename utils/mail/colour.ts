/** A colour in sRGB, 0 to 255, and how opaque it is, 0 to 1. */
export interface Colour {
  rgb: [number, number, number];
  alpha: number;
}

/** The names that hide words in forged mails: white, and what looks like it. Other names stay unknown. */
const NAMES: Record<string, string> = {
  white: 'fff',
  snow: 'fffafa',
  ivory: 'fffff0',
  mintcream: 'f5fffa',
  azure: 'f0ffff',
  ghostwhite: 'f8f8ff',
  floralwhite: 'fffaf0',
  whitesmoke: 'f5f5f5',
  black: '000',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  red: 'f00',
  navy: '000080',
  blue: '00f',
  green: '008000',
  orange: 'ffa500',
  yellow: 'ff0',
};

const byte = (text: string): number => (text.endsWith('%') ? Number.parseFloat(text) * 2.55 : Number.parseFloat(text));

/** `hsl(0 0% 100%)` and `hwb(0 100% 0%)`, whose hue says nothing of how light they are where they are white or black. */
function lightness(name: string, [, b = '', c = '']: string[]): number {
  const [second, third] = [Number.parseFloat(b) / 100, Number.parseFloat(c) / 100];
  if (name === 'hwb') return second + third < 1 ? Number.NaN : second / (second + third);
  return second === 0 || third === 0 || third === 1 ? third : Number.NaN;
}

/** Null for what is no colour, or one that is not known here: of hues only what they leave of white, grey and black. */
export function colourOf(value: string): Colour | null {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return { rgb: [0, 0, 0], alpha: 0 };
  const hex = /^#?((?:[\da-f]{3,4}){1,2})$/.exec(NAMES[text] ?? text)?.[1];
  if (hex) {
    const wide = hex.length < 6 ? hex.replace(/./g, '$&$&') : hex;
    const [r, g, b, a = 255] = (wide.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
    return { rgb: [r as number, g as number, b as number], alpha: a / 255 };
  }
  const [, name = '', list = ''] = /^(rgb|hsl|hwb)a?\(([^()]{1,60})\)$/.exec(text) ?? [];
  const parts = list.split(/[\s,/]+/).filter((part) => part !== '');
  const [r, g, b, a = '1'] = parts;
  if (b === undefined) return null;
  const grey = lightness(name, parts) * 255;
  const rgb: Colour['rgb'] = name === 'rgb' ? [byte(r as string), byte(g as string), byte(b)] : [grey, grey, grey];
  const alpha = Number.parseFloat(a) / (a.endsWith('%') ? 100 : 1);
  return [...rgb, alpha].some(Number.isNaN) ? null : { rgb, alpha };
}

/** How light a colour is, 0 to 1, as contrast is computed (WCAG 2.2). */
const luminance = ({ rgb }: Colour): number => {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Nobody tells such a pair of colours apart; honest print in light grey on white reaches 1.3 and more. */
const INDISTINCT = 1.15;

/** Whether words of one colour cannot be seen on another. */
export function isIndistinct(words: Colour, ground: Colour): boolean {
  if (words.alpha < 0.1) return true;
  const [light, dark] = [luminance(words), luminance(ground)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05) < INDISTINCT;
}
