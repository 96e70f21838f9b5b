import { describe, expect, it } from 'vitest';
import { runCounted } from '../testing/run-counted.ts';

describe('a loop', () => {
  it.each<[code: string, value: unknown, turns: number]>([
    ['export let value = 0; for (let i = 0; i < 3; i++) { value += i; }', 3, 3],
    ['export let value = 0; for (let i = 0; i < 3; i++) value += i', 3, 3],
    ['export let value = 0; for (; value < 3; value++);', 3, 3],
    ['export let value = ""; for (const key in { a: 1, b: 2 }) value += key;', 'ab', 2],
    ['export let value = 0; for (const each of [1, 2]) value += each;', 3, 2],
    ['export let value = 0; while (value < 2) value++', 2, 2],
    ['export let value = 0; do value++\nwhile (value < 2)', 2, 2],
    ['export let value = 0; for (const a of [1, 2]) for (const b of [3, 4]) value += a * b;', 21, 6],
    ['export let value = 0; for (const a of [1, 2]) if (a > 1) value = a; else while (value < 5) value++;', 2, 7],
    [
      'export let value = 0; outer: for (const a of [1, 2]) for (const b of [1, 2]) { if (b > 1) continue outer; value += a; }',
      3,
      6,
    ],
    ['function* endless() { for (;;) yield 1; }\nexport const value = endless().take(4).toArray().length;', 4, 4],
    [
      'const count = (n) => { let m = 0; while (m < n) m++; return m; }; export const value = [1, 2].map(count);',
      [1, 2],
      3,
    ],
  ])('does what it did, and counts its turns: %s', (code, value, turns) => {
    expect(runCounted(code)).toEqual({ value, looks: turns });
  });

  it('is found however deep an expression is', () => {
    const sum = `export const value = ${'1+'.repeat(3000)}(() => { for (;;) return 1; })();`;
    expect(runCounted(sum)).toEqual({ value: 3001, looks: 1 });
  });
});
