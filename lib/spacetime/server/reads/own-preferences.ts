// How a person wants Hollowmere to look, as kept with their account. Read with their own token, never cached.
import 'server-only';
import { asPreferences, type Preferences } from '@hollowmere/world/preferences';
import { z } from 'zod';
import { database } from '../database.ts';
import { product } from '../sats.ts';

const row = z.object({
  language: z.string(),
  theme: z.string(),
  motion: z.string(),
  text_size: z.number(),
  keys: z.array(product({ action: z.string(), key: z.string() })),
});

/** Null for those who never chose. @throws AppError world_unreachable, signed_out */
export async function ownPreferences(token: string): Promise<Preferences | null> {
  const [kept] = await database().query('SELECT * FROM my_preferences', row, token);
  if (!kept) return null;
  const { text_size, ...others } = kept;
  return asPreferences({ ...others, textSize: text_size });
}
