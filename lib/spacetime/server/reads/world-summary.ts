// Whether the world answers, and how many walk in it: the line at the foot of every page.
import 'server-only';
import { unstable_cache } from 'next/cache';
import { z } from 'zod';
import { database } from '../database.ts';
import { product } from '../sats.ts';

const FRESH_SECONDS = 5;

const schema = product({ online: z.number(), names: z.array(z.string()) });

export type WorldSummary = z.infer<typeof schema>;

const read = unstable_cache(() => database().callProcedure('world_summary', [], schema), ['world-summary'], {
  tags: ['world-summary'],
  revalidate: FRESH_SECONDS,
});

/** Null while the world cannot be reached: pages say so in their own words. */
export async function worldSummary(): Promise<WorldSummary | null> {
  return read().catch(() => null);
}
