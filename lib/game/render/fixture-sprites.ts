// What can be used, as it stands now: found, open, pulled, taken. A thing of the map that shows it already is left to the
// scenery.
import { fixtureFoot, fixturePicture, worldMap } from '@hollowmere/world/map';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { FixtureStates } from '../core/usable.ts';
import type { View } from './scenery.ts';
import type { Sprite, Sprites } from './sprites.ts';

/** Half the width and the height of the largest picture. */
const SIDE = 16;
const HEIGHT = 48;

interface StandingFixture {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** By state: the picture, and what of it shines. */
  readonly states: readonly { readonly sprite: Sprite; readonly lit: Sprite | undefined }[];
}

interface Shown {
  readonly x: number;
  readonly y: number;
  readonly sprite: Sprite;
  readonly lit: Sprite | undefined;
}

export class FixtureSprites {
  readonly #fixtures: readonly StandingFixture[];

  constructor(sprites: Sprites) {
    this.#fixtures = worldMap.fixtures.map((fixture) => {
      const { x, y } = fixtureFoot(fixture);
      const states = [0, 1].flatMap((state) => {
        const name = fixturePicture(fixture, state);
        const sprite = name === undefined ? undefined : sprites.frame(name);
        return sprite ? [{ sprite, lit: sprites.frame(`${name}/lit`) }] : [];
      });
      return { id: fixture.id, x: Math.round(x / UNITS_PER_PIXEL), y: Math.round(y / UNITS_PER_PIXEL), states };
    });
  }

  within(view: View, states: FixtureStates): Shown[] {
    return this.#fixtures.flatMap(({ id, x, y, states: pictures }) => {
      const picture = pictures[states.get(id) ?? 0] ?? pictures[0];
      const isNear = x > view.left - SIDE && x < view.right + SIDE && y > view.top - 8 && y < view.bottom + HEIGHT;
      return picture && isNear ? [{ x, y, ...picture }] : [];
    });
  }
}
