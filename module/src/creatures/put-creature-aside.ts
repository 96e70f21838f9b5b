// Taking a creature out of the way that breaks whatever touches it. Another takes its place when creatures are next laid.
// One of a wave is taken for beaten, so that nobody waits for it: it lies there, and its burial counts it, in a duty of its own.
import type { Tick } from '@hollowmere/world/movement';
import type { Ctx, NpcMindRow, NpcRow } from '../schema.ts';
import { takeBody } from './creature-body.ts';
import { removeCreature } from './lay-creatures.ts';
import { firstWaveSpawn } from './spawn-list.ts';

interface Was {
  readonly npc: NpcRow | null;
  readonly mind: NpcMindRow | null;
}

/** One of a wave that cannot be buried either is gone without being counted. */
export function putCreatureAside(ctx: Ctx, npcId: number, now: Tick): Was {
  const npc = ctx.db.npc.id.find(npcId);
  const mind = ctx.db.npcMind.npcId.find(npcId);
  const isToBury = npc !== null && mind !== null && mind.spawn >= firstWaveSpawn && npc.state.tag !== 'dead';
  if (!isToBury) removeCreature(ctx, npcId);
  else {
    takeBody(ctx, npc.entity);
    ctx.db.npc.id.update({ ...npc, entity: 0, state: { tag: 'dead' }, target: 0 });
    ctx.db.npcMind.npcId.update({ ...mind, due: now });
  }
  return { npc, mind };
}
