// Words for whatever a module threw: its message, and its stack in terms of the module's sources. What is thrown comes
// from another realm and may be anything at all, so nothing about it is trusted.
import { isProxy } from 'node:util/types';
import type { SourcePositions } from './source-positions.ts';

/** The name under which bundles are evaluated, as it stands in stacks. */
export const BUNDLE_NAME = 'spacetimedb_module';

/** Frames from here on belong to the package and the host, not to the module's author. */
const END_OF_MODULE = '__spacetimedb_end_short_backtrace';

/**
 * What was thrown, unless a proxy stands in it or above it: asking that what it is would run the module's code in the middle
 * of the host's, which may throw again. Then it is the stand-in.
 */
export function withoutProxies(thrown: unknown, standIn: () => unknown): unknown {
  for (
    let at = thrown;
    (typeof at === 'object' && at !== null) || typeof at === 'function';
    at = Object.getPrototypeOf(at)
  ) {
    if (isProxy(at)) return standIn();
  }
  return thrown;
}

/** The text of `message`, or of the thing itself where it has none. */
export function messageOfException(thrown: unknown): string {
  try {
    if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message);
    return String(thrown);
  } catch {
    return 'an exception that cannot be shown';
  }
}

/** `Uncaught Error: message` and the frames of the module, a line each. */
export function describeException(thrown: unknown, positions: SourcePositions): string {
  const lines = stackLines(thrown);
  const end = lines.findIndex((line) => line.includes(END_OF_MODULE));
  const shown = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !isFrameOfHost(line));
  return `Uncaught ${shown.map((line) => translate(line, positions)).join('\n')}`;
}

function stackLines(thrown: unknown): string[] {
  try {
    if (typeof thrown !== 'object' || thrown === null || !('stack' in thrown)) return [messageOfException(thrown)];
    return String(thrown.stack).split('\n');
  } catch {
    return [messageOfException(thrown)];
  }
}

/** System calls are frames, too, but of no use to the module's author. */
function isFrameOfHost(line: string): boolean {
  return /^ {4}at /.test(line) && !line.includes(BUNDLE_NAME);
}

const FRAME_POSITION = new RegExp(`${BUNDLE_NAME}:(\\d+):(\\d+)`);

function translate(line: string, positions: SourcePositions): string {
  const frame = line.replace(/^ {4}at /, '\tat ');
  const found = FRAME_POSITION.exec(frame);
  const source = found && positions.find(Number(found[1]), Number(found[2]));
  return source ? frame.replace(found[0], `${source.file}:${source.line}:${source.column}`) : frame;
}
