import { describe, expect, it } from 'vitest';
import { Drifters } from './drifters.ts';
import type { Painter } from './painter.ts';
import type { Sprites } from './sprites.ts';

const sprites = {
  moving: (name: string) => ({ sprites: [{ x: 0, y: 0, w: 2, h: 2, anchorX: 1, anchorY: 1, name }], frameMs: 100 }),
} as unknown as Sprites;

/** Chance that goes round, so that every part of the view comes up. */
function goingRound() {
  let turn = 0;
  return () => {
    turn += 0.381;
    return turn % 1;
  };
}

/** What flies over a view, in tiles, after some seconds of such an hour. */
function over(tileX: number, tileY: number, hour: { dark: number; rain: number }) {
  const drifters = new Drifters(sprites, goingRound());
  const view = { left: tileX * 16, top: tileY * 16, right: (tileX + 12) * 16, bottom: (tileY + 8) * 16 };
  for (let ms = 0; ms < 4_000; ms += 50) drifters.update(50, view, hour);
  const drawn = { low: new Set<string>(), lights: new Set<string>() };
  const into = (names: Set<string>) =>
    ({ sprite: ({ name }: { name: string }) => names.add(name) }) as unknown as Painter;
  drifters.draw(into(drawn.low));
  drifters.drawLights(into(drawn.lights));
  return drawn;
}

const noon = { dark: 0, rain: 0 };
const night = { dark: 0.72, rain: 0 };
const green = [68, 60] as const;
const fen = [150, 120] as const;
const emberHalls = [236, 222] as const;

describe('what drifts', () => {
  it('is butterflies over the green by day and fireflies by night', () => {
    expect(over(...green, noon).low).toContain('effect/butterfly');
    expect(over(...green, noon).lights.size).toBe(0);
    expect([...over(...green, night).lights]).toEqual(['effect/firefly']);
  });

  it('stays away from the green in the rain', () => {
    for (const dark of [0, 0.7]) {
      const { low, lights } = over(...green, { dark, rain: 0.5 });
      expect(low.size + lights.size).toBe(0);
    }
  });

  it('shines over the fen and over fire, where no firefly lives', () => {
    for (const [x, y] of [fen, emberHalls]) expect([...over(x, y, night).lights]).toEqual(['effect/pixel']);
  });
});
