// The door. It is wide: only tokens of a foreign issuer or for a foreign audience are turned away, everything else is
// decided where it matters. Runs for every HTTP call as well, so it is cheap.
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { settingsOf } from '../world/settings.ts';
import { readGameToken } from './game-token.ts';
import { noteSignIn } from './note-sign-in.ts';

export const clientConnected = hollowmere.clientConnected((ctx) => {
  const settings = settingsOf(ctx);
  if (settings.owner.isEqual(ctx.sender) || ctx.senderAuth.isInternal) return;
  const claims = ctx.senderAuth.jwt;
  if (claims === null) return refuse('foreign_token');
  if (settings.guestIssuer !== '' && claims.issuer === settings.guestIssuer) return;

  const isOurs = settings.gameTokenIssuer !== '' && claims.issuer === settings.gameTokenIssuer;
  if (!isOurs || !claims.audience.includes(settings.gameTokenAudience)) return refuse('foreign_token');
  const token = readGameToken(claims);
  if (token === null) return refuse('foreign_token');
  noteSignIn(ctx, token);
});
