import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { inspectPage } from '../../scripts/inspect.ts';
import { EXPECTATIONS } from './expectations.ts';

// A busy machine is no failure: what counts is that it ends.
vi.setConfig({ testTimeout: 120_000 });

/* What is done to a page on its way, by proxies, browsers and translators, without changing what it says. */

const { window } = new JSDOM('');
const parser = new window.DOMParser();

/** Edits the tree of a page and writes it out again. */
const edited = (html: string, edit: (document: Document) => void): string => {
  const document = parser.parseFromString(html, 'text/html');
  edit(document);
  return `<!doctype html>${document.documentElement.outerHTML}`;
};

const textsOf = (document: Document): Text[] => {
  const walker = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter((text) => text.data.trim() && !text.parentElement?.closest('script,style,textarea,option'));
};

const REWRITINGS: Record<string, (html: string) => string> = {
  'comments between all elements': (html) =>
    edited(html, (document) => {
      for (const element of document.body.querySelectorAll('*')) element.before(document.createComment(' None なし '));
    }),
  'line breaks between all elements': (html) =>
    edited(html, (document) => {
      for (const element of document.body.querySelectorAll('*')) element.before('\n    ');
    }),
  'texts in pieces': (html) =>
    edited(html, (document) => {
      for (const text of textsOf(document)) if (text.length > 1) text.splitText(Math.floor(text.length / 2));
    }),
  'every text in two font elements, as translators do': (html) =>
    edited(html, (document) => {
      for (const text of textsOf(document)) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        text.replaceWith(outer);
        outer.append(inner);
        inner.append(text);
      }
    }),
  'scripts and styles cut out': (html) =>
    edited(html, (document) => {
      for (const element of document.querySelectorAll('script,style,link')) element.remove();
    }),
  'an element of another extension at both ends': (html) =>
    edited(html, (document) => {
      const foreign = document.createElement('x-extension');
      foreign.setAttribute('data-note', 'Payment method: None');
      document.body.prepend(foreign);
      document.body.append(foreign.cloneNode());
    }),
};

const values = (url: string, saved: string) => {
  const { page, facts } = inspectPage(url, saved);
  return { page, ...Object.fromEntries(Object.entries(facts).map(([fact, { value }]) => [fact, value])) };
};

const fixtures = EXPECTATIONS.filter(({ page }) => page).map(({ file, url }) => {
  const html = readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8');
  return { file, url, html, said: values(url, html) };
});

describe.each(Object.entries(REWRITINGS))('%s', (_, rewrite) => {
  it.each(fixtures)('$file', ({ url, html, said }) => expect(values(url, rewrite(html))).toEqual(said));
});
