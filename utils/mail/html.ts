import { Parser } from 'htmlparser2';

/** What a reader gets of an HTML mail. */
export interface HtmlContent {
  text: string;
  anchors: { text: string; target: string }[];
}

const SIZE_LIMIT = 2_000_000;
/** Browsers stop nesting at 512; deeper markup is no mail. The parser is slow there, so it gets small pieces. */
const DEPTH_LIMIT = 1000;
const PIECE = 16_384;
const ANCHOR_LIMIT = 1000;

const NOT_SHOWN = new Set(['script', 'style', 'title', 'template', 'noscript', 'textarea', 'select', 'iframe']);
/** Elements that do not interrupt a word. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'big',
  'em',
  'font',
  'i',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
]);

const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|max-height|opacity)\s*:\s*0(?:\.0+)?(?:px|em|pt|%)?\s*(?:!|;|$))/i;

const isHiding = (name: string, { hidden, style = '' }: Record<string, string>): boolean =>
  NOT_SHOWN.has(name) || hidden !== undefined || HIDING_STYLE.test(style.slice(0, 2000));

/** Reads HTML without a document, in linear time: the words that are shown, and the targets of its links. */
export function readHtml(html: string): HtmlContent {
  const text: string[] = [];
  const anchors: HtmlContent['anchors'] = [];
  const open: { name: string; hiding: boolean }[] = [];
  let hiding = 0;
  let anchor: HtmlContent['anchors'][number] | null = null;
  let base: string | undefined;

  const write = (words: string) => {
    if (hiding > 0) return;
    text.push(words);
    if (anchor) anchor.text += words;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, hiding: isHiding(name, attributes) };
      open.push(element);
      if (element.hiding) hiding++;
      const { href, alt = '' } = attributes;
      if (name === 'base' && /^https?:/i.test(href ?? '')) base ??= href;
      if ((name === 'a' || name === 'area') && href !== undefined && anchors.length < ANCHOR_LIMIT) {
        anchor = { text: name === 'area' ? alt : '', target: URL.parse(href, base)?.href ?? href };
        anchors.push(anchor);
      }
      if (!INLINE.has(name)) write(name === 'img' ? ` ${alt} ` : '\n');
    },
    ontext: write,
    // The parser closes in order, also what the mail left open.
    onclosetag(name) {
      if (open.pop()?.hiding) hiding--;
      if (name === 'a' || name === 'area') anchor = null;
      if (!INLINE.has(name)) write('\n');
    },
  });
  const size = Math.min(html.length, SIZE_LIMIT);
  for (let at = 0; at < size && open.length < DEPTH_LIMIT; at += PIECE) parser.write(html.slice(at, at + PIECE));
  parser.end();
  return { text: text.join(''), anchors };
}
