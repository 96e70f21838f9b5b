// The owner of a server: an identity of its own, made at the first start. Whoever can read its token file may publish.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Authority, Credential } from './tokens/authority.ts';

/** In the data folder, where the command line finds it. */
export const OWNER_TOKEN_FILE = 'owner-token';

/** The owner's credential: read from its file, else minted and written there with mode 0600. */
export async function ownerCredential(directory: string | null, authority: Authority): Promise<Credential> {
  if (directory === null) return authority.mint();
  const file = join(directory, OWNER_TOKEN_FILE);
  if (existsSync(file)) return readCredential(file, authority);
  const credential = await authority.mint();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${credential.token}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return credential;
}

async function readCredential(file: string, authority: Authority): Promise<Credential> {
  try {
    return await authority.verify(readFileSync(file, 'utf8').trim());
  } catch (cause) {
    throw new Error(`The owner's token in ${file} does not belong to this server's signing key.`, { cause });
  }
}
