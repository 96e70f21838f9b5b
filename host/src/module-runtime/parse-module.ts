// Reads a bundle as an ES module, for those who check or rewrite its imports and exports.
import { parseSync } from 'rolldown/utils';

/** Thrown with a sentence for the module's author: unresolved imports, syntax errors, a bundle that is no module. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
}

/** Parses a bundle as an ES module. Throws `BundleError` with the first syntax error. */
export function parseModule(code: string): ReturnType<typeof parseSync> {
  const parsed = parseSync('bundle.js', code, { sourceType: 'module' });
  const [error] = parsed.errors;
  if (error) throw new BundleError(`The module is not valid JavaScript: ${error.message}`);
  return parsed;
}
