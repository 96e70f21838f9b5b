// Finding people: by username, character, login or number, among all or among some.
import { usernameKey } from '@hollowmere/world/names';
import { type Infer, t } from 'spacetimedb/server';
import { daysBetween } from '../../moment.ts';
import { type Ctx, hollowmere, type UserRow } from '../../schema.ts';
import { pageOf, paging } from '../page.ts';
import { restrictionOf } from '../restriction.ts';
import { staffRead } from '../staff-read.ts';

const PAGE_SIZE = 25;
const FRESH_DAYS = 7;
/** At most so many rows are looked through for one answer: no search holds the world up for long. */
const MOST_LOOKED_AT = 50_000;
const LONGEST_QUERY = 100;
/** Shorter beginnings of a login match too many. */
const SHORTEST_LOGIN = 6;

const UserFilter = t.object('UserFilter', {
  /** A role; empty for everybody. */
  role: t.string(),
  /** Only who is muted, suspended or banned. */
  sanctioned: t.bool(),
  /** Only who came within the last seven days. */
  fresh: t.bool(),
  /** Only who is in the world. */
  online: t.bool(),
  includeGuests: t.bool(),
});

type Filter = Infer<typeof UserFilter>;

const FoundUser = t.object('FoundUser', {
  id: t.u32(),
  username: t.string(),
  isGuest: t.bool(),
  role: t.string(),
  online: t.bool(),
  createdAt: t.timestamp(),
  lastLogin: t.timestamp(),
  /** Empty, `mute`, `suspend` or `ban`. */
  restriction: t.string(),
  characters: t.array(t.string()),
});

const FoundUsers = t.object('FoundUsers', { ...paging, users: t.array(FoundUser) });

/**
 * A query is a part of a username or of a character's name, the beginning of a login (six signs at least), or `#` and a
 * number; empty for all. The newest come first.
 */
export const staffFindUsers = hollowmere.procedure(
  { query: t.string(), filter: UserFilter, page: t.u32() },
  FoundUsers,
  (ctx, { query, filter, page }) =>
    staffRead(ctx, 'users.read', (tx) => {
      const found = candidates(tx, query.slice(0, LONGEST_QUERY).trim(), filter).filter((user) =>
        passes(tx, user, filter),
      );
      found.sort((a, b) => b.id - a.id);
      const { rows, ...where } = pageOf(found, page, PAGE_SIZE);
      return { ...where, users: rows.map((user) => describeUser(tx, user)) };
    }),
);

function candidates(ctx: Ctx, query: string, filter: Filter): UserRow[] {
  if (query === '') return everybody(ctx, filter);
  const number = /^#(\d{1,10})$/.exec(query)?.[1];
  if (number !== undefined) return usersOf(ctx, [Number(number)]);
  return usersOf(ctx, [...named(ctx, query), ...withLogin(ctx, query)]);
}

/** Everybody whom a filter could leave, by the narrowest index there is. */
function everybody(ctx: Ctx, { role, sanctioned, online }: Filter): UserRow[] {
  if (role !== '')
    return usersOf(
      ctx,
      [...ctx.db.staff.role.filter(role)].map(({ userId }) => userId),
    );
  if (sanctioned)
    return usersOf(
      ctx,
      [...ctx.db.restriction.iter()].map(({ userId }) => userId),
    );
  if (online)
    return usersOf(
      ctx,
      [...ctx.db.session.iter()].map(({ userId }) => userId),
    );
  return ctx.db.user.iter().take(MOST_LOOKED_AT).toArray();
}

function named(ctx: Ctx, query: string): number[] {
  const key = usernameKey(query);
  if (key === '') return [];
  const users = ctx.db.user
    .iter()
    .take(MOST_LOOKED_AT)
    .filter((user) => user.usernameKey.includes(key));
  const characters = ctx.db.character
    .iter()
    .take(MOST_LOOKED_AT)
    .filter((character) => character.nameKey.includes(key));
  return [...users.map(({ id }) => id), ...characters.map(({ userId }) => userId)];
}

function withLogin(ctx: Ctx, query: string): number[] {
  if (query.length < SHORTEST_LOGIN) return [];
  const logins = ctx.db.login
    .iter()
    .take(MOST_LOOKED_AT)
    .filter(({ account }) => account.startsWith(query));
  return [...logins.map(({ userId }) => userId)];
}

function usersOf(ctx: Ctx, ids: readonly number[]): UserRow[] {
  return [...new Set(ids)].map((id) => ctx.db.user.id.find(id)).filter((user) => user !== null);
}

function passes(ctx: Ctx, user: UserRow, { role, sanctioned, fresh, online, includeGuests }: Filter): boolean {
  if (user.goneAt !== undefined || (user.isGuest && !includeGuests)) return false;
  if (role !== '' && ctx.db.staff.userId.find(user.id)?.role !== role) return false;
  if (sanctioned && restrictionOf(ctx, user.id) === null) return false;
  if (fresh && daysBetween(user.createdAt, ctx.timestamp) >= FRESH_DAYS) return false;
  return !online || ctx.db.session.userId.find(user.id) !== null;
}

function describeUser(ctx: Ctx, { id, username, isGuest, createdAt, lastLogin }: UserRow) {
  const restriction = restrictionOf(ctx, id);
  const characters = [...ctx.db.character.userId.filter(id)].filter(({ deletedAt }) => deletedAt === undefined);
  return {
    id,
    username,
    isGuest,
    role: ctx.db.staff.userId.find(id)?.role ?? '',
    online: ctx.db.session.userId.find(id) !== null,
    createdAt,
    lastLogin,
    restriction: restriction === null ? '' : restriction.kind || 'mute',
    characters: characters.map(({ name }) => name),
  };
}
