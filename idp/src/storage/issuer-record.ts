// Remembers under which issuer the accounts were made. Websites know a person by issuer and subject together, so a public
// issuer that changes unnoticed would lock everybody out of their account there.

import { eq } from 'drizzle-orm';
import { isLoopback } from '../config.ts';
import type { Database } from './database.ts';
import { settings } from './schema.ts';

export class IssuerChangedError extends Error {
  constructor(recorded: string, issuer: string) {
    super(
      `This data belongs to the issuer ${recorded}, but IDP_ISSUER is ${issuer}. Websites know people by issuer and subject, ` +
        `so a new issuer makes everybody a stranger to them. If that is what you want, set IDP_PREVIOUS_ISSUER=${recorded} for one start.`,
    );
    this.name = 'IssuerChangedError';
  }
}

/**
 * Issuers on loopback come and go with their ports; a public one is kept.
 * @throws IssuerChangedError when a public issuer was recorded and is neither this one nor named as the previous one.
 */
export async function recordIssuer(database: Database, issuer: string, previousIssuer?: string): Promise<void> {
  const [row] = await database.select().from(settings).where(eq(settings.key, 'issuer'));
  const recorded = row?.value;
  if (recorded === issuer) return;
  if (recorded !== undefined && !isLoopback(new URL(recorded).hostname) && recorded !== previousIssuer) {
    throw new IssuerChangedError(recorded, issuer);
  }
  await database
    .insert(settings)
    .values({ key: 'issuer', value: issuer })
    .onConflictDoUpdate({ target: settings.key, set: { value: issuer } });
}
