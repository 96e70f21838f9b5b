// One's own characters, the deleted ones too: they can be called back for a while.
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { hollowmere } from '../schema.ts';
import { CharacterClass, Look } from './tables.ts';

const OwnCharacter = t.row('OwnCharacter', {
  id: t.u32().primaryKey(),
  name: t.string(),
  class: CharacterClass,
  level: t.u32(),
  look: Look,
  /** The resting place in units, and where it looks. */
  positionX: t.i32(),
  positionY: t.i32(),
  direction: t.u8(),
  createdAt: t.timestamp(),
  lastUpdated: t.timestamp(),
  deletedAt: t.option(t.timestamp()),
  /** Its place among the others, equal ones by age. */
  sortOrder: t.u32(),
  renamedAt: t.option(t.timestamp()),
  /** It needs another name before it enters the world. */
  needsRename: t.bool(),
});

export const myCharacters = hollowmere.view({ public: true }, t.array(OwnCharacter), (ctx) =>
  [...ctx.db.character.userId.filter(ownUserId(ctx))].map(
    ({ userIdentity: _identity, userId: _user, nameKey: _key, ...own }) => own,
  ),
);
