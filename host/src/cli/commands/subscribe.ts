// `spacetime subscribe [DB] QUERY…`: prints the rows that come and go, a line of JSON for each transaction.
import { Command, InvalidArgumentError, Option } from 'commander';
import { CliError } from '../cli-error.ts';
import { counted } from '../counted.ts';
import { RowTypes } from '../row-types.ts';
import type { TableChange } from '../subscription.ts';
import {
  anonymousOption,
  apiClient,
  confirmedOption,
  databaseName,
  projectConfig,
  type TargetOptions,
  withServer,
  yesOption,
} from './options.ts';

interface SubscribeOptions extends TargetOptions {
  readonly numUpdates?: number;
  readonly timeout?: number;
  readonly printInitialUpdate?: boolean;
  readonly confirmed?: 'true' | 'false';
}

export function subscribeCommand(): Command {
  return withServer(
    new Command('subscribe')
      .description('print the rows that come and go, a line of JSON for each transaction')
      .argument('<database-and-queries...>', 'the database (unless spacetime.json names it) and queries')
      .addOption(new Option('-n, --num-updates <count>', 'end after so many transactions').argParser(positive))
      .addOption(new Option('-t, --timeout <seconds>', 'end after so many seconds').argParser(positive))
      .option('--print-initial-update', 'print the rows that are there, too')
      .addOption(confirmedOption())
      .addOption(anonymousOption()),
  )
    .addOption(yesOption())
    .action(subscribe);
}

/** @throws InvalidArgumentError unless it is a number above zero. */
function positive(text: string): number {
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('It is a number above zero.');
}

async function subscribe(words: string[], options: SubscribeOptions): Promise<void> {
  const { numUpdates = Number.POSITIVE_INFINITY, timeout, printInitialUpdate = false, confirmed } = options;
  const config = projectConfig(options);
  const [given, queries] = isQuery(words[0] ?? '') ? [undefined, words] : [words[0], words.slice(1)];
  const database = databaseName(given, config);
  if (queries.length === 0) throw new CliError('Which query?');
  const client = apiClient(options, config);
  await client.namesOf(database); // says in words what a socket cannot
  const types = new RowTypes(client, database);
  const signal = timeout === undefined ? new AbortController().signal : AbortSignal.timeout(timeout * 1000);
  const { updatesOf } = await import('../subscription.ts');
  const suffix = confirmed === undefined ? '' : `?confirmed=${confirmed}`;
  const address = `${client.server}/v1/database/${encodeURIComponent(database)}/subscribe${suffix}`;
  let updates = 0;
  for await (const { isInitial, changes } of updatesOf(address, queries, { headers: client.authorization(), signal })) {
    if (!isInitial || printInitialUpdate) console.log(await line(changes, types));
    if (!isInitial) updates++;
    if (updates >= numUpdates) return;
  }
  if (options.numUpdates === undefined) return;
  throw new CliError(`Of ${counted(numUpdates, 'transaction')}, ${updates} came in ${timeout} seconds.`);
}

/** A query has at least two words, a name only one. */
const isQuery = (word: string): boolean => /\s/.test(word.trim());

/** `{"table":{"deletes":[…],"inserts":[…]}}`, as the official command line has it. */
async function line(changes: readonly TableChange[], types: RowTypes): Promise<string> {
  const tables = [...Map.groupBy(changes, ({ table }) => table)];
  const written = tables.map(async ([table, parts]) => {
    const show = await types.of(table);
    const list = (rows: readonly Uint8Array[]) => `[${rows.map(show).join(',')}]`;
    const deletes = list(parts.flatMap(({ deleted }) => deleted));
    const inserts = list(parts.flatMap(({ inserted }) => inserted));
    return `${JSON.stringify(table)}:{"deletes":${deletes},"inserts":${inserts}}`;
  });
  return `{${(await Promise.all(written)).join(',')}}`;
}
