import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { Tongue } from '../base/i18n.ts';
import type { Notice } from '../mail/notices-table.ts';
import type { Repository } from '../state/repository.ts';
import type { State } from '../state/schema.ts';
import type { CheckupTab } from './checkup-tab.ts';
import type { InstallKey } from './install-key.ts';
import type { TabDismissals } from './tab-dismissals.ts';
import type { TabMemory } from './tab-memory.ts';

/** What the application needs of the world around it. */
export interface World {
  repository: Repository;
  dismissals: TabDismissals;
  memory: TabMemory;
  /** The key of this install; null where the browser keeps none. */
  installKey(): Promise<InstallKey | null>;
  /** Milliseconds since 1970. */
  now(): number;
  /** The language to speak, by the person's setting. */
  speak(setting: string): Promise<Tongue>;
  /** Called after each stored change, to bring badge and alarms in line. */
  changed(state: State): void;
  /** Shows the recovery in a tab of its own: as it is, where it was begun; else ready to begin at this store. */
  openRecovery(marketplace: MarketplaceId, isBegun?: boolean): Promise<void>;
  /** The tab of the checkup. */
  checkupTab: CheckupTab;
  /** Opens an address in that tab, or in a new one; gives the tab. */
  openInTab(url: string, tab: number | null): Promise<number | null>;
  /** What changes the messages of a list report. Absent: nothing is looked through. */
  noticesIn?(rows: readonly string[]): Promise<Notice[]>;
  /** Shows what the checkup found. */
  openSummary(): Promise<void>;
  /** Called after everything was erased, to leave nothing behind. */
  erased(): Promise<void>;
}
