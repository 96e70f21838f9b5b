// `spacetime sql [DB] QUERY`: runs a query and prints its rows.
import { createInterface } from 'node:readline/promises';
import { Command, Option } from 'commander';
import type { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { counted } from '../counted.ts';
import { textTable } from '../text-table.ts';
import { type MemberJson, membersIn } from '../type-json.ts';
import { type JsonValue, valueText } from '../value-text.ts';
import {
  anonymousOption,
  apiClient,
  confirmedOption,
  databaseName,
  projectConfig,
  type TargetOptions,
  withoutEffect,
  withServer,
  YES,
} from './options.ts';

interface SqlOptions extends TargetOptions {
  readonly format: 'text' | 'json';
  readonly confirmed?: 'true' | 'false';
  readonly interactive?: boolean;
}

interface StatementResult {
  readonly schema: { readonly elements: readonly MemberJson[] };
  readonly rows: readonly (readonly JsonValue[])[];
  readonly stats: Readonly<Record<`rows_${'inserted' | 'updated' | 'deleted'}`, number>>;
}

export function sqlCommand(): Command {
  const command = withServer(
    new Command('sql')
      .description('run a query and print its rows')
      .argument('[database-and-query...]', 'the database (unless spacetime.json names it) and the query')
      .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
      .addOption(confirmedOption())
      .option('--interactive', 'read queries line by line')
      .addOption(anonymousOption()),
  );
  return withoutEffect(command, YES).action(sql);
}

async function sql(words: string[], options: SqlOptions): Promise<void> {
  const config = projectConfig(options);
  const client = apiClient(options, config);
  const wanted = options.interactive ? 0 : 1;
  const database = databaseName(words.length > wanted ? words[0] : undefined, config);
  if (options.interactive) return converse(client, database, options);
  const query = words.at(-1);
  if (query === undefined) throw new CliError('Which query?');
  await run(client, database, query, options);
}

async function converse(client: ApiClient, database: string, options: SqlOptions): Promise<void> {
  const prompt = createInterface({ input: process.stdin, output: process.stdout, prompt: `${database}> ` });
  // Input that is a file has ended before its first line is answered.
  let isOpen = true;
  prompt.once('close', () => {
    isOpen = false;
  });
  prompt.prompt();
  for await (const line of prompt) {
    if (['exit', 'quit', '.exit'].includes(line.trim())) break;
    if (line.trim() !== '')
      await run(client, database, line, options).catch((error: Error) => console.error(error.message));
    if (isOpen) prompt.prompt();
  }
  prompt.close();
}

async function run(client: ApiClient, database: string, query: string, options: SqlOptions): Promise<void> {
  const confirmed = options.confirmed === undefined ? undefined : options.confirmed === 'true';
  const text = await client.sql(database, query, confirmed);
  if (options.format === 'json') return console.log(text);
  for (const result of parseExactly(text)) console.log(resultText(result));
}

/** A table of the rows, or what became of rows where a statement asks for none. */
function resultText({ schema, rows, stats }: StatementResult): string {
  const columns = membersIn(schema.elements);
  if (columns.length === 0) return changeText(stats);
  return textTable(
    columns.map(({ name }, column) => name ?? `column ${column}`),
    rows.map((row) => columns.map(({ type }, column) => valueText(type, row[column] ?? null))),
  );
}

function changeText({ rows_inserted, rows_updated, rows_deleted }: StatementResult['stats']): string {
  const changes = Object.entries({ inserted: rows_inserted, updated: rows_updated, deleted: rows_deleted });
  const made = changes.filter(([, count]) => count > 0).map(([change, count]) => `${counted(count, 'row')} ${change}`);
  return ['OK', ...made].join(', ');
}

/** Parses JSON and keeps integers that a JavaScript number cannot hold. */
function parseExactly(text: string): StatementResult[] {
  const keepBig = (_key: string, value: unknown, { source = '' }: { source?: string }): unknown =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? BigInt(source) : value;
  return JSON.parse(text, keepBig as (key: string, value: unknown) => unknown);
}
