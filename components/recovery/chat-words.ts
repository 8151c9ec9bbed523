import { words } from 'built:words/all';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { type Language, translatorOf } from '../../utils/base/i18n.ts';
import { chatLanguage } from '../../utils/recovery/chat-language.ts';
import type { PathId } from '../../utils/recovery/paths/ids.ts';

/**
 * A sentence for Amazon's chat: in the language that the store's chat speaks where Mamori speaks it too, else in English.
 * The sentences of every language are at hand here, and no others.
 */
export function chatSentence(path: PathId, store: MarketplaceId): { text: string; language: Language } {
  const id = chatLanguage(
    store,
    words.map(({ language }) => language.id),
  );
  const spoken = words.find(({ language }) => language.id === id) ?? (words[0] as (typeof words)[number]);
  return { text: translatorOf(spoken)(`chat.${path}`), language: spoken.language };
}
