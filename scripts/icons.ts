/**
 * Makes what is drawn from its sources: components/ui/icon-shapes.ts from the icon set, and the toolbar's pictures from
 * components/ui/mamori.svg with the installed Chromium. Run it after changing a source: `npx node scripts/icons.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { launch } from 'puppeteer-core';
import { ensureBrowsers } from './browsers.ts';

type Node = [tag: string, attributes: Record<string, string>];

/** The icons in use, of Lucide (ISC licence). */
const USED = [
  'octagon-alert',
  'triangle-alert',
  'circle-question-mark',
  'circle-check',
  'circle',
  'chevron-down',
  'arrow-up-right',
] as const;

const SIZES = [16, 32, 48, 128];

/** The source of components/ui/icon-shapes.ts. The outline comes first, so that it can be filled behind its mark. */
export async function shapesSource(): Promise<string> {
  const path = createRequire(import.meta.url).resolve('lucide-static/icon-nodes.json');
  const nodes: Record<string, Node[]> = JSON.parse(await readFile(path, 'utf8'));
  const length = ([, { d = '' }]: Node): number => d.length;
  const shapes = USED.map((name) => {
    const drawn = [...(nodes[name] ?? [])].sort(
      (a, b) => Number(b[0] === 'circle') - Number(a[0] === 'circle') || length(b) - length(a),
    );
    return `  '${name}': ${JSON.stringify(drawn)},`;
  });
  return [
    '/* Made by scripts/icons.ts from Lucide (https://lucide.dev, ISC licence). */',
    'export const ICON_SHAPES = {',
    ...shapes,
    '} as const;',
    '',
  ].join('\n');
}

async function drawToolbarIcons(): Promise<void> {
  const svg = await readFile(new URL('../components/ui/mamori.svg', import.meta.url), 'utf8');
  const { chromium } = ensureBrowsers(['chromium']);
  const browser = await launch({ executablePath: chromium, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<body style="margin:0">${svg.replace('<svg', `<svg width="${size}" height="${size}"`)}`);
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(new URL(`../public/icon/${size}.png`, import.meta.url), png);
    }
  } finally {
    await browser.close();
  }
}

if (import.meta.main) {
  await writeFile(new URL('../components/ui/icon-shapes.ts', import.meta.url), await shapesSource());
  await drawToolbarIcons();
}
