// The settings row of the world, which only its owner reads and writes.
import { spacetime } from './command-line.ts';

export interface WorldSettings {
  readonly game_token_issuer: string;
  readonly game_token_audience: string;
  readonly guest_issuer: string;
  readonly max_guests: number;
  readonly guests_open: boolean;
  readonly minimum_age: number;
  readonly terms_version: number;
  readonly registration_open: boolean;
  readonly staff_second_factor: boolean;
  readonly staff_auth_hours: number;
  readonly staff_providers: string;
  readonly appeal_to: string;
}

/** In the order of `configure`'s arguments. */
export const SETTING_NAMES = [
  'game_token_issuer',
  'game_token_audience',
  'guest_issuer',
  'max_guests',
  'guests_open',
  'minimum_age',
  'terms_version',
  'registration_open',
  'staff_second_factor',
  'staff_auth_hours',
  'staff_providers',
  'appeal_to',
] as const satisfies readonly (keyof WorldSettings)[];

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
