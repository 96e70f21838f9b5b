import { describe, expect, it } from 'vitest';
import { parseSubscription } from './parse-select.ts';
import { parseStatement } from './parse-statement.ts';
import type { Expression } from './syntax.ts';

/** The expression in a short notation, to be read in one line. */
function shown(expression: Expression | null): string {
  if (expression === null) return '';
  if (expression.kind === 'comparison') {
    return `${operand(expression.left)} ${expression.operator} ${operand(expression.right)}`;
  }
  if (expression.kind === 'operand') return operand(expression.operand);
  return `(${expression.parts.map(shown).join(` ${expression.kind} `)})`;
}

function operand(value: Extract<Expression, { kind: 'operand' }>['operand']): string {
  if (value.kind === 'literal') return `${value.form}:${value.text}`;
  if (value.kind === 'sender') return ':sender';
  const { qualifier, name } = value.column;
  return qualifier === null ? name : `${qualifier}.${name}`;
}

const where = (condition: string) => shown(parseSubscription(`SELECT * FROM t WHERE ${condition}`).where);

describe('a subscription', () => {
  it('reads the statements of the official query builder', () => {
    expect(parseSubscription('SELECT * FROM "player"')).toEqual({
      kind: 'select',
      projection: { kind: 'rows', qualifier: null },
      from: { table: 'player', alias: null },
      joins: [],
      where: null,
      limit: null,
    });
    expect(where(`"t"."player_name" = 'O''Brien'`)).toBe("t.player_name = string:O'Brien");
    expect(where('(("t"."id" > 1) AND ("t"."id" <= 5)) OR ("t"."id" <> 9)')).toBe(
      '((t.id > number:1 and t.id <= number:5) or t.id <> number:9)',
    );
    expect(where('TRUE = TRUE')).toBe('boolean:true = boolean:true');
    expect(where('"t"."owner" = 0xc200ef')).toBe('t.owner = hex:c200ef');
    expect(where(`"t"."ts" >= '2023-11-14T22:13:20.123456Z'`)).toBe('t.ts >= string:2023-11-14T22:13:20.123456Z');
  });

  it('binds AND tighter than OR, in any number', () => {
    expect(where('a = 1 OR b = 2 AND c = 3 OR d')).toBe('(a = number:1 or (b = number:2 and c = number:3) or d)');
    expect(where('(a = 1 OR b = 2) AND c = 3')).toBe('((a = number:1 or b = number:2) and c = number:3)');
    expect(where(Array.from({ length: 5000 }, () => 'a').join(' or '))).toContain('(a or a');
  });

  it('takes keywords in any case, names as they are, and a semicolon at the end', () => {
    expect(parseSubscription('select * from Player where :sender = Owner;')).toMatchObject({
      from: { table: 'Player' },
    });
    expect(parseSubscription('SELECT p.* FROM lib.items AS p')).toMatchObject({
      projection: { kind: 'rows', qualifier: 'p' },
      from: { table: 'lib.items', alias: 'p' },
    });
    expect(parseSubscription('SELECT * FROM "odd ""name""" x')).toMatchObject({
      from: { table: 'odd "name"', alias: 'x' },
    });
  });

  it('reads numbers of every form', () => {
    expect(where('a = -1')).toBe('a = number:-1');
    expect(where('a = .5')).toBe('a = number:.5');
    expect(where('a = 1e3')).toBe('a = number:1e3');
    expect(where("a = X'0aFf'")).toBe('a = hex:0aFf');
    expect(where('1 < a')).toBe('number:1 < a');
    expect(where('((a)) = (1)')).toBe('a = number:1');
  });

  it.each([
    ['', 'Empty string'],
    ['   ;', 'Expected: SELECT'],
    ['INSERT INTO t (a) VALUES (1)', 'Unsupported: Non-SELECT queries'],
    ['SELECT a FROM t', 'Column projections are not supported in subscriptions'],
    ['SELECT COUNT(*) AS n FROM t', 'Column projections are not supported in subscriptions'],
    ['SELECT * FROM t LIMIT 5', 'LIMIT is not supported in subscriptions'],
    ['SELECT * FROM t ORDER BY a', 'Unsupported SELECT: ORDER'],
    ['SELECT DISTINCT * FROM t', 'Unsupported SELECT: DISTINCT'],
    ['SELECT * FROM a, b', 'Implicit joins are not supported'],
    ['SELECT * FROM a JOIN b ON a.x = b.y', 'SELECT * is not supported for joins'],
    ['SELECT a.* FROM a LEFT JOIN b ON a.x = b.y', 'Non-inner joins are not supported'],
    ['SELECT a.* FROM a NATURAL JOIN b', 'Non-inner joins are not supported'],
    ['SELECT a.* FROM a JOIN b ON a.x < b.y', 'Non-inner joins are not supported'],
    ['SELECT a.* FROM a JOIN b ON a.x = 5', 'Non-inner joins are not supported'],
    ['SELECT a.* FROM a JOIN b ON a.x = b.y AND a.z = b.z', 'Non-inner joins are not supported'],
    ['SELECT a.* FROM a JOIN b USING (x)', 'Non-inner joins are not supported'],
    ['SELECT * FROM (SELECT * FROM t)', 'subqueries'],
    ['SELECT * FROM t; SELECT * FROM t', 'Multiple SQL statements are not supported'],
    ['SELECT * FROM t WHERE NOT (a = 1)', 'Unsupported expression: NOT (…)'],
    ['SELECT * FROM t WHERE a IN (1, 2)', 'Unsupported expression: IN (…)'],
    ['SELECT * FROM t WHERE a IS NULL', 'Unsupported expression: IS (…)'],
    ['SELECT * FROM t WHERE a = NULL', 'Unsupported expression: NULL (…)'],
    ['SELECT * FROM t WHERE lower(a) = 1', 'the function lower(…)'],
    ['SELECT * FROM t WHERE a + 1 = 2', 'Unsupported binary operator: +'],
    ['SELECT * FROM t WHERE a = :me', 'only :sender is known'],
    ['SELECT * FROM t WHERE a =', 'found: the end of the statement'],
    ['SELECT * FROM t WHERE (a = 1', 'Expected: ), found: the end of the statement'],
    ["SELECT * FROM t WHERE a = 'open", 'unexpected text at position 26'],
    ['SELECT * FROM t WHERE a = 12abc', 'unexpected text'],
    [`SELECT * FROM t WHERE ${'('.repeat(2000)}a${')'.repeat(2000)}`, 'Recursion limit exceeded'],
    [`SELECT * FROM t WHERE a = '${'x'.repeat(50_000)}'`, 'SQL query exceeds maximum allowed length: "SELECT'],
  ])('is refused: %s', (sql, reason) => {
    expect(() => parseSubscription(sql)).toThrow(reason);
  });
});

