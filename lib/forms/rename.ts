// The form that changes a username.
import { z } from 'zod';
import { usernameSchema } from './registration.ts';

export const renameSchema = z.object({ username: usernameSchema });

/** Which field a refusal of `renameUser` is about. */
export const renameFields = {
  name_taken: 'username',
  name_malformed: 'username',
  name_reserved: 'username',
  renamed_lately: 'username',
  nothing_changed: 'username',
} as const;
