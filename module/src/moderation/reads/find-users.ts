// Finding people: by username, character, login or number, among all or among some.
import { SHORTEST_SEARCH, searchKey, usernameKey } from '@hollowmere/world/names';
import { type Infer, Range, t } from 'spacetimedb/server';
import { daysBetween, type Moment } from '../../moment.ts';
import { pageOf, paging } from '../../paging.ts';
import { type Ctx, hollowmere, type UserRow } from '../../schema.ts';
import { newestUsers } from '../newest-users.ts';
import { restrictionOf } from '../restriction.ts';
import { staffRead } from '../staff-read.ts';
import { userFacts } from './user-facts.ts';

const PAGE_SIZE = 25;
const FRESH_DAYS = 7;
/** Of more only the newest are counted and listed: no search holds the world up for long. */
const MOST_FOUND = 500;
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
 * A query is the beginning of a username or of a character's name (of those who may be found by everybody also a part), the
 * beginning of a login (six signs at least), or `#` and a number; empty for all. The newest come first.
 */
export const staffFindUsers = hollowmere.procedure(
  { query: t.string(), filter: UserFilter, page: t.u32() },
  FoundUsers,
  (ctx, { query, filter, page }) =>
    staffRead(ctx, 'users.read', (tx) => {
      const found = candidates(tx, query.slice(0, LONGEST_QUERY).trim(), filter)
        .filter((user) => passes(tx, user, filter))
        .take(MOST_FOUND)
        .toArray();
      const { rows, ...where } = pageOf(found, page, PAGE_SIZE);
      return { ...where, users: rows.map((user) => describeUser(tx, user)) };
    }),
);

/** Everybody whom query and filter could leave, the newest first, by the narrowest index there is. */
function candidates(ctx: Ctx, query: string, { role, sanctioned, online, fresh, includeGuests }: Filter) {
  if (query !== '') return usersOf(ctx, asked(ctx, query));
  if (role !== '') return usersOf(ctx, userIdsOf(ctx.db.staff.role.filter(role)));
  if (sanctioned) return usersOf(ctx, userIdsOf(ctx.db.restriction.iter()));
  if (online) return usersOf(ctx, userIdsOf(ctx.db.session.iter()));
  const newest = newestUsers(ctx, includeGuests);
  return fresh ? untilOld(newest, ctx.timestamp) : newest;
}

/** Who came lately stands before who came long ago: the rest need not be looked at. */
function* untilOld(newest: Iterable<UserRow>, now: Moment): Generator<UserRow> {
  for (const user of newest) {
    if (!isFresh(user, now)) return;
    yield user;
  }
}

function asked(ctx: Ctx, query: string): number[] {
  const number = /^#(\d{1,9})$/.exec(query)?.[1];
  return number === undefined ? [...named(ctx, query), ...withLogin(ctx, query)] : [Number(number)];
}

function named(ctx: Ctx, query: string): number[] {
  const key = usernameKey(query);
  if (key === '') return [];
  const beginning = beginningWith(key);
  const users = ctx.db.user.byName
    .filter(beginning)
    .take(MOST_FOUND)
    .map(({ id }) => id);
  const characters = ctx.db.character.byName.filter(beginning).take(MOST_FOUND);
  const text = searchKey(query);
  const inner =
    text.length < SHORTEST_SEARCH ? [] : ctx.db.nameEnding.byText.filter([1, beginningWith(text)]).take(MOST_FOUND);
  return [...users, ...userIdsOf(characters), ...userIdsOf(inner)];
}

function withLogin(ctx: Ctx, query: string): number[] {
  if (query.length < SHORTEST_LOGIN) return [];
  return userIdsOf(ctx.db.login.byBeginning.filter(beginningWith(query)).take(MOST_FOUND));
}

/** A tilde comes after every sign of a key and of a login. */
function beginningWith(text: string): Range<string> {
  return new Range<string>({ tag: 'included', value: text }, { tag: 'excluded', value: `${text}~` });
}

function userIdsOf(rows: Iterable<{ readonly userId: number }>): number[] {
  return [...rows].map(({ userId }) => userId);
}

/** Each once, the newest first. */
function usersOf(ctx: Ctx, ids: readonly number[]): IteratorObject<UserRow> {
  const distinct = [...new Set(ids)].sort((a, b) => b - a);
  return distinct
    .values()
    .map((id) => ctx.db.user.id.find(id))
    .filter((user) => user !== null);
}

function isFresh({ createdAt }: UserRow, now: Moment): boolean {
  return daysBetween(createdAt, now) < FRESH_DAYS;
}

function passes(ctx: Ctx, user: UserRow, { role, sanctioned, fresh, online, includeGuests }: Filter): boolean {
  if (user.goneAt !== undefined || (user.isGuest && !includeGuests)) return false;
  if (role !== '' && ctx.db.staff.userId.find(user.id)?.role !== role) return false;
  if (sanctioned && restrictionOf(ctx, user.id) === null) return false;
  if (fresh && !isFresh(user, ctx.timestamp)) return false;
  return !online || ctx.db.session.userId.find(user.id) !== null;
}

function describeUser(ctx: Ctx, user: UserRow) {
  const restriction = restrictionOf(ctx, user.id);
  const characters = [...ctx.db.character.userId.filter(user.id)].filter(({ deletedAt }) => deletedAt === undefined);
  return {
    ...userFacts(ctx, user),
    restriction: restriction === null ? '' : restriction.kind || 'mute',
    characters: characters.map(({ name }) => name),
  };
}