describe('a SELECT of the SQL route', () => {
  it('has columns with aliases, and a limit', () => {
    expect(parseStatement('SELECT a, t.b AS c, "d" e FROM t WHERE a = 1 LIMIT 5')).toMatchObject({
      projection: {
        kind: 'columns',
        columns: [
          { column: { qualifier: null, name: 'a' }, alias: null },
          { column: { qualifier: 't', name: 'b' }, alias: 'c' },
          { column: { qualifier: null, name: 'd' }, alias: 'e' },
        ],
      },
      limit: 5,
    });
  });

  it('counts, under a name', () => {
    expect(parseStatement('SELECT COUNT(*) AS total FROM t')).toMatchObject({
      projection: { kind: 'count', alias: 'total' },
    });
    expect(() => parseStatement('SELECT COUNT(*) FROM t')).toThrow('Aggregate expressions must have column aliases');
  });

  it.each([
    ['', 'Empty SQL query'],
    ['DROP TABLE t', 'Unsupported: DROP'],
    ['SELECT *, a FROM t', 'Expected: FROM'],
    ['SELECT t.*, a FROM t', 'cannot be mixed'],
    ['SELECT a FROM t LIMIT 1.5', 'a whole number after LIMIT'],
    ['SELECT sum(a) FROM t', 'the function sum(…)'],
  ])('is refused: %s', (sql, reason) => {
    expect(() => parseStatement(sql)).toThrow(reason);
  });
});
