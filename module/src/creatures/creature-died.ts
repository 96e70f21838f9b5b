// A creature falls: what it leaves behind, who has learned from it, and when it comes back.

import { respawnTicks } from '@hollowmere/world/creatures';
import { experienceFor, killDeed, sharedExperience } from '@hollowmere/world/growth';
import { lootTable, rollLoot, type Stack } from '@hollowmere/world/items';
import { chunksAround, TILE_UNITS, type Tick } from '@hollowmere/world/movement';
import type { Creature } from '../combat/combatants.ts';
import { waveCreatureFell } from '../defences/waves.ts';
import { escortFell } from '../escorts/escort-fell.ts';
import { firstOf } from '../first-row.ts';
import { countDeed } from '../growth/deeds.ts';
import { gainExperience } from '../growth/experience.ts';
import { pileAt } from '../items/ground.ts';
import { transfer } from '../items/transfer.ts';
import { isOnQuest } from '../quests/log.ts';
import { noteQuestEvent } from '../quests/note-event.ts';
import { rollsOf } from '../rolls.ts';
import type { CharacterRow, Ctx } from '../schema.ts';
import { takeBody } from './creature-body.ts';
import { forgetThreats } from './threat.ts';

/**
 * A boss leaves a prize for each who did at least one part in so many of all that was done to it: who only strikes it once
 * wins nothing more for those they came with.
 */
const PRIZE_SHARE = 10;

interface Winner {
  readonly character: CharacterRow;
  readonly entity: number;
  readonly amount: number;
}

export function creatureDied(ctx: Ctx, creature: Creature, now: Tick): void {
  const winners = winnersOver(ctx, creature);
  for (const { character } of winners) {
    const whole = experienceFor(creature.kind, creature.npc.level, character.level);
    gainExperience(ctx, character.id, sharedExperience(whole, winners.length));
    noteQuestEvent(ctx, character.id, { kind: 'killed', creature: creature.kind.id });
    countDeed(ctx, character.id, 'kills');
    countDeed(ctx, character.id, killDeed(creature.kind.key));
    if (creature.kind.isBoss) countDeed(ctx, character.id, 'bosses');
    if (winners.length > 1) countDeed(ctx, character.id, 'company');
  }
  leaveLoot(ctx, creature, winners, now);
  escortFell(ctx, creature.npc);
  lieDead(ctx, creature, now);
  const mind = ctx.db.npcMind.npcId.find(creature.npc.id);
  if (mind !== null) waveCreatureFell(ctx, mind.spawn, now);
}

/** Everybody who had a part in it and is still near, standing or fallen, the one who did most first. */
function winnersOver(ctx: Ctx, { npc, chunk }: Creature): Winner[] {
  const near = new Set(chunksAround(chunk));
  const amounts = new Map<number, number>();
  for (const { characterId, amount } of ctx.db.threat.npcId.filter(npc.id)) {
    amounts.set(characterId, (amounts.get(characterId) ?? 0) + amount);
  }
  return [...amounts]
    .flatMap(([characterId, amount]) => {
      const session = firstOf(ctx.db.session.characterId.filter(characterId));
      const motion = session && ctx.db.motion.entity.find(session.entity);
      const character = ctx.db.character.id.find(characterId);
      const isThere = session && motion && character !== null && near.has(motion.chunk);
      return isThere ? [{ character, entity: session.entity, amount }] : [];
    })
    .sort((a, b) => b.amount - a.amount);
}

/**
 * The prize lies round the fallen, for whoever did most, and a boss's for each who had a real share; what only a quest
 * wants, for each of those who want it.
 */
function leaveLoot(ctx: Ctx, creature: Creature, winners: readonly Winner[], now: Tick): void {
  const table = lootTable(creature.kind.key);
  if (table === undefined) return;
  const ofQuests = { key: table.key, drops: table.drops.filter(({ forQuest }) => forQuest !== undefined) };
  const all = [...ctx.db.threat.npcId.filter(creature.npc.id)].reduce((sum, { amount }) => sum + amount, 0);
  for (const [place, winner] of winners.entries()) {
    const wants = (quest: number) => isOnQuest(ctx, winner.character.id, quest);
    const hasShare = creature.kind.isBoss && winner.amount * PRIZE_SHARE >= all;
    const hasPrize = place === 0 || hasShare;
    const fallen = rollLoot(hasPrize ? table : ofQuests, rollsOf(ctx), wants);
    for (const stack of fallen) layDown(ctx, creature, winner, stack, now);
  }
}

function layDown(ctx: Ctx, { x, y }: Creature, { character, entity }: Winner, stack: Stack, now: Tick): void {
  const aside = () => rollsOf(ctx).below(TILE_UNITS) - TILE_UNITS / 2;
  const pile = pileAt({ x: x + aside(), y: y + aside() }, stack, entity, now);
  transfer(ctx, [{ of: 'new pile', pile }], { cause: 'loot', characterId: character.id });
}

/** The row stays, with where it fell; the body goes. */
function lieDead(ctx: Ctx, { npc, kind, entity, x, y }: Creature, now: Tick): void {
  ctx.db.npc.id.update({ ...npc, entity: 0, state: { tag: 'dead' }, target: 0, positionX: x, positionY: y });
  const mind = ctx.db.npcMind.npcId.find(npc.id);
  if (mind !== null) ctx.db.npcMind.npcId.update({ ...mind, due: now + respawnTicks(kind, rollsOf(ctx)), since: now });
  forgetThreats(ctx, npc.id);
  takeBody(ctx, entity);
}
