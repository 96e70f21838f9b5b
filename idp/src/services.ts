// What handlers work with, put together once at start by server.ts.

import type { Provider } from 'oidc-provider';
import type { Accounts } from './accounts/accounts.ts';
import type { PasswordHasher } from './accounts/password-hash.ts';
import type { BackChannel } from './oidc/back-channel.ts';
import type { Renderer } from './pages/renderer.ts';
import type { FormTokens } from './secrets/form-token.ts';
import type { Database } from './storage/database.ts';
import type { SignInLimits } from './throttle/sign-in-limits.ts';

export interface Services {
  readonly issuer: URL;
  readonly database: Database;
  readonly provider: Provider;
  readonly accounts: Accounts;
  readonly passwords: PasswordHasher;
  readonly limits: SignInLimits;
  readonly formTokens: FormTokens;
  readonly backChannel: BackChannel;
  readonly renderer: Renderer;
}
