// The places that one's own character has seen: its map shows those, and hides the rest.
import { t } from 'spacetimedb/server';
import { ownPlayedId } from '../characters/own-character.ts';
import { hollowmere } from '../schema.ts';

const OwnSeenRegion = t.row('OwnSeenRegion', { region: t.u32().primaryKey() });

/** Of the character in the world; nothing while none is. */
export const myExploration = hollowmere.view({ public: true }, t.array(OwnSeenRegion), (ctx) => {
  const seen = ctx.db.exploration.characterId.find(ownPlayedId(ctx));
  return (seen?.regions ?? []).map((region) => ({ region }));
});
