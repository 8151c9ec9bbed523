import { useState } from 'preact/hooks';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { CallSheet } from '../../utils/recovery/call-sheet.ts';
import type { PathId } from '../../utils/recovery/paths/ids.ts';
import { useSurface } from '../ui/surface.ts';
import { chatWords } from './chat-words.ts';
import './chat-sentence.css';

interface Props {
  path: PathId;
  store: MarketplaceId;
  /** What is known of the case. */
  sheet?: CallSheet | null;
}

/** What to say in Amazon's chat, to be copied by one press. */
export function ChatSentence({ path, store, sheet = null }: Props) {
  const { t, language, say } = useSurface();
  const [isCopied, setCopied] = useState(false);
  const { text, language: spoken } = chatWords(path, store, sheet ?? {});
  return (
    <div class="stack-tight chat-sentence" data-part="chat">
      <p class="small soft">
        {t('emergency.sentence')}
        {spoken.id !== language.id && ` · ${t('emergency.sentenceLanguage', { language: spoken.name })}`}
      </p>
      <blockquote lang={spoken.id}>{text}</blockquote>
      <button
        type="button"
        class="button"
        onClick={async () => {
          await navigator.clipboard.writeText(text);
          setCopied(true);
          say(t('emergency.copied'));
        }}
      >
        {t(isCopied ? 'emergency.copied' : 'emergency.copy')}
      </button>
    </div>
  );
}
