import { words } from 'built:words/all';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { type Language, type Translate, translatorOf } from '../../utils/base/i18n.ts';
import type { CallSheet, CallSheetField } from '../../utils/recovery/call-sheet.ts';
import { chatLanguage } from '../../utils/recovery/chat-language.ts';
import type { PathId } from '../../utils/recovery/paths/ids.ts';
import { isSignInAddress, pathRule } from '../../utils/recovery/paths.ts';

/** What the chat is told of the case; the rest is given when it is asked for. */
const TOLD = [
  ...(['accountName', 'oldAddress', 'newAddress', 'mailTime', 'chargeList', 'caseNumber'] as const),
] as const satisfies readonly CallSheetField[];

/** What the sheet of a path knows of the case, a line each. */
function caseLines(path: PathId, sheet: CallSheet, t: Translate): string[] {
  const { fields } = pathRule(path).sheet;
  return TOLD.filter((field) => fields.includes(field)).flatMap((field) => {
    const text = sheet[field]?.trim();
    if (!text) return [];
    return [isSignInAddress(field, path) ? t('chatData.signIn', { text }) : t(`chatData.${field}`, { text })];
  });
}

/**
 * What to say in Amazon's chat, with what the call sheet knows: in the language that the store's chat speaks where Mamori
 * speaks it too, else in English. The sentences of every language are at hand here, and no others.
 */
export function chatWords(path: PathId, store: MarketplaceId, sheet: CallSheet): { text: string; language: Language } {
  const id = chatLanguage(
    store,
    words.map(({ language }) => language.id),
  );
  const spoken = words.find(({ language }) => language.id === id) ?? (words[0] as (typeof words)[number]);
  const t = translatorOf(spoken);
  return { text: [t(`chat.${path}`), ...caseLines(path, sheet, t)].join('\n'), language: spoken.language };
}
