import { linkTo } from '../../utils/amazon/links.ts';
import type { BrowserName } from '../browsers.ts';
import type { Scene } from '../drive/start.ts';

/** Opens a window for a visitor to play in, and waits until it is closed or Ctrl-C is pressed. */
export async function byHand(scene: Scene, name: BrowserName, language: 'ja' | 'en'): Promise<void> {
  const driver = await scene.drive(name, { headless: false });
  // The extension opens its own first page beside these.
  await driver.open(linkTo('account-hub', language === 'ja' ? 'jp' : 'us'));
  await driver.open(scene.gateway.sidePage);
  console.log(
    [
      'The window shows a stand-in for Amazon on this computer, at the real addresses. Nothing leaves this computer.',
      `Change the account behind it here:  ${scene.gateway.sidePage}`,
      'Then reload an Amazon tab. Mamori sits behind the puzzle piece in the toolbar.',
      'To end: close the window, or press Ctrl-C.',
    ].join('\n'),
  );
  await new Promise<void>((ended) => {
    driver.browser.once('disconnected', () => ended());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended());
  });
  await driver.close().catch(() => {
    // It was closed by hand: that is what was waited for.
  });
}
