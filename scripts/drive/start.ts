import { type BrowserName, BUILDS, ensureBrowsers } from '../browsers.ts';
import { type Account, freshAccount } from '../stand-in/account.ts';
import { type Gateway, startGateway } from '../stand-in/gateway.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../stand-in/server.ts';
import { startChromium } from './chromium.ts';
import type { DriveOptions, Driver, StartDriver } from './driver.ts';
import { startFirefox } from './firefox.ts';

export const START: Record<BrowserName, StartDriver> = { chromium: startChromium, firefox: startFirefox };

/** A stand-in and the gateway before it. */
export interface Scene {
  standIn: StandIn;
  gateway: Gateway;
  account: Account;
  /** A browser with the built extension in this scene; what is not given is headless, Japanese, throw-away. */
  drive(name: BrowserName, options?: Partial<DriveOptions>): Promise<Driver>;
  close(): Promise<void>;
}

/** Look-alike `hosts` lead to the stand-in too. */
export async function openScene(language: Account['language'], options: StandInOptions = {}): Promise<Scene> {
  const account = freshAccount(language);
  const standIn = await startStandIn(account, options);
  const gateway = await startGateway(standIn, options.hosts);
  return {
    standIn,
    gateway,
    account,
    drive: (name, options = {}) =>
      START[name]({
        executablePath: ensureBrowsers([name])[name],
        standIn,
        gateway,
        headless: true,
        language,
        extension: BUILDS[name],
        ...options,
      }),
    async close() {
      await gateway.close();
      await standIn.close();
    },
  };
}
