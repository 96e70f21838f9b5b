// Which token the command line shows to a server: the one in SPACETIME_TOKEN, the owner's of a local data directory,
// or the one that this person was given by that server earlier. Tokens are kept per user, never in a repository.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { makeFolders } from '../durability/make-folders.ts';
import { CliError } from './cli-error.ts';
import { findProject } from './project-config.ts';
import { isLoopback } from './server-address.ts';

export const DEFAULT_DATA_DIR = '.data/spacetimedb';
/** Written by the server at its first start, mode 0600. */
const OWNER_TOKEN_FILE = 'owner-token';

/** The token for a server, or null when this person has none yet. */
export function tokenFor(server: string): string | null {
  if (process.env.SPACETIME_TOKEN) return process.env.SPACETIME_TOKEN;
  return ownerToken(server) ?? savedTokens()[server] ?? null;
}

/** Keeps a token that a server minted for this person. */
export function saveToken(server: string, token: string): void {
  const path = tokenFile();
  makeFolders(dirname(path), 0o700);
  writeFileSync(path, `${JSON.stringify({ ...savedTokens(), [server]: token }, null, 2)}\n`, { mode: 0o600 });
}

function ownerToken(server: string): string | null {
  if (!isLoopback(server)) return null;
  const path = dataFolders()
    .map((folder) => join(folder, OWNER_TOKEN_FILE))
    .find((path) => existsSync(path));
  return path === undefined ? null : readFileSync(path, 'utf8').trim();
}

/** Where a server of this machine may keep its data: what is set, or else the usual place, here or in the project. */
function dataFolders(): string[] {
  if (process.env.SPACETIME_DATA_DIR) return [resolve(process.env.SPACETIME_DATA_DIR)];
  const project = findProject(process.cwd());
  return [process.cwd(), ...(project === null ? [] : [project])].map((folder) => join(folder, DEFAULT_DATA_DIR));
}

function savedTokens(): Record<string, string> {
  const path = tokenFile();
  if (!existsSync(path)) return {};
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CliError(`${path}, which keeps the tokens that servers gave you, is not valid JSON.`, { cause });
  }
}

function tokenFile(): string {
  const base = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
  return join(base, 'hollowmere-spacetime', 'tokens.json');
}
