// One's own session: which character is in the world, as which body, and through which connection it is played.
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { hollowmere } from '../schema.ts';

const OwnSession = t.row('OwnSession', {
  characterId: t.u32(),
  entity: t.u32(),
  /** None while the body waits for its player; another than one's own when another window plays. */
  connectionId: t.option(t.connectionId()),
  connectedAt: t.timestamp(),
});

export const mySession = hollowmere.view({ public: true }, t.option(OwnSession), (ctx) => {
  const session = ctx.db.session.userId.find(ownUserId(ctx));
  if (session === null) return undefined;
  const { characterId, entity, connectionId, connectedAt } = session;
  return { characterId, entity, connectionId, connectedAt };
});
