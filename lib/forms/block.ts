// The form that blocks a player by name: a username, or the name of one of their characters. Which of the two has to be said: a
// character's name may look like the username of somebody else.
import { CHARACTER_NAME_MAX } from '@hollowmere/world/names';
import { z } from 'zod';

export const blockSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Please type a name.')
    .max(CHARACTER_NAME_MAX + 20, 'That is longer than any name.'),
  nameOf: z.enum(['player', 'character'], 'Please say whose name that is.').default('player'),
});

/** Which reducer means whom. */
export const BLOCK_REDUCERS = { player: 'block_player', character: 'block_character' } as const;

/** Which field a refusal of these is about. */
export const blockFields = {
  no_such_player: 'name',
  cannot_block_self: 'name',
  too_many_blocks: 'name',
} as const;
