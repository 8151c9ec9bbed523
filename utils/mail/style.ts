import { type Colour, colourOf, isIndistinct } from './colour.ts';

/** One property's value, as a style gives it, in lower case. */
export interface Declaration {
  name: string;
  value: string;
  important: boolean;
}

/** Values by property, as they count. */
export type Style = ReadonlyMap<string, string>;

const LENGTH_LIMIT = 4000;

/** `d\69splay` is `display`. */
const unescaped = (style: string): string =>
  style.replace(/\\([\da-f]{1,6})\s?/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Names that go by the direction of writing, as those of a text from left to right, downwards. */
const DIRECTIONAL: [RegExp, string][] = [
  [/(?<=^margin-)inline-start$/, 'left'],
  [/(?<=^margin-)block-start$/, 'top'],
  [/^inset-inline-start$/, 'left'],
  [/^inset-block-start$/, 'top'],
  [/(?<=^|-)block-size$/, 'height'],
  [/(?<=^|-)inline-size$/, 'width'],
];
const plainName = (name: string): string =>
  DIRECTIONAL.reduce((plain, [pattern, other]) => plain.replace(pattern, other), name);

/** Reads `color:#fff; font-size:0 !important`. */
export const declarationsIn = (style: string): Declaration[] =>
  unescaped(style.slice(0, LENGTH_LIMIT).toLowerCase())
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .split(';')
    .map((part) => {
      const [name = '', ...value] = part.split(':');
      const [, plain = '', important] = /^([^!]*)(!\s*important)?/.exec(value.join(':')) ?? [];
      return { name: plainName(name.trim()), value: plain.trim(), important: important !== undefined };
    });

/** Of several declarations of a property the last one counts, an important one before others. */
export const styleOf = (declarations: Declaration[]): Style =>
  new Map(
    [false, true].flatMap((wanted) =>
      declarations.filter(({ important }) => important === wanted).map(({ name, value }) => [name, value] as const),
    ),
  );

/** What words look like where an element stands: the part of a style that decides whether they can be seen. */
export interface Look {
  /** Nothing in here is seen, whatever it says of itself. */
  gone: boolean;
  /** In pixels. */
  size: number;
  /** Moved out of its box. */
  indented: boolean;
  /** Null where it is not known. */
  colour: Colour | null;
  ground: Colour | null;
}

/** Black on white. */
export const PAPER: Look = {
  gone: false,
  size: 16,
  indented: false,
  colour: { rgb: [0, 0, 0], alpha: 1 },
  ground: { rgb: [255, 255, 255], alpha: 1 },
};

/** Words of this size are dots. */
const SMALLEST = 2;

export const isSeen = ({ gone, size, indented, colour, ground }: Look): boolean =>
  !gone && size > SMALLEST && !indented && !(colour && ground && isIndistinct(colour, ground));

const UNITS: Record<string, number> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 38, mm: 3.8, q: 1, rem: 16, '': 1 };

