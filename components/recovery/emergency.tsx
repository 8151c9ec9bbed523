import { useState } from 'preact/hooks';
import { linkTo } from '../../utils/amazon/links.ts';
import { MARKETPLACE_IDS, type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import type { CallSheet } from '../../utils/recovery/call-sheet.ts';
import type { PathId } from '../../utils/recovery/paths/ids.ts';
import type { Suggestion } from '../../utils/recovery/suggest.ts';
import { useArrival } from '../two-step/use-arrival.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Icon } from '../ui/icon.tsx';
import { StoreSelect } from '../ui/store-picker.tsx';
import { useSurface } from '../ui/surface.ts';
import { ChatSentence } from './chat-sentence.tsx';
import { Lines } from './lines.tsx';
import { WhatHappened } from './what-happened.tsx';
import './emergency.css';

/** What is done at once: the lines of these steps. */
const AT_ONCE = { card: 'step.card-company.lines', mailbox: 'step.mailbox.lines' } as const;

/** Something to do at once that needs no page of Amazon: its lines unfold below its button. */
function AtOnce({ id }: { id: keyof typeof AT_ONCE }) {
  const { t } = useSurface();
  return (
    <details class="at-once" data-at-once={id}>
      <summary>
        <strong>{t(`emergency.${id}`)}</strong>
        <span class="chevron">
          <Icon name="chevron-down" small />
        </span>
      </summary>
      <Lines text={t(AT_ONCE[id])} />
    </details>
  );
}

interface Props {
  store: MarketplaceId;
  /** Nobody chose the store, and no page of it is in front. */
  isGuessed: boolean;
  /** What Mamori saw, if it leads to a path. */
  suggestion: Suggestion | null;
  /** The path that is walked already. */
  current: PathId | null;
  /** What is known of the case. */
  sheet: CallSheet | null;
  arrives: boolean;
  isShort: boolean;
  onStore: (store: MarketplaceId) => void;
  onChoose: (path: PathId, store: MarketplaceId) => void;
  /** Nothing is wrong after all. Absent where there is nowhere to go back to. */
  onFalseAlarm?: (() => void) | undefined;
}

/** The first ten minutes: Amazon, card, mailbox, before any question; then what happened. */
export function Emergency(props: Props) {
  const { store, isGuessed, suggestion, current, sheet, arrives, isShort, onStore, onChoose, onFalseAlarm } = props;
  const { t } = useSurface();
  const heading = useArrival(arrives);
  const [isRight, setRight] = useState(false);
  const asksStore = isGuessed && !isRight;
  return (
    <section class="stack-wide" data-part="emergency">
      <div class="stack">
        <h2 tabIndex={-1} ref={heading}>
          {t('emergency.title')}
        </h2>
        <a class="button button-primary at-once" href={linkTo('contact', store)} target="_blank" rel="noreferrer">
          <span>
            <strong>{t('emergency.contact')}</strong>
            <span class="small">{t('emergency.contactWhat', { store: storeName(store) })}</span>
          </span>
          <Icon name="arrow-up-right" small />
        </a>
        <AtOnce id="card" />
        <AtOnce id="mailbox" />
        <Disclosure title={t('emergency.sentence')}>
          <ChatSentence path={suggestion?.paths[0] ?? current ?? 'takeover'} store={store} sheet={sheet} />
        </Disclosure>
      </div>
      <div class="stack">
        <h2>{t('emergency.what')}</h2>
        {asksStore && (
          <>
            <p>{t('emergency.storeGuessed', { store: storeName(store) })}</p>
            <p>
              <button type="button" class="button" onClick={() => setRight(true)}>
                {t('emergency.storeRight', { store: storeName(store) })}
              </button>
            </p>
            <StoreSelect label={t('emergency.store')} stores={MARKETPLACE_IDS} value={store} onChange={onStore} />
          </>
        )}
        {!asksStore && (
          <WhatHappened
            suggested={suggestion?.paths ?? []}
            current={current}
            isShort={isShort}
            onChoose={(path) => onChoose(path, store)}
          />
        )}
        {onFalseAlarm && (
          <p>
            <button type="button" class="button" onClick={onFalseAlarm}>
              {t('emergency.falseAlarm')}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
