import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { randomFrom } from '../testing/seeded-random.ts';
import { FileWindow } from './file-window.ts';

const SIZE = 9 * 1024 * 1024 + 5;
const content = Buffer.alloc(SIZE);
for (let at = 0; at + 4 <= SIZE; at += 4) content.writeUInt32LE(at, at);

let directory: string;
let file: number;
let window: FileWindow;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'window-'));
  const path = join(directory, 'file');
  writeFileSync(path, content);
  file = openSync(path, 'r+');
  window = new FileWindow(path, file);
});
afterEach(() => {
  closeSync(file);
  rmSync(directory, { recursive: true });
});

it('gives the bytes of a file, wherever and however many are asked for', () => {
  const random = randomFrom(7);
  const number = (end: number) => Math.floor(random() * end);
  for (let turn = 0; turn < 60; turn++) {
    const position = number(SIZE);
    expect(window.bytes(SIZE - 1, 1)[0]).toBe(content[SIZE - 1]);
    for (const length of [0, 12, number(100_000), number(SIZE), 2 ** 32 - 1]) {
      const bytes = window.bytes(position, length);
      expect(Buffer.compare(bytes, content.subarray(position, position + length)), `${position} ${length}`).toBe(0);
    }
  }
});

it('gives what was written meanwhile once the rest is forgotten', () => {
  window.bytes(0, 10);
  writeSync(file, 'new', 2);
  expect([...window.bytes(2, 3)]).toEqual([...content.subarray(2, 5)]);
  window.forget();
  expect(Buffer.from(window.bytes(2, 3)).toString()).toBe('new');
});

it('gives what is left of a file that became shorter', () => {
  ftruncateSync(file, 10);
  expect(window.size).toBe(SIZE);
  expect([...window.bytes(4, 100)]).toEqual([...content.subarray(4, 10)]);
  expect(window.bytes(50, 1)).toHaveLength(0);
});
