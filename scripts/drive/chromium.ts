import puppeteer, { type CDPSession, type Page, type Protocol } from 'puppeteer-core';
import type { BannerSeen, DriveOptions, Driver, Place } from './driver.ts';
import { PATIENT, patient } from './patience.ts';
import { until } from './until.ts';

type AXNode = Protocol.Accessibility.AXNode;

const sessions = new WeakMap<Page, Promise<CDPSession>>();
const sessionOf = (page: Page): Promise<CDPSession> => {
  const known = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, known);
  return known;
};

/** The accessibility tree sees into the banner's closed shadow root, as a screen reader does. */
async function bannerNodes(page: Page): Promise<{ region: AXNode; inside: AXNode[] } | null> {
  const { nodes } = await (await sessionOf(page)).send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const region = nodes.find((node) => node.role?.value === 'region' && String(node.name?.value).startsWith('Mamori'));
  if (!region) return null;
  const inside: AXNode[] = [];
  const walk = (node: AXNode) => {
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (!child) continue;
      if (!child.ignored) inside.push(child);
      walk(child);
    }
  };
  walk(region);
  return { region, inside };
}

const nameOf = (node: AXNode) => String(node.name?.value ?? '');
const isControl = (node: AXNode) => ['button', 'link', 'menuitem'].includes(String(node.role?.value));

async function banner(page: Page): Promise<BannerSeen | null> {
  const found = await bannerNodes(page);
  return (
    found && {
      name: nameOf(found.region),
      texts: found.inside.filter((node) => node.role?.value === 'StaticText').map(nameOf),
      buttons: found.inside.filter(isControl).map(nameOf),
    }
  );
}

async function placeOf(page: Page, button: string): Promise<Place> {
  const node = (await bannerNodes(page))?.inside.find((each) => isControl(each) && nameOf(each) === button);
  if (!node?.backendDOMNodeId) throw new Error(`The banner has no button "${button}"`);
  const session = await sessionOf(page);
  const where = { backendNodeId: node.backendDOMNodeId };
  await session.send('DOM.scrollIntoViewIfNeeded', where);
  const { quads } = await session.send('DOM.getContentQuads', where);
  const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? [];
  return { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}

async function clickBanner(page: Page, button: string): Promise<void> {
  const { x, y, width, height } = await placeOf(page, button);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** The closed shadow tree, as DevTools see it. */
async function markup(page: Page): Promise<string> {
  const session = await sessionOf(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const all = (node: Protocol.DOM.Node): Protocol.DOM.Node[] => [node, ...(node.children ?? []).flatMap(all)];
  const shadow = all(root).find(({ shadowRoots }) => shadowRoots?.[0]?.shadowRootType === 'closed')?.shadowRoots?.[0];
  if (!shadow) throw new Error('There is no banner');
  const written = await Promise.all(
    (shadow.children ?? []).map(({ nodeId }) => session.send('DOM.getOuterHTML', { nodeId })),
  );
  return written.map(({ outerHTML }) => outerHTML).join('');
}

/** Chromium, Chrome or Edge. */
export async function startChromium(options: DriveOptions): Promise<Driver> {
  const { executablePath, standIn, gateway, headless, language, extension, profile } = options;
  const launched = await puppeteer.launch({
    ...PATIENT,
    browser: 'chrome',
    executablePath,
    headless,
    // Whoever plays in a window ends it in an orderly way; a test that is broken off leaves no browser behind.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    pipe: true,
    enableExtensions: extension ? [extension] : true,
    ...(extension && options.inPrivate && { extensionsEnabledInIncognito: [extension] }),
    ...(profile && { userDataDir: profile }),
    defaultViewport: headless ? { width: 1200, height: 800 } : null,
    env: { ...process.env, LANGUAGE: language },
    args: [
      `--lang=${language}`,
      `--accept-lang=${language}`,
      `--proxy-server=http://127.0.0.1:${gateway.port}`,
      ...(options.watchLocal ? ['--proxy-bypass-list=<-loopback>'] : []),
      // Trusts the stand-in's certificate and no other.
      `--ignore-certificate-errors-spki-list=${standIn.keyHash}`,
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium's own sandbox does not start as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const browser = patient(launched);

  /** The running background's target, or undefined. */
  const background = async () => {
    const session = await browser.target().createCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    await session.detach();
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
  };
  const origin = extension
    ? await until('the extension', async () => {
        const [id] = (await browser.extensions()).keys();
        return id && `chrome-extension://${id}`;
      })
    : '';

  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  return {
    name: 'chromium',
    browser,
    origin,
    open,
    openOwn: (path) => open(`${origin}/${path}`),
    addressOf: async (page) => page.url(),
    addresses: async () => (await browser.pages()).map((page) => page.url()),
    banner,
    clickBanner,
    placeOf,
    markup,
    accessible: async (page) =>
      (await bannerNodes(page))?.inside.map((node) => `${node.role?.value} ${nameOf(node)}`) ?? [],
    backgroundRuns: async () => (await background()) !== undefined,
    async endBackground() {
      const [page] = await browser.pages();
      if (!page) throw new Error('No page from which to end the background');
      const session = await page.createCDPSession();
      // A message may start the next one at once, so what counts is that this one was seen to stand still.
      let stopped = !(await background());
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        stopped ||= versions.some(
          ({ scriptURL, status, runningStatus }) =>
            scriptURL.startsWith(origin) && status === 'activated' && runningStatus === 'stopped',
        );
      });
      await session.send('ServiceWorker.enable');
      // In the middle of its work: closing its target would wait until it is idle.
      await session.send('ServiceWorker.stopAllWorkers');
      await until('the background to end', () => stopped);
      await session.detach();
    },
    async reloadExtension() {
      // `runtime.reload()` would leave it switched off: unpacked extensions need the developer mode of the profile.
      if (extension) await browser.installExtension(extension, { enabledInIncognito: options.inPrivate === true });
    },
    async openPrivate(url) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    close: () => browser.close(),
  };
}
