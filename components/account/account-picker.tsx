import { useId } from 'preact/hooks';
import { accountName } from '../../utils/account/name.ts';
import type { AccountView } from '../../utils/state/select.ts';
import { useSurface } from '../ui/surface.ts';

interface Props {
  accounts: readonly AccountView[];
  value: number;
  onChange: (number: number) => void;
}

/** Which account of the store is shown, where there is more than one. */
export function AccountPicker({ accounts, value, onChange }: Props) {
  const { t } = useSurface();
  const id = useId();
  if (accounts.length < 2) return null;
  return (
    <div class="field">
      <label for={id} class="visually-hidden">
        {t('owner.label')}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {accounts.map((account) => (
          <option key={account.number} value={account.number}>
            {accountName(account, t)}
          </option>
        ))}
      </select>
    </div>
  );
}
