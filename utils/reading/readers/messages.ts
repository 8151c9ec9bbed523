import { all, contentOf } from '../dom/tree.ts';
import type { FamilyReader } from '../reading.ts';

/** The messages of the Message Center: rows of a table (B: two public programs, of different stores). */
const ROW = '[id^=inbox_][id$=_tab_content] tr';

/** How many messages are looked at, the newest, and how much of each. */
export const MOST_ROWS = 40;
export const LONGEST_ROW = 300;

/**
 * Pages that are recognised and tell no fact. Of the Message Center the words of each message, to be held against what
 * the mail check knows and kept nowhere.
 */
export const messagesReader: FamilyReader = {
  factsOn: () => [],
  read(document, { page }) {
    if (page !== 'message-center') return { facts: {} };
    const texts = all(document, ROW).map((row) => contentOf(row).replace(/\s+/g, ' ').slice(0, LONGEST_ROW));
    const rows = [...new Set(texts)].slice(0, MOST_ROWS);
    return { facts: {}, rows, isFilling: !rows.length };
  },
};
