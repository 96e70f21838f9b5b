// Finding players by a part of their username or of a character's name. Anybody may ask, so the work is bounded whatever
// is asked: names are found by index, and of too many only the first are looked at.
import { SHORTEST_SEARCH, searchKey } from '@hollowmere/world/names';
import { Range, t } from 'spacetimedb/server';
import { CharacterClass, Look } from '../characters/tables.ts';
import { pageOf, paging } from '../paging.ts';
import { type Ctx, hollowmere } from '../schema.ts';

const PAGE_SIZE = 20;
/** So many names that begin with what was asked, and as many that merely contain it. */
const MOST_FOUND = 100;

const FoundPlayer = t.object('FoundPlayer', {
  username: t.string(),
  joinedAt: t.timestamp(),
  characters: t.u32(),
  /** Of the highest of them; 0 without any. */
  level: t.u32(),
  /** Of the first of them. */
  look: t.option(Look),
  /** Of the same one: a look is nothing without what it wears. */
  class: t.option(CharacterClass),
});

const FoundPlayers = t.object('FoundPlayers', {
  /** How many were found; of very many only the first are counted. */
  ...paging,
  players: t.array(FoundPlayer),
});

/** Twenty a page: first those whose name begins so, then the others, each by username. A page past the end is empty. */
export const searchPlayers = hollowmere.procedure(
  { query: t.string(), page: t.u32() },
  FoundPlayers,
  (ctx, { query, page }) => {
    const text = searchKey(query);
    if (text.length < SHORTEST_SEARCH) return { total: 0, page, pages: 0, players: [] };
    return ctx.withTx((tx) => {
      const { rows, ...where } = pageOf(profilesOf(tx, text), page, PAGE_SIZE);
      return { ...where, players: rows.map(describe) };
    });
  },
);

function profilesOf(ctx: Ctx, text: string) {
  const beginning = usersWith(ctx, WHOLE_NAME, text);
  const containing = usersWith(ctx, INNER_ENDING, text).difference(beginning);
  return [beginning, containing].flatMap((users) => {
    const profiles = [...users].map((id) => profileOf(ctx, id)).filter((profile) => profile !== null);
    return profiles.sort((a, b) => (a.usernameKey < b.usernameKey ? -1 : 1));
  });
}

/** As `isInner` of an ending says it. */
const WHOLE_NAME = 0;
const INNER_ENDING = 1;

function usersWith(ctx: Ctx, isInner: number, text: string): Set<number> {
  // A tilde comes after every letter and digit of a key.
  const range = new Range<string>({ tag: 'included', value: text }, { tag: 'excluded', value: `${text}~` });
  const endings = ctx.db.nameEnding.byText.filter([isInner, range]).take(MOST_FOUND);
  return new Set(endings.map(({ userId }) => userId));
}

function profileOf(ctx: Ctx, userId: number) {
  const user = ctx.db.user.id.find(userId);
  return user && ctx.db.profile.usernameKey.find(user.usernameKey);
}

function describe({ username, joinedAt, characters }: NonNullable<ReturnType<typeof profileOf>>) {
  const level = Math.max(0, ...characters.map((character) => character.level));
  return {
    username,
    joinedAt,
    characters: characters.length,
    level,
    look: characters[0]?.look,
    class: characters[0]?.class,
  };
}
