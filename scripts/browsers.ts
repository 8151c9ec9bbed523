/** Finds the browsers of this machine and, where that is possible without asking anybody, installs them. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type BrowserName = 'chromium' | 'firefox';

interface Where {
  /** Set this to use a browser that stands somewhere else. */
  variable: string;
  /** Names to look for on the PATH, best first. */
  commands: readonly string[];
  /** Full paths, best first. */
  paths: Partial<Record<NodeJS.Platform, readonly string[]>>;
  /** The Debian package. */
  debian: string;
  /** The command that installs it elsewhere. */
  install: Partial<Record<NodeJS.Platform, string>>;
}

const home = homedir();
const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);
const onMac = (app: string, binary: string) =>
  ['/Applications', join(home, 'Applications')].map((folder) => `${folder}/${app}.app/Contents/MacOS/${binary}`);
const onWindows = (path: string) => programs.map((folder) => join(folder, path));

/**
 * Branded Chrome ignores `--load-extension`; puppeteer installs the extension over its pipe instead, which Chrome, Edge
 * and Chromium all allow, so any of them will do.
 */
export const BROWSERS: Record<BrowserName, Where> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'],
    paths: {
      darwin: [
        ...onMac('Chromium', 'Chromium'),
        ...onMac('Google Chrome', 'Google Chrome'),
        ...onMac('Microsoft Edge', 'Microsoft Edge'),
      ],
      win32: [
        ...onWindows('Chromium\\Application\\chrome.exe'),
        ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
        ...onWindows('Microsoft\\Edge\\Application\\msedge.exe'),
      ],
    },
    debian: 'chromium',
    install: { darwin: 'brew install --cask chromium', win32: 'winget install Google.Chrome' },
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    paths: {
      darwin: [...onMac('Firefox', 'firefox'), ...onMac('Firefox Developer Edition', 'firefox')],
      win32: onWindows('Mozilla Firefox\\firefox.exe'),
    },
    debian: 'firefox-esr',
    install: { darwin: 'brew install --cask firefox', win32: 'winget install Mozilla.Firefox' },
  },
};

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of an installed browser, or null. A path set by hand counts even if it is wrong, so that it can be seen. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, commands, paths } = BROWSERS[name];
  if (process.env[variable]) return process.env[variable];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...(paths[process.platform] ?? []),
  ];
  return candidates.find(runnable) ?? null;
}

/** Debian, Ubuntu and their kin. */
const isDebianLike = (): boolean => process.platform === 'linux' && existsSync('/etc/debian_version');

const hasJapaneseFont = (): boolean => {
  try {
    return execFileSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
};

/** What a person has to type to install these browsers here. */
function installCommand(names: BrowserName[]): string {
  if (isDebianLike()) {
    const packages = names.map((name) => BROWSERS[name].debian).join(' ');
    return `sudo apt-get update && sudo apt-get install -y ${packages} fonts-noto-cjk`;
  }
  const commands = names.map((name) => BROWSERS[name].install[process.platform]).filter((line) => line !== undefined);
  return commands.length ? commands.join(' && ') : `your package manager, for: ${names.join(', ')}`;
}

/**
 * The paths of these browsers, installing what is missing where that needs nobody's leave: as root on a Debian-like
 * system. Elsewhere it throws an error that names the command to run.
 */
export function ensureBrowsers(names: BrowserName[]): Record<BrowserName, string> {
  const missing = () => names.filter((name) => !findBrowser(name));
  const asRoot = isDebianLike() && process.getuid?.() === 0;
  const packages = [
    ...missing().map((name) => BROWSERS[name].debian),
    // Without a Japanese font every Japanese picture is a row of boxes.
    ...(asRoot && !hasJapaneseFont() ? ['fonts-noto-cjk'] : []),
  ];
  if (packages.length && asRoot) {
    console.log(`Not installed yet: ${packages.join(', ')}. Installing with apt-get (about a minute).`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // The answers of apt-get are long; they are shown only when it fails.
    const apt = (...args: string[]) => execFileSync('apt-get', args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  }
  const stillMissing = missing();
  if (stillMissing.length) {
    const variables = stillMissing.map((name) => BROWSERS[name].variable).join(' or ');
    throw new Error(
      `Not found on this machine: ${stillMissing.join(', ')}.\nInstall with:\n\n    ${installCommand(stillMissing)}\n\nor point ${variables} at it, and run this again.`,
    );
  }
  return Object.fromEntries(names.map((name) => [name, findBrowser(name)])) as Record<BrowserName, string>;
}

/** Said in one place, since Linux without a display is where every automatic run happens. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The built extension for each browser. */
export const BUILDS: Record<BrowserName, string> = {
  chromium: fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../.output/firefox-mv3', import.meta.url)),
};
