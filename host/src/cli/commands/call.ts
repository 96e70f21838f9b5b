// `spacetime call [DB] FN [ARGS…]`: runs a reducer or a procedure; arguments are JSON values.
import { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import {
  anonymousOption,
  apiClient,
  databaseName,
  projectConfig,
  type TargetOptions,
  withServer,
  yesOption,
} from './options.ts';

export function callCommand(): Command {
  return withServer(
    new Command('call')
      .description('run a reducer or a procedure')
      .argument(
        '<database-and-function...>',
        'the database (unless spacetime.json names it), the function, its arguments as JSON',
      )
      .addOption(anonymousOption()),
  )
    .addOption(yesOption())
    .action(call);
}

async function call(words: string[], options: TargetOptions): Promise<void> {
  const config = projectConfig(options);
  // With a configured database the first word may still be its name; without one it must be.
  const namesDatabase = config.database === undefined || words[0] === config.database;
  const [name, ...args] = namesDatabase ? words.slice(1) : words;
  if (name === undefined) throw new CliError('Which reducer or procedure?');
  const client = apiClient(options, config);
  const value = await client.call(databaseName(namesDatabase ? words[0] : undefined, config), name, jsonArray(args));
  if (value !== '') console.log(value);
}

/** Each argument stays as it was written: numbers beyond 2^53 must not pass through `JSON.parse`. */
function jsonArray(args: readonly string[]): string {
  for (const [index, text] of args.entries()) {
    try {
      JSON.parse(text);
    } catch {
      throw new CliError(`Argument ${index + 1} is not JSON: ${text} (a text needs quotes: '"like this"')`);
    }
  }
  return `[${args.join(',')}]`;
}
