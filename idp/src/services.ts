// What handlers work with, put together once at start by server.ts.

import type { Provider } from 'oidc-provider';
import type { Accounts } from './accounts/accounts.ts';
import type { ActivityLog } from './accounts/activity-log.ts';
import type { MailTokens } from './accounts/mail-tokens.ts';
import type { Passkeys } from './accounts/passkeys.ts';
import type { PasswordHasher } from './accounts/password-hash.ts';
import type { PendingSignIns } from './accounts/pending-sign-ins.ts';
import type { RecoveryCodes } from './accounts/recovery-codes.ts';
import type { Sessions } from './accounts/sessions.ts';
import type { Totps } from './accounts/totp.ts';
import type { WebAuthn } from './accounts/webauthn.ts';
import type { Post } from './mail/post.ts';
import type { BackChannel } from './oidc/back-channel.ts';
import type { Renderer } from './pages/renderer.ts';
import type { FormTokens } from './secrets/form-token.ts';
import type { Database } from './storage/database.ts';
import type { SignInLimits } from './throttle/sign-in-limits.ts';

export interface Services {
  /** The name in every token, and the address that programs call. */
  readonly issuer: URL;
  /** Where people open the pages: the issuer's address too, unless that is a bare number (see config.ts). */
  readonly pages: URL;
  readonly database: Database;
  readonly provider: Provider;
  readonly accounts: Accounts;
  readonly passwords: PasswordHasher;
  readonly totps: Totps;
  readonly recoveryCodes: RecoveryCodes;
  readonly passkeys: Passkeys;
  readonly webAuthn: WebAuthn;
  readonly pendingSignIns: PendingSignIns;
  readonly mailTokens: MailTokens;
  readonly post: Post;
  readonly sessions: Sessions;
  readonly activity: ActivityLog;
  readonly limits: SignInLimits;
  readonly formTokens: FormTokens;
  readonly backChannel: BackChannel;
  readonly renderer: Renderer;
}
