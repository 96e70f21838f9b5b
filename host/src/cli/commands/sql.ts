// `spacetime sql [DB] QUERY`: runs a query and prints its rows.
import { createInterface } from 'node:readline/promises';
import { Command, Option } from 'commander';
import type { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { textTable } from '../text-table.ts';
import { anonymousOption, apiClient, databaseName, projectConfig, type TargetOptions, withServer } from './options.ts';

interface SqlOptions extends TargetOptions {
  readonly format: 'text' | 'json';
  readonly confirmed?: 'true' | 'false';
  readonly interactive?: boolean;
}

interface StatementResult {
  readonly schema: { readonly elements: readonly { readonly name: { readonly some?: string } }[] };
  readonly rows: readonly (readonly unknown[])[];
}

export function sqlCommand(): Command {
  return withServer(
    new Command('sql')
      .description('run a query and print its rows')
      .argument('[database-and-query...]', 'the database (unless spacetime.json names it) and the query')
      .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
      .addOption(new Option('--confirmed <yes>', 'wait until what is read is durable').choices(['true', 'false']))
      .option('--interactive', 'read queries line by line')
      .addOption(anonymousOption()),
  ).action(sql);
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
  for (const { schema, rows } of parseExactly(text)) {
    const head = schema.elements.map(({ name }, column) => name.some ?? `column ${column}`);
    console.log(
      textTable(
        head,
        rows.map((row) => row.map(cellText)),
      ),
    );
  }
}

/** Parses JSON and keeps integers that a JavaScript number cannot hold. */
function parseExactly(text: string): StatementResult[] {
  const keepBig = (_key: string, value: unknown, context: { source?: string }): unknown =>
    typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) && context.source
      ? BigInt(context.source)
      : value;
  return JSON.parse(text, keepBig as (key: string, value: unknown) => unknown);
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `(${value.map(cellText).join(', ')})`;
  return String(value);
}
