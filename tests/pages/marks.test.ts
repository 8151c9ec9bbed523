import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectSaved } from '../../scripts/inspect.ts';

/* Whose account a saved page is of, as `npm run inspect` prints it. */

const HUB = 'https://www.amazon.com/gp/css/homepage.html';
const accountIn = async (file: string, url: string) =>
  (await inspectSaved(url, readFileSync(new URL(`crafted/hand/${file}`, import.meta.url), 'utf8'))).account;

describe('the account of a saved page', () => {
  it('is the same on two pages of one account, and another on those of another', async () => {
    const one = await accountIn('mark-one.html', HUB);
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(await accountIn('mark-one-orders.html', 'https://www.amazon.com/your-orders/orders')).toBe(one);
    const two = await accountIn('mark-two.html', HUB);
    expect(two).toMatch(/^[0-9a-f]{16}$/);
    expect(two).not.toBe(one);
  });

  it('is another on each store, and told on pages of a store that Mamori does not know', async () => {
    const one = await accountIn('mark-one.html', HUB);
    expect(await accountIn('mark-one.html', 'https://www.amazon.co.uk/gp/css/homepage.html')).not.toBe(one);
    expect(await accountIn('mark-one.html', 'https://www.amazon.com/no-page-of-ours')).toBe(one);
  });

  it.each([
    ['a page without a mark', 'mark-none-signed-out.html', HUB],
    ['a look-alike', 'mark-one.html', 'https://www.amazon.com.example/gp/css/homepage.html'],
    ['a page not over https', 'mark-one.html', 'http://www.amazon.com/gp/css/homepage.html'],
  ])('is not told of %s', async (_, file, url) => {
    expect(await accountIn(file, url)).toBeNull();
  });
});
