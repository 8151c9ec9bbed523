import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../locales/index.ts';
import type { Driver } from '../../scripts/drive/driver.ts';
import { checkMail, takeMail } from '../../scripts/drive/mail-check.ts';
import { letter } from '../../scripts/stand-in/mails.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/*
 * That no part of Mamori asks the network for anything. Every browser here sits behind one gateway that writes down each
 * host asked for. Chromium's log cannot tell who asked, so there only the browser's own known hosts may appear; Firefox
 * says of each request which extension was behind it. The control is an extension that does ask: both must notice it.
 */

const CONTROL_HOST = 'control.example';
/** Hosts that the browsers themselves ask for: updates, certificates, sign-in to the browser. */
const OWN_NOISE = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(com|net|org)|firefox\.com):\d+$/;
const AMAZON = /^(www|account-status)\.amazon\.[a-z.]+:443$/;

/** An extension whose only work is one request. */
function askingExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mamori-control-'));
  const path = join(folder, 'control');
  mkdirSync(path);
  const manifest = {
    manifest_version: 3,
    name: 'Control',
    version: '1',
    background: { service_worker: 'ask.js', scripts: ['ask.js'] },
    browser_specific_settings: { gecko: { id: 'control@mamori.example' } },
  };
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(path, 'ask.js'), `setInterval(() => fetch('https://${CONTROL_HOST}/').catch(() => {}), 200);`);
  return path;
}

/** From now on Firefox notes every request that an extension is behind. Elsewhere nothing can be noted. */
async function noteExtensions(driver: Driver): Promise<() => Promise<string[]>> {
  const { inBrowser } = driver;
  if (!inBrowser) return async () => [];
  await inBrowser(`(() => {
    globalThis.askedByExtensions = [];
    Services.obs.addObserver({
      observe(subject) {
        const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
        const id = loadInfo?.triggeringPrincipal?.addonId || loadInfo?.loadingPrincipal?.addonId;
        if (id) globalThis.askedByExtensions.push(id + ' ' + URI.host);
      },
    }, 'http-on-opening-request');
    return 'noting';
  })()`);
  return async () => JSON.parse(await inBrowser('JSON.stringify(globalThis.askedByExtensions)'));
}

describe.each(BROWSER_NAMES)('the network in %s', (browserName) => {
  test('the control: an extension that asks is noticed', async () => {
    const extension = askingExtension();
    const world = await World.open(browserName, { extension });
    try {
      const noted = await noteExtensions(world.driver);
      await until('the request to be written down', () => world.scene.gateway.asked.includes(`${CONTROL_HOST}:443`));
      if (browserName === 'firefox') {
        await until('the request to be put down to it', async () =>
          (await noted()).includes(`control@mamori.example ${CONTROL_HOST}`),
        );
      }
    } finally {
      await world.close();
      rmSync(dirname(extension), { recursive: true, force: true });
    }
  });

  describe('with Mamori', () => {
    let world: World;
    beforeAll(async () => {
      world = await World.open(browserName);
    });
    afterAll(() => world?.close());

    test('a whole visit asks for nothing but the pages that were opened', async () => {
      const noted = await noteExtensions(world.driver);
      await world.startOver({ twoStep: 'off', primePayment: 'none', wallet: 'empty' });
      for (const surface of ['popup.html', 'options.html', 'welcome.html']) await world.driver.openOwn(surface);
      for (const id of [
        'account-hub',
        'login-security',
        'prime',
        'wallet',
        'addresses',
        'memberships',
        'sign-in',
        'two-step-settings',
      ] as const) {
        await world.driver.open(linkTo(id, 'jp'));
      }
      const page = await world.driver.open(linkTo('two-step-settings', 'jp'));
      await world.seesBanner(page, 'two-step-off');
      await world.saysNotSo(page);
      await world.bannerLeaves(page);
      await world.driver.endBackground();
      await world.command({ type: 'open-incident', marketplace: 'jp', via: 'button', mail: null });
      for (const part of ['recovery', 'mail', 'call-sheet', 'report']) {
        await world.driver.openOwn(`options.html#${part}`);
      }
      // A forged mail with a link in it, which nobody follows.
      const t = translator('ja');
      await takeMail(await checkMail(world.driver, t, letter('forged', 'ja', Date.now())), t('mail.take.note'));

      const { gateway, standIn } = world.scene;
      expect(gateway.asked.some((host) => AMAZON.test(host))).toBe(true);
      expect(gateway.asked.filter((host) => !AMAZON.test(host) && !OWN_NOISE.test(host))).toEqual([]);
      // To the stand-in went only visits (and the browser's own wish for an icon), nothing that a script asked for.
      expect(standIn.requests.length).toBeGreaterThan(8);
      expect(
        standIn.requests.filter(({ url, purpose }) => purpose !== 'document' && !url.endsWith('/favicon.ico')),
      ).toEqual([]);
      expect(await noted()).toEqual([]);
    });

    test('a page of the extension could not ask if it wanted to', async () => {
      const page = await world.driver.openOwn('options.html');
      const refused = await page.evaluate(async (url) => {
        const image = new Image();
        const failed = new Promise((done) => image.addEventListener('error', () => done('refused')));
        image.src = `${url}image`;
        const asked = await fetch(`${url}fetch`).then(
          () => 'answered',
          () => 'refused',
        );
        return [asked, await failed];
      }, 'https://www.amazon.co.jp/from-extension-');
      expect(refused).toEqual(['refused', 'refused']);
      expect(world.scene.standIn.requests.filter(({ url }) => url.includes('from-extension'))).toEqual([]);
    });
  });
});
