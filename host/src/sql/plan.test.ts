import { beforeAll, describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../definition/module-definition.ts';
import { describeModule } from '../module-runtime/describe.ts';
import { plazaProgram } from '../server/testing/plaza-program.ts';
import { parseStatement } from './parse-statement.ts';
import { planSelect, planSubscription, returnedRelation } from './plan.ts';
import { equalities, predicateKey } from './predicate.ts';

let plaza: ModuleDefinition;
beforeAll(async () => {
  plaza = describeModule(await plazaProgram());
});

const ANNA = { identity: 7n, isOwner: false };
const OWNER = { identity: 1n, isOwner: true };

const predicateOf = (condition: string, reader = ANNA) =>
  planSubscription(`SELECT * FROM position WHERE ${condition}`, plaza, reader).predicate;
const keyOf = (condition: string) => predicateKey(predicateOf(condition));
const pinned = (condition: string) =>
  equalities(predicateOf(condition)).map(({ column, values }) => [column, values.map((value) => value[0])]);

describe('names', () => {
  it('are those of the catalogue or of the source, quoted or not, and come out canonical', () => {
    for (const name of ['my_notes', 'myNotes', '"myNotes"']) {
      const plan = planSubscription(`SELECT * FROM ${name} WHERE ${name}."isUrgent"`, plaza, ANNA);
      expect(returnedRelation(plan)).toMatchObject({ kind: 'view', name: 'my_notes' });
    }
  });

  it('are hidden by an alias', () => {
    expect(() => planSubscription('SELECT p.* FROM position p WHERE p.x = 1', plaza, ANNA)).not.toThrow();
    expect(() => planSubscription('SELECT * FROM position p WHERE position.x = 1', plaza, ANNA)).toThrow(
      '`position` is not in scope',
    );
    expect(() => planSubscription('SELECT position.* FROM position p', plaza, ANNA)).toThrow('not in scope');
  });

  it('are those that the statement gives: one of a table does not stand for another', () => {
    expect(() => planSubscription('SELECT * FROM myNotes WHERE my_notes."isUrgent"', plaza, ANNA)).toThrow(
      '`my_notes` is not in scope',
    );
  });

  it('are case-sensitive', () => {
    expect(() => planSubscription('SELECT * FROM Position', plaza, ANNA)).toThrow('no such table: `Position`');
  });

  it('of private tables are known to the owner alone, and look missing to others', () => {
    expect(returnedRelation(planSubscription('SELECT * FROM note', plaza, OWNER)).name).toBe('note');
    const missing = (name: string) => `no such table: \`${name}\`. If the table exists, it may be marked private.`;
    expect(() => planSubscription('SELECT * FROM note', plaza, ANNA)).toThrow(missing('note'));
    expect(() => planSubscription('SELECT * FROM nowhere', plaza, ANNA)).toThrow(missing('nowhere'));
  });

  it('of system tables are refused by name', () => {
    expect(() => planSubscription('SELECT * FROM st_client', plaza, OWNER)).toThrow('the system table `st_client`');
  });
});

describe('joins', () => {
  const joining = (count: number) =>
    `SELECT t1.* FROM position t1${Array.from({ length: count - 1 }, (_, at) => ` JOIN position t${at + 2}`).join('')}`;

  it('are of eight tables at most', () => {
    expect(planSubscription(joining(8), plaza, ANNA).sources).toHaveLength(8);
    expect(() => planSubscription(joining(9), plaza, ANNA)).toThrow('joins at most 8 tables, and this one 9');
    expect(() => planSubscription(joining(900), plaza, ANNA)).toThrow('and this one 900');
  });
});

describe('conditions', () => {
  it('that ask the same are the same, however they are written', () => {
    const chunk = keyOf('chunk = 5');
    for (const other of ['"position"."chunk" = 5', '5 = chunk', "chunk = '5'", '(chunk = 5) AND true', 'chunk = 5e0']) {
      expect(keyOf(other)).toBe(chunk);
    }
    for (const other of ['chunk = 6', 'chunk <> 5', 'chunk >= 5', 'entity = 5']) expect(keyOf(other)).not.toBe(chunk);
    expect(keyOf('5 < chunk')).toBe(keyOf('chunk > 5'));
    expect(keyOf('5 >= chunk')).toBe(keyOf('chunk <= 5'));
  });

  it('made of constants are settled before anything is read', () => {
    expect(keyOf('TRUE = TRUE')).toBe('true');
    expect(keyOf('TRUE <> TRUE')).toBe('false');
    expect(keyOf('false OR TRUE')).toBe('true');
    expect(keyOf('chunk = 5 AND FALSE')).toBe('false');
    expect(keyOf(':sender = :sender')).toBe('true');
    expect(keyOf(`:sender = 0x${'00'.repeat(31)}07`)).toBe('true');
  });

  it('pin columns to values, for look-ups', () => {
    expect(pinned('chunk = 5')).toEqual([[1, [5]]]);
    expect(pinned('chunk = 5 AND x > 1')).toEqual([[1, [5]]]);
    expect(pinned('chunk = 5 OR chunk = 6 OR chunk = 5')).toEqual([[1, [5, 6]]]);
    expect(pinned('(chunk = 5 AND x > 1) OR (chunk = 6 AND entity = 1)')).toEqual([[1, [5, 6]]]);
    expect(pinned('chunk = 5 AND entity = 6')).toEqual([
      [1, [5]],
      [0, [6]],
    ]);
    for (const open of ['chunk > 5', 'chunk = 5 OR entity = 6', 'chunk = entity', 'true']) {
      expect(pinned(open)).toEqual([]);
    }
  });

  it('speak of the one who asks', () => {
    const visits = (reader: typeof ANNA) =>
      predicateKey(planSubscription('SELECT * FROM visit WHERE who = :sender', plaza, reader).predicate);
    expect(visits(ANNA)).not.toBe(visits(OWNER));
    const bytes = planSubscription('SELECT * FROM everything WHERE bytes = :sender', plaza, ANNA).predicate;
    expect(bytes).toMatchObject({ value: expect.toSatisfy((value: Uint8Array) => value[4 + 31] === 7) });
  });

  it.each([
    ['nothing = 1', '`nothing` is not in scope'],
    ['x', 'Unexpected type: (expected) Bool != I32 (inferred)'],
    ['5', 'Unsupported literal expression: 5'],
    [':sender', 'Unexpected type: (expected) Bool != Identity (inferred)'],
    ['1 = 1', 'Cannot resolve type for literal expression'],
    ['chunk = :sender', 'Unexpected type: (expected) U32 != Identity (inferred)'],
    ['chunk = x', 'Unexpected type: (expected) U32 != I32 (inferred)'],
    ['chunk = true', 'Unexpected type: (expected) U32 != Bool (inferred)'],
  ])('are refused where types do not fit: %s', (condition, reason) => {
    expect(() => predicateOf(condition)).toThrow(reason);
  });

  it('do not compare options, enums and the like', () => {
    expect(() => planSubscription("SELECT * FROM everything WHERE maybe = 'x'", plaza, ANNA)).toThrow(
      'Invalid binary operator `=` for type `Sum`',
    );
  });
});

describe('a SELECT', () => {
  const select = (sql: string) => {
    const statement = parseStatement(sql);
    if (statement.kind !== 'select') throw new Error(statement.kind);
    return planSelect(statement, plaza, ANNA);
  };

  it('says where each column of its answer stands', () => {
    expect(select('SELECT label AS l, chunk FROM position LIMIT 3')).toMatchObject({
      output: {
        kind: 'columns',
        columns: [
          { name: 'l', position: 3 },
          { name: 'chunk', position: 1 },
        ],
      },
      limit: 3,
    });
    expect(() => select('SELECT nothing FROM position')).toThrow('`nothing` is not in scope');
  });

  it('names its columns as they are asked for, each once', () => {
    expect(select('SELECT isUrgent FROM myNotes')).toMatchObject({ output: { columns: [{ name: 'isUrgent' }] } });
    expect(select('SELECT isUrgent, is_urgent FROM myNotes')).toMatchObject({
      output: { columns: [{ name: 'isUrgent' }, { name: 'is_urgent' }] },
    });
    for (const twice of ['x, x', 'x, label AS x', 'position.x, x']) {
      expect(() => select(`SELECT ${twice} FROM position`)).toThrow('Duplicate name `x`');
    }
  });
});
