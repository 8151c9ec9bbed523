import { expect, test } from 'vitest';
import { check, written } from './mails.ts';

const of = async (from: string, subject: string, body: string) =>
  (await check(written({ from, subject, body }))).marketplace;

test.each<[string, string | null, string, string, string]>([
  ['the subject', 'de', 'x@amazon.com', 'amazon.de: Anmeldeversuch', ''],
  ['the domain of the sender', 'jp', 'x@amazon.co.jp', 'Hello', 'amazon.com/security'],
  ['the name of the sender', 'jp', '"Amazon.co.jp" <a@example.net>', 'Hello', ''],
  ['the text', 'jp', 'a@example.net', 'Hello', 'Amazon.co.jpのアカウント\n© 2024, Amazon.com, Inc. or its affiliates'],
  ['the links', 'fr', 'a@example.net', 'Hello', 'https://www.amazon.fr/x'],
  ['the longer name', 'au', 'a@example.net', 'Hello', 'Visit amazon.com.au.'],
  ['two stores alike', null, 'a@example.net', 'Hello', 'amazon.de amazon.it'],
  ['a host that only begins alike', null, 'a@example.net', 'Hello', 'https://amazon.co.jp.evil.example/ notamazon.de'],
  ['nothing', null, 'a@example.net', 'Hello', 'Amazon'],
])('%s: %s', async (_name, id, from, subject, body) => {
  expect(await of(from, subject, body)).toBe(id);
});
