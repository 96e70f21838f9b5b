// Removes what has expired: what oidc-provider keeps, half-done sign-ins, mailed links, notices that came to
// nothing, and throttles that are full again.
// Nothing depends on it for correctness: readers look at expiry themselves.

import { lt, lte } from 'drizzle-orm';
import type { Database } from './database.ts';
import {
  logoutNotices,
  mailTokens,
  oidcPayloads,
  pendingSignIns,
  sessionBrowsers,
  throttles,
  usedProofs,
} from './schema.ts';

const EVERY_MS = 10 * 60_000;
const SESSION_LIFE_MS = 15 * 24 * 3_600_000;

export async function pruneExpired(database: Database, now: number): Promise<void> {
  await database.delete(oidcPayloads).where(lt(oidcPayloads.expiresAt, new Date(now)));
  for (const table of [pendingSignIns, usedProofs, mailTokens, logoutNotices]) {
    await database.delete(table).where(lt(table.expiresAt, new Date(now)));
  }
  // A session in which nobody has been for longer than sessions live.
  await database.delete(sessionBrowsers).where(lt(sessionBrowsers.lastUsedAt, new Date(now - SESSION_LIFE_MS)));
  await database.delete(throttles).where(lte(throttles.fullAt, now));
}

/** Prunes now and every ten minutes. @returns a function that stops it and waits for a run that is under way. */
export function keepPruned(database: Database, clock: () => number): () => Promise<void> {
  let running = Promise.resolve();
  const run = () => {
    running = pruneExpired(database, clock()).catch((error: unknown) =>
      console.error('Expired rows could not be removed:', error),
    );
  };
  run();
  const timer = setInterval(run, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
