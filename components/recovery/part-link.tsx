import type { ComponentChildren } from 'preact';

interface Props {
  part: 'recovery' | 'mail' | 'call-sheet' | 'report' | 'two-step' | 'checkup';
  /** In the popup the parts are in the options page, in a tab of its own. */
  compact?: boolean;
  look?: 'button' | 'primary' | undefined;
  children: ComponentChildren;
}

const CLASS = { button: 'button', primary: 'button button-primary' } as const;

/** A way to another part of the options page. */
export const PartLink = ({ part, compact = false, look, children }: Props) => (
  <a
    href={compact ? `options.html#${part}` : `#${part}`}
    class={look && CLASS[look]}
    {...(compact && { target: '_blank', rel: 'noreferrer' })}
  >
    {children}
  </a>
);
