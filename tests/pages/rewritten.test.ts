import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../utils/amazon/recognise.ts';
import { readPage } from '../../utils/reading/read.ts';
import { EXPECTATIONS } from './expectations.ts';

/*
 * What is done to a page on its way and in the browser, by proxies, other extensions and translators, without changing
 * what it says. The page is read as it was left: writing it out and parsing it again would heal it.
 */

const { window } = new JSDOM('');
const parser = new window.DOMParser();

const textsOf = (document: Document): Text[] => {
  const walker = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter((text) => text.data.trim() && !text.parentElement?.closest('script,style,textarea,option'));
};

const REWRITINGS: Record<string, (document: Document) => void> = {
  'comments between all elements': (document) => {
    for (const element of document.body.querySelectorAll('*')) element.before(document.createComment(' None なし '));
  },
  'line breaks between all elements': (document) => {
    for (const element of document.body.querySelectorAll('*')) element.before('\n    ');
  },
  'no line breaks between elements, as minifiers do': (document) => {
    const walker = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
    const breaks: Text[] = [];
    while (walker.nextNode())
      if (/^\s*\n\s*$/.test((walker.currentNode as Text).data)) breaks.push(walker.currentNode as Text);
    for (const text of breaks) text.remove();
  },
  'texts in pieces, with a comment between, as frameworks do': (document) => {
    for (const text of textsOf(document))
      if (text.length > 1) text.splitText(Math.floor(text.length / 2)).before(document.createComment(''));
  },
  'every text in two font elements, as translators do': (document) => {
    for (const text of textsOf(document)) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
    }
  },
  'scripts and styles cut out': (document) => {
    for (const element of document.querySelectorAll('script,style,link')) element.remove();
  },
  'an element of another extension at both ends': (document) => {
    const foreign = document.createElement('x-extension');
    foreign.setAttribute('data-note', 'Payment method: None');
    document.body.prepend(foreign);
    document.body.append(foreign.cloneNode());
  },
};

const values = (url: string, document: Document) => {
  const known = recognise(url);
  const { facts } = (known && readPage(known, document)) ?? { facts: {} };
  return {
    page: known?.page ?? null,
    ...Object.fromEntries(Object.entries(facts).map(([fact, { value }]) => [fact, value])),
  };
};

const fixtures = EXPECTATIONS.filter(({ page }) => page).map(({ file, url }) => {
  const html = readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8');
  const document = parser.parseFromString(html, 'text/html');
  return { file, url, document, said: values(url, document) };
});

describe.each(Object.entries(REWRITINGS))('%s', (_, rewrite) => {
  it.each(fixtures)('$file', ({ url, document, said }) => {
    const page = document.cloneNode(true) as Document;
    rewrite(page);
    expect(values(url, page)).toEqual(said);
  });
});
