// What a person hides from others. Read with their own token, never cached.
import 'server-only';
import { NOTHING_HIDDEN, type Privacy } from '@hollowmere/world/preferences';
import { z } from 'zod';
import { database } from '../database.ts';

const row = z.object({
  hide_from_search: z.boolean(),
  hide_last_seen: z.boolean(),
  hide_profile: z.boolean(),
});

/** @throws AppError world_unreachable, signed_out */
export async function ownPrivacy(token: string): Promise<Privacy> {
  const [kept] = await database().query('SELECT * FROM my_privacy', row, token);
  if (!kept) return NOTHING_HIDDEN;
  const { hide_from_search, hide_last_seen, hide_profile } = kept;
  return { hideFromSearch: hide_from_search, hideLastSeen: hide_last_seen, hideProfile: hide_profile };
}
