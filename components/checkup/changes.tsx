import { changeSpan } from '../../utils/account/change-span.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { PendingChange } from '../../utils/memory/schema.ts';
import { isSaidNotMine, waitingChanges } from '../../utils/memory/select.ts';
import { CHANGE_ANSWERS, type ChangeAnswer } from '../../utils/memory/table.ts';
import { othersRecovery } from '../../utils/state/accounts.ts';
import type { Account, State } from '../../utils/state/schema.ts';
import { useSurface } from '../ui/surface.ts';
import { changeWords } from './history-words.ts';
import { OtherRecovery } from './other-recovery.tsx';

interface Props {
  state: State;
  store: MarketplaceId;
  /** The account that is shown. */
  account: Account;
  /** Called when the recovery was begun because of a change, or that of another account is to be shown. */
  onRecovery: () => void;
}

/** The one change that is asked about, the weightiest first; and how many more wait. */
export function Changes({ state, store, account, onRecovery }: Props) {
  const surface = useSurface();
  const { t, send, canWrite } = surface;
  const waiting = waitingChanges(account.memory);
  const [first] = waiting;
  if (!first) return null;
  const other = othersRecovery(state, store, account.number);
  const isHeld = other !== null && isSaidNotMine(account.memory, first);
  const of = { marketplace: store, account: account.number };
  const answer = async ({ subject, from, to }: PendingChange, given: ChangeAnswer) => {
    const isDone = await send({ type: 'answer-change', ...of, subject, from, to, answer: given, via: 'button' });
    if (isDone && given === 'not-mine' && !other) onRecovery();
  };
  const isOffered = (given: ChangeAnswer) => (isHeld ? given === 'mine' : !first.isUnsure || given !== 'not-sure');
  const label = t(isHeld ? 'history.held' : 'history.waits');
  return (
    <section class="callout" aria-label={label}>
      <p class="small soft">{label}</p>
      <h2>
        {isHeld
          ? t('history.answered', { change: changeWords(first, surface), answer: t('change.answer.not-mine') })
          : t('change.title', { what: t(`change.subject.${first.subject}`), ...changeSpan(first, surface) })}
      </h2>
      {isHeld ? (
        <OtherRecovery {...{ store, other, onRecovery }} />
      ) : (
        first.isUnsure && <p>{t(`change.findOut.${first.subject}`)}</p>
      )}
      <div class="row-of-buttons">
        {CHANGE_ANSWERS.filter(isOffered).map((given) => (
          <button key={given} type="button" class="button" disabled={!canWrite} onClick={() => answer(first, given)}>
            {t(`change.answer.${given}`)}
          </button>
        ))}
      </div>
      {waiting.length > 1 && <p class="small soft">{t('history.more', { count: waiting.length - 1 })}</p>}
    </section>
  );
}
