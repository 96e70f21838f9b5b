// When a character may use its skills again; and whichever of them, for nobody does two things at once.
import type { Tick } from '@hollowmere/world/movement';
import { type Skill, waitsAfter } from '@hollowmere/world/skills';
import { t } from 'spacetimedb/server';
import { ownPlayedId } from '../characters/own-character.ts';
import { firstOf } from '../first-row.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';

/** The row that every skill waits for. */
const ANY = 0;

/** Throws `on_cooldown`. */
export function requireReady(ctx: Ctx, characterId: number, skill: Skill, tick: Tick): void {
  for (const id of [skill.id, ANY]) if ((rowOf(ctx, characterId, id)?.until ?? 0) > tick) refuse('on_cooldown');
}

export function startWaiting(ctx: Ctx, characterId: number, skill: Skill, tick: Tick): void {
  const { same, any } = waitsAfter(skill, tick);
  setUntil(ctx, characterId, skill.id, same);
  setUntil(ctx, characterId, ANY, any);
}

/** A cast that was broken off: one need not wait for what did not happen. */
export function stopWaiting(ctx: Ctx, characterId: number, skill: Skill, tick: Tick): void {
  setUntil(ctx, characterId, skill.id, tick);
  setUntil(ctx, characterId, ANY, tick);
}

function rowOf(ctx: Ctx, characterId: number, skill: number) {
  return firstOf(ctx.db.cooldown.byCharacterAndSkill.filter([characterId, skill]));
}

function setUntil(ctx: Ctx, characterId: number, skill: number, until: Tick): void {
  const row = rowOf(ctx, characterId, skill);
  if (row === undefined) ctx.db.cooldown.insert({ id: 0, characterId, skill, until });
  else if (row.until !== until) ctx.db.cooldown.id.update({ ...row, until });
}

const OwnCooldown = t.row('OwnCooldown', {
  /** 0: any skill. */
  skill: t.u16().primaryKey(),
  /** The tick from which it may be used. */
  until: t.u32(),
});

/** Of the character in the world. */
export const myCooldowns = hollowmere.view({ public: true }, t.array(OwnCooldown), (ctx) => {
  return [...ctx.db.cooldown.characterId.filter(ownPlayedId(ctx))].map(({ skill, until }) => ({ skill, until }));
});
