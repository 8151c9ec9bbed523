import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shapesSource } from '../../../scripts/icons.ts';

const css = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');

/** The colours of the first block that follows `start`. */
function colours(start: string): Record<string, string> {
  const block = css.slice(css.indexOf(start));
  const body = block.slice(0, block.indexOf('}'));
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

const themes = { light: colours(':root {'), dark: colours('@media (prefers-color-scheme: dark)') };

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(themes))('the %s colours', (_name, theme) => {
  const ratio = (a: string, b: string): number => {
    const [first, second] = [theme[a], theme[b]];
    if (!first || !second) throw new Error(`No colour ${a} or ${b}`);
    return contrast(first, second);
  };

  it.each(['ink', 'ink-soft', 'accent', 'accent-hover', 'urgent', 'soon', 'unknown', 'fine'])(
    '%s can be read on paper and on tint',
    (name) => {
      expect(ratio(name, 'paper')).toBeGreaterThanOrEqual(4.5);
      expect(ratio(name, 'tint')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['urgent', 'soon'])('%s and ink can be read on its tint', (name) => {
    for (const on of [name, 'ink', 'ink-soft', 'accent'])
      expect(ratio(on, `${name}-tint`), on).toBeGreaterThanOrEqual(4.5);
  });

  it('the words on the primary button can be read', () => {
    expect(ratio('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('on-accent', 'accent-hover')).toBeGreaterThanOrEqual(4.5);
  });

  it('the edges of buttons and fields can be seen', () => {
    expect(ratio('edge', 'paper')).toBeGreaterThanOrEqual(3);
    expect(ratio('edge', 'tint')).toBeGreaterThanOrEqual(3);
  });
});

it('the dark theme has every colour of the light one', () => {
  expect(Object.keys(themes.dark)).toEqual(Object.keys(themes.light));
});

it('every custom property in use exists', () => {
  const files = globSync('components/**/*.css').map((name) => readFileSync(name, 'utf8'));
  expect(files.length).toBeGreaterThan(1);
  const used = new Set(files.flatMap((text) => [...text.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name)));
  const known = new Set([...css.matchAll(/--([\w-]+):/g)].map(([, name]) => name));
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
});

it('the icons are those of the icon set', async () => {
  const made = readFileSync(new URL('../../../components/ui/icon-shapes.ts', import.meta.url), 'utf8');
  expect(made.replace(/[\s"',]|\b(?=:)/g, '')).toBe((await shapesSource()).replace(/[\s"',]|\b(?=:)/g, ''));
});
