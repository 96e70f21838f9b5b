// `spacetime describe --json [DB] [TYPE NAME]`: prints a database's schema, or one entity of it.
import { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import { anonymousOption, apiClient, databaseName, projectConfig, type TargetOptions, withServer } from './options.ts';

const SECTIONS: Readonly<Record<string, string>> = {
  table: 'Tables',
  reducer: 'Reducers',
  procedure: 'Procedures',
  view: 'Views',
};

interface Section {
  readonly [name: string]: readonly { readonly source_name?: string; readonly name?: string }[];
}

export function describeCommand(): Command {
  return withServer(
    new Command('describe')
      .description("print a database's schema")
      .argument('[database]')
      .argument('[type]', 'table, reducer, procedure or view')
      .argument('[name]', 'its name in the module')
      .requiredOption('--json', 'print JSON (the only form there is)')
      .addOption(anonymousOption()),
  ).action(describe);
}

async function describe(
  database: string | undefined,
  type: string | undefined,
  name: string | undefined,
  options: TargetOptions,
) {
  const config = projectConfig(options);
  const schema = await apiClient(options, config).schema(databaseName(database, config));
  const shown = type === undefined ? schema : entity(schema as { sections: Section[] }, type, name);
  console.log(JSON.stringify(shown, null, 2));
}

function entity(
  { sections }: { readonly sections: readonly Section[] },
  type: string,
  name: string | undefined,
): unknown {
  const sectionName = SECTIONS[type];
  if (sectionName === undefined)
    throw new CliError(`There is no kind "${type}": say ${Object.keys(SECTIONS).join(', ')}.`);
  const entries = sections.find((section) => sectionName in section)?.[sectionName] ?? [];
  const found = entries.find((entry) => name !== undefined && (entry.source_name === name || entry.name === name));
  if (found === undefined) throw new CliError(`There is no ${type} "${name ?? ''}".`);
  return found;
}
