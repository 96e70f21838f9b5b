// `npm run admin -- …`: what only the owner of the world may do. Settings so far; they are written through the module's
// own `configure`, with the owner's token of the local server (or SPACETIME_TOKEN for one elsewhere).
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const USAGE = `Usage: npm run admin -- settings [--guests open|closed] [--max-guests N]

Without options it prints the settings. Give --server URL for a SpacetimeDB elsewhere.`;

interface Settings {
  readonly game_token_issuer: string;
  readonly game_token_audience: string;
  readonly guest_issuer: string;
  readonly max_guests: number;
  readonly guests_open: boolean;
}

const COLUMNS = ['game_token_issuer', 'game_token_audience', 'guest_issuer', 'max_guests', 'guests_open'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { guests: { type: 'string' }, 'max-guests': { type: 'string' }, server: { type: 'string' } },
});

/** Runs the embedded host's command line and returns what it printed. */
function spacetime(...args: string[]): string {
  const server = values.server ? ['--server', values.server] : [];
  return execFileSync(process.execPath, ['host/src/cli/main.ts', ...args, ...server], { encoding: 'utf8' });
}

function readSettings(): Settings {
  const [result] = JSON.parse(spacetime('sql', `SELECT ${COLUMNS.join(', ')} FROM settings`, '--format', 'json'));
  return Object.fromEntries(COLUMNS.map((name, column) => [name, result.rows[0][column]])) as unknown as Settings;
}

/** @throws Error in words when an option is not what it may be. */
function changedSettings(before: Settings): Settings {
  const { guests, 'max-guests': maxGuests } = values;
  if (guests !== undefined && !['open', 'closed'].includes(guests)) throw new Error('--guests is open or closed.');
  if (maxGuests !== undefined && !/^\d{1,6}$/.test(maxGuests)) throw new Error('--max-guests is a whole number.');
  return {
    ...before,
    ...(guests === undefined ? {} : { guests_open: guests === 'open' }),
    ...(maxGuests === undefined ? {} : { max_guests: Number(maxGuests) }),
  };
}

function main(): void {
  if (positionals[0] !== 'settings') throw new Error(USAGE);
  const before = readSettings();
  const after = changedSettings(before);
  if (COLUMNS.some((name) => before[name] !== after[name])) {
    spacetime('call', 'hollowmere', 'configure', ...COLUMNS.map((name) => JSON.stringify(after[name])), '--yes');
  }
  for (const name of COLUMNS) console.log(`${name.padEnd(22)} ${after[name]}`);
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
