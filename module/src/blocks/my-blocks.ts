// Whom one has blocked, and the body by which the client recognises them while they could be heard: further away it would
// tell that somebody is in the world who does not want that told, and which of its characters they play.
import { WORLD_CHUNKS } from '@hollowmere/world/movement';
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { visibilityOf } from '../profiles/visibility.ts';
import { type BlockRow, hollowmere, type ReadCtx } from '../schema.ts';

const OwnBlock = t.row('OwnBlock', {
  /** Of those who hide, the name by which they were blocked. */
  username: t.string().primaryKey(),
  blockedAt: t.timestamp(),
  /** Theirs, while one's own is near enough to hear them. */
  entity: t.option(t.u32()),
});

export const myBlocks = hollowmere.view({ public: true }, t.array(OwnBlock), (ctx) => {
  const userId = ownUserId(ctx);
  const here = placeOf(ctx, userId)?.chunk;
  return shownBlocks(ctx, userId).map(({ username, blockedAt, blockedUserId }) => {
    const there = here === undefined ? undefined : placeOf(ctx, blockedUserId);
    const isHeard = here !== undefined && there !== undefined && isWithinEarshot(here, there.chunk);
    return { username, blockedAt, entity: isHeard ? there.entity : undefined };
  });
});

/** By the row that changes only where somebody crosses into another chunk: no step runs this anew. */
function placeOf(ctx: ReadCtx, userId: number): { readonly entity: number; readonly chunk: number } | undefined {
  const entity = ctx.db.session.userId.find(userId)?.entity;
  return entity === undefined ? undefined : (ctx.db.appearance.entity.find(entity) ?? undefined);
}

/** Clients ask for what is said up to two chunks away. */
const EARSHOT = 2;

function isWithinEarshot(a: number, b: number): boolean {
  const across = (a % WORLD_CHUNKS) - (b % WORLD_CHUNKS);
  const down = Math.floor(a / WORLD_CHUNKS) - Math.floor(b / WORLD_CHUNKS);
  return Math.max(Math.abs(across), Math.abs(down)) <= EARSHOT;
}

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
