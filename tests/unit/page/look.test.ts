import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STYLE } from '../../../utils/page/look.ts';

/** Names of the same colour here and there. */
const NAMES = {
  paper: 'paper',
  ink: 'ink',
  soft: 'ink-soft',
  line: 'line',
  accent: 'accent',
  'on-accent': 'on-accent',
};

const tokens = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');
const DARK = '@media (prefers-color-scheme: dark)';

/** The custom properties of one theme, the first of each name. */
function colours(css: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value] of css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g))
    found[name as string] ??= value as string;
  return found;
}

it.each([
  ['light', colours(tokens), colours(STYLE)],
  ['dark', colours(tokens.split(DARK)[1] as string), colours(STYLE.split('(prefers-color-scheme:dark)')[1] as string)],
])('the banner has the colours of the surfaces: %s', (_, surface, banner) => {
  for (const [here, there] of Object.entries(NAMES)) expect(banner[here]).toBe(surface[there]);
  expect(banner.state).toBe(surface.urgent);
});

it('colours the two states as the surfaces do', () => {
  const soon = [...STYLE.matchAll(/\.soon\{--state:(#[0-9a-f]{6})/g)].map(([, colour]) => colour);
  expect(soon).toEqual([colours(tokens).soon, colours(tokens.split(DARK)[1] as string).soon]);
});
