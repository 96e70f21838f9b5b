// A player confirms having read a sanction. Those who are kept out may, too.
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';

/** Doing it twice is fine. */
export const acknowledgeSanction = hollowmere.reducer({ id: t.u32() }, (ctx, { id }) => {
  const userId = ownUserId(ctx);
  if (userId === 0) return refuse('signed_out');
  const sanction = ctx.db.sanction.id.find(id);
  // One answer for "not there" and "not yours".
  if (sanction === null || sanction.userId !== userId) return refuse('no_such_sanction');
  if (sanction.acknowledgedAt !== undefined) return;
  ctx.db.sanction.id.update({ ...sanction, acknowledgedAt: ctx.timestamp });
});
