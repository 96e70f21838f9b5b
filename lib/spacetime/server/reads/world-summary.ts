// Whether the world answers, and how many walk in it: the line at the foot of every page.
import 'server-only';
import { z } from 'zod';
import { cachedRead } from '../cached-read.ts';
import { database } from '../database.ts';
import { product } from '../sats.ts';

const FRESH_SECONDS = 5;

const schema = product({ online: z.number(), names: z.array(z.string()) });

export type WorldSummary = z.infer<typeof schema>;

const read = () => database().callProcedure('world_summary', [], schema);
const policy = { key: ['world-summary'], tags: ['world-summary'], freshSeconds: FRESH_SECONDS };

/** Null while the world cannot be reached: pages say so in their own words. */
export async function worldSummary(): Promise<WorldSummary | null> {
  return cachedRead(read, policy).catch(() => null);
}
