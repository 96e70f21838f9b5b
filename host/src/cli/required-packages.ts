// Whether the packages that a module asks for are there: said in a sentence, before compiler and bundler say it in many.
import { existsSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError } from './cli-error.ts';

/** @throws CliError with the names of those that are missing */
export function requirePackages(project: string): void {
  const manifest = join(project, 'package.json');
  if (!existsSync(manifest)) return;
  const missing = dependenciesIn(manifest).filter((name) => !isInstalled(name, manifest));
  if (missing.length > 0)
    throw new CliError(`Not installed: ${missing.join(', ')}. Run \`npm install\` in ${project}.`);
}

function dependenciesIn(manifest: string): readonly string[] {
  try {
    const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies?: Record<string, string> };
    return Object.keys(dependencies ?? {});
  } catch (cause) {
    throw new CliError(`${manifest} is not valid JSON: ${(cause as Error).message}`, { cause });
  }
}

function isInstalled(name: string, manifest: string): boolean {
  try {
    return findPackageJSON(name, pathToFileURL(manifest)) !== undefined;
  } catch {
    return false;
  }
}
