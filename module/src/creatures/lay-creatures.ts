// Makes the creatures agree with the spawns of the world: new ones come to life asleep, those that no spawn has any more
// go. Whoever is there stays as they are.
import { creatureKind, levelFor, newMind, type Spawn } from '@hollowmere/world/creatures';
import { chunkOf, NEVER } from '@hollowmere/world/movement';
import { rollsOf } from '../rolls.ts';
import type { Ctx } from '../schema.ts';
import { tickOf } from '../world/settings.ts';
import { takeBody } from './creature-body.ts';
import { firstWaveSpawn, spawnList } from './spawn-list.ts';
import { forgetThreats } from './threat.ts';

export function layCreatures(ctx: Ctx): void {
  const known = new Set<number>();
  for (const spawn of spawnList()) {
    known.add(spawn.id);
    const present = new Set([...ctx.db.npcMind.spawn.filter(spawn.id)].map(({ place }) => place));
    if (present.size < spawn.count) fillSpawn(ctx, spawn, present);
  }
  for (const { npcId, spawn } of [...ctx.db.npcMind.iter()]) {
    if (spawn < firstWaveSpawn && !known.has(spawn)) removeCreature(ctx, npcId);
  }
}

function fillSpawn(ctx: Ctx, spawn: Spawn, present: ReadonlySet<number>): void {
  for (const [place, home] of spawn.homes().entries()) {
    if (!present.has(place))
      createCreature(ctx, spawn.kind, levelFor(spawn, rollsOf(ctx)), home, { spawn: spawn.id, place });
  }
}

/** A creature at a place, asleep until somebody is near. Returns its number. */
export function createCreature(
  ctx: Ctx,
  kindId: number,
  level: number,
  home: { readonly x: number; readonly y: number },
  of: { readonly spawn: number; readonly place: number },
): number {
  const kind = creatureKind(kindId);
  if (kind === undefined) throw new Error(`there is no creature ${kindId}`);
  const chunk = chunkOf(home.x, home.y);
  const { id } = ctx.db.npc.insert({
    id: 0,
    entity: 0,
    chunk,
    kind: kindId,
    level,
    state: { tag: 'asleep' },
    positionX: home.x,
    positionY: home.y,
    target: 0,
  });
  const { since, homeX, homeY, memory, state } = newMind(home, tickOf(ctx));
  const ready = kind.skills.map(() => 0);
  ctx.db.npcMind.insert({ npcId: id, due: NEVER, ...of, homeX, homeY, since, ready, memory, state: { tag: state } });
  return id;
}

export function removeCreature(ctx: Ctx, npcId: number): void {
  const npc = ctx.db.npc.id.find(npcId);
  if (npc !== null) takeBody(ctx, npc.entity);
  forgetThreats(ctx, npcId);
  ctx.db.npcMind.npcId.delete(npcId);
  ctx.db.npc.id.delete(npcId);
}
