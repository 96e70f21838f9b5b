'use server';
// Who has which role, and what a role may do.
import { usernameKey } from '@hollowmere/world/names';
import { WorldRefusal } from '#lib/errors/world-refusal.ts';
import { type ActOutcome, type ActState, outcomeOf } from '#lib/forms/staff/act-state.ts';
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
    case 'grant_role': {
      const userId = await userIdOf(act.username, token);
      return outcomeOf('grant_role', await grantRole({ ...act, userId }, token), `${act.username} has the role now.`);
    }
    case 'take_role': {
      const auditId = await grantRole({ ...act, role: '' }, token);
      return outcomeOf('grant_role', auditId, `${act.who} has no role any more.`);
    }
    case 'set_permission': {
      const auditId = await setPermission({ ...act, isAllowed: act.allowed === 'yes' }, token);
      return outcomeOf(act.act, auditId, 'The table is changed, from the next act of everybody with that role.');
    }
  }
}

/** @throws WorldRefusal no_such_user when nobody has exactly this name */
async function userIdOf(username: string, token: string): Promise<number> {
  const search = { role: '', isSanctioned: false, isNew: false, isOnline: false, withGuests: false, page: 0 };
  const { users } = await findUsers({ ...search, query: username }, token);
  const user = users.find((found) => usernameKey(found.username) === usernameKey(username));
  if (!user) throw new WorldRefusal('no_such_user');
  return user.id;
}
