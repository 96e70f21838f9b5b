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
  /** The code that it made of strings when it started before, as that was rewritten (see `code-from-strings.ts`). */
  readonly scripts: ReadonlyMap<string, string>;
  /** Takes both for the next time; null where nothing is kept. */
  readonly keep: ((compiled: Buffer, scripts: ReadonlyMap<string, string>) => void) | null;
}

/** Gives the body of a bundle. */
export type BodyOf = (code: string) => Body;

type Kept = Omit<Body, 'keep'>;

/** One that is compiled anew each time. */
export function bodyAlone(text: string): Body {
  return { text, compiled: null, scripts: new Map(), keep: null };
}

/** Bodies that are read from this file where it has them, and kept there. Throws `BundleError` as `toCommonJs`. */
export function keptBody(file: string): BodyOf {
  return (code) => {
    const bundle = hash(code);
    const body: Kept = read(file, bundle) ?? bodyAlone(toCommonJs(code));
    return { ...body, keep: (compiled, scripts) => write(file, bundle, bytesOf(body.text, scripts, compiled)) };
  };
}

function read(file: string, bundle: string): Kept | null {
  try {
    const bytes = readFileSync(file);
    const start = bytes.indexOf('\n') + 1;
    const rest = bytes.subarray(start);
    if (bytes.toString('latin1', 0, start) !== heading(bundle, rest)) return null;
    const [textSize, scriptsSize] = [rest.readUInt32LE(0), rest.readUInt32LE(4)];
    const end = SIZES + textSize + scriptsSize;
    return {
      text: rest.toString('utf8', SIZES, SIZES + textSize),
      scripts: new Map(JSON.parse(rest.toString('utf8', SIZES + textSize, end)) as [string, string][]),
      compiled: rest.subarray(end),
    };
  } catch {
    return null;
  }
}

/** Of text and scripts; what is compiled goes on to the end. */
const SIZES = 8;

function bytesOf(text: string, scripts: ReadonlyMap<string, string>, compiled: Buffer): Buffer {
  const parts = [Buffer.from(text), Buffer.from(JSON.stringify([...scripts]))];
  const sizes = Buffer.alloc(SIZES);
  for (const [index, { length }] of parts.entries()) sizes.writeUInt32LE(length, index * 4);
  return Buffer.concat([sizes, ...parts, compiled]);
}

/** Moved into place, so that a crash leaves the old file or the new one. Where it cannot be written, starts are slower. */
function write(file: string, bundle: string, bytes: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(heading(bundle, bytes)), bytes]), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // A full disk is reported by the log, whose files matter.
  }
}

function heading(bundle: string, bytes: Buffer): string {
  return `// ${COMMON_JS_VERSION} ${bundle} ${hash(bytes)}\n`;
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
