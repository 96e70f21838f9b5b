import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { toCommonJs } from './common-js.ts';
import { TURNS } from './loop-checks.ts';
import { FITS } from './size-checks.ts';

/** What the program exports as `value`, and what it asked about. */
function runAsking(code: string): { readonly value: unknown; readonly asked: readonly unknown[] } {
  const exports: { value?: unknown } = {};
  const asked: unknown[] = [];
  const fits = (...question: unknown[]) => {
    asked.push(question.length === 1 ? question[0] : question);
    return question[0];
  };
  const run = compileFunction(toCommonJs(code), ['require', 'exports', TURNS, FITS]);
  run(() => ({}), exports, { left: 1000, out: () => {} }, fits);
  return { value: exports.value, asked };
}

describe('what makes much at once', () => {
  it.each<[code: string, value: unknown, asked: readonly unknown[]]>([
    ['export const value = new Array(1 + 2).length;', 3, [3]],
    ['export const value = Array(Array(2).length).length;', 2, [2, 2]],
    ['export const value = new Uint8Array(3).length;', 3, [[3, 134217728]]],
    ['export const value = new ArrayBuffer(2, {}).byteLength;', 2, [[2, 134217728]]],
    ['export const value = [...[4, 5], ..."ab"];', [4, 5, 'a', 'b'], [[4, 5], 'ab']],
    ['export const value = [...[1, 2].map((n) => n + 1)];', [2, 3], [[2, 3]]],
    ['export const value = [...((n) => [n])(7)];', [7], [[7]]],
  ])('asks first, and does what it did: %s', (code, value, asked) => {
    expect(runAsking(code)).toEqual({ value, asked });
  });

  it.each([
    'export const value = new Array(1, 2).length;',
    'export const value = new Array(...[1, 2]).length;',
    'const [first, ...rest] = [1, 2, 3]; export const value = rest.length;',
    'export const value = Math.max(...[1, 2]);',
  ])('does not where nothing large can come of it: %s', (code) => {
    expect(runAsking(code)).toEqual({ value: 2, asked: [] });
  });
});
