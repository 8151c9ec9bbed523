import readingFiles from 'built:reading/files';
import wordFiles from 'built:words/files';
import { defineBackground } from 'wxt/utils/define-background';
import { answering, browser } from '../../utils/base/browser.ts';
import { speaker } from '../../utils/base/i18n.ts';
import { namedLock } from '../../utils/base/lock.ts';
import type { noticesIn } from '../../utils/mail/notices.ts';
import { createCheckupTab } from '../../utils/shell/checkup-tab.ts';
import { forgetInstallKey, installKey } from '../../utils/shell/install-key.ts';
import { createReminders } from '../../utils/shell/reminders.ts';
import { createRouter } from '../../utils/shell/router.ts';
import { createService } from '../../utils/shell/service.ts';
import { createTabDismissals } from '../../utils/shell/tab-dismissals.ts';
import { createTabMemory } from '../../utils/shell/tab-memory.ts';
import { closeToContentScripts, storageArea } from '../../utils/state/browser-storage.ts';
import { urgentCount } from '../../utils/state/recovery.ts';
import { createRepository } from '../../utils/state/repository.ts';
import type { State } from '../../utils/state/schema.ts';
import { isOfRecovery, setAlarm, wasRecovering } from './alarm.ts';
import { openInTab, openSummary } from './checkup.ts';
import { clearNotices, notify, openFromNotice } from './notices.ts';
import { openRecovery } from './recovery.ts';
import { showBadge } from './toolbar.ts';
import { keepForLater, loadWords } from './words.ts';

/** entrypoints/notices.ts, as it is built. */
const NOTICES_FILE = 'notices.js';

/** The background may end and start again at any time: it keeps nothing of its own but wiring. */
export default defineBackground(() => {
  const speak = speaker(
    Object.keys(wordFiles),
    (id) => loadWords(wordFiles[id] as string),
    browser.i18n.getUILanguage(),
  );
  const repository = createRepository(storageArea('local'), namedLock('mamori-state'));
  const world = { repository, now: Date.now, speak };
  const dismissals = createTabDismissals(storageArea('session'));
  const memory = createTabMemory(storageArea('session'));
  const checkupTab = createCheckupTab(storageArea('session'));
  const showState = (state: State) => {
    const count = urgentCount(state, Date.now());
    // A badge is not read out, and the manifest's title is in the browser's language.
    void showBadge(String(count || ''), () =>
      speak(state.settings.language).then(({ t }) => t(count ? 'toolbar.needsYou' : 'toolbar.calm', { count })),
    );
    reminders.schedule(state);
  };
  const reminders = createReminders({ ...world, setAlarm, settled: showState, notify });

  /** Brings everything derived in line with the document; a document that cannot be read shows as "?". */
  const refresh = async (fired = false) => {
    const before = fired || (await wasRecovering());
    if (!(await reminders.settle(before))) await showBadge('?');
  };

  const service = createService({
    ...world,
    dismissals,
    memory,
    installKey,
    changed: showState,
    openRecovery,
    checkupTab,
    openInTab,
    openSummary,
    noticesIn: async (rows) => (await loadWords<typeof noticesIn>(NOTICES_FILE))(rows),
    erased: async () => {
      setAlarm(null);
      await Promise.all([
        forgetInstallKey(),
        dismissals.clear(),
        memory.clear(),
        checkupTab.set(null),
        showBadge(''),
        clearNotices(),
      ]);
    },
  });
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('') };

  keepForLater([...Object.values(wordFiles), ...Object.values(readingFiles), NOTICES_FILE]);
  // All listeners are registered before anything is awaited, or the event that woke the background would be missed.
  browser.runtime.onMessage.addListener(
    answering(createRouter(own, { ...service, words: (family) => loadWords(readingFiles[family]) })),
  );
  browser.runtime.onStartup.addListener(() => refresh());
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await refresh();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
  // An alarm that has fired is not among those that are set any more.
  browser.alarms.onAlarm.addListener(({ name }) => refresh(isOfRecovery(name)));
  browser.notifications.onClicked.addListener(openFromNotice);

  void closeToContentScripts('local');
  void refresh();
});
