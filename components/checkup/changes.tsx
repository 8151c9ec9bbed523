import { changeSpan } from '../../utils/account/change-view.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { PendingChange } from '../../utils/memory/schema.ts';
import { waitingChanges } from '../../utils/memory/select.ts';
import { CHANGE_ANSWERS, type ChangeAnswer } from '../../utils/memory/table.ts';
import type { Account } from '../../utils/state/schema.ts';
import { useSurface } from '../ui/surface.ts';

interface Props {
  store: MarketplaceId;
  account: Account;
  /** Called when the recovery was begun because of a change. */
  onRecovery: () => void;
}

/** The one change that is asked about, the weightiest first; and how many more wait. */
export function Changes({ store, account, onRecovery }: Props) {
  const surface = useSurface();
  const { t, send, canWrite } = surface;
  const waiting = waitingChanges(account.memory);
  const [first] = waiting;
  if (!first) return null;
  const of = { marketplace: store, account: account.number };
  const answer = async ({ subject, from, to }: PendingChange, given: ChangeAnswer) => {
    const isDone = await send({ type: 'answer-change', ...of, subject, from, to, answer: given, via: 'button' });
    if (isDone && given === 'not-mine') onRecovery();
  };
  return (
    <section class="callout" aria-label={t('history.waits')}>
      <p class="small soft">{t('history.waits')}</p>
      <h2>{t('change.title', { what: t(`change.subject.${first.subject}`), ...changeSpan(first, surface) })}</h2>
      {first.isUnsure && <p>{t(`change.findOut.${first.subject}`)}</p>}
      <div class="row-of-buttons">
        {CHANGE_ANSWERS.filter((given) => !first.isUnsure || given !== 'not-sure').map((given) => (
          <button key={given} type="button" class="button" disabled={!canWrite} onClick={() => answer(first, given)}>
            {t(`change.answer.${given}`)}
          </button>
        ))}
      </div>
      {waiting.length > 1 && <p class="small soft">{t('history.more', { count: waiting.length - 1 })}</p>}
    </section>
  );
}
