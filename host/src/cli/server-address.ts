// Turns what a person gives as --server into a URL: a full address, host:port, or a nickname.
import { CliError } from './cli-error.ts';

const NICKNAMES: Readonly<Record<string, string>> = {
  local: 'http://127.0.0.1:3000',
  maincloud: 'https://maincloud.spacetimedb.com',
};

/** An http(s) URL without a trailing slash. @throws CliError */
export function serverAddress(given: string | undefined): string {
  const text = given ?? 'local';
  const expanded = NICKNAMES[text] ?? (text.includes('://') ? text : `http://${text}`);
  if (!/^https?:/.test(expanded) || !URL.canParse(expanded))
    throw new CliError(`"${text}" is neither an address nor the name of a server.`);
  return expanded.replace(/\/+$/, '');
}

export function isLoopback(server: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(server).hostname);
}
