// Townsfolk, creatures and things for tests: who they are by the name that content gives them, and standing beside them.
import { type CreatureKey, creatureIds } from '@hollowmere/world/creature-ids';
import { worldMap } from '@hollowmere/world/map';
import { fitsAt, tileCentre } from '@hollowmere/world/movement';
import type { Player, TestWorld } from './test-world.ts';

export interface NpcRow {
  readonly id: number;
  readonly entity: number;
  readonly kind: number;
  readonly level: number;
  readonly state: { readonly tag: string };
  readonly positionX: number;
  readonly positionY: number;
  readonly target: number;
}

export const npcsOf = (world: TestWorld, key: CreatureKey): NpcRow[] =>
  world.rows<NpcRow>('npc').filter(({ kind }) => kind === creatureIds[key]);

/** The first of them. */
export function npcOf(world: TestWorld, key: CreatureKey): NpcRow {
  const [first] = npcsOf(world, key);
  if (first === undefined) throw new Error(`there is no ${key}`);
  return first;
}

/** Puts somebody where a townsperson is now; returns the townsperson's number. */
export function goTo(world: TestWorld, player: Player, key: CreatureKey): number {
  const npc = npcOf(world, key);
  const body = world.rows<{ entity: number; x: number; y: number }>('motion').find((row) => row.entity === npc.entity);
  world.place(player, body ?? { x: npc.positionX, y: npc.positionY });
  return npc.id;
}

/** Puts somebody on free ground beside a thing. */
export function standBeside(
  world: TestWorld,
  player: Player,
  { tileX, tileY }: { tileX: number; tileY: number },
): void {
  const solid = worldMap.solidGiven(() => false);
  for (const [dx, dy] of [
    [0, 1],
    [1, 0],
    [-1, 0],
    [0, -1],
    [0, 2],
    [1, 1],
    [-1, 1],
  ] as const) {
    const spot = { x: tileCentre(tileX + dx), y: tileCentre(tileY + dy) };
    if (!fitsAt(spot.x, spot.y, solid)) continue;
    world.place(player, spot);
    return;
  }
  throw new Error('nowhere to stand');
}
