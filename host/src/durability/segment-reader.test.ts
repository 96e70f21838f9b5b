// What somebody sees who reads a segment while its server writes on.
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FRAME_HEADER_SIZE, writeFrameHeader } from './frame.ts';
import { SEGMENT_HEADER } from './segment.ts';
import { framesOf } from './segment-reader.ts';

/** Zeros that stand ahead, more than are read at once. */
const AHEAD = 6 * 1024 * 1024;

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'segment-'));
  path = join(directory, '0000000000000000.log');
});
afterEach(() => rmSync(directory, { recursive: true }));

function frameOf(content: string): Uint8Array {
  const frame = Buffer.concat([new Uint8Array(FRAME_HEADER_SIZE), Buffer.from(content)]);
  writeFrameHeader(frame);
  return frame;
}

const text = (payload: Uint8Array | number | undefined) => Buffer.from(payload as Uint8Array).toString();

it('frames that are finished while others are read are no damage', () => {
  const [first, second, third] = ['first', 'second', 'third'].map(frameOf) as [Uint8Array, Uint8Array, Uint8Array];
  const begun = second.subarray(0, 15);
  writeFileSync(path, Buffer.concat([SEGMENT_HEADER, first, begun, new Uint8Array(AHEAD)]));
  const frames = framesOf({ path, firstOffset: 0, isNamed: true }, true);
  expect(text(frames.next().value)).toBe('first');
  const file = openSync(path, 'r+');
  const behind = SEGMENT_HEADER.length + first.length;
  writeSync(file, Buffer.concat([second, third]), 0, second.length + third.length, behind);
  closeSync(file);
  expect(text(frames.next().value)).toBe('second');
  expect(text(frames.next().value)).toBe('third');
  expect(frames.next()).toEqual({ done: true, value: behind + second.length + third.length });
});
