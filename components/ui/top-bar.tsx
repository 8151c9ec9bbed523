import type { ComponentChildren } from 'preact';
import { useSurface } from './surface.ts';
import { Toast } from './toast.tsx';
import './top-bar.css';

/** What stands at the top of every surface: whose face this is, what was done last, and what the surface adds. */
export function TopBar({ children }: { children?: ComponentChildren }) {
  const { t } = useSurface();
  return (
    <div class="top-bar">
      <img src="/icon/48.png" alt="" width="24" height="24" />
      <strong class="brand">{t('options.title')}</strong>
      <Toast />
      {children}
    </div>
  );
}
