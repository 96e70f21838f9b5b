// All that `dev` settles before its first publish: from the command's words, and from `spacetime.json`.
import { resolve } from 'node:path';
import { bindingDirectories } from '../bindings.ts';
import { CliError } from '../cli-error.ts';
import { databaseName, projectConfig, type TargetOptions } from '../commands/options.ts';
import { moduleDirectory } from '../module-program.ts';
import { serverAddress } from '../server-address.ts';

export interface ProjectOptions extends TargetOptions {
  readonly projectPath?: string;
  readonly modulePath?: string;
  readonly moduleBindingsPath?: string;
  readonly run?: string;
  readonly serverOnly?: boolean;
}

export interface Project {
  readonly database: string;
  readonly address: string;
  /** Folder of the module. */
  readonly module: string;
  /** Folders that bindings go to. */
  readonly bindings: readonly string[];
  readonly clientCommand: string | null;
}

/** The layer of `spacetime.json` that is taken where it is there. */
const USUAL_ENV = 'dev';

/** Goes to the project's folder: what a server keeps and a client serves belongs there. @throws CliError */
export function openProject(name: string | undefined, options: ProjectOptions): Project {
  const given = options.modulePath === undefined ? {} : { modulePath: resolve(options.modulePath) };
  if (options.projectPath !== undefined) enter(options.projectPath);
  const config = projectConfig(options, USUAL_ENV);
  process.chdir(config.directory);
  const module = moduleDirectory(given, config);
  return {
    database: databaseName(name, config),
    address: serverAddress(options.server ?? config.server),
    module,
    bindings:
      options.moduleBindingsPath === undefined ? bindingDirectories(config) : [resolve(options.moduleBindingsPath)],
    clientCommand: options.serverOnly ? null : (options.run ?? config.clientCommand ?? null),
  };
}

function enter(folder: string): void {
  try {
    process.chdir(folder);
  } catch (cause) {
    throw new CliError(`${resolve(folder)} is no folder that one can work in.`, { cause });
  }
}
