// When a character may drink, eat or read the next one of a kind.
import { USE_WAIT_TICKS, type UseGroup, useGroups } from '@hollowmere/world/items';
import type { Tick } from '@hollowmere/world/movement';
import { t } from 'spacetimedb/server';
import { ownPlayedId } from '../characters/own-character.ts';
import { firstOf } from '../first-row.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';

/** Throws `on_cooldown`; from now on the group waits. */
export function takeTurn(ctx: Ctx, characterId: number, name: UseGroup, now: Tick): void {
  const group = useGroups.indexOf(name);
  const row = firstOf(ctx.db.useWait.byCharacterAndGroup.filter([characterId, group]));
  const until = now + USE_WAIT_TICKS[name];
  if (row === undefined) ctx.db.useWait.insert({ id: 0, characterId, group, until });
  else if (row.until > now) refuse('on_cooldown');
  else ctx.db.useWait.id.update({ ...row, until });
}

const OwnUseWait = t.row('OwnUseWait', {
  /** Its place among the groups of world/items. */
  group: t.u8().primaryKey(),
  /** The tick from which one of the group may be used. */
  until: t.u32(),
});

/** Of the character in the world. */
export const myUseWaits = hollowmere.view({ public: true }, t.array(OwnUseWait), (ctx) => {
  return [...ctx.db.useWait.characterId.filter(ownPlayedId(ctx))].map(({ group, until }) => ({ group, until }));
});
