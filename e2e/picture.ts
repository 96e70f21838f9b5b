// What the picture shows, by its pixels: what is drawn is no element that could be asked for.
import type { Page } from 'playwright/test';

/** In CSS pixels from the page's upper left corner. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many pixels in a part of the page have exactly the colour of a property of the style sheet. */
export async function countPixels(page: Page, property: `--${string}`, part: Part): Promise<number> {
  const picture = (await page.screenshot({ clip: part })).toString('base64');
  return page.evaluate(countInPage, { picture, property });
}

/** Runs in the page. */
async function countInPage({ picture, property }: { readonly picture: string; readonly property: string }) {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height + 1).getContext('2d');
  if (!context) throw new Error('The browser draws nothing.');
  context.drawImage(bitmap, 0, 0);
  // The colour itself, below the picture.
  context.fillStyle = getComputedStyle(document.body).getPropertyValue(property);
  context.fillRect(0, bitmap.height, 1, 1);
  const wanted = context.getImageData(0, bitmap.height, 1, 1).data.join();
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (data.subarray(at, at + 4).join() === wanted) count++;
  return count;
}
