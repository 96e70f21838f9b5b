// Options that several commands share, and how they settle with spacetime.json and each other.
import { type Command, Option } from 'commander';
import { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { type ProjectConfig, readProjectConfig } from '../project-config.ts';
import { serverAddress } from '../server-address.ts';

export interface TargetOptions {
  readonly server?: string;
  readonly anonymous?: boolean;
  readonly config: boolean;
  readonly env?: string;
}

/** For every command that asks a server. */
export const withServer = (command: Command): Command =>
  withConfig(
    command.addOption(
      new Option(
        '-s, --server <server>',
        'address or nickname of the server (default: that of spacetime.json, or local, which is 127.0.0.1:3000)',
      ),
    ),
  );

/** For every command that spacetime.json may say something to. */
export const withConfig = (command: Command): Command =>
  command
    .addOption(new Option('--env <name>', 'lay spacetime.<name>.json over spacetime.json'))
    .addOption(new Option('--no-config', 'do not read spacetime.json'));

export const anonymousOption = () => new Option('--anonymous', 'act as nobody in particular');
export const yesOption = () => new Option('-y, --yes [what]', 'answer yes to every question');

/** @param usualEnv the layer that is taken where it is there, unless `--env` names another */
export function projectConfig(options: TargetOptions, usualEnv?: string): ProjectConfig {
  const layers = { env: options.env, ...(usualEnv === undefined ? {} : { usualEnv }) };
  return readProjectConfig({ cwd: process.cwd(), ignore: !options.config, ...layers });
}

export function apiClient(options: TargetOptions, config: ProjectConfig): ApiClient {
  return new ApiClient(serverAddress(options.server ?? config.server), { anonymous: options.anonymous });
}

/** The database a command is about. @throws CliError when neither the command nor spacetime.json names one. */
export function databaseName(given: string | undefined, config: ProjectConfig): string {
  const name = given ?? config.database;
  if (name === undefined) throw new CliError('Which database? Name it, or set "database" in spacetime.json.');
  return name;
}

/** What an option was given, as a number. @throws CliError */
export function wholeNumber(text: string, option: string): number {
  if (!/^\d+$/.test(text)) throw new CliError(`${option} takes a whole number, not "${text}".`);
  return Number(text);
}
