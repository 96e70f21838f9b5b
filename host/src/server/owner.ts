// The owner of a server: an identity of its own, made at the first start. Whoever can read its token file may publish.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../durability/durable-files.ts';
import type { Authority, Credential } from './tokens/authority.ts';

/** In the data folder, where the command line finds it. */
export const OWNER_TOKEN_FILE = 'owner-token';

/** The owner's credential: read from its file, else minted and written there with mode 0600. */
export async function ownerCredential(directory: string | null, authority: Authority): Promise<Credential> {
  if (directory === null) return authority.mint();
  const file = join(directory, OWNER_TOKEN_FILE);
  if (existsSync(file)) return readCredential(file, authority);
  const credential = await authority.mint();
  writeWhole(file, `${credential.token}\n`);
  return credential;
}

async function readCredential(file: string, authority: Authority): Promise<Credential> {
  try {
    return await authority.verify(readFileSync(file, 'utf8').trim());
  } catch (cause) {
    throw new Error(`The owner's token in ${file} does not belong to this server's signing key.`, { cause });
  }
}
