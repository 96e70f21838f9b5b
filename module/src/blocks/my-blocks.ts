// Whom one has blocked, and the body by which the client recognises them while they are in the world.
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { visibilityOf } from '../profiles/visibility.ts';
import { type BlockRow, hollowmere, type ReadCtx } from '../schema.ts';

const OwnBlock = t.row('OwnBlock', {
  /** Of those who hide, the name by which they were blocked. */
  username: t.string().primaryKey(),
  blockedAt: t.timestamp(),
  entity: t.option(t.u32()),
});

export const myBlocks = hollowmere.view({ public: true }, t.array(OwnBlock), (ctx) =>
  shownBlocks(ctx, ownUserId(ctx)).map(({ username, blockedAt, blockedUserId }) => {
    return { username, blockedAt, entity: ctx.db.session.userId.find(blockedUserId)?.entity };
  }),
);

interface ShownBlock extends BlockRow {
  readonly username: string;
}

/** The blocks of a user, oldest first, each under a name of its own. */
export function shownBlocks(ctx: ReadCtx, userId: number): ShownBlock[] {
  const blocks = [...ctx.db.block.userId.filter(userId)].sort((a, b) => a.id - b.id);
  const taken = new Set<string>();
  return blocks.map((block) => {
    const username = untaken(taken, nameOf(ctx, block));
    taken.add(username);
    return { ...block, username };
  });
}

function nameOf(ctx: ReadCtx, { blockedUserId, label }: BlockRow): string {
  const user = ctx.db.user.id.find(blockedUserId);
  return user === null || visibilityOf(ctx, user) === 'hidden' ? label : user.username;
}

/** A character and an account may bear the same name, and both be blocked. */
function untaken(taken: ReadonlySet<string>, name: string): string {
  let candidate = name;
  for (let count = 2; taken.has(candidate); count++) candidate = `${name} (${count})`;
  return candidate;
}
