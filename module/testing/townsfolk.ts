// Townsfolk and creatures for tests: who they are by the name that content gives them, and standing beside them.
import { type CreatureKey, creatureIds } from '@hollowmere/world/creature-ids';
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
