// The form in which a bundle runs, kept in a file with what V8 compiled of it: parsing a bundle, and then compiling it, would
// be a good part of what a start takes. A file that is missing, damaged or of another bundle is made anew.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { COMMON_JS_VERSION, toCommonJs } from './common-js.ts';

export interface Body {
  /** What `toCommonJs` makes. */
  readonly text: string;
  /** What V8 compiled when it ran before, and asks for in the same version; null where that is not known. */
  readonly compiled: Buffer | null;
  /** Takes what V8 has compiled, for the next time; null where nothing is kept. */
  readonly keep: ((compiled: Buffer) => void) | null;
}

/** Gives the body of a bundle. */
export type BodyOf = (code: string) => Body;

/** One that is compiled anew each time. */
export function bodyAlone(text: string): Body {
  return { text, compiled: null, keep: null };
}

/** Bodies that are read from this file where it has them, and kept there. Throws `BundleError` as `toCommonJs`. */
export function keptBody(file: string): BodyOf {
  return (code) => {
    const bundle = hash(code);
    const { text, compiled } = read(file, bundle) ?? { text: toCommonJs(code), compiled: null };
    return { text, compiled, keep: (compiled) => write(file, bundle, Buffer.from(text), compiled) };
  };
}

function read(file: string, bundle: string): Pick<Body, 'text' | 'compiled'> | null {
  try {
    const bytes = readFileSync(file);
    const start = bytes.indexOf('\n') + 1;
    const found = bytes.toString('latin1', 0, start);
    const end = start + Number(/^\/\/ (\d+)/.exec(found)?.[1]);
    const compiled = bytes.subarray(end);
    if (found !== heading(bundle, bytes.subarray(start, end), compiled)) return null;
    return { text: bytes.toString('utf8', start, end), compiled };
  } catch {
    return null;
  }
}

/** Moved into place, so that a crash leaves the old file or the new one. Where it cannot be written, starts are slower. */
function write(file: string, bundle: string, text: Buffer, compiled: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(heading(bundle, text, compiled)), text, compiled]), {
      mode: 0o600,
    });
    renameSync(`${file}.new`, file);
  } catch {
    // A full disk is reported by the log, whose files matter.
  }
}

function heading(bundle: string, text: Buffer, compiled: Buffer): string {
  return `// ${text.length} ${COMMON_JS_VERSION} ${bundle} ${hash(text)} ${hash(compiled)}\n`;
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
