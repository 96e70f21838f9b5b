// The row of a new character, wherever it comes from. It rests at a spawn until it first enters the world.
import { SOUTH } from '@hollowmere/world/movement';
import { characterNameKey } from '@hollowmere/world/names';
import { solidOf } from '../movement/solid.ts';
import { someSpawn } from '../presence/place.ts';
import type { CharacterRow, Ctx, UserRow } from '../schema.ts';

export function insertCharacter(
  ctx: Ctx,
  user: UserRow,
  wanted: Pick<CharacterRow, 'name' | 'class' | 'look' | 'level'>,
): CharacterRow {
  const last = Math.max(0, ...[...ctx.db.character.userId.filter(user.id)].map(({ sortOrder }) => sortOrder));
  const { x, y } = someSpawn(ctx, solidOf(ctx));
  return ctx.db.character.insert({
    id: 0,
    userIdentity: ctx.sender,
    userId: user.id,
    ...wanted,
    nameKey: characterNameKey(wanted.name),
    positionX: x,
    positionY: y,
    direction: SOUTH,
    createdAt: ctx.timestamp,
    lastUpdated: ctx.timestamp,
    deletedAt: undefined,
    sortOrder: last + 1,
    renamedAt: undefined,
    needsRename: false,
  });
}
