// Doors of the map as they stand now, open or shut.
import { worldMap } from '@hollowmere/world/map';
import { TILE_PIXELS } from '@hollowmere/world/movement';
import type { View } from './scenery.ts';
import type { Sprite, Sprites } from './sprites.ts';

/** A door stands a little inside its tile, so that it sorts well with walkers beside it. */
const FOOT = 13;

interface StandingDoor {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly open: Sprite | undefined;
  readonly shut: Sprite | undefined;
}

export class DoorSprites {
  readonly #doors: readonly StandingDoor[];

  constructor(sprites: Sprites) {
    this.#doors = worldMap.doors.map(({ id, tileX, tileY, kind }) => ({
      id,
      x: tileX * TILE_PIXELS + TILE_PIXELS / 2,
      y: tileY * TILE_PIXELS + FOOT,
      open: sprites.frame(`door/${kind}/open`),
      shut: sprites.frame(`door/${kind}/shut`),
    }));
  }

  within(view: View, openDoors: ReadonlySet<number>): { x: number; y: number; sprite: Sprite }[] {
    return this.#doors.flatMap(({ id, x, y, open, shut }) => {
      const sprite = openDoors.has(id) ? open : shut;
      const isNear = x > view.left - 32 && x < view.right + 32 && y > view.top - 8 && y < view.bottom + 48;
      return sprite && isNear ? [{ x, y, sprite }] : [];
    });
  }
}
