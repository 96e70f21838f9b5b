// Thinking: creatures whose moment has come. What one senses is read in senses.ts, what it decides is in world/creatures, and
// carry-out-thought.ts makes it so.
import { type Mind, type NpcState, shownState, think } from '@hollowmere/world/creatures';
import { NEVER, type Tick } from '@hollowmere/world/movement';
import { creatureIn } from '../combat/combatants.ts';
import { buryOfWave, leaveWave } from '../defences/waves.ts';
import type { Duty } from '../duties/duty.ts';
import { upTo } from '../duties/up-to.ts';
import { rollsOf } from '../rolls.ts';
import type { Ctx, NpcMindRow, NpcRow } from '../schema.ts';
import { carryOutThought } from './carry-out-thought.ts';
import { peopleAround } from './people-near.ts';
import { putCreatureAside } from './put-creature-aside.ts';
import { sensesOf } from './senses.ts';
import { firstWaveSpawn } from './spawn-list.ts';
import { fallAsleep, isSomebodyNear, wake } from './wake.ts';

/** At most so many in one transaction: a slow one delays every walk. The rest is a moment late. */
const MOST_AT_ONCE = 150;

export const thoughtDuty: Duty = {
  name: 'thought',
  due: (ctx, tick) =>
    ctx.db.npcMind.due
      .filter(upTo(tick))
      .take(MOST_AT_ONCE)
      .map(({ npcId }) => npcId)
      .toArray(),
  carryOut: thinkOnce,
  putAside: putCreatureAside,
};

function thinkOnce(ctx: Ctx, npcId: number, now: Tick): void {
  const row = ctx.db.npcMind.npcId.find(npcId);
  const npc = ctx.db.npc.id.find(npcId);
  if (row === null || npc === null || row.due > now) return;
  const isOfWave = row.spawn >= firstWaveSpawn;
  if (npc.state.tag === 'dead') {
    if (isOfWave) buryOfWave(ctx, npc.id, row.spawn, now);
    else rise(ctx, npc, now);
    return;
  }
  const creature = creatureIn(ctx, npc, now);
  if (creature === null || creature.isDead) {
    ctx.db.npcMind.npcId.update({ ...row, due: NEVER });
    return;
  }
  if (peopleAround(ctx, creature.chunk, now).length === 0) {
    if (isOfWave) leaveWave(ctx, npc.id, row.spawn);
    else fallAsleep(ctx, npc);
    return;
  }
  const mind: Mind = { ...row, state: stateOf(npc, row), target: npc.target };
  const thought = think(mind, sensesOf(ctx, creature, row, mind, now), rollsOf(ctx), now);
  carryOutThought(ctx, creature, row, thought, now);
}

function stateOf({ state: shown }: NpcRow, { state }: NpcMindRow): NpcState {
  return shownState(state.tag) === shown.tag ? state.tag : shown.tag;
}

/** Back to life where it belongs; asleep until somebody is near, like everybody. */
function rise(ctx: Ctx, npc: NpcRow, now: Tick): void {
  fallAsleep(ctx, npc);
  const risen = ctx.db.npc.id.find(npc.id);
  if (risen !== null && isSomebodyNear(ctx, risen.chunk)) wake(ctx, risen, now);
}
