import type { FactId, FactValue } from '../../utils/amazon/facts.ts';
import { FACT_PAGE } from '../../utils/amazon/table.ts';
import type { Key, Translate } from '../../utils/base/i18n.ts';

/** A fact's value as it stands in a sentence. */
export const valueWords = (fact: FactId, value: FactValue, t: Translate): string =>
  value === 'unknown' ? t('row.couldNotTell') : t(`fact.${fact}.value.${value}` as Key);

/** "Open “Your Payments”": the page where a fact can be seen. */
export const openWords = (fact: FactId, t: Translate): string =>
  t('common.open', { page: t(`page.${FACT_PAGE[fact]}`) });
