import { useId } from 'preact/hooks';
import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import { storeLabel } from './store-label.ts';
import { useSurface } from './surface.ts';

interface Props {
  stores: readonly MarketplaceId[];
  value: MarketplaceId;
  onChange: (id: MarketplaceId) => void;
}

/** Which store is shown: its name, or a choice where there is one. */
export function StorePicker({ stores, value, onChange }: Props) {
  const { t } = useSurface();
  if (stores.length < 2) return <span class="soft small">{storeName(value)}</span>;
  return <StoreSelect stores={stores} value={value} onChange={onChange} label={t('common.store')} labelHidden />;
}

interface SelectProps extends Props {
  label: string;
  labelHidden?: boolean;
}

export function StoreSelect({ stores, value, onChange, label, labelHidden = false }: SelectProps) {
  const { t } = useSurface();
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={labelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value as MarketplaceId)}>
        {stores.map((store) => (
          <option key={store} value={store}>
            {storeLabel(store, t)}
          </option>
        ))}
      </select>
    </div>
  );
}
