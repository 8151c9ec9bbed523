import type { Browser, Page } from 'puppeteer-core';

/** The colour of one CSS pixel of a page as it is drawn, such as `#b3261e`. */
export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const picture = await page.screenshot({
    encoding: 'base64',
    clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 },
  });
  const blank = await (page.browser() as Browser).newPage();
  const colour = await blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    canvas.drawImage(image, 0, 0);
    const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
    return `#${[r, g, b].map((part) => (part as number).toString(16).padStart(2, '0')).join('')}`;
  }, picture);
  await blank.close();
  await page.bringToFront();
  return colour;
}
