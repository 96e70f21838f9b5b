// The settings row of the world, which only its owner reads and writes.
import { spacetime } from './command-line.ts';

export interface WorldSettings {
  readonly game_token_issuer: string;
  readonly game_token_audience: string;
  readonly guest_issuer: string;
  readonly max_guests: number;
  readonly guests_open: boolean;
}

/** In the order of `configure`'s arguments. */
export const SETTING_NAMES = [
  'game_token_issuer',
  'game_token_audience',
  'guest_issuer',
  'max_guests',
  'guests_open',
] as const;

/** Which database, on which server, with whose token. */
export interface WorldTarget {
  readonly database: string;
  /** Flags of the command line, such as `--server`. */
  readonly flags: readonly string[];
  readonly environment?: Record<string, string>;
}

export async function readSettings({ database, flags, environment }: WorldTarget): Promise<WorldSettings> {
  const query = `SELECT ${SETTING_NAMES.join(', ')} FROM settings`;
  const [result] = JSON.parse(await spacetime(['sql', database, query, '--format', 'json', ...flags], environment));
  return Object.fromEntries(
    SETTING_NAMES.map((name, column) => [name, result.rows[0][column]]),
  ) as unknown as WorldSettings;
}

/** Writes the settings where they differ from what is there. */
export async function changeSettings(target: WorldTarget, before: WorldSettings, after: WorldSettings): Promise<void> {
  if (SETTING_NAMES.every((name) => before[name] === after[name])) return;
  const values = SETTING_NAMES.map((name) => JSON.stringify(after[name]));
  await spacetime(['call', target.database, 'configure', ...values, '--yes', ...target.flags], target.environment);
}
