// What the page of roles can send.

import { sentenceOf } from '@hollowmere/world/errors';
import { checkUsername } from '@hollowmere/world/names';
import { z } from 'zod';
import { reason, rowId, shownName } from './fields.ts';
import { undoSchema } from './undo.ts';

const role = z.string().min(1, 'Please choose a role.').max(40);

const username = z.string().transform((typed, context) => {
  const verdict = checkUsername(typed);
  // Whether the name is reserved is no matter here: somebody has it already, or nobody.
  if (verdict.ok || verdict.code === 'name_reserved') return typed.trim();
  context.addIssue({ code: 'custom', message: sentenceOf('no_such_user') });
  return z.NEVER;
});

export const roleActSchema = z.discriminatedUnion('act', [
  undoSchema,
  z.object({ act: z.literal('grant_role'), username, role, reason }),
  z.object({ act: z.literal('take_role'), userId: rowId, who: shownName, reason }),
  z.object({
    act: z.literal('set_permission'),
    role,
    permission: z.string().min(1, 'Please choose what it is about.').max(40),
    allowed: z.enum(['yes', 'no'], 'Please choose one of the two.'),
    reason,
  }),
]);

export type RoleAct = z.output<typeof roleActSchema>;

export const roleActFields = {
  no_such_user: 'username',
  guests_cannot: 'username',
  no_such_role: 'role',
  no_such_permission: 'permission',
  role_needs_this: 'permission',
  nothing_changed: 'allowed',
} as const;
