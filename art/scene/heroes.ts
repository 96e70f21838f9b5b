// People to put into pictures of the world: a few characters of every class in various looks.
import type { Facing, HeroClass, HeroPose, Look } from '@hollowmere/world/appearance';
import type { WorldMap } from '@hollowmere/world/map';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { Area } from '../ground/canvas.ts';

export interface Hero {
  /** Foot point in world pixels. */
  readonly x: number;
  readonly y: number;
  readonly heroClass: HeroClass;
  readonly look: Look;
  readonly facing: Facing;
  readonly pose: HeroPose;
}

const classes: readonly HeroClass[] = ['warrior', 'mage', 'ranger', 'cleric'];
const facings: readonly Facing[] = ['down', 'right', 'down', 'left', 'up'];
const poses: readonly HeroPose[] = ['stand', 'step-a', 'stand', 'step-b', 'pass'];

const heroAt = (index: number, x: number, y: number): Hero => ({
  x,
  y,
  heroClass: classes[index % 4] ?? 'warrior',
  look: {
    skin: (index * 5 + 1) % 6,
    hair: (index * 7 + 2) % 6,
    hairColor: (index * 3 + 4) % 8,
    tunic: (index * 5) % 8,
  },
  facing: facings[index % facings.length] ?? 'down',
  pose: poses[(index * 2) % poses.length] ?? 'stand',
});

/** One character on every other spawn. */
export const spawnHeroes = (map: WorldMap): Hero[] =>
  map.spawns
    .filter((_, index) => index % 2 === 0)
    .map(({ x, y }, index) => heroAt(index, Math.round(x / UNITS_PER_PIXEL), Math.round(y / UNITS_PER_PIXEL)));

/** A crowd in rows in the middle of an area: all classes, many looks. */
export function paradeOn({ left, top, width, height }: Area): Hero[] {
  const columns = Math.floor((width - 32) / 24);
  return Array.from({ length: columns * 4 }, (_, index) => {
    const x = left + 24 + (index % columns) * 24;
    const y = top + height / 2 - 48 + Math.floor(index / columns) * 34;
    return {
      ...heroAt(index * 3 + Math.floor(index / columns), x, y),
      heroClass: classes[Math.floor(index / columns)] ?? 'mage',
    };
  });
}
