// How somebody is when they come into the world, and what is kept of it when they go: leaving heals nothing.
import { vitalsAfterReturn, vitalsAt, vitalsOf } from '@hollowmere/world/combat';
import type { Tick } from '@hollowmere/world/movement';
import type { CharacterRow, Ctx } from '../schema.ts';
import { fighterOfCharacter } from './combatants.ts';

const UNHURT = 0xffff_ffff;

export function createVitals(
  ctx: Ctx,
  character: CharacterRow,
  body: { entity: number; chunk: number },
  now: Tick,
): void {
  const fighter = fighterOfCharacter(ctx, character, []);
  const left = ctx.db.condition.characterId.find(character.id) ?? { health: UNHURT, energy: UNHURT };
  ctx.db.vitals.insert({ ...body, ...vitalsOf(fighter, left, now) });
}

/** Keeps how a body is. Returns whether it is dead. */
export function keepCondition(ctx: Ctx, entity: number, characterId: number, now: Tick): boolean {
  const row = ctx.db.vitals.entity.find(entity);
  if (row === null) return false;
  const isDead = row.health === 0;
  const { health, energy } = isDead ? vitalsAfterReturn(row, now) : vitalsAt(row, now);
  const known = ctx.db.condition.characterId.find(characterId);
  if (known === null) ctx.db.condition.insert({ characterId, health, energy, inn: 0 });
  else ctx.db.condition.characterId.update({ ...known, health, energy });
  return isDead;
}
