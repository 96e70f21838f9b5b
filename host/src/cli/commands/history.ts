// `spacetime history`: what happened in a database, read from its data folder; the server may run meanwhile.
import { Command, Option } from 'commander';
import { type HistoryFilter, isWanted } from '../../history/filter.ts';
import { parseTime, timeText } from '../../history/moment.ts';
import { rowChanges, rowText } from '../../history/row-changes.ts';
import { findDatabaseFolder } from '../../history/stored-database.ts';
import type { Transaction } from '../../history/timeline.ts';
import { lastTransactions, type OnDamage, transactionAt } from '../../history/transactions.ts';
import { identityHex, parseIdentity } from '../../server/identity.ts';
import { CliError } from '../cli-error.ts';
import { textTable } from '../text-table.ts';
import { dataDirOption, inSentences } from './data-folder.ts';
import { databaseName, projectConfig, wholeNumber, withConfig } from './options.ts';

interface HistoryOptions {
  readonly dataDir: string;
  readonly config: boolean;
  readonly env?: string;
  readonly transaction?: string;
  readonly table?: string;
  readonly row?: string;
  readonly caller?: string;
  readonly function?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: string;
  readonly format: 'text' | 'json';
}

const LONGEST_CELL = 60;
const CALLER_DIGITS = 16;

export function historyCommand(): Command {
  return withConfig(
    new Command('history')
      .description('list what happened in a database, or show one transaction with its rows before and after')
      .argument('[database]')
      .option('--transaction <number>', 'show this one with its rows')
      .option('--table <name>', 'only what changed rows of this table')
      .option('--row <key>', 'only what changed the row with this primary key (with --table)')
      .option('--caller <identity>', 'only what this identity did')
      .option('--function <name>', 'only what this reducer or procedure did')
      .option('--from <time>', 'nothing before')
      .option('--to <time>', 'nothing after')
      .option('--limit <n>', 'the last n transactions', '50')
      .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
      .addOption(dataDirOption()),
  ).action((database: string | undefined, options: HistoryOptions) => inSentences(() => history(database, options)));
}

function history(given: string | undefined, options: HistoryOptions): void {
  const { directory } = findDatabaseFolder(options.dataDir, databaseName(given, projectConfig(options)));
  const damages = new Set<string>();
  const onDamage: OnDamage = ({ message }) => damages.add(message);
  if (options.transaction === undefined) list(directory, options, onDamage);
  else {
    const offset = wholeNumber(options.transaction, '--transaction');
    const transaction = transactionAt(directory, offset, onDamage);
    if (transaction === null) throw new CliError([`There is no transaction ${offset}.`, ...damages].join('\n'));
    show(transaction, options.format);
  }
  if (damages.size > 0) throw new CliError(`Not all of the past could be read:\n${[...damages].join('\n')}`);
}

function list(directory: string, options: HistoryOptions, onDamage: OnDamage): void {
  const filter = filterOf(options);
  const limit = wholeNumber(options.limit, '--limit');
  const found = lastTransactions(directory, (transaction) => isWanted(filter, transaction), limit, onDamage);
  if (options.format === 'json') {
    for (const transaction of found) console.log(JSON.stringify(summary(transaction)));
  } else if (found.length === 0) console.log('No transaction is like that.');
  else console.log(textTable(['transaction', 'time', 'what', 'caller', 'tables'], found.map(lineOf)));
}

function filterOf(options: HistoryOptions): HistoryFilter {
  const { table = null, row = null } = options;
  if (row !== null && table === null) throw new CliError('Which table has that row? Name it with --table.');
  return {
    table,
    row,
    caller: options.caller === undefined ? null : callerOf(options.caller),
    functionName: options.function ?? null,
    from: options.from === undefined ? null : parseTime(options.from),
    to: options.to === undefined ? null : parseTime(options.to),
  };
}

function callerOf(text: string) {
  const identity = parseIdentity(text);
  if (identity === null) throw new CliError(`"${text}" is no identity: 64 hexadecimal digits are expected.`);
  return identity;
}

function lineOf(transaction: Transaction): string[] {
  const { offset, timestamp, what, caller, changes } = transaction;
  const tables = changes.map(({ table, inserted, deleted }) => `${table} +${inserted.length} -${deleted.length}`);
  const who = `${identityHex(caller).slice(0, CALLER_DIGITS)}…`;
  return [String(offset), timeText(timestamp), shortened(what), who, shortened(tables.join(', '))];
}

function shortened(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`;
}

function summary({ offset, timestamp, cause, what, caller, connectionId, changes }: Transaction) {
  return {
    transaction: offset,
    time: timeText(timestamp),
    cause,
    what,
    caller: identityHex(caller),
    connection: connectionId === null ? null : connectionId.toString(16).padStart(32, '0'),
    tables: changes.map(({ table, inserted, deleted }) => ({
      table,
      inserted: inserted.length,
      deleted: deleted.length,
    })),
  };
}

function show(transaction: Transaction, format: HistoryOptions['format']): void {
  if (format === 'json') showAsJson(transaction);
  else showAsText(transaction);
}

function showAsText(transaction: Transaction): void {
  const { time, cause, what, caller, connection } = summary(transaction);
  console.log(
    `transaction ${transaction.offset}, ${time}: ${what}${cause === null || cause === what ? '' : ` (${cause})`}`,
  );
  console.log(`caller ${caller}${connection === null ? '' : `, connection ${connection}`}`);
  for (const change of transaction.changes) {
    console.log(`\n${change.table}`);
    const layout = change.layout();
    for (const { before, after } of rowChanges(change)) {
      if (before !== null) console.log(`  - ${rowText(before, layout)}`);
      if (after !== null) console.log(`  + ${rowText(after, layout)}`);
    }
  }
}

function showAsJson(transaction: Transaction): void {
  const { tables: _, ...head } = summary(transaction);
  const tables = transaction.changes.map((change) => {
    const layout = change.layout();
    const side = (row: Uint8Array | null) => (row === null ? 'null' : rowText(row, layout));
    const rows = rowChanges(change).map(({ before, after }) => `{"before":${side(before)},"after":${side(after)}}`);
    return `{"table":${JSON.stringify(change.table)},"rows":[${rows.join(',')}]}`;
  });
  // Rows may hold integers longer than JavaScript's, so they are text already.
  console.log(`${JSON.stringify(head).slice(0, -1)},"tables":[${tables.join(',')}]}`);
}
