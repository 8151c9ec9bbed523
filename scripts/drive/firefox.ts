import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BANNER_HOST, type BannerSeen, type DriveOptions, type Driver } from './driver.ts';
import { PATIENT, patient } from './patience.ts';
import { until } from './until.ts';

/** Fixed, so that the addresses of the extension's pages are known beforehand. */
const UUID = '6d616d6f-7269-4000-8000-000000000001';

/** What WebDriver BiDi says about a node of the page. */
interface BidiNode {
  sharedId: string;
  value: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}
interface BidiContext {
  context: string;
  url: string;
}

/** Puppeteer keeps its BiDi connection and context ids to itself; what it does not offer is asked for here. */
class Bidi {
  readonly #browser: Browser;
  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async send<T>(method: string, params: object): Promise<T> {
    const { connection } = this.#browser as unknown as {
      connection: { send(method: string, params: object): Promise<{ result: T }> };
    };
    return (await connection.send(method, params)).result;
  }

  contextOf(page: Page): string {
    return (page.mainFrame() as unknown as { _id: string })._id;
  }

  async contexts(): Promise<BidiContext[]> {
    return (await this.send<{ contexts: BidiContext[] }>('browsingContext.getTree', { maxDepth: 0 })).contexts;
  }

  /** Asks a function about a node of the page; it must answer with a string. */
  async ask(page: Page, { sharedId }: BidiNode, functionDeclaration: string): Promise<string> {
    const { result, exceptionDetails } = await this.send<{
      result?: { value: string };
      exceptionDetails?: { text: string };
    }>('script.callFunction', {
      functionDeclaration,
      target: { context: this.contextOf(page), sandbox: 'mamori-test' },
      arguments: [{ sharedId }],
      awaitPromise: false,
    });
    if (!result) throw new Error(exceptionDetails?.text);
    return result.value;
  }

  /** Runs a script with the rights of the browser itself; it must answer with a string. */
  async inBrowser(expression: string): Promise<string> {
    const tree = await this.send<{ contexts: BidiContext[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
      maxDepth: 0,
    });
    const { result, exceptionDetails } = await this.send<{
      result?: { value: string };
      exceptionDetails?: { text: string };
    }>('script.evaluate', { expression, target: { context: tree.contexts[0]?.context }, awaitPromise: true });
    if (!result) throw new Error(exceptionDetails?.text);
    return result.value;
  }
}

/** The banner's closed shadow tree: BiDi shows it, scripts of the page cannot see it. */
async function shadowOf(bidi: Bidi, page: Page): Promise<BidiNode | null> {
  const { nodes } = await bidi.send<{ nodes: BidiNode[] }>('browsingContext.locateNodes', {
    context: bidi.contextOf(page),
    locator: { type: 'css', value: BANNER_HOST },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 20 },
  });
  return nodes.find(({ value }) => value.shadowRoot)?.value.shadowRoot ?? null;
}

const isHidden = (node: BidiNode) =>
  node.value.localName === 'style' ||
  node.value.attributes?.hidden !== undefined ||
  node.value.attributes?.['aria-hidden'] === 'true';

/** All visible nodes in document order, the node itself first. */
const flat = (node: BidiNode): BidiNode[] =>
  isHidden(node) ? [] : [node, ...(node.value.children ?? []).flatMap(flat)];

const textOf = (node: BidiNode): string =>
  flat(node)
    .map((each) => each.value.nodeValue ?? '')
    .join('')
    .trim();

const nameOf = (node: BidiNode): string => node.value.attributes?.['aria-label'] ?? textOf(node);
const isControl = (node: BidiNode) => node.value.localName === 'button' || node.value.localName === 'a';

/** A button or link of the banner. Throws when there is none of that name. */
async function buttonOf(bidi: Bidi, page: Page, button: string): Promise<BidiNode> {
  const shadow = await shadowOf(bidi, page);
  const target = shadow && flat(shadow).find((node) => isControl(node) && nameOf(node) === button);
  if (!target) throw new Error(`The banner has no button "${button}"`);
  return target;
}

