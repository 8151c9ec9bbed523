import { globSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHOICES, freshAccount, SETTINGS, STAGES } from '../../../scripts/stand-in/account.ts';
import { type Gateway, startGateway } from '../../../scripts/stand-in/gateway.ts';
import { type StandIn, startStandIn } from '../../../scripts/stand-in/server.ts';
import { LINK_PATHS, type LinkId, linkTo } from '../../../utils/amazon/links.ts';
import { MARKETPLACE_IDS } from '../../../utils/amazon/marketplaces.ts';

let standIn: StandIn;
let gateway: Gateway;
beforeAll(async () => {
  standIn = await startStandIn(freshAccount());
  gateway = await startGateway(standIn);
});
afterAll(async () => {
  await gateway.close();
  await standIn.close();
});

/** Asks the stand-in for an address, as the gateway would lead a browser to it. */
const visit = (url: string): Promise<{ status: number; html: string }> =>
  new Promise((done, failed) => {
    const { host, pathname, search } = new URL(url);
    const options = {
      host: '127.0.0.1',
      port: standIn.port,
      path: pathname + search,
      headers: { host },
      rejectUnauthorized: false,
    };
    request(options, (response) => {
      let html = '';
      response.on('data', (chunk) => {
        html += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, html }));
    })
      .on('error', failed)
      .end();
  });

/** What the gateway answers to a browser that wants a connection. */
const tunnel = (target: string): Promise<string> =>
  new Promise((done) => {
    const socket = connect(gateway.port, '127.0.0.1', () =>
      socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`),
    );
    socket.once('data', (answer) => {
      done(String(answer).split('\r\n')[0] as string);
      socket.destroy();
    });
  });

const post = (fields: Record<string, string>) =>
  fetch(gateway.sidePage, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

describe('the stand-in', () => {
  test.each(Object.keys(LINK_PATHS) as LinkId[])('has the place that Mamori calls %s', async (link) => {
    Object.assign(standIn.account, freshAccount('en'), link === 'account-status' && { standing: 'locked' });
    const { status, html } = await visit(linkTo(link, 'us'));
    expect(status).toBe(200);
    expect(html).toContain('It is not Amazon');
    expect(html).toContain('lang="en-us"');
  });

  test.each(MARKETPLACE_IDS)('answers for the store %s', async (store) => {
    Object.assign(standIn.account, freshAccount());
    expect((await visit(linkTo('account-hub', store))).status).toBe(200);
  });

  test('lets nobody in who is signed out', async () => {
    Object.assign(standIn.account, freshAccount(), { session: 'out' });
    expect((await visit(linkTo('wallet', 'jp'))).status).toBe(303);
    expect((await visit(linkTo('contact', 'jp'))).status).toBe(200);
  });

  test('knows nothing of the readers that are tried on it', () => {
    const sources = globSync('scripts/stand-in/**/*.ts');
    expect(sources.length).toBeGreaterThan(5);
    for (const file of sources) expect(readFileSync(file, 'utf8')).not.toMatch(/(readers|wording|tests|fixtures)\//);
    for (const file of globSync('tests/pages/**/*.ts'))
      expect(readFileSync(file, 'utf8')).not.toMatch(/scripts\/stand-in/);
  });
});

describe('the side page', () => {
  test('sets every choice, one at a time', async () => {
    for (const setting of SETTINGS) {
      for (const value of CHOICES[setting]) {
        await post({ [setting]: value });
        expect(standIn.account[setting]).toBe(value);
      }
    }
  });

  test('sets a stage of the story', async () => {
    Object.assign(standIn.account, freshAccount());
    await post({ stage: 'given-back' });
    expect(standIn.account).toEqual({ ...freshAccount(), ...STAGES['given-back'] });
  });

  test('ignores what is no choice', async () => {
    Object.assign(standIn.account, freshAccount());
    await post({ twoStep: 'maybe', nothing: 'on', stage: 'toString' });
    expect(standIn.account).toEqual(freshAccount());
  });

  test.each(['ja', 'en'] as const)('speaks %s and shows what is set', async (language) => {
    Object.assign(standIn.account, freshAccount(language), { twoStep: 'on' });
    const html = await (await fetch(gateway.sidePage)).text();
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('name="twoStep" value="on" aria-pressed="true"');
  });
});

describe('the gateway', () => {
  test('leads to the stand-in, and nowhere else, and writes down both', async () => {
    const before = gateway.asked.length;
    expect(await tunnel('www.amazon.co.jp:443')).toContain('200');
    for (const target of ['example.com:443', 'www.amazon.co.jp:80', 'amazon.co.jp:443']) {
      expect(await tunnel(target)).toContain('403');
    }
    expect(gateway.asked.slice(before)).toEqual([
      'www.amazon.co.jp:443',
      'example.com:443',
      'www.amazon.co.jp:80',
      'amazon.co.jp:443',
    ]);
  });
});
