// What a join would do, for the page that asks before it is done. Only who holds the secret learns anything.
import { t } from 'spacetimedb/server';
import { livingCharacters } from '../characters/own-character.ts';
import { CharacterClass, Look } from '../characters/tables.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { type JoinSide, joinSides } from './join-sides.ts';

const JoinCharacter = t.object('JoinCharacter', {
  id: t.u32(),
  name: t.string(),
  class: CharacterClass,
  level: t.u32(),
  look: Look,
});

const JoinSideView = t.object('JoinSide', {
  /** Empty for a login that nobody registered with yet. */
  username: t.string(),
  isGuest: t.bool(),
  isRegistered: t.bool(),
  /** Short id of the OpenID provider; empty for guests. */
  provider: t.string(),
  characters: t.array(JoinCharacter),
});

const JoinPreview = t.object('JoinPreview', {
  giver: JoinSideView,
  receiver: JoinSideView,
  /** How many characters of the side that goes can move. */
  room: t.u32(),
  /** Whose user stays: `receiver` or `giver`. */
  staying: t.string(),
});

/** None when the offer is over, or could not be taken up by whoever asks; `redeemJoin` says why. */
export const joinPreview = hollowmere.procedure({ secret: t.string() }, t.option(JoinPreview), (ctx, { secret }) =>
  ctx.withTx((tx) => {
    const sides = joinSides(tx, secret);
    if (typeof sides === 'string') return undefined;
    const { giver, receiver, room, staying } = sides;
    return { giver: describe(tx, giver), receiver: describe(tx, receiver), room, staying: staying.side };
  }),
);

function describe(ctx: Ctx, { signIn, user }: JoinSide) {
  const characters = user === null ? [] : livingCharacters(ctx, user.id);
  return {
    username: user?.username ?? '',
    isGuest: user?.isGuest ?? false,
    isRegistered: user !== null && !user.isGuest,
    provider: signIn.provider,
    characters: characters.map(({ id, name, level, look, ...character }) => {
      return { id, name, class: character.class, level, look };
    }),
  };
}
