// Everything the page of one person can send. `act` says which form it was.
import { z } from 'zod';
import { secretInStaffCode } from '../../join/staff-code.ts';
import { confirmation, noteText, reason, rowId, shownName } from './fields.ts';
import { sanctionFields, sanctionSchema } from './sanction.ts';
import { undoSchema } from './undo.ts';

const aboutUser = { userId: rowId, who: shownName, reason };
const aboutCharacter = { characterId: rowId, who: shownName, reason };

/** The secret in the code that the person read out or sent, however it was typed. */
const proof = z
  .string()
  .trim()
  .min(1, 'Please enter the code.')
  .transform((typed, context) => {
    const secret = secretInStaffCode(typed);
    if (secret !== null) return secret;
    context.addIssue({ code: 'custom', message: 'That is no such code: it has thirteen groups of four signs.' });
    return z.NEVER;
  });

export const userActSchema = z.discriminatedUnion('act', [
  sanctionSchema,
  undoSchema,
  z.object({ act: z.literal('lift'), sanctionId: rowId, who: shownName, reason }),
  z.object({ act: z.literal('reset_username'), ...aboutUser }),
  z.object({ act: z.literal('reset_character_name'), ...aboutCharacter }),
  z.object({ act: z.literal('restore_character'), ...aboutCharacter }),
  z.object({ act: z.literal('sign_out'), ...aboutUser }),
  z.object({
    act: z.literal('move_login'),
    ...aboutUser,
    proof,
    confirmed: confirmation,
  }),
  z.object({ act: z.literal('note'), userId: rowId, text: noteText }),
  z.object({ act: z.literal('grant_role'), ...aboutUser, role: z.string().max(40) }),
]);

export type UserAct = z.output<typeof userActSchema>;

/** Which field a refusal of the world is about. */
export const userActFields = {
  ...sanctionFields,
  login_not_proven: 'proof',
  no_such_role: 'role',
} as const;
