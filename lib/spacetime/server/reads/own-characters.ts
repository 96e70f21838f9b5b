// A person's characters, deleted ones included while they can be called back. Read with their own token, never cached.
import 'server-only';
import { RESTORE_DAYS } from '@hollowmere/world/characters';
import { z } from 'zod';
import { characterClassSchema, lookSchema } from '../characters.ts';
import { database } from '../database.ts';
import { option, timestamp } from '../sats.ts';

const row = z.object({
  id: z.number(),
  name: z.string(),
  class: characterClassSchema,
  level: z.number(),
  look: lookSchema,
  created_at: timestamp,
  last_updated: timestamp,
  deleted_at: option(timestamp),
  sort_order: z.number().default(0),
  renamed_at: option(timestamp).default(null),
  needs_rename: z.boolean().default(false),
});

export interface OwnCharacter {
  readonly id: number;
  readonly name: string;
  readonly class: z.infer<typeof characterClassSchema>;
  readonly level: number;
  readonly look: z.infer<typeof lookSchema>;
  /** Milliseconds since 1970, like all times here. */
  readonly createdAt: number;
  readonly lastPlayed: number;
  /** When a deleted one is gone for good; null for those that live. */
  readonly goneAt: number | null;
  readonly sortOrder: number;
  /** Null for a name that was never changed. */
  readonly renamedAt: number | null;
  /** Staff took the name away: another must be chosen before playing. */
  readonly needsRename: boolean;
}

const RESTORE_MS = RESTORE_DAYS * 24 * 60 * 60 * 1000;

/** In the order their player gave them, else oldest first. @throws AppError world_unreachable, signed_out */
export async function ownCharacters(token: string): Promise<OwnCharacter[]> {
  const rows = await database().query('SELECT * FROM my_characters', row, token);
  return rows.map(arrange).sort((a, b) => a.sortOrder - b.sortOrder || a.createdAt - b.createdAt);
}

function arrange(character: z.infer<typeof row>): OwnCharacter {
  const { created_at, last_updated, deleted_at, sort_order, renamed_at, needs_rename, ...rest } = character;
  return {
    ...rest,
    createdAt: created_at,
    lastPlayed: last_updated,
    goneAt: deleted_at === null ? null : deleted_at + RESTORE_MS,
    sortOrder: sort_order,
    renamedAt: renamed_at,
    needsRename: needs_rename,
  };
}
