// `spacetime init [NAME]`: makes the folder of a new project. It asks no network: installing packages is left to npm.
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { makeFolders } from '../../durability/make-folders.ts';
import { CliError } from '../cli-error.ts';
import { newProject } from '../new-project.ts';
import { writing } from '../writing.ts';
import { withoutEffect } from './options.ts';

interface InitOptions {
  readonly projectPath?: string;
  readonly template?: string;
}

export function initCommand(): Command {
  const command = new Command('init')
    .description('make a new project: a small module in TypeScript')
    .argument('[project-name]', 'its name, and that of its database (default: that of the folder)')
    .addOption(new Option('--lang <language>', 'language of the module').choices(['typescript']).default('typescript'))
    .option('--project-path <dir>', 'its folder, which is made or empty (default: one by its name)')
    .addOption(new Option('-t, --template <template>').hideHelp())
    .action(init);
  // What the official command line has to be told is always so here.
  return withoutEffect(command, '--local', '--server-only', '--non-interactive');
}

function init(given: string | undefined, { projectPath, template }: InitOptions): void {
  if (template !== undefined)
    throw new CliError('There are no templates here: without --template, `init` makes a small module in TypeScript.');
  if (given === undefined && projectPath === undefined)
    throw new CliError('What is the project to be called? Say `init my-project`.');
  const name = databaseNameFrom(given ?? basename(resolve(projectPath ?? '')));
  const directory = resolve(projectPath ?? name);
  requireEmpty(directory);
  writing('A project', directory, () => write(directory, newProject(name)));
  const folder = relative('.', directory);
  const next = [...(folder === '' ? [] : [`cd ${folder}`]), 'npm install', 'npx spacetime-host dev'];
  console.log(`Made ${name} in ${directory}. Next:\n${next.map((line) => `  ${line}`).join('\n')}`);
}

/** Words of a-z and 0-9 with hyphens between them, as names of databases are. @throws CliError where nothing is left */
function databaseNameFrom(text: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  if (words === null)
    throw new CliError(`"${text}" has no letter from a to z and no digit: names of databases are made of them.`);
  return words.join('-');
}

function requireEmpty(directory: string): void {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) throw new CliError(`${directory} is a file: a project needs a folder.`);
  if (readdirSync(directory).length > 0)
    throw new CliError(`${directory} is not empty: a project begins in a new folder. Choose one with --project-path.`);
}

function write(directory: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    const target = join(directory, path);
    makeFolders(dirname(target));
    writeFileSync(target, text);
  }
}
