// For tests: the packages of a project that `init` made, as `npm install` would put them there.
import { mkdirSync, symlinkSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

export function installPackages(project: string): void {
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  for (const name of ['spacetimedb', 'typescript']) symlinkSync(folderOf(name), join(modules, name), 'junction');
  symlinkSync('../typescript/bin/tsc', join(modules, '.bin', 'tsc'));
}

function folderOf(name: string): string {
  return dirname(findPackageJSON(name, import.meta.url) ?? '');
}