/** A length in pixels, of `calc(…)` and its like the first; `base` is what 1em is. Null for what is none. */
function pixels(value: string | undefined, base: number): number | null {
  const plain = value?.replace(/^(?:calc|min|max|clamp)\(\s*([-\w.%]+).*$/, '$1') ?? '';
  const [, number = '', unit = ''] = /^(-?\d*\.?\d+)([a-z%]*)$/.exec(plain) ?? [];
  if (number === '') return null;
  const scale = unit === '%' ? base / 100 : /^(?:em|ex|ch|lh)$/.test(unit) ? base : (UNITS[unit] ?? 10);
  return Number(number) * scale;
}

const isNone = (value: string | undefined): boolean => (pixels(value, 16) ?? 99) < 1;
/** Left of, or above, everything that can be scrolled to. */
const FAR = -150;
const isFar = (value: string | undefined): boolean =>
  (pixels(value, 16) ?? 0) <= FAR || (/^-\d+(?:\.\d*)?%$/.test(value ?? '') && Number.parseFloat(value ?? '') <= -100);
/** Right of everything that is shown: a mail is some 600 pixels wide. */
const FAR_RIGHT = 2500;
const isAside = (value: string | undefined): boolean => isFar(value) || (pixels(value, 16) ?? 0) >= FAR_RIGHT;
/** The first or the last of the values of a short form: `margin: 0 0 0 -2000px`. */
const isFarAtEnds = (value: string): boolean => isFar(/^\S+/.exec(value)?.[0]) || isFar(/\s(\S+)$/.exec(value)?.[1]);

/** Whether an element is out of sight with all that it holds. */
function isGone(style: Style): boolean {
  const is = (name: string) => style.get(name) ?? '';
  const isCut = /hidden|clip/.test(is('overflow') + is('overflow-x') + is('overflow-y'));
  return (
    is('display') === 'none' ||
    /^(?:hidden|collapse)$/.test(is('visibility')) ||
    is('content-visibility') === 'hidden' ||
    (pixels(style.get('opacity'), 1) ?? 1) < 0.1 ||
    /opacity\(\s*(?:0?\.0\d*|0)%?\s*\)/.test(is('filter')) ||
    isNone(style.get('max-height')) ||
    (isCut && (isNone(style.get('height')) || (isNone(style.get('width')) && !style.has('min-width')))) ||
    (/^(?:absolute|fixed|relative|sticky)$/.test(is('position')) && (isAside(is('left')) || isFar(is('top')))) ||
    (/^(?:absolute|fixed)$/.test(is('position')) && (isAside(is('right')) || isFar(is('bottom')))) ||
    isAside(is('margin-left')) ||
    isFar(is('margin-top')) ||
    isFarAtEnds(is('margin')) ||
    isFarAtEnds(is('translate')) ||
    (/^(?:absolute|fixed)$/.test(is('position')) && isFarAtEnds(is('inset'))) ||
    /^rect\(\s*(?:0|1px)\D+(?:0|1px)\D+(?:0|1px)\D+(?:0|1px)/.test(is('clip')) ||
    /inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0|polygon\((?:[\s,]*0[a-z%]*)+[\s,]*\)/.test(is('clip-path')) ||
    /scale\w?\(\s*0(?:\.0\d*)?\s*[,)]|translate\w?\([^)]*-\d{3,}|translate(?:x|3d)?\(\s*\d{4}|rotate[xy]\(\s*-?90deg/.test(
      is('transform'),
    ) ||
    /^0?(?:\.0\d*)?$/.test(style.get('scale') ?? '1') ||
    /^0?(?:\.0\d*)?$/.test(style.get('zoom') ?? '1')
  );
}

/** The size of words that a `font` or `font-size` gives. */
function sizeOf(style: Style, around: number): number {
  const short = /(?:^|\s)(-?\d*\.?\d+[a-z%]*)\s*(?:\/|\s|$)/.exec(style.get('font') ?? '')?.[1];
  return pixels(style.get('font-size') ?? short, around) ?? around;
}

/** The ground that a style lays; null where a picture or something unknown does, undefined where none is laid. */
function groundOf(style: Style): Colour | null | undefined {
  const value = style.get('background-color') ?? style.get('background');
  if (/url\(|gradient/.test(`${style.get('background-image') ?? ''} ${style.get('background') ?? ''}`)) return null;
  if (value === undefined || /^(?:none|inherit|initial|unset|)$/.test(value)) return undefined;
  const colour = colourOf(value) ?? colourOf(/^\S+/.exec(value)?.[0] ?? '');
  return colour && colour.alpha < 0.5 ? undefined : colour;
}

/** How words look inside an element with this style, in a place that looks like `around`. */
export function lookOf(style: Style, around: Look): Look {
  if (around.gone || style.size === 0) return around;
  // Letters are filled with the one before the other, in whatever order the two stand.
  const colour = style.get('-webkit-text-fill-color') ?? style.get('color');
  const ground = groundOf(style);
  const indent = style.get('text-indent');
  return {
    gone: isGone(style),
    size: sizeOf(style, around.size),
    indented: indent === undefined ? around.indented : isAside(indent),
    colour: colour === undefined || colour === 'inherit' ? around.colour : colourOf(colour),
    ground: ground === undefined ? around.ground : ground,
  };
}
