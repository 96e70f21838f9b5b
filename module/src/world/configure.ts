// The owner's settings: whose tokens are believed, and how many guests there may be.
import { t } from 'spacetimedb/server';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
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
  },
);
