import { accountName } from '../../utils/account/name.ts';
import type { RecoveredAccount } from '../../utils/state/select.ts';
import { useSurface } from '../ui/surface.ts';

/** Whose recovery it is: not known yet, with what follows; or an account, with a way to take that back. */
export function Owner({ of }: { of: RecoveredAccount }) {
  const { t, send, canWrite } = useSurface();
  const { marketplace, account, number, isKnown } = of;
  if (!isKnown) return <p class="small soft">{t('owner.recoveryUnknown')}</p>;
  return (
    <p class="small soft" data-part="owner">
      {t('owner.recoveryOf', { account: accountName(account, t) })}{' '}
      <button
        type="button"
        class="button button-plain"
        disabled={!canWrite}
        onClick={() => send({ type: 'disown-recovery', marketplace, account: number })}
      >
        {t('owner.disown')}
      </button>
    </p>
  );
}
