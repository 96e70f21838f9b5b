// Reads for public pages through Next's data cache: however many visitors come, the world is asked every few seconds at most.
// Next serves an old entry while it fetches a new one, however old; after a quiet night that would be yesterday's news, so there is a limit.
import 'server-only';
import { unstable_cache } from 'next/cache';
import { environment } from '../../auth/environment.ts';

export interface CachePolicy {
  /** What is read, beside the database it is read from. */
  readonly key: readonly string[];
  /** By which a form that changes it makes it be read anew. */
  readonly tags: readonly string[];
  /** For so long nobody asks again; ten times as long an answer may be shown while a new one is fetched. */
  readonly freshSeconds: number;
}

const STALE_FACTOR = 10;

/** @throws what `read` throws */
export async function cachedRead<T>(read: () => Promise<T>, { key, tags, freshSeconds }: CachePolicy): Promise<T> {
  const { uri, database } = environment().spacetimedb;
  const remember = unstable_cache(async () => ({ value: await read(), at: Date.now() }), [uri, database, ...key], {
    tags: [...tags],
    revalidate: freshSeconds,
  });
  const { value, at } = await remember();
  const isTooOld = Date.now() - at > freshSeconds * STALE_FACTOR * 1000;
  return isTooOld ? read() : value;
}
