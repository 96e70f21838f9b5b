import { worldMap } from '@hollowmere/world/map';
import { CHUNK_PIXELS, TILE_PIXELS } from '@hollowmere/world/movement';
import { describe, expect, test, vi } from 'vitest';
import type { Kaplay } from './boot.ts';
import { Ground, MOST_TEXTURES } from './ground.ts';
import type { GroundPicture } from './living-ground.ts';

const SIDE = (worldMap.width * TILE_PIXELS) / CHUNK_PIXELS;
/** The widest view that a screen shows. */
const viewAt = (left: number, top: number) => ({ left, top, right: left + 800, bottom: top + 450 });

/** A picture of which one knows where it belongs, and a texture that remembers the picture it shows. */
const image = (address: string) => ({ address }) as unknown as HTMLImageElement;

function groundWithTextures() {
  const made: { shows: HTMLImageElement; update: (next: HTMLImageElement) => void }[] = [];
  const loadSprite = (_name: null, first: HTMLImageElement) => {
    const texture = { shows: first, update: (next: HTMLImageElement) => Object.assign(texture, { shows: next }) };
    made.push(texture);
    return { data: { tex: texture } };
  };
  const load = vi.fn((address: string) => Promise.resolve(image(address)));
  const drawn: string[] = [];
  const living = {
    draw: (pictures: readonly GroundPicture[]) => {
      for (const { texture, left, top } of pictures) {
        const { address } = (texture as unknown as { shows: { address: string } }).shows;
        drawn.push(`${address} at ${left / CHUNK_PIXELS}-${top / CHUNK_PIXELS}`);
      }
    },
  };
  const k = { loadSprite } as unknown as Kaplay;
  const ground = new Ground({ k, living, load, columns: SIDE, rows: SIDE });
  return { ground, made, load, drawn };
}

describe('the ground', () => {
  test('is fetched around the view, not everywhere', async () => {
    const { ground, load } = groundWithTextures();
    ground.draw(viewAt(1000, 1000), 'still');
    await Promise.resolve();
    expect(load.mock.calls.length).toBeLessThan(30);
    expect(ground.covers(viewAt(1000, 1000))).toBe(true);
  });

  test('takes no more memory for a walk through the whole world, and always shows the right picture', async () => {
    const { ground, made, drawn } = groundWithTextures();
    for (let top = 0; top < 3600; top += 400)
      for (let left = 0; left < 3200; left += 60) {
        const view = viewAt(left, top);
        ground.draw(view, 'still');
        await Promise.resolve();
        drawn.length = 0;
        ground.draw(view, 'still');
        expect(ground.covers(view), `${left},${top}`).toBe(true);
        for (const line of drawn) expect(line).toMatch(/ground\/(\d+-\d+)\.png at \1$/);
      }
    expect(made.length).toBeLessThanOrEqual(MOST_TEXTURES);
  });
});
