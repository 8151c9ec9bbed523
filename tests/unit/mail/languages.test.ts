import { describe, expect, test } from 'vitest';
import { eventOf } from '../../../utils/mail/events.ts';
import { check, written } from './mails.ts';
import { NOTHING_SAID, SENTENCES } from './sentences.ts';

const cases = Object.entries(SENTENCES).flatMap(([language, said]) =>
  Object.entries(said).map(([event, words]) => {
    const [subject, body] = typeof words === 'string' ? ['Amazon', words] : words;
    return { language, event, subject, body };
  }),
);

test.each(cases)('$language: $event', async ({ event, subject, body }) => {
  expect((await check(written({ subject, body }))).event).toBe(event);
});

test.each(cases)('$language: $event, in capitals, broken lines and without accents', ({ event, subject, body }) => {
  const bare = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .toUpperCase()
      .replace(/ /g, '\n');
  expect(eventOf(bare(subject), bare(body))).toBe(event);
});

describe('what is not said to have happened', () => {
  test.each(Object.entries(NOTHING_SAID).flatMap(([language, said]) => said.map((words) => [language, words])))(
    '%s: %s',
    (_language, words) => expect(eventOf('', words)).toBeNull(),
  );
});
