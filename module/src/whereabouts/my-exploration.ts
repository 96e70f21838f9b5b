// The places that one's own character has seen: its map shows those, and hides the rest.
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { hollowmere } from '../schema.ts';

const OwnSeenRegion = t.row('OwnSeenRegion', { region: t.u32().primaryKey() });

/** Of the character in the world; nothing while none is. */
export const myExploration = hollowmere.view({ public: true }, t.array(OwnSeenRegion), (ctx) => {
  const session = ctx.db.session.userId.find(ownUserId(ctx));
  if (session === null) return [];
  const seen = ctx.db.exploration.characterId.find(session.characterId);
  return (seen?.regions ?? []).map((region) => ({ region }));
});
