// The form that asks for an account to be deleted: one types one's own username, so that no slip of the hand does it.
import { z } from 'zod';

export const deletionSchema = z.object({
  username: z.string().trim().min(1, 'Please type your username.').max(64, 'That is not your username.'),
});

/** Which field a refusal of `requestDeletion` is about. */
export const deletionFields = { username_mismatch: 'username' } as const;
