// A game token of this installation for a sign-in.
import 'server-only';
import { environment } from './environment.ts';
import { type GameToken, mintGameToken } from './game-token.ts';
import { permanentSettings } from './permanent-settings.ts';
import type { SignInClaims } from './sign-in-claims.ts';
import { signingKeys } from './signing-key.ts';

export async function issueGameToken(signIn: SignInClaims): Promise<GameToken> {
  const { gameTokenIssuer, providerId } = permanentSettings();
  return mintGameToken({
    // A cookie that names no provider is from when there was only the first one.
    signIn: { ...signIn, provider: signIn.provider || providerId },
    issuer: gameTokenIssuer,
    database: environment().spacetimedb.database,
    key: await signingKeys(),
    now: Math.floor(Date.now() / 1000),
  });
}
