import { useId, useState } from 'preact/hooks';
import { accountName } from '../../utils/account/name.ts';
import { NAME_LENGTH } from '../../utils/account/schema.ts';
import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import type { State } from '../../utils/state/schema.ts';
import { type AccountView, accountsOf, seenMarketplaces } from '../../utils/state/select.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useSurface } from '../ui/surface.ts';
import { when } from '../ui/when.ts';

interface Props {
  store: MarketplaceId;
  account: AccountView;
  /** The others of the store. */
  others: readonly AccountView[];
}

/** One account: its name, when it was seen last, and what can be done about it. */
function Account({ store, account, others }: Props) {
  const { t, now, language, send, canWrite } = useSurface();
  const id = useId();
  const [isForgetting, setForgetting] = useState(false);
  const { number, name, seenAt, unknown } = account;
  // Two marks are two accounts: only what is not known whose can turn out to be the same.
  const joinable = others.filter((other) => unknown !== null || other.unknown !== null);
  return (
    <li class="stack-tight" data-account={number}>
      <h3>{accountName(account, t)}</h3>
      <p class="small soft">
        {storeName(store)}
        {seenAt !== null && ` · ${t('owner.seen', { when: when(seenAt, now, language, t) })}`}
      </p>
      {unknown && <p class="small">{t(`owner.origin.${unknown}`)}</p>}
      <div class="field">
        <label for={`${id}-name`}>{t('owner.name')}</label>
        <input
          id={`${id}-name`}
          type="text"
          maxLength={NAME_LENGTH}
          value={name ?? ''}
          disabled={!canWrite}
          onChange={(event) => {
            const given = event.currentTarget.value.trim();
            void send({ type: 'name-account', marketplace: store, account: number, name: given || null });
          }}
        />
      </div>
      <div class="row-of-buttons">
        {joinable.map((other) => (
          <button
            key={other.number}
            type="button"
            class="button"
            disabled={!canWrite}
            onClick={() => send({ type: 'join-accounts', marketplace: store, from: other.number, into: number })}
          >
            {t('owner.join', { other: accountName(other, t) })}
          </button>
        ))}
        <button type="button" class="button" disabled={!canWrite} onClick={() => setForgetting(true)}>
          {t('owner.forget')}
        </button>
      </div>
      {isForgetting && (
        <Confirm
          question={t('owner.forgetConfirm', { account: accountName(account, t) })}
          action={t('owner.forget')}
          onAction={() => {
            setForgetting(false);
            void send({ type: 'forget-account', marketplace: store, account: number });
          }}
          onCancel={() => setForgetting(false)}
        />
      )}
    </li>
  );
}

/** Every account that is known, with a name to give, and ways to join and to forget. */
export function Accounts({ state }: { state: State }) {
  const { t } = useSurface();
  const all = seenMarketplaces(state).flatMap((store) =>
    accountsOf(state, store).map((account) => ({ store, account })),
  );
  if (all.length === 0) return null;
  return (
    <section class="stack" aria-label={t('owner.title')}>
      <h2>{t('owner.title')}</h2>
      <p class="small soft">{t('owner.lead')}</p>
      <ul class="stack-wide">
        {all.map(({ store, account }) => (
          <Account
            key={`${store} ${account.number}`}
            store={store}
            account={account}
            others={all.flatMap((other) =>
              other.store === store && other.account.number !== account.number ? [other.account] : [],
            )}
          />
        ))}
      </ul>
    </section>
  );
}
