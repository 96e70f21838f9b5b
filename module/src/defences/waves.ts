// Waves against a fixture: creatures of no place of their own, who come for whoever lit it. A wave is beaten when all of
// it has fallen; when everybody has fled it goes away, and what was withstood is not lost.
import { creatureKind } from '@hollowmere/world/creatures';
import { fixtureOf } from '@hollowmere/world/map';
import { chunkOfTile, chunksAround, fitsAt, type Tick, tileCentre } from '@hollowmere/world/movement';
import { type Objective, type Quest, questOf } from '@hollowmere/world/quests';
import { createCreature, removeCreature } from '../creatures/lay-creatures.ts';
import { firstWaveSpawn } from '../creatures/spawn-list.ts';
import { wake } from '../creatures/wake.ts';
import { solidOf } from '../movement/solid.ts';
import { logOf } from '../quests/log.ts';
import { noteQuestEvent } from '../quests/note-event.ts';
import { rollsOf } from '../rolls.ts';
import type { Ctx, SessionRow } from '../schema.ts';

type Defend = Extract<Objective, { kind: 'defend' }>;

/** How far from the fixture they appear, in tiles. */
const NEAREST = 4;
const FARTHEST = 8;

const spawnOf = (fixture: number): number => firstWaveSpawn + fixture;

/** The next wave, for who has that to withstand; nothing while one is under way. */
export function beginDefence(ctx: Ctx, fixture: number, { characterId, entity }: SessionRow, now: Tick): void {
  const wanted = defendOf(ctx, characterId, fixture);
  if (wanted === undefined || isAnyLeft(ctx, spawnOf(fixture))) return;
  ctx.db.defence.fixture.delete(fixture);
  const wave = wanted.withstood + 1;
  ctx.db.defence.insert({ fixture, quest: wanted.quest.id, wave });
  sendWave(ctx, wanted.quest, wanted.objective, wave, entity, now);
}

/** The stand in hand at a fixture, and how many waves of it are beaten. */
function defendOf(ctx: Ctx, characterId: number, fixture: number) {
  for (const { quest: id, state, step, counts } of logOf(ctx, characterId)) {
    const quest = questOf(id);
    if (quest === undefined || state !== 'active') continue;
    for (const [index, objective] of (quest.steps[step]?.objectives ?? []).entries()) {
      const withstood = counts[index] ?? 0;
      if (isDefence(objective, fixture) && withstood < objective.count) return { quest, objective, withstood };
    }
  }
  return undefined;
}

const isDefence = (objective: Objective, fixture: number): objective is Defend =>
  objective.kind === 'defend' && objective.fixture === fixture;

function sendWave(ctx: Ctx, quest: Quest, { fixture, waves }: Defend, wave: number, target: number, now: Tick): void {
  const kinds = (waves[wave - 1] ?? []).flatMap(({ creature, count }) => Array.from({ length: count }, () => creature));
  const spots = spotsRound(ctx, fixture);
  for (const [place, kind] of kinds.entries()) {
    const spot = spots[rollsOf(ctx).below(spots.length)];
    if (spot === undefined) continue;
    const [least, most] = creatureKind(kind)?.levels ?? [quest.level, quest.level];
    const level = Math.max(least, Math.min(most, quest.level));
    const id = createCreature(ctx, kind, level, spot, { spawn: spawnOf(fixture), place });
    const asleep = ctx.db.npc.id.find(id);
    if (asleep !== null) wake(ctx, asleep, now);
    const awake = ctx.db.npc.id.find(id);
    if (awake !== null) ctx.db.npc.id.update({ ...awake, target });
  }
}

/** Free ground in a ring round a fixture. */
function spotsRound(ctx: Ctx, fixture: number): { readonly x: number; readonly y: number }[] {
  const centre = fixtureOf(fixture);
  if (centre === undefined) return [];
  const solid = solidOf(ctx);
  const spots: { readonly x: number; readonly y: number }[] = [];
  for (let dy = -FARTHEST; dy <= FARTHEST; dy++) {
    for (let dx = -FARTHEST; dx <= FARTHEST; dx++) {
      if (Math.max(Math.abs(dx), Math.abs(dy)) < NEAREST) continue;
      const spot = { x: tileCentre(centre.tileX + dx), y: tileCentre(centre.tileY + dy) };
      if (fitsAt(spot.x, spot.y, solid)) spots.push(spot);
    }
  }
  return spots;
}

/** One of a wave has fallen. With the last of it the wave is beaten, for everybody near who has that to do. */
export function waveCreatureFell(ctx: Ctx, spawn: number, now: Tick): void {
  if (spawn < firstWaveSpawn) return;
  const fixture = spawn - firstWaveSpawn;
  const stand = ctx.db.defence.fixture.find(fixture);
  if (stand === null || isAnyLeft(ctx, spawn)) return;
  for (const session of sessionsNear(ctx, fixture)) {
    noteQuestEvent(ctx, session.characterId, { kind: 'withstood', fixture, wave: stand.wave });
  }
  ctx.db.defence.fixture.delete(fixture);
  const next = sessionsNear(ctx, fixture).find(({ characterId }) => defendOf(ctx, characterId, fixture) !== undefined);
  if (next !== undefined) beginDefence(ctx, fixture, next, now);
}

/** One that lies beaten goes; whoever was not counted when they fell, as they were put aside, is counted now. */
export function buryOfWave(ctx: Ctx, npcId: number, spawn: number, now: Tick): void {
  removeCreature(ctx, npcId);
  waveCreatureFell(ctx, spawn, now);
}

/** Nobody is left to fight: one that is of a wave goes, and with the last of them the stand is over. */
export function leaveWave(ctx: Ctx, npcId: number, spawn: number): void {
  removeCreature(ctx, npcId);
  if (!isAnyLeft(ctx, spawn)) ctx.db.defence.fixture.delete(spawn - firstWaveSpawn);
}

function isAnyLeft(ctx: Ctx, spawn: number): boolean {
  return [...ctx.db.npcMind.spawn.filter(spawn)].some(({ npcId }) => {
    const npc = ctx.db.npc.id.find(npcId);
    return npc !== null && npc.state.tag !== 'dead';
  });
}

/** Everybody who is played within sight of a fixture and on their feet. */
function sessionsNear(ctx: Ctx, fixture: number): SessionRow[] {
  const place = fixtureOf(fixture);
  if (place === undefined) return [];
  return chunksAround(chunkOfTile(place.tileX, place.tileY))
    .flatMap((chunk) => [...ctx.db.appearance.chunk.filter(chunk)])
    .filter(({ entity }) => (ctx.db.vitals.entity.find(entity)?.health ?? 0) > 0)
    .flatMap(({ entity }) => ctx.db.session.entity.find(entity) ?? []);
}
