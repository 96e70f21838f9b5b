// The owner's settings: whose tokens are believed, and how many guests there may be.
import { t } from 'spacetimedb/server';
import { removeFromWorld } from '../presence/body.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { requireOwner } from './settings.ts';

const LONGEST = 200;

/** Issuers and audiences are compared as they are: no blanks, nothing invisible. The issuer may be empty: nobody's. */
const isName = (text: string) => text.length <= LONGEST && /^[!-~]*$/.test(text);

/** Writes all settings at once. Calling it with what is there already changes nothing. */
export const configure = hollowmere.reducer(
  {
    gameTokenIssuer: t.string(),
    gameTokenAudience: t.string(),
    guestIssuer: t.string(),
    maxGuests: t.u32(),
    guestsOpen: t.bool(),
  },
  (ctx, wanted) => {
    const settings = requireOwner(ctx);
    const { gameTokenIssuer, gameTokenAudience, guestIssuer } = wanted;
    if (![gameTokenIssuer, gameTokenAudience, guestIssuer].every(isName)) refuse('bad_setting');
    if (gameTokenIssuer !== '' && gameTokenAudience === '') refuse('bad_setting');
    if (guestIssuer !== '' && guestIssuer === gameTokenIssuer) refuse('bad_setting');
    ctx.db.settings.id.update({ ...settings, ...wanted });
    if (!wanted.guestsOpen) sendGuestsOut(ctx);
  },
);

/** Guests who may do nothing any more do not stand about either: no reducer of theirs could take them out. */
function sendGuestsOut(ctx: Ctx): void {
  for (const session of [...ctx.db.session.iter()]) {
    if (ctx.db.user.id.find(session.userId)?.isGuest) removeFromWorld(ctx, session);
  }
}
