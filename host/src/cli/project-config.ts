// `spacetime.json`: where a project says its database's name, its module's folder and where bindings go.
// Found by walking up from the working directory; `spacetime.<env>.json` beside it is laid over it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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
}

interface ConfigFile {
  readonly database?: unknown;
  readonly server?: unknown;
  readonly 'module-path'?: unknown;
  readonly generate?: unknown;
}

/** The project's configuration, or an empty one where there is no `spacetime.json`. @throws CliError */
export function readProjectConfig(options: { cwd: string; env?: string | undefined; ignore?: boolean }): ProjectConfig {
  const directory = options.ignore ? null : findProject(options.cwd);
  if (directory === null) {
    if (options.env) throw new CliError(`--env ${options.env} needs a spacetime.json, and there is none here.`);
    return { directory: options.cwd, generate: [] };
  }
  const base = readConfigFile(join(directory, 'spacetime.json'));
  const layer = options.env ? readConfigFile(join(directory, `spacetime.${options.env}.json`)) : {};
  return settle(directory, { ...base, ...layer });
}

function findProject(start: string): string | null {
  for (let directory = resolve(start); ; directory = dirname(directory)) {
    if (statSync(join(directory, 'spacetime.json'), { throwIfNoEntry: false })?.isFile()) return directory;
    if (directory === dirname(directory)) return null;
  }
}

function readConfigFile(path: string): ConfigFile {
  if (!existsSync(path)) throw new CliError(`${path} does not exist.`);
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
  const database = text('database');
  const server = text('server');
  const modulePath = text('module-path');
  return {
    directory,
    ...(database === undefined ? {} : { database }),
    ...(server === undefined ? {} : { server }),
    ...(modulePath === undefined ? {} : { modulePath: resolve(directory, modulePath) }),
    generate: generateTargets(file.generate),
  };
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
