// What the official command line knows and this one does not: told in a sentence, with what to do instead.

const NO_ACCOUNTS =
  'There are no accounts to log in to. A server on this machine knows its owner by the key in its data folder; for another, set SPACETIME_TOKEN. `login show` tells who you are.';
const NO_LIST_OF_SERVERS =
  'No list of servers is kept. Name the server with --server <address>, or as "server" in spacetime.json.';
const ONE_VERSION = 'There is one version, that of the package this command is from.';

const SENTENCES: ReadonlyMap<string, string> = new Map([
  ['login', NO_ACCOUNTS],
  ['logout', NO_ACCOUNTS],
  ['energy', 'Nothing costs energy here.'],
  ['dns', 'Names are given when a database is published, and with `rename`.'],
  ...['add', 'remove', 'edit', 'list', 'set-default', 'fingerprint'].map(
    (word) => [`server ${word}`, NO_LIST_OF_SERVERS] as const,
  ),
  ['server clear', 'To remove all databases, end the server and remove its data folder.'],
  ...['install', 'uninstall', 'list', 'use', 'upgrade'].map((word) => [`version ${word}`, ONE_VERSION] as const),
  ['upgrade', ONE_VERSION],
  [
    'mcp',
    'Assistants find the Model Context Protocol at the server itself, under /v1/mcp and /v1/database/<name>/mcp.',
  ],
]);

/** Of a word above that is a command here, too, what that command answers itself. */
const ANSWERED: ReadonlySet<string> = new Set(['login show', 'login --help', 'login -h']);

/** What to say instead of running such a command; null where there is one, or nobody has one. */
export function whyNotHere([first = '', second = '']: readonly string[]): string | null {
  const both = `${first} ${second}`;
  return ANSWERED.has(both) ? null : (SENTENCES.get(both) ?? SENTENCES.get(first) ?? null);
}
