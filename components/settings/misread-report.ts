import type { TabStatus } from '../../utils/messages/protocol.ts';
import type { State } from '../../utils/state/schema.ts';
import { everythingStored } from '../../utils/state/stored.ts';

/**
 * The text of a report about a page that was misread, for whoever mends Mamori: fixed names, dates and versions, never
 * text of the page. Written in fixed names rather than sentences, so that it reads the same from every language.
 */
export function reportText(tab: TabStatus, state: State | null, version: string, userAgent: string): string {
  const { marketplace, page, unread } = tab;
  const kept = state ? everythingStored(state) : [];
  const facts = kept.flatMap((item) => {
    if (item.kind !== 'reading' && item.kind !== 'unread') return [];
    if (item.marketplace !== marketplace || item.page !== page) return [];
    const what = item.kind === 'unread' ? 'unknown' : `${item.value} (${item.signals.join(', ')})`;
    return [`${item.fact}: ${what}, ${new Date(item.since).toISOString()}`];
  });
  return [
    `Mamori ${version}`,
    userAgent,
    `marketplace: ${marketplace}`,
    `page: ${page}`,
    `read: ${unread ? 'no' : 'yes'}`,
    ...facts,
  ].join('\n');
}
