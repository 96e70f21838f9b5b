// Guests: an identity that SpacetimeDB minted becomes a user with a generated name and one character.
import { FIRST_LEVEL, isLook } from '@hollowmere/world/characters';
import { guestName, usernameKey } from '@hollowmere/world/names';
import { insertCharacter } from '../characters/insert-character.ts';
import { CharacterClass, Look } from '../characters/tables.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { dayOf, momentAt } from '../moment.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { settingsOf } from '../world/settings.ts';
import { makeRoomForGuest } from './idle-guests.ts';
import { insertUser } from './insert-user.ts';
import { accessOf, refuseAccess } from './require-user.ts';

/** For somebody who is a guest already it does nothing: they keep their name and their character. */
export const playAsGuest = hollowmere.reducer({ class: CharacterClass, look: Look }, (ctx, wanted) => {
  const access = accessOf(ctx);
  if (access.state === 'ok') return access.user.isGuest ? undefined : refuse('already_registered');
  // Somebody who signed in chooses a username instead.
  if (access.state !== 'unregistered' || access.signIn !== null) return refuseAccess(access);
  if (!isLook(wanted.look)) return refuse('bad_look');
  const { guestsOpen, maxGuests } = settingsOf(ctx);
  if (!guestsOpen) return refuse('guests_closed');
  if (ctx.db.guest.count() >= BigInt(maxGuests) && !makeRoomForGuest(ctx)) return refuse('guests_closed');
  spendAllowance(ctx, 'newGuest', 0);

  const name = freeGuestName(ctx);
  const user = insertUser(ctx, { username: name, isGuest: true, termsVersion: 0 });
  ctx.db.guest.insert({ userId: user.id, lastSeenDay: dayOf(ctx.timestamp) });
  insertGuestSignIn(ctx, user.id);
  insertCharacter(ctx, user, { name, class: wanted.class, look: wanted.look, level: FIRST_LEVEL });
});

function insertGuestSignIn(ctx: Ctx, userId: number): void {
  ctx.db.signIn.insert({
    identity: ctx.sender,
    account: '',
    userId,
    amr: [],
    authTime: momentAt(0n),
    client: '',
    providerSession: '',
    firstUsed: ctx.timestamp,
    lastUsed: ctx.timestamp,
    revoked: undefined,
    endedByProvider: false,
    provider: '',
    country: '',
    endedReason: '',
  });
}

/** Four digits as long as that is easy, more when the world is full. */
function freeGuestName(ctx: Ctx): string {
  for (let digits = 4; digits <= 9; digits++) {
    for (let attempt = 0; attempt < 12; attempt++) {
      const name = guestName(ctx.random.integerInRange(10 ** (digits - 1), 10 ** digits - 1));
      if (isFree(ctx, usernameKey(name))) return name;
    }
  }
  return refuse('guests_closed');
}

function isFree(ctx: Ctx, key: string): boolean {
  return ctx.db.user.usernameKey.find(key) === null && ctx.db.character.nameKey.find(key) === null;
}
