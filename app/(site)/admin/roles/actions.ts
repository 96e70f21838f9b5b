'use server';
// Who has which role, and what a role may do.
import { usernameKey } from '@hollowmere/world/names';
import { WorldRefusal } from '#lib/errors/world-refusal.ts';
import type { ActOutcome, ActState } from '#lib/forms/staff/act-state.ts';
import { type RoleAct, roleActFields, roleActSchema } from '#lib/forms/staff/role-acts.ts';
import { findUsers } from '#lib/spacetime/server/staff/find-users.ts';
import { grantRole } from '#lib/spacetime/server/staff/grant-role.ts';
import { setPermission } from '#lib/spacetime/server/staff/set-permission.ts';
import { performAct } from '../perform-act.ts';
import { undo } from '../undo.ts';

export async function actOnRoles(_previous: ActState, data: FormData): Promise<ActState> {
  return performAct(data, { schema: roleActSchema, fields: roleActFields, perform });
}

async function perform(act: RoleAct, token: string): Promise<ActOutcome> {
  switch (act.act) {
    case 'undo':
      return undo(act, token);
    case 'grant-role': {
      const userId = await userIdOf(act.username, token);
      return done(await grantRole({ ...act, userId }, token), `${act.username} has the role now.`);
    }
    case 'take-role':
      return done(await grantRole({ ...act, role: '' }, token), `${act.who} has no role any more.`);
    case 'set-permission':
      return done(
        await setPermission({ ...act, isAllowed: act.allowed === 'yes' }, token),
        'The table is changed. It holds from the next act of everybody with that role.',
      );
  }
}

function done(auditId: number, sentence: string): ActOutcome {
  return { sentence, auditId, canUndo: true };
}

/** @throws WorldRefusal no_such_user when nobody has exactly this name */
async function userIdOf(username: string, token: string): Promise<number> {
  const search = { role: '', isSanctioned: false, isNew: false, isOnline: false, withGuests: false, page: 0 };
  const { users } = await findUsers({ ...search, query: username }, token);
  const user = users.find((found) => usernameKey(found.username) === usernameKey(username));
  if (!user) throw new WorldRefusal('no_such_user');
  return user.id;
}
