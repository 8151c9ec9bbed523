import { expect, it } from 'vitest';
import { MARKETPLACE_IDS, shopHost, statusHost, storeName } from '../../../utils/amazon/marketplaces.ts';

it('knows the 23 stores, and two hosts of each', () => {
  expect(MARKETPLACE_IDS.join(' ')).toBe('us ca mx br uk ie de fr it es nl be pl se tr ae sa eg za in sg au jp');
  const hosts = MARKETPLACE_IDS.flatMap((id) => [shopHost(id), statusHost(id)]);
  expect(new Set(hosts).size).toBe(46);
  for (const host of hosts) expect(host).toMatch(/^(?:www|account-status)\.amazon\.(?:com?\.)?[a-z]{2,3}$/);
});

it('names the stores as people do', () => {
  expect(storeName('jp')).toBe('amazon.co.jp');
  expect(shopHost('uk')).toBe('www.amazon.co.uk');
  expect(statusHost('us')).toBe('account-status.amazon.com');
  expect(shopHost('be')).toBe('www.amazon.com.be');
  expect(shopHost('za')).toBe('www.amazon.co.za');
});
