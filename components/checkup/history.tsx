import { useState } from 'preact/hooks';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { hasOtherKey } from '../../utils/memory/select.ts';
import type { Account } from '../../utils/state/schema.ts';
import { Confirm } from '../ui/confirm.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useSurface } from '../ui/surface.ts';
import { day } from '../ui/when.ts';
import { historyWords } from './history-words.ts';

/** What was read of an account when, what changed, and what was answered; the latest first. */
export function History({ store, account }: { store: MarketplaceId; account: Account }) {
  const surface = useSurface();
  const { t, now, language, send, say, canWrite } = surface;
  const [isErasing, setErasing] = useState(false);
  const lines = account.memory.history
    .toReversed()
    // Pages are told of late, from tabs that were left open.
    .sort((a, b) => b.at - a.at)
    .map((line) => ({ at: line.at, words: historyWords(line, surface) }));
  const save = () => {
    const text = lines.map(({ at, words }) => `${new Date(at).toISOString()}\t${words}\n`).join('');
    saveFile('mamori-history.txt', text);
    say(t('stored.exported'));
  };
  const erase = async () => {
    setErasing(false);
    if (await send({ type: 'erase-history', marketplace: store, account: account.number })) say(t('history.erased'));
  };
  return (
    <section class="stack">
      <p class="soft">{t('history.what')}</p>
      {hasOtherKey(account.memory) && <p>{t('history.otherKey')}</p>}
      {lines.length === 0 ? (
        <p>{t('stored.nothing')}</p>
      ) : (
        <ol class="stack-tight">
          {lines.map(({ at, words }, index) => (
            <li key={index}>
              <span class="small soft">{day(at, now, language)}</span> {words}
            </li>
          ))}
        </ol>
      )}
      {lines.length > 0 && (
        <div class="row-of-buttons no-print">
          <button type="button" class="button" onClick={() => print()}>
            {t('history.print')}
          </button>
          <button type="button" class="button" onClick={save}>
            {t('stored.export')}
          </button>
          <button type="button" class="button" disabled={!canWrite} onClick={() => setErasing(true)}>
            {t('history.erase')}
          </button>
        </div>
      )}
      {isErasing && (
        <Confirm
          question={t('history.eraseConfirm')}
          action={t('history.erase')}
          onAction={erase}
          onCancel={() => setErasing(false)}
        />
      )}
    </section>
  );
}
