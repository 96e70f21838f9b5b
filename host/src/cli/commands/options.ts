// Options that several commands share, and how they settle with spacetime.json and each other.
import { type Command, Option } from 'commander';
import { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { QUESTIONS, type Question } from '../confirm.ts';
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

/** Of commands that ask nothing it has no effect. */
export const YES = '-y, --yes [what]';

/** @throws CliError for what nobody asks */
function questions(text: string, before: readonly Question[] = []): readonly Question[] {
  const named = text.split(',').map((word) => {
    const known = QUESTIONS.find((question) => question === word.trim());
    if (known === undefined) throw new CliError(`--yes takes some of ${QUESTIONS.join(', ')}, not "${word}".`);
    return known;
  });
  return [...before, ...named];
}

export const anonymousOption = () => new Option('--anonymous', 'act as nobody in particular');
export const yesOption = () =>
  new Option(YES, 'answer yes to every question, or with --yes=delete-data,break-clients to these')
    .preset('all')
    .argParser(questions);
export const confirmedOption = () =>
  new Option('--confirmed <yes>', 'wait until what is read is durable').choices(['true', 'false']);

/** What scripts for the official command line say, and what makes no difference to a module in TypeScript. */
export const withoutEffect = (command: Command, ...flags: readonly string[]): Command => {
  for (const flag of flags) command.addOption(new Option(flag).hideHelp());
  return command;
};
export const BUILD_OPTIONS = '--build-options <options>';

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
