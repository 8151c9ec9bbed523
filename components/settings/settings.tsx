import { useId } from 'preact/hooks';
import { MARKETPLACE_IDS, type MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { pickLanguage } from '../../utils/base/i18n.ts';
import type { Settings as Values } from '../../utils/settings/schema.ts';
import { storeLabel } from '../ui/store-label.ts';
import { useSurface } from '../ui/surface.ts';

function Switch({
  name,
  hint,
  on,
  onChange,
}: {
  name: string;
  hint: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  const { canWrite } = useSurface();
  const id = useId();
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        checked={on}
        disabled={!canWrite}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{name}</label>
      <p id={`${id}-hint`} class="small soft">
        {hint}
      </p>
    </div>
  );
}

export function Settings({ settings }: { settings: Values }) {
  const { t, send, canWrite, languages } = useSurface();
  const id = useId();
  const ids = languages.map((language) => language.id);
  const auto = pickLanguage('auto', navigator.language, ids);
  const set = (change: Partial<Values>) => send({ type: 'set', settings: change });
  return (
    <div class="stack-wide">
      <div class="field">
        <label for={`${id}-language`}>{t('settings.language')}</label>
        <select
          id={`${id}-language`}
          value={ids.includes(settings.language) ? settings.language : 'auto'}
          disabled={!canWrite}
          onChange={(event) => set({ language: event.currentTarget.value as Values['language'] })}
        >
          <option value="auto">
            {t('settings.auto', { language: languages.find((language) => language.id === auto)?.name ?? auto })}
          </option>
          {languages.map((language) => (
            <option key={language.id} value={language.id} lang={language.id}>
              {language.name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-store`}>{t('settings.store')}</label>
        <select
          id={`${id}-store`}
          value={settings.marketplace ?? ''}
          disabled={!canWrite}
          onChange={(event) => set({ marketplace: (event.currentTarget.value || null) as MarketplaceId | null })}
        >
          <option value="">{t('settings.storeAuto')}</option>
          {MARKETPLACE_IDS.map((store) => (
            <option key={store} value={store}>
              {storeLabel(store, t)}
            </option>
          ))}
        </select>
      </div>
      <Switch
        name={t('settings.notifications')}
        hint={t('settings.notificationsWhat')}
        on={settings.notifications}
        onChange={(notifications) => set({ notifications })}
      />
      <Switch
        name={t('settings.monthly')}
        hint={t('settings.monthlyWhat')}
        on={settings.monthlyReminder}
        onChange={(monthlyReminder) => set({ monthlyReminder })}
      />
    </div>
  );
}
