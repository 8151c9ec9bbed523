import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { accountOf } from '../../utils/state/accounts.ts';
import type { State } from '../../utils/state/schema.ts';
import { Changes } from './changes.tsx';
import { CheckupCard } from './checkup-card.tsx';
import { LookFurther } from './look-further.tsx';

interface Props {
  state: State;
  store: MarketplaceId;
  /** The account that is shown; absent: none is known yet. */
  account: number | undefined;
  onRecovery: () => void;
}

/** The checkup in full: a change that is asked about, the pages, and where to look further. */
export function CheckupPage({ state, store, account, onRecovery }: Props) {
  const { checkup } = state;
  return (
    <div class="stack-wide">
      <Changes state={state} store={store} account={accountOf(state, store, account)} onRecovery={onRecovery} />
      <CheckupCard state={state} store={store} account={account} />
      {checkup?.marketplace === store && <LookFurther {...{ state, checkup, store, onRecovery }} />}
    </div>
  );
}
