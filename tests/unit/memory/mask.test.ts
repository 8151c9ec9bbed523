import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskOf } from '../../../utils/memory/mask.ts';
import { SUBJECT_IDS } from '../../../utils/memory/table.ts';

it('shows the first letter of each part, and of a number its end', () => {
  expect(maskOf('email', 'taro@gmail.com')).toBe('t•••@g•••.com');
  expect(maskOf('email', 'a@mail.example.co.jp')).toBe('a•••@m•••.jp');
  expect(maskOf('phone', '012345678')).toBe('•••78');
  expect(maskOf('name', '山田 anna')).toBe('山••• A•••');
});

it('shows nothing of cards, addresses, what is not registered and what the page did not show', () => {
  expect(maskOf('cards', '1111 2222')).toBeNull();
  expect(maskOf('addresses', 'anna')).toBeNull();
  expect(maskOf('phone', 'none')).toBeNull();
  expect(maskOf('email', undefined)).toBeNull();
});

it('never shows four signs of a text in a row', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SUBJECT_IDS),
      fc.stringMatching(/^[a-z]{4,12}@[a-z]{4,12}\.[a-z]{2,3}$/),
      (subject, text) => {
        const mask = maskOf(subject, text) ?? '';
        for (const word of mask.toLowerCase().split(/[•@.]+/)) expect(word.length).toBeLessThan(4);
      },
    ),
  );
});
