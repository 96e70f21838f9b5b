// Creatures that shine by themselves: in the dark one sees them come, and what stands beside them.
import { type CreatureKey, creatureIds } from '@hollowmere/world/creature-ids';
import type { Hue, Light } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import type { Figure } from '../core/figure.ts';

interface Glow {
  readonly hue: Hue;
  /** In tiles. */
  readonly reach: number;
  /** How high over its foot point, in units. */
  readonly height: number;
}

const GLOWS: Readonly<Partial<Record<CreatureKey, Glow>>> = {
  'marsh-wisp': { hue: 'wisp', reach: 2.4, height: 190 },
  'barrow-wight': { hue: 'wisp', reach: 1.4, height: 250 },
  'stone-crawler': { hue: 'growth', reach: 1.2, height: 150 },
  'ember-imp': { hue: 'flame', reach: 1.8, height: 160 },
  'hollow-wyrm': { hue: 'flame', reach: 3.4, height: 400 },
};

const byKind: ReadonlyMap<number, Glow> = new Map(
  (Object.keys(GLOWS) as CreatureKey[]).flatMap((key) => {
    const glow = GLOWS[key];
    return glow ? [[creatureIds[key], glow] as const] : [];
  }),
);

/** The light of all who shine and live, as strong as they are there. */
export function creatureLights(figures: readonly Figure[]): Light[] {
  return figures.flatMap(({ creature, pose, presence, x, y }) => {
    const glow = creature && byKind.get(creature.kind);
    if (!glow || pose === 'die') return [];
    return [{ x, y: y - glow.height, radius: Math.round(glow.reach * TILE_UNITS * presence), hue: glow.hue }];
  });
}
