// Reads a bundle as an ES module, for those who check or rewrite its imports and exports.
import { createRequire } from 'node:module';
import { depthProblem } from './code-depth.ts';

type Rolldown = typeof import('rolldown/utils');

const require = createRequire(import.meta.url);

/** Thrown with a sentence for the module's author: unresolved imports, syntax errors, a bundle that is no module. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
}

/** A first line for the shell, which the language allows, as a comment: every character stays in its place. */
export function hashbangAsComment(code: string): string {
  return code.replace(/^#!/, '//');
}

/** Parses a bundle as an ES module. Throws `BundleError` with the first syntax error. */
export function parseModule(code: string): ReturnType<Rolldown['parseSync']> {
  return parse(code, 'module', 'The module');
}

/** Parses a script. Throws `BundleError` with the first syntax error. */
export function parseScript(code: string): ReturnType<Rolldown['parseSync']> {
  return parse(code, 'script', 'The code');
}

function parse(code: string, sourceType: 'module' | 'script', subject: string): ReturnType<Rolldown['parseSync']> {
  const tooDeep = depthProblem(code);
  if (tooDeep !== null) throw new BundleError(`${subject} cannot be read: ${tooDeep}.`);
  // Read here: a server that starts with a module it knows never needs the parser, which is slow to load.
  const { parseSync } = require('rolldown/utils') as Rolldown;
  const parsed = parseSync('bundle.js', code, { sourceType });
  const [error] = parsed.errors;
  if (error) throw new BundleError(`${subject} is not valid JavaScript: ${error.message}`);
  return parsed;
}
