import type { Translate } from '../base/i18n.ts';

/** An account as a person knows it: by the name they gave it, or its number. */
export const accountName = (account: { number: number; name: string | null }, t: Translate): string =>
  account.name ?? t('owner.account', { n: account.number });
