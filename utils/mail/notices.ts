import { eventOf } from './events.ts';
import { NOTICES, type Notice } from './notices-table.ts';

/** What changes the messages of a list report, by the words of each alone; each once, the weightiest first. */
export function noticesIn(rows: readonly string[]): Notice[] {
  const found = new Set(rows.map((row) => eventOf(row, '', NOTICES)));
  return NOTICES.filter((notice) => found.has(notice));
}