/** Packs an unpacked extension, since Firefox keeps only packed ones over a restart. Gives back the archive's path. */
function pack(extension: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mamori-pack-'));
  const args = [
    'build',
    '--source-dir',
    extension,
    '--artifacts-dir',
    folder,
    '--filename',
    'mamori.zip',
    '--no-config-discovery',
  ];
  execFileSync(fileURLToPath(new URL('../../node_modules/.bin/web-ext', import.meta.url)), args, {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  return join(folder, 'mamori.zip');
}

/** Firefox. Needs a release that allows remote control with system access (ESR 140 and later do). */
export async function startFirefox(options: DriveOptions): Promise<Driver> {
  const { executablePath, gateway, headless, language, extension, profile } = options;
  const addonId = extension
    ? (JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id as string)
    : '';
  const launched = await puppeteer.launch({
    ...PATIENT,
    browser: 'firefox',
    executablePath,
    headless,
    // Whoever plays in a window ends it in an orderly way; a test that is broken off leaves no browser behind.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    // Firefox cannot be told to trust one certificate only; behind the gateway there is no other.
    acceptInsecureCerts: true,
    ...(profile && { userDataDir: profile }),
    defaultViewport: headless ? { width: 1200, height: 800 } : null,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.accept_languages': language,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': gateway.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': gateway.port,
      'network.proxy.allow_hijacking_localhost': options.watchLocal === true,
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }),
      'xpinstall.signatures.required': false,
      'browser.shell.checkDefaultBrowser': false,
      'browser.aboutwelcome.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
  const browser = patient(launched);
  const bidi = new Bidi(browser);
  const origin = `moz-extension://${UUID}`;
  const policy = `WebExtensionPolicy.getByID(${JSON.stringify(addonId)})`;
  if (extension && (await bidi.inBrowser(`String(${policy} !== null)`)) === 'false') {
    const archive = profile && pack(extension);
    await bidi.send('webExtension.install', {
      extensionData: archive ? { type: 'archivePath', path: archive } : { type: 'path', path: extension },
      'moz:permanent': archive !== undefined,
      'moz:allowPrivateBrowsing': options.inPrivate === true,
    });
    // Firefox has copied it into the profile.
    if (archive) rmSync(dirname(archive), { recursive: true });
  }
  const state = () => bidi.inBrowser(`String(${policy}.extension.backgroundState)`);
  const addressOf = async (page: Page) =>
    (await bidi.contexts()).find(({ context }) => context === bidi.contextOf(page))?.url ?? '';

  return {
    name: 'firefox',
    browser,
    origin,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openOwn(path) {
      const page = await browser.newPage();
      // Firefox never reports these pages as loaded, though they are.
      await page.goto(`${origin}/${path}`, { waitUntil: [] });
      await until(`${path} to load`, () =>
        page.evaluate((start) => location.href.startsWith(start) && document.readyState === 'complete', origin),
      );
      return page;
    },
    addressOf,
    addresses: async () => (await bidi.contexts()).map(({ url }) => url),
    async banner(page): Promise<BannerSeen | null> {
      const shadow = await shadowOf(bidi, page);
      const inside = shadow ? flat(shadow) : [];
      const region = inside.find(
        ({ value }) =>
          value.attributes?.role === 'region' || (value.localName === 'section' && value.attributes?.['aria-label']),
      );
      if (!region) return null;
      return {
        name: nameOf(region),
        texts: flat(region).flatMap((node) => node.value.nodeValue?.trim() || []),
        buttons: flat(region).filter(isControl).map(nameOf),
      };
    },
    async placeOf(page, button) {
      const rect = (element: Element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return JSON.stringify({ x, y, width, height });
      };
      return JSON.parse(await bidi.ask(page, await buttonOf(bidi, page, button), String(rect)));
    },
    async markup(page) {
      const shadow = await shadowOf(bidi, page);
      if (!shadow) throw new Error('There is no banner');
      return bidi.ask(page, shadow, 'root => root.innerHTML');
    },
    /** The browser's own accessibility tree is in the process of the page: it is asked with the rights of the browser. */
    async accessible(page) {
      const url = JSON.stringify(await addressOf(page));
      const told = await bidi.inBrowser(`(async () => {
        const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
        const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.spec === ${url});
        const found = [];
        const walk = (node, inside) => {
          const role = service.getStringRole(node.role);
          const here = inside || (/^(landmark|region)$/.test(role) && node.name?.startsWith('Mamori'));
          if (inside) found.push(role + ' ' + (node.name ?? ''));
          for (let i = 0; i < node.childCount; i++) walk(node.getChildAt(i), here);
        };
        for (let tries = 0; tries < 50 && !found.length; tries++) {
          await new Promise((next) => setTimeout(next, 100));
          const root = service.getAccessibleFor(tab.linkedBrowser);
          if (root) walk(root, false);
        }
        return JSON.stringify(found);
      })()`);
      return JSON.parse(told);
    },
    async clickBanner(page, button) {
      const target = await buttonOf(bidi, page, button);
      await bidi.send('input.performActions', {
        context: bidi.contextOf(page),
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            actions: [
              { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId: target.sharedId } } },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    backgroundRuns: async () => (await state()) === 'running',
    async endBackground() {
      await bidi.inBrowser(
        `${policy}.extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => 'ended')`,
      );
      await until('the background to end', async () => (await state()) !== 'running');
    },
    async reloadExtension() {
      await bidi.inBrowser(
        `AddonManager.getAddonByID(${JSON.stringify(addonId)}).then((addon) => addon.reload()).then(() => 'reloaded')`,
      );
    },
    async openPrivate(url) {
      await bidi.inBrowser(`(async () => {
        const { BrowserWindowTracker } = ChromeUtils.importESModule('resource:///modules/BrowserWindowTracker.sys.mjs');
        const opened = await BrowserWindowTracker.promiseOpenWindow({ private: true });
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        opened.gBrowser.fixupAndLoadURIString(${JSON.stringify(url)}, { triggeringPrincipal });
        return 'open';
      })()`);
      return until('the private window', async () => {
        const here = (await bidi.contexts()).find((each) => each.url === url);
        const pages = await browser.pages();
        return here && pages.find((page) => bidi.contextOf(page) === here.context);
      });
    },
    inBrowser: (script) => bidi.inBrowser(script),
    close: () => browser.close(),
  };
}
