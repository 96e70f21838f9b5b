import { describe, expect, it } from 'vitest';
import { depthProblem } from './code-depth.ts';
import { parseModule } from './parse-module.ts';

const repeated = (opening: string, middle: string, closing = '', times = 5000) =>
  `const x = ${opening.repeat(times)}${middle}${closing.repeat(times)};`;

describe('a program', () => {
  it.each([
    ['lists in lists', repeated('[', '', ']')],
    ['functions in functions', repeated('(function () {', '', '})')],
    ['texts in texts', repeated('`${', '1', '}`')],
    ['functions that return functions', repeated('() => ', '1')],
    ['assignments in assignments', repeated('x = ', '1')],
    ['questions in questions', repeated('a ? b : ', 'c')],
    ['sums of sums', repeated('1 + ', '1', '', 100_000)],
    ['members of members', repeated('', 'a', '.b', 100_000)],
    ['loops in loops', `${'for (;;) '.repeat(5000)};`],
    ['ways out of ways out', `${'if (a) b();else '.repeat(5000)}c();`],
  ])('with %s is refused before the parser sees it', (_what, code) => {
    expect(() => parseModule(code)).toThrow(/^The module cannot be read: (brackets|a statement)/);
  });

  it.each([
    ['a list of many lists', `const x = [${'[1, [2]],'.repeat(50_000)}];`],
    [
      'many functions one after the other',
      'export const f = (a) => (b) => ({ a, b });\n'.repeat(1).concat('(() => {})();\n'.repeat(20_000)),
    ],
    ['many cases', `switch (1) { ${'case 1: f(); break;'.repeat(20_000)} }`],
    [
      'a text as long as a source map',
      `const x = 1;\n//# sourceMappingURL=data:application/json;base64,${'+A=='.repeat(100_000)}`,
    ],
  ])('with %s is not', (_what, code) => {
    expect(depthProblem(code)).toBeNull();
  });
});
