import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { storeName } from '../../utils/amazon/marketplaces.ts';
import type { AccountView } from '../../utils/state/select.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { useSurface } from '../ui/surface.ts';

interface Props {
  store: MarketplaceId;
  /** The account that is shown; undefined where nothing is known of any. */
  account: AccountView | undefined;
  /** An account of the store had to be forgotten, and the person has not seen that. */
  isForgotten: boolean;
}

/** What is to be known of the account that is shown: that it is not known whose it is, and that another was forgotten. */
export function AccountNotes({ store, account, isForgotten }: Props) {
  const { t, send, canWrite } = useSurface();
  const origin = account?.unknown;
  return (
    <>
      {origin && origin !== 'page' && <p class="small soft">{t(`owner.origin.${origin}`)}</p>}
      {isForgotten && (
        <section class="notice" data-part="forgotten">
          <StateMark state="unknown" />
          <p>{t('owner.forgotten', { store: storeName(store) })}</p>
          <button
            type="button"
            class="button"
            disabled={!canWrite}
            onClick={() => send({ type: 'seen-forgotten', marketplace: store })}
          >
            {t('owner.understood')}
          </button>
        </section>
      )}
    </>
  );
}
