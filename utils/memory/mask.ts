import type { SubjectId } from './table.ts';

const DOTS = '•••';
/** Of a phone number this many digits are shown, the last. */
const DIGITS = 2;

const first = (word: string): string => `${[...word][0] ?? ''}${DOTS}`;

type Mask = (text: string) => string;

/** What is shown of a text as a page told it, where something of it helps to know it again. */
const MASKS: { readonly [S in SubjectId]?: Mask } = {
  email: (text) => {
    const [name = '', host = ''] = text.split('@');
    return `${first(name)}@${first(host)}.${host.split('.').at(-1)}`;
  },
  phone: (text) => DOTS + text.slice(-DIGITS),
  name: (text) => text.toLocaleUpperCase().split(/\s+/).map(first).join(' '),
};

/**
 * Enough of what a page shows for its owner to know it again, and no more: "t•••@g•••.com". It is made while the page is
 * open, goes back to that page, and is kept nowhere. Null where nothing is registered, or nothing of it may be shown.
 * @param text as the page told it (reading/remembered.ts)
 */
export const maskOf = (subject: SubjectId, text: string | undefined): string | null =>
  text === undefined || text === 'none' ? null : (MASKS[subject]?.(text) ?? null);
