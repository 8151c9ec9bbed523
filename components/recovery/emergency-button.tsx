import { Icon } from '../ui/icon.tsx';
import { useSurface } from '../ui/surface.ts';
import './emergency-button.css';

/** "Something is wrong": opens the emergency view. It stands at the same place on every surface, always. */
export function EmergencyButton({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  const { t } = useSurface();
  return (
    <button type="button" class="button emergency-button no-print" aria-expanded={isOpen} onClick={onToggle}>
      <Icon name="octagon-alert" />
      {t('emergency.open')}
    </button>
  );
}

/** The same where the emergency view has an address of its own. */
export function EmergencyLink({ href, isCurrent = false }: { href: string; isCurrent?: boolean }) {
  const { t } = useSurface();
  return (
    <a class="button emergency-button no-print" href={href} aria-current={isCurrent ? 'page' : undefined}>
      <Icon name="octagon-alert" />
      {t('emergency.open')}
    </a>
  );
}
