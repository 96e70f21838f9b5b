// The owner's hand in who is staff: how a world gets its first administrator. Nothing on the website can do this.
import { usernameKey } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { requireOwner } from '../world/settings.ts';
import { giveRole } from './acts/roles.ts';
import { recordAttempt, recordDone } from './audit.ts';
import { layRoles } from './lay-roles.ts';

/** An empty role takes it away. Throws `not_owner`, `no_such_user`, `no_such_role`, `guests_cannot`, `nothing_changed`. */
export const grantRole = hollowmere.reducer({ username: t.string(), role: t.string() }, (ctx, { username, role }) => {
  requireOwner(ctx);
  if (username.length > 100) return refuse('no_such_user');
  layRoles(ctx);
  const user = ctx.db.user.usernameKey.find(usernameKey(username));
  if (user === null) return refuse('no_such_user');
  const target = { userId: user.id, label: user.username };
  const actor = { id: 0, name: OWNER };
  const auditId = recordAttempt(ctx, { actor, act: 'grant_role', target, reason: '' });
  recordDone(ctx, auditId, giveRole(ctx, user.id, role, 0));
});

/** The owner's name in the audit; no username has a bracket. */
const OWNER = '(owner)';
