import { createElement } from 'preact';
import { ICON_SHAPES } from './icon-shapes.ts';
import './icon.css';

/** One drawing of the icon set. It says nothing by itself: a word always stands beside it. */
export function Icon({ name, small = false }: { name: keyof typeof ICON_SHAPES; small?: boolean }) {
  return (
    <svg class={small ? 'icon icon-small' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      {ICON_SHAPES[name].map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}
