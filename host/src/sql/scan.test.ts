import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Database } from '../engine/database.ts';
import { plazaProgram } from '../server/testing/plaza-program.ts';
import { readPosition } from '../server/testing/position.ts';
import type { Table } from '../store/table.ts';
import { planSubscription } from './plan.ts';
import { matchingRows } from './scan.ts';

let database: Database;
let table: Table;
beforeAll(async () => {
  database = Database.create({ identity: 1n, owner: 2n });
  database.publish(await plazaProgram());
  table = database.table('position') as Table;
  for (let entity = 1; entity <= 300; entity++) {
    table.load(table.row.encode([entity, entity % 7, (entity % 5) - 2, `p${entity % 3}`]));
  }
});

const select = (condition: string) => {
  const { predicate } = planSubscription(`SELECT * FROM position WHERE ${condition}`, database.definition, {
    identity: 1n,
    isOwner: false,
  });
  return [...matchingRows(table, predicate)].map((row) => readPosition(row).entity).sort((a, b) => a - b);
};

type Meaning = (row: { readonly [column: string]: number | string }) => boolean;
/** A condition as text, and what it means. */
type Condition = readonly [text: string, meaning: Meaning];

const condition = fc.letrec<{ any: Condition }>((tie) => {
  const operators = { '=': 0, '<>': 1, '<': 2, '<=': 3, '>': 4, '>=': 5 } as const;
  const holds = (operator: keyof typeof operators, a: number | string, b: number | string) =>
    [a === b, a !== b, a < b, a <= b, a > b, a >= b][operators[operator]] as boolean;
  const comparison = fc
    .record({
      column: fc.constantFrom('entity', 'chunk', 'x'),
      operator: fc.constantFrom(...(Object.keys(operators) as (keyof typeof operators)[])),
      value: fc.integer({ min: 0, max: 9 }),
      isMirrored: fc.boolean(),
    })
    .map(
      ({ column, operator, value, isMirrored }): Condition => [
        isMirrored ? `${value} ${operator} ${column}` : `${column} ${operator} ${value}`,
        (row) => (isMirrored ? holds(operator, value, row[column] ?? 0) : holds(operator, row[column] ?? 0, value)),
      ],
    );
  const label = fc
    .constantFrom('p0', 'p1', 'p9')
    .map((text): Condition => [`label = '${text}'`, (row) => row.label === text]);
  const joined = fc
    .tuple(tie('any'), fc.constantFrom('AND', 'OR'), tie('any'))
    .map(
      ([[a, left], word, [b, right]]): Condition => [
        `(${a}) ${word} (${b})`,
        (row) => (word === 'AND' ? left(row) && right(row) : left(row) || right(row)),
      ],
    );
  return { any: fc.oneof({ depthSize: 'small' }, comparison, label, joined) };
}).any;

describe('matching rows', () => {
  it('are those that satisfy the condition, whatever way they are found', () => {
    const rows = [...table.rows()].map(readPosition);
    fc.assert(
      fc.property(condition, ([text, isWanted]) => {
        const expected = rows.filter((row) => isWanted({ ...row })).map(({ entity }) => entity);
        expect(select(text)).toEqual(expected.sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['entity = 5', 1],
    ["entity = 5 AND label = 'p2'", 1],
    ['chunk = 3', 43],
    ['chunk = 3 AND x = 0', 9],
    ['entity = 5 OR entity = 6', 2],
    ['chunk = 3 AND entity = 3', 1],
  ])('are looked up where an index allows: %s', (text, found) => {
    const everyRow = vi.spyOn(table, 'rows');
    expect(select(text)).toHaveLength(found);
    expect(everyRow).not.toHaveBeenCalled();
    everyRow.mockRestore();
  });

  it('are looked for one by one otherwise', () => {
    const everyRow = vi.spyOn(table, 'rows');
    select('chunk > 3');
    select('chunk = 3 OR x = 1');
    expect(everyRow).toHaveBeenCalledTimes(2);
    everyRow.mockRestore();
  });
});
