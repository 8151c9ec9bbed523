/**
 * Reads the value of one Authentication-Results field (RFC 8601) as the services really write it: with or without a
 * server name, with comments stuck to a word, with a property behind a semicolon of its own.
 */
export interface Result {
  method: string;
  result: string;
  properties: Map<string, string>;
}

export interface AuthenticationResults {
  /** The server that speaks, in lower case; null when none is named. */
  server: string | null;
  results: Result[];
}

const LENGTH_LIMIT = 20_000;

/**
 * Takes comments and quotation marks out. What the sender chose (the envelope address) may stand in both, so anything
 * that could be read in two ways gives null: nested or unbalanced brackets, quotes in comments, separators in quotes.
 */
function plainValue(value: string): string | null {
  let plain = '';
  let state: 'text' | 'comment' | 'quoted' = 'text';
  for (const char of value) {
    if (char === '\\') return null;
    if (state === 'comment') {
      if (char === '(' || char === '"') return null;
      if (char === ')') state = 'text';
    } else if (state === 'quoted') {
      if (char === '"') state = 'text';
      else if ('();'.includes(char)) return null;
      else plain += /\s/.test(char) ? '_' : char;
    } else if (char === '(') {
      plain += ' ';
      state = 'comment';
    } else if (char === ')') return null;
    else if (char === '"') state = 'quoted';
    else plain += char;
  }
  return state === 'text' ? plain : null;
}

const METHOD = /^([a-z][a-z0-9-]*)(?:\/\d+)?=([a-z]+)$/i;
/** Characters that no service writes, and that programs drop in different ways. */
const CONTROL = /[^\P{Cc}\t\r\n]/u;
/** An address without the name of a property before it: the rest of an envelope that held a separator. */
const STRAY_ADDRESS = /^[^=]*@/;
/** An envelope without a domain: what stands behind it was its own. */
const CUT_ENVELOPE = /^smtp\.mail(?:from)?=(?!none$)[^@.<>]+$/i;

/** Null when the value can be read in more than one way, or is too long to be a service's. */
export function parseResults(value: string): AuthenticationResults | null {
  if (value.length > LENGTH_LIMIT || CONTROL.test(value)) return null;
  const plain = plainValue(value);
  if (plain === null) return null;
  const parts = plain.split(';').map((part) => part.replaceAll(' =', '=').replaceAll('= ', '=').trim().split(/\s+/));
  const first = parts[0]?.[0] ?? '';
  const named = first !== '' && !first.includes('=');
  const results: Result[] = [];
  for (const [head = '', ...rest] of named ? parts.slice(1) : parts) {
    const [, method, result] = METHOD.exec(head) ?? [];
    if (method && result) {
      results.push({ method: method.toLowerCase(), result: result.toLowerCase(), properties: new Map() });
    }
    // Yahoo! JAPAN sets a property apart: `dkim=pass (ok); header.i=@…`
    const own = method ? rest : /^header\.\w+=/.test(head) ? [head, ...rest] : [];
    if ([head, ...rest].some((word) => STRAY_ADDRESS.test(word) || CUT_ENVELOPE.test(word))) return null;
    const properties = results.at(-1)?.properties;
    for (const property of own) {
      const at = property.indexOf('=');
      const key = property.slice(0, at).toLowerCase();
      if (properties && at > 0 && !properties.has(key)) properties.set(key, property.slice(at + 1));
    }
  }
  return { server: named ? first.toLowerCase().replace(/\.$/, '') : null, results };
}

/**
 * Failures that a value names even where it cannot be read as a whole: whoever put words into it put no failure of his
 * own there.
 */
export const failuresIn = (value: string): Result[] =>
  [...value.matchAll(/(?<![\w.-])(dmarc)\s*=\s*(fail)(?![\w-])/gi)].map(() => ({
    method: 'dmarc',
    result: 'fail',
    properties: new Map(),
  }));

/** The host of an address, of `@host` or of a bare host, in lower case. */
export function hostIn(value: string | undefined): string | null {
  const host = value
    ?.slice(value.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/[.>]$/, '');
  return host && /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(host) ? host : null;
}
