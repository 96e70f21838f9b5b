// Who is in the world, for pages that anybody may read: names and places, page by page.
import { t } from 'spacetimedb/server';
import { CharacterClass } from '../characters/tables.ts';
import { pageOf, paging } from '../paging.ts';
import { usernameInWorld, visibilityOf } from '../profiles/visibility.ts';
import { type Ctx, hollowmere, type SessionRow } from '../schema.ts';

const PAGE_SIZE = 50;
const SUMMARY_NAMES = 24;

const OnlinePlayer = t.object('OnlinePlayer', {
  name: t.string(),
  class: CharacterClass,
  level: t.u32(),
  isGuest: t.bool(),
  /** The account's name; empty for guests, and for those who do not want it beside their characters. */
  username: t.string(),
  /** The name of the region they are in; empty outside of all. */
  region: t.string(),
});

const OnlinePlayers = t.object('OnlinePlayers', {
  ...paging,
  players: t.array(OnlinePlayer),
});

/** Fifty players a page, by name. A page past the end is empty. */
export const onlinePlayers = hollowmere.procedure({ page: t.u32() }, OnlinePlayers, (ctx, { page }) =>
  ctx.withTx((tx) => {
    const byName = [...tx.db.session.iter()]
      .map((session) => ({ session, name: tx.db.appearance.entity.find(session.entity)?.name ?? '' }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const { rows, ...where } = pageOf(byName, page, PAGE_SIZE);
    const players = rows.map(({ session }) => describe(tx, session)).filter((found) => found !== null);
    return { ...where, players };
  }),
);

const WorldSummary = t.object('WorldSummary', {
  online: t.u32(),
  /** Some of their names, by name: of those who hide, none. */
  names: t.array(t.string()),
});

/** What the front page shows. */
export const worldSummary = hollowmere.procedure(WorldSummary, (ctx) =>
  ctx.withTx((tx) => {
    const everybody = [...tx.db.session.iter()];
    const names = everybody
      .filter(({ userId }) => mayBeNamed(tx, userId))
      .map(({ entity }) => tx.db.appearance.entity.find(entity)?.name)
      .filter((name) => name !== undefined)
      .sort();
    return { online: everybody.length, names: names.slice(0, SUMMARY_NAMES) };
  }),
);

/** Guests hide nothing that has a name of its own. */
function mayBeNamed(ctx: Ctx, userId: number): boolean {
  const user = ctx.db.user.id.find(userId);
  return user !== null && (user.isGuest || visibilityOf(ctx, user) !== 'hidden');
}

function describe(ctx: Ctx, { entity, userId }: SessionRow) {
  const appearance = ctx.db.appearance.entity.find(entity);
  const user = ctx.db.user.id.find(userId);
  if (appearance === null || user === null) return null;
  const { name, level, isGuest } = appearance;
  const regionId = ctx.db.whereabouts.entity.find(entity)?.region ?? 0;
  const region = ctx.db.worldState.regionId.find(regionId)?.name ?? '';
  return { name, class: appearance.class, level, isGuest, username: usernameInWorld(ctx, user), region };
}
