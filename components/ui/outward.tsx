import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import './outward.css';

interface Props {
  href: string;
  /** How much it wants to be pressed: the one primary button of a view, a button, or a line of text. */
  look?: 'primary' | 'button' | 'text';
  children: ComponentChildren;
}

const CLASS = { primary: 'button button-primary', button: 'button', text: 'outward' } as const;

/** A way out to Amazon, in a tab of its own. */
export const Outward = ({ href, look = 'text', children }: Props) => (
  <a class={CLASS[look]} href={href} target="_blank" rel="noreferrer">
    <span>{children}</span>
    <Icon name="arrow-up-right" small />
  </a>
);
