// The people of the land who stand near: whom one can speak to, and whether somebody is still within reach.
import { creatureKind, isTownsfolk } from '@hollowmere/world/creatures';
import { TILE_UNITS } from '@hollowmere/world/movement';
import type { Figure } from './figure.ts';

/** One of the townsfolk, as windows know them. */
export interface Townsperson {
  /** As calls name them. */
  readonly npcId: number;
  /** The body they have. */
  readonly entity: number;
  /** An id of world/creatures. */
  readonly kind: number;
}

/** A figure of somebody who stands near, with what is needed to find the nearest. */
export interface TownspersonNear extends Townsperson {
  readonly x: number;
  readonly y: number;
}

/** A talk ends when its partner is this far, in units: a little less than the server lets one speak over. */
export const EARSHOT = 1.95 * TILE_UNITS;

const isTownspersonKind = (kind: number): boolean => {
  const known = creatureKind(kind);
  return known !== undefined && isTownsfolk(known);
};

/** All townsfolk in view. */
export function townsfolkIn(figures: Iterable<Figure>): TownspersonNear[] {
  const near: TownspersonNear[] = [];
  for (const { id, creature, x, y } of figures) {
    if (creature && isTownspersonKind(creature.kind))
      near.push({ npcId: creature.npcId, entity: id, kind: creature.kind, x, y });
  }
  return near;
}
