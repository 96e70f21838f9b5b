// `spacetime logs [DB]`: prints what the module logged, and goes on printing with --follow.
import { Command, Option } from 'commander';
import { type LogLine, readableLine } from '../log-lines.ts';
import {
  apiClient,
  databaseName,
  projectConfig,
  type TargetOptions,
  wholeNumber,
  withServer,
  yesOption,
} from './options.ts';

/** From the loudest to the quietest. */
const LEVELS = ['panic', 'error', 'warn', 'info', 'debug', 'trace'] as const;
type Level = (typeof LEVELS)[number];

interface LogsOptions extends TargetOptions {
  readonly numLines?: number;
  readonly follow: boolean;
  readonly format: 'text' | 'json';
  readonly level: Level;
  readonly levelExact?: boolean;
}

export function logsCommand(): Command {
  return withServer(
    new Command('logs')
      .description('print what a module logged')
      .argument('[database]')
      .option('-n, --num-lines <count>', 'only the last lines', (text: string) => wholeNumber(text, '--num-lines'))
      .option('-f, --follow', 'go on printing', false)
      .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
      .addOption(new Option('-l, --level <level>', 'this level and louder').choices([...LEVELS]).default('trace'))
      .option('--level-exact', 'only this very level'),
  )
    .addOption(yesOption())
    .action(logs);
}

async function logs(database: string | undefined, options: LogsOptions): Promise<void> {
  const config = projectConfig(options);
  const client = apiClient(options, config);
  const source = await client.logs(databaseName(database, config), { lines: options.numLines, follow: options.follow });
  for await (const text of source) {
    if (text === '') continue;
    const line: LogLine = JSON.parse(text);
    if (isWanted(line.level.toLowerCase(), options)) console.log(options.format === 'json' ? text : readableLine(line));
  }
}

function isWanted(level: string, { level: wanted, levelExact }: LogsOptions): boolean {
  if (levelExact) return level === wanted;
  const loudestFirst: readonly string[] = LEVELS;
  return loudestFirst.indexOf(level) <= loudestFirst.indexOf(wanted);
}
