// `spacetime.json`: where a project says its database's name, its module's folder and where bindings go.
// Found by walking up from the working directory; what lies beside it for an environment or this machine is laid over it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError } from './cli-error.ts';

interface GenerateTarget {
  readonly language: string;
  readonly 'out-dir': string;
}

export interface ProjectConfig {
  /** Folder of the file: relative paths start here. */
  readonly directory: string;
  readonly database?: string;
  readonly server?: string;
  readonly modulePath?: string;
  readonly generate: readonly GenerateTarget[];
  /** Serves the client while `dev` runs. */
  readonly clientCommand?: string;
}

interface ConfigFile {
  readonly database?: unknown;
  readonly server?: unknown;
  readonly 'module-path'?: unknown;
  readonly generate?: unknown;
  readonly children?: unknown;
  readonly dev?: unknown;
}

interface ConfigPlace {
  /** Where to look first. */
  readonly cwd: string;
  /** An environment that a person named: it has to be there. */
  readonly env?: string | undefined;
  /** The one that is laid over where it is there, unless a person named another. */
  readonly usualEnv?: string;
  readonly ignore?: boolean;
}

/** The project's configuration, or an empty one where there is no `spacetime.json`. @throws CliError */
export function readProjectConfig({ cwd, env, usualEnv, ignore }: ConfigPlace): ProjectConfig {
  const directory = ignore ? null : findProject(cwd);
  if (directory === null) {
    if (env) throw new CliError(`--env ${env} needs a spacetime.json, and there is none here.`);
    return { directory: cwd, generate: [] };
  }
  const layers = layersIn(directory, env ?? usualEnv);
  if (env && !layers.some((path) => basename(path).startsWith(`spacetime.${env}.`)))
    throw new CliError(`${join(directory, `spacetime.${env}.json`)} does not exist.`);
  return settle(directory, Object.assign({}, ...layers.map(readConfigFile)));
}

/** The files that are there; later ones say more. */
function layersIn(directory: string, env: string | undefined): string[] {
  const ofEnv = (local: string) => (env ? [`spacetime.${env}${local}.json`] : []);
  const names = ['spacetime.json', ...ofEnv(''), 'spacetime.local.json', ...ofEnv('.local')];
  return names.map((name) => join(directory, name)).filter((path) => existsSync(path));
}

/** The nearest folder from `start` upwards with a `spacetime.json`. */
export function findProject(start: string): string | null {
  for (let directory = resolve(start); ; directory = dirname(directory)) {
    if (statSync(join(directory, 'spacetime.json'), { throwIfNoEntry: false })?.isFile()) return directory;
    if (directory === dirname(directory)) return null;
  }
}

function readConfigFile(path: string): ConfigFile {
  const text = readFileSync(path, 'utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (cause) {
    throw new CliError(`${path} is not valid JSON: ${(cause as Error).message}`);
  }
  throw new CliError(`${path} must hold an object.`);
}

function settle(directory: string, file: ConfigFile): ProjectConfig {
  const text = (key: keyof ConfigFile): string | undefined => {
    const value = file[key];
    if (value === undefined || typeof value === 'string') return value;
    throw new CliError(`"${key}" in spacetime.json must be a text.`);
  };
  if (file.children !== undefined)
    throw new CliError('"children" in spacetime.json are not known here: a project has one database.');
  const database = text('database');
  const server = text('server');
  const modulePath = text('module-path');
  const clientCommand = devCommandIn(file.dev);
  return {
    directory,
    ...(database === undefined ? {} : { database }),
    ...(server === undefined ? {} : { server }),
    ...(modulePath === undefined ? {} : { modulePath: resolve(directory, modulePath) }),
    ...(clientCommand === undefined ? {} : { clientCommand }),
    generate: generateTargets(file.generate),
  };
}

function devCommandIn(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const run = typeof value === 'object' && value !== null && 'run' in value ? value.run : undefined;
  if (typeof run === 'string') return run;
  throw new CliError('"dev" in spacetime.json must be { "run": "a command" }.');
}

function generateTargets(value: unknown): GenerateTarget[] {
  if (value === undefined) return [];
  const isTarget = (entry: unknown): entry is GenerateTarget =>
    typeof entry === 'object' &&
    entry !== null &&
    'language' in entry &&
    typeof entry.language === 'string' &&
    'out-dir' in entry &&
    typeof entry['out-dir'] === 'string';
  if (Array.isArray(value) && value.every(isTarget)) return value;
  throw new CliError('"generate" in spacetime.json must be a list of { "language", "out-dir" }.');
}
