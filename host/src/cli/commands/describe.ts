// `spacetime describe --json [DB] [TYPE NAME]`: prints a database's schema, or one entity of it.
import { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import {
  anonymousOption,
  apiClient,
  databaseName,
  projectConfig,
  type TargetOptions,
  withoutEffect,
  withServer,
  YES,
} from './options.ts';

const SECTIONS: Readonly<Record<string, string>> = {
  table: 'Tables',
  reducer: 'Reducers',
  procedure: 'Procedures',
  view: 'Views',
};

interface Section {
  readonly [name: string]: readonly { readonly source_name?: string }[];
}

/** The names in the database of what has one of its own in the source. */
interface ExplicitNames {
  readonly ExplicitNames?: {
    readonly entries: readonly Record<string, { readonly source_name: string; readonly canonical_name: string }>[];
  };
}

type Sections = readonly (Section & ExplicitNames)[];

export function describeCommand(): Command {
  const command = withServer(
    new Command('describe')
      .description("print a database's schema")
      .usage('[options] [database] [type name]')
      .argument(
        '[database-and-entity...]',
        'the database (unless spacetime.json names it); table, reducer, procedure or view, and a name, in the database or in the source',
      )
      .requiredOption('--json', 'print JSON (the only form there is)')
      .addOption(anonymousOption()),
  );
  return withoutEffect(command, YES).action(describe);
}

async function describe(words: string[], options: TargetOptions): Promise<void> {
  const config = projectConfig(options);
  const [first = ''] = words;
  const isLeftOut = config.database !== undefined && first !== config.database && Object.hasOwn(SECTIONS, first);
  const [database, type, name, ...others] = isLeftOut ? [undefined, ...words] : words;
  if (others.length > 0) throw new CliError(`${others.join(' ')} is too much: one thing is described at a time.`);
  const schema = await apiClient(options, config).schema(databaseName(database, config));
  const shown = type === undefined ? schema : entity((schema as { sections: Sections }).sections, type, name);
  console.log(JSON.stringify(shown, null, 2));
}

function entity(sections: Sections, type: string, name: string | undefined): unknown {
  const sectionName = SECTIONS[type];
  if (sectionName === undefined)
    throw new CliError(`There is no kind "${type}": say ${Object.keys(SECTIONS).join(', ')}.`);
  const entries = sections.find((section) => sectionName in section)?.[sectionName] ?? [];
  const names = [name, ...sourceNamesOf(name, type, sections)];
  const found = entries.find(({ source_name }) => source_name !== undefined && names.includes(source_name));
  if (found === undefined) throw new CliError(`There is no ${type} "${name ?? ''}".`);
  return found;
}

/** What is called by this name in the database is called in the source. */
function sourceNamesOf(name: string | undefined, type: string, sections: Sections): string[] {
  const kind = type === 'table' ? 'Table' : 'Function';
  const entries = sections.flatMap(({ ExplicitNames }) => ExplicitNames?.entries ?? []);
  return entries.flatMap((entry) => (entry[kind]?.canonical_name === name ? (entry[kind]?.source_name ?? []) : []));
}
