// The owner's settings: whose tokens are believed, and how many guests there may be.
import { t } from 'spacetimedb/server';
import { removeFromWorld } from '../presence/body.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { requireOwner } from './settings.ts';

const LONGEST = 200;

/** Issuers and audiences are compared as they are: no blanks, nothing invisible. The issuer may be empty: nobody's. */
const isName = (text: string) => text.length <= LONGEST && /^[!-~]*$/.test(text);

/** Nobody is older, and no sign-in of staff needs to be younger or may be older than this. */
const OLDEST = 120;
const MOST_HOURS = 24 * 30;

/** Short ids of providers, separated by commas. */
const PROVIDERS = /^(?:[a-z0-9]+(?:[-_][a-z0-9]+)*(?:,(?!$)|$))*$/;
/** An address of mail, or an https link: it becomes a link on pages that everybody may be sent to. */
const APPEAL = /^(?:|[^\s@<>"',;:]+@[^\s@<>"',;:]+\.[a-z0-9-]+|https:\/\/[!-~]+)$/i;

function areAccountRules(rules: {
  readonly minimumAge: number;
  readonly termsVersion: number;
  readonly staffAuthHours: number;
  readonly staffProviders: string;
  readonly appealTo: string;
}): boolean {
  const { minimumAge, termsVersion, staffAuthHours, staffProviders, appealTo } = rules;
  if (minimumAge > OLDEST || termsVersion < 1 || staffAuthHours < 1 || staffAuthHours > MOST_HOURS) return false;
  if (staffProviders.length > LONGEST || appealTo.length > LONGEST) return false;
  return PROVIDERS.test(staffProviders) && APPEAL.test(appealTo);
}

/** Writes all settings at once. Calling it with what is there already changes nothing. */
export const configure = hollowmere.reducer(
  {
    gameTokenIssuer: t.string(),
    gameTokenAudience: t.string(),
    guestIssuer: t.string(),
    maxGuests: t.u32(),
    guestsOpen: t.bool(),
    minimumAge: t.u32(),
    termsVersion: t.u32(),
    registrationOpen: t.bool(),
    staffSecondFactor: t.bool(),
    staffAuthHours: t.u32(),
    staffProviders: t.string(),
    appealTo: t.string(),
  },
  (ctx, wanted) => {
    const settings = requireOwner(ctx);
    const { gameTokenIssuer, gameTokenAudience, guestIssuer } = wanted;
    if (![gameTokenIssuer, gameTokenAudience, guestIssuer].every(isName)) refuse('bad_setting');
    if (gameTokenIssuer !== '' && gameTokenAudience === '') refuse('bad_setting');
    if (guestIssuer !== '' && guestIssuer === gameTokenIssuer) refuse('bad_setting');
    if (!areAccountRules(wanted)) refuse('bad_setting');
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
