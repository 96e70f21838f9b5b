// The form in which a bundle runs, kept in a file: to make it, a bundle has to be parsed, which would be a good part of
// what a start takes. A file that is missing, damaged or of another bundle is made anew.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { COMMON_JS_VERSION, toCommonJs } from './common-js.ts';

/** Gives the body (see `toCommonJs`) of a bundle. */
export type BodyOf = (code: string) => string;

/** Bodies that are read from this file, and written to it when it does not have them. Throws `BundleError` as `toCommonJs`. */
export function keptBody(file: string): BodyOf {
  return (code) => {
    const kept = read(file);
    if (kept !== null && kept.heading === heading(code, kept.body)) return kept.body;
    const body = toCommonJs(code);
    write(file, `${heading(code, body)}\n${body}`);
    return body;
  };
}

function read(file: string): { readonly heading: string; readonly body: string } | null {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    return { heading: text.slice(0, end), body: text.slice(end + 1) };
  } catch {
    return null;
  }
}

/** Moved into place, so that a crash leaves the old file or the new one. Where it cannot be written, starts are slower. */
function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // A full disk is reported by the log, whose files matter.
  }
}

function heading(code: string, body: string): string {
  return `// ${COMMON_JS_VERSION} ${hash(code)} ${hash(body)}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
