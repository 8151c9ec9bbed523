import type { Page } from 'puppeteer-core';
import type { Command } from '../../utils/messages/commands.ts';
import type { State } from '../../utils/state/schema.ts';
import type { Driver } from './driver.ts';

/** What an evaluated function finds in a page of the extension. */
interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: {
    local: { get(): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
    session: { get(): Promise<Record<string, unknown>> };
  };
  action: { getBadgeText(details: object): Promise<string>; getTitle(details: object): Promise<string> };
  alarms: { getAll(): Promise<{ scheduledTime: number }[]>; clearAll(): Promise<boolean> };
  notifications: { getAll(): Promise<Record<string, unknown>> };
}
declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

/** A tab from which to look into the extension: one of its own pages that runs no script. */
export class Probe {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(driver: Driver): Promise<Probe> {
    return new Probe(await driver.openOwn('manifest.json'));
  }

  /** Sends a command as the extension's own pages do, and gives back the answer. */
  command(command: Command): Promise<unknown> {
    return this.page.evaluate(
      (sent) =>
        (typeof browser === 'undefined' ? chrome : browser).runtime.sendMessage({
          type: 'command',
          id: crypto.randomUUID(),
          command: sent,
        }),
      command as never,
    );
  }

  /** Everything in `storage.local`. */
  storage(): Promise<Record<string, unknown>> {
    return this.page.evaluate(() => (typeof browser === 'undefined' ? chrome : browser).storage.local.get());
  }

  /** Everything in `storage.session`. */
  session(): Promise<Record<string, unknown>> {
    return this.page.evaluate(() => (typeof browser === 'undefined' ? chrome : browser).storage.session.get());
  }

  /** Puts something into `storage.local`, as nobody should. */
  async put(items: object): Promise<void> {
    await this.page.evaluate(
      (given) => (typeof browser === 'undefined' ? chrome : browser).storage.local.set(given),
      items,
    );
  }

  async state(): Promise<State | undefined> {
    return (await this.storage()).state as State | undefined;
  }

  badge(): Promise<string> {
    return this.page.evaluate(() => (typeof browser === 'undefined' ? chrome : browser).action.getBadgeText({}));
  }

  /** What the toolbar button says when it is pointed at. */
  title(): Promise<string> {
    return this.page.evaluate(() => (typeof browser === 'undefined' ? chrome : browser).action.getTitle({}));
  }

  /** When each alarm rings, in milliseconds since 1970. */
  alarms(): Promise<number[]> {
    return this.page.evaluate(async () =>
      (await (typeof browser === 'undefined' ? chrome : browser).alarms.getAll()).map((alarm) => alarm.scheduledTime),
    );
  }

  /** The names of the notifications that are there. */
  notices(): Promise<string[]> {
    return this.page.evaluate(async () =>
      Object.keys(await (typeof browser === 'undefined' ? chrome : browser).notifications.getAll()),
    );
  }

  async clearAlarms(): Promise<void> {
    await this.page.evaluate(() => (typeof browser === 'undefined' ? chrome : browser).alarms.clearAll());
  }
}
