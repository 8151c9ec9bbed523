import { useState } from 'preact/hooks';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { PathId } from '../../utils/recovery/paths/ids.ts';
import { useSurface } from '../ui/surface.ts';
import { chatSentence } from './chat-words.ts';
import './chat-sentence.css';

/** A sentence for Amazon's chat, to be copied by one press. */
export function ChatSentence({ path, store }: { path: PathId; store: MarketplaceId }) {
  const { t, language, say } = useSurface();
  const [isCopied, setCopied] = useState(false);
  const { text, language: spoken } = chatSentence(path, store);
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
