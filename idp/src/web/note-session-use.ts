// Every time a session is used for a sign-in at the website, the list of sessions learns in which browser and when.

import type { Middleware } from 'koa';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Sessions } from '../accounts/sessions.ts';
import { clientName } from './client-name.ts';

type Session = NonNullable<KoaContextWithOIDC['oidc']['session']>;

export function noteSessionUse(sessions: Sessions): Middleware {
  return async (ctx, next) => {
    await next();
    const { oidc } = ctx as unknown as Partial<KoaContextWithOIDC>;
    // @types/oidc-provider leaves `destroyed` out.
    const session = oidc?.session as (Session & { readonly destroyed?: boolean }) | undefined;
    // A session that has just been ended has nothing left to note.
    if (!session?.accountId || session.destroyed) return;
    await sessions.noteUse({ uid: session.uid, accountId: session.accountId, client: clientName(ctx) });
  };
}
