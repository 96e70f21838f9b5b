// `spacetime call [DB] FN [ARGS…]`: runs a reducer or a procedure. Arguments are JSON values, but a text needs no quotes
// where one is asked for: a shell takes them away.
import { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import { Functions } from '../functions.ts';
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
  const database = databaseName(namesDatabase ? words[0] : undefined, config);
  const functions = new Functions(await client.flatSchema(database));
  const parameters = functions.parametersOf(name);
  if (parameters === null) {
    const elsewhere = namesDatabase ? '' : ' To call a database that spacetime.json does not name, add --no-config.';
    const instead = functions.insteadOf(name);
    throw new CliError(`There is no reducer or procedure ${name} in ${database}. ${instead}${elsewhere}`);
  }
  const value = await client.call(database, name, jsonArray(args, parameters));
  if (value !== '') console.log(value);
}

/** Each argument stays as it was written: numbers beyond 2^53 must not pass through `JSON.parse`. */
function jsonArray(args: readonly string[], parameters: readonly string[]): string {
  const values = args.map((text, index) => (parameters[index] === 'String' && !isQuoted(text) ? quoted(text) : text));
  for (const [index, text] of values.entries()) {
    if (!isJson(text)) throw new CliError(`Argument ${index + 1} is not JSON: ${text}`);
  }
  return `[${values.join(',')}]`;
}

const quoted = (text: string): string => JSON.stringify(text);
const isQuoted = (text: string): boolean => text.length > 1 && text.startsWith('"') && text.endsWith('"');

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
