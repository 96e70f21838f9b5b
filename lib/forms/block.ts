// The form that blocks a player by name: a username, or the name of one of their characters.
import { CHARACTER_NAME_MAX } from '@hollowmere/world/names';
import { z } from 'zod';

export const blockSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Please type a name.')
    .max(CHARACTER_NAME_MAX + 20, 'That is longer than any name.'),
});

/** Which field a refusal of `blockPlayer` is about. */
export const blockFields = {
  no_such_player: 'name',
  cannot_block_self: 'name',
  too_many_blocks: 'name',
} as const;
