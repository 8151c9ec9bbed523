import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNT_KEY,
  accountKeyOf,
  fixedInstallKey,
  installOf,
  MARK,
  newInstallKey,
} from '../../../utils/account/key.ts';

const ID = 'A1B2C3D4E5F6G7';

describe('what is kept of a mark', () => {
  it('is the beginning of a keyed hash over store and id', async () => {
    const plain = createHmac('sha256', Buffer.alloc(32)).update(`jp:${ID}`).digest('hex').slice(0, 16);
    expect(await accountKeyOf(await fixedInstallKey(), 'jp', ID)).toBe(plain);
    expect(plain).toMatch(ACCOUNT_KEY);
  });

  it('differs by store, by customer and by install', async () => {
    const [one, two] = [await newInstallKey(), await newInstallKey()];
    const keys = await Promise.all([
      accountKeyOf(one, 'jp', ID),
      accountKeyOf(one, 'us', ID),
      accountKeyOf(one, 'jp', `${ID.slice(0, -1)}8`),
      accountKeyOf(two, 'jp', ID),
      installOf(one),
      installOf(two),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(await accountKeyOf(one, 'jp', ID)).toBe(keys[0]);
  });

  it('comes of a key that cannot be read out', async () => {
    await expect(crypto.subtle.exportKey('raw', await newInstallKey())).rejects.toThrow();
  });
});

it.each([
  [ID, true],
  ['A1B2C3D4E5F6G', true],
  ['A1B2C3D4E5F6', false],
  ['A1B2C3D4E5F6G7H', false],
  ['B1B2C3D4E5F6G7', false],
  ['a1B2C3D4E5F6G7', false],
  [' A1B2C3D4E5F6G7', false],
  ['', false],
])('%j is a mark: %s', (text, is) => {
  expect(MARK.test(text)).toBe(is);
});
