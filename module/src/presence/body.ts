// Bodies coming into the world and going out of it: motion, pace and appearance appear and vanish together, and where
// one stood is kept with the character.
import { shownKinds } from '@hollowmere/world/items';
import {
  impose,
  NEVER,
  STANDING_PACE,
  settledAt,
  stand,
  standingMotion,
  type Tick,
  WALK_SPEED,
} from '@hollowmere/world/movement';
import { createVitals, keepCondition } from '../combat/condition.ts';
import { innSpot } from '../combat/respawn.ts';
import { wakeAround } from '../creatures/wake.ts';
import { rankPlayed } from '../hiscores/rank-played.ts';
import { belongingsOf } from '../items/belongings.ts';
import { findPrizes, keepPrizes } from '../items/prizes-of-who-left.ts';
import { wornKinds } from '../items/show-worn.ts';
import { readBody, writeBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import type { CharacterRow, Ctx, SessionRow } from '../schema.ts';
import { stopPlaying } from '../statistics/statistic.ts';
import { beginWhereabouts } from '../whereabouts/note-region.ts';
import { tickOf } from '../world/settings.ts';
import { dropBody } from './drop-body.ts';
import { placeFor } from './place.ts';

/** Puts a character's body into the world, standing; returns its entity id, new at each entry. */
export function createBody(ctx: Ctx, character: CharacterRow, isGuest: boolean): number {
  const now = tickOf(ctx);
  const { x, y, facing, chunk } = placeFor(ctx, character, solidOf(ctx));
  const standing = standingMotion({ x, y, facing, speed: WALK_SPEED, tick: now });
  const { entity } = ctx.db.motion.insert({ entity: 0, chunk, ...standing });
  ctx.db.pace.insert({ entity, ...STANDING_PACE });
  belongingsOf(ctx, character.id);
  const { name, level, look } = character;
  const shown = shownKinds(wornKinds(ctx, character.id));
  createVitals(ctx, character, { entity, chunk }, now);
  ctx.db.appearance.insert({ entity, chunk, name, class: character.class, level, look, isGuest, ...shown });
  beginWhereabouts(ctx, entity, character.id, { x, y });
  findPrizes(ctx, chunk, { entity, characterId: character.id });
  wakeAround(ctx, chunk, now);
  return entity;
}

/** Another connection takes the body over where it is: what the former one claimed is over. */
export function takeOverBody(ctx: Ctx, entity: number): void {
  const body = readBody(ctx, entity);
  if (body === null) return;
  const now = tickOf(ctx);
  const solid = solidOf(ctx);
  const { motion, pace } = impose(body, now, { kind: 'stop' }, solid);
  writeBody(ctx, body, { motion: { ...motion, acked: 0 }, pace }, now, solid);
}

/** Nobody plays the body any more: it stands where it is, its place is kept, and the sweep takes it at `leavesAt`, or later if it is harmed. */
export function abandonBody(ctx: Ctx, session: SessionRow, leavesAt: Tick): void {
  const body = readBody(ctx, session.entity);
  if (body !== null) {
    const now = tickOf(ctx);
    const solid = solidOf(ctx);
    writeBody(ctx, body, stand(body, now, solid), now, solid);
  }
  keepPlace(ctx, session);
  stopPlaying(ctx, session.characterId);
  rankPlayed(ctx, session.characterId);
  ctx.db.session.userId.update({ ...session, connectionId: undefined, leavesAt });
}

/** Takes the body out of the world at once, its place kept. */
export function removeFromWorld(ctx: Ctx, session: SessionRow): void {
  keepPlace(ctx, session);
  const wasDead = keepCondition(ctx, session.entity, session.characterId, tickOf(ctx));
  if (wasDead) restAtInn(ctx, session.characterId);
  stopPlaying(ctx, session.characterId);
  rankPlayed(ctx, session.characterId);
  const motion = ctx.db.motion.entity.find(session.entity);
  if (motion !== null) keepPrizes(ctx, motion.chunk, session);
  dropBody(ctx, session.entity);
}

/** Whoever leaves fallen comes back where they would have risen. */
function restAtInn(ctx: Ctx, characterId: number): void {
  const character = ctx.db.character.id.find(characterId);
  if (character === null) return;
  const { x, y } = innSpot(ctx, characterId);
  ctx.db.character.id.update({ ...character, positionX: x, positionY: y });
}

/** Writes where the body is now into the character, unless that is written there already. */
export function keepPlace(ctx: Ctx, { entity, characterId }: SessionRow): void {
  const body = readBody(ctx, entity);
  const character = ctx.db.character.id.find(characterId);
  if (body === null || character === null) return;
  const { x, y, facing } = settledAt(body, tickOf(ctx), solidOf(ctx));
  if (character.positionX === x && character.positionY === y && character.direction === facing) return;
  ctx.db.character.id.update({
    ...character,
    positionX: x,
    positionY: y,
    direction: facing,
    lastUpdated: ctx.timestamp,
  });
}

/** The value of `leavesAt` for a body that somebody plays. */
export const STAYS = NEVER;
