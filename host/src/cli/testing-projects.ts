// For tests: a project as `init` makes it, in a folder of its own, with its packages as `npm install` would put them there.
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { newProject } from './new-project.ts';

/** The folder, which the caller removes. */
export function makeProject(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), `${name}-`));
  for (const [path, text] of newProject(name)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  installPackages(directory);
  return directory;
}

export function installPackages(project: string): void {
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  for (const name of ['spacetimedb', 'typescript']) symlinkSync(folderOf(name), join(modules, name), 'junction');
  symlinkSync('../typescript/bin/tsc', join(modules, '.bin', 'tsc'));
}

function folderOf(name: string): string {
  return dirname(findPackageJSON(name, import.meta.url) ?? '');
}
