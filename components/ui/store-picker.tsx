import { useId } from 'preact/hooks';
import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import { storeLabel } from './store-label.ts';
import { useSurface } from './surface.ts';

interface Props {
  stores: readonly MarketplaceId[];
  value: MarketplaceId;
  onChange: (id: MarketplaceId) => void;
}

/** Which store is shown, and the choice of another; where there is little room, by its name alone. */
export function StorePicker(props: Props & { isShort?: boolean }) {
  const { t } = useSurface();
  return <StoreSelect {...props} label={t('common.store')} labelHidden />;
}

interface SelectProps extends Props {
  label: string;
  labelHidden?: boolean;
  isShort?: boolean;
}

export function StoreSelect({ stores, value, onChange, label, labelHidden, isShort }: SelectProps) {
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
            {isShort ? storeName(store) : storeLabel(store, t)}
          </option>
        ))}
      </select>
    </div>
  );
}
