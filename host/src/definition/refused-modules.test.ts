import { describe, expect, it } from 'vitest';
import { BsatnError } from '../bsatn/error.ts';
import { defineModule, ModuleDefinitionError, readModuleDefinition } from './read-module.ts';
import {
  addIndex,
  addReducer,
  addTable,
  addTimer,
  addUnique,
  addView,
  BOOL,
  emptyModule,
  type ModuleDraft,
  product,
  STRING,
  sum,
  U32,
  U64,
} from './testing-raw-module.ts';

it('refuses the older forms of describing a module by name', () => {
  expect(() => readModuleDefinition(Uint8Array.of(0))).toThrow(
    'unsupported: the module describes itself in the old form V8',
  );
  expect(() => readModuleDefinition(Uint8Array.of(1))).toThrow('V9');
  expect(() => readModuleDefinition(Uint8Array.of(3))).toThrow(BsatnError);
});

it('refuses a description that is cut short, goes on, or has a section that nobody knows', () => {
  const nothing = [2, 0, 0, 0, 0];
  expect(readModuleDefinition(Uint8Array.from(nothing)).tables).toEqual([]);
  expect(() => readModuleDefinition(Uint8Array.from(nothing.slice(1)))).toThrow(BsatnError);
  expect(() => readModuleDefinition(Uint8Array.from([...nothing, 0]))).toThrow('left over');
  expect(() => readModuleDefinition(Uint8Array.of(2, 1, 0, 0, 0, 99))).toThrow('no section 99');
});

it('refuses an enum with more variants than a byte can tell apart', () => {
  const described = (variants: number) => {
    const unit = [0, 1, 0, 0, 0, 'v'.charCodeAt(0), 2, 0, 0, 0, 0];
    const all = Array.from({ length: variants }, () => unit).flat();
    return Uint8Array.from([2, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, variants & 255, variants >> 8, 0, 0, ...all]);
  };
  expect(readModuleDefinition(described(256)).typespace).toHaveLength(1);
  expect(() => readModuleDefinition(described(257))).toThrow('an enum has 257 variants, beginning with v; only 256');
});

describe('a module that cannot be published', () => {
  const problemsOf = (build: (draft: ModuleDraft) => void): readonly string[] => {
    const draft = emptyModule();
    build(draft);
    try {
      defineModule(draft);
    } catch (error) {
      if (error instanceof ModuleDefinitionError) return error.problems;
      throw error;
    }
    return [];
  };
  const player = (draft: ModuleDraft) => addTable(draft, 'player', { id: U32, name: STRING });

  it('has no problems as a start', () => {
    expect(
      problemsOf((draft) => {
        const table = player(draft);
        addUnique(table, [0]);
        table.primaryKey.push(0);
        addTimer(draft);
        addView(draft, 'mine', 0);
      }),
    ).toEqual([]);
  });

  it.each<[string, RegExp, (draft: ModuleDraft) => void]>([
    [
      'a route to nowhere',
      /leads to the handler "hook", which does not exist/,
      (draft) => draft.httpRoutes.push({ handler: 'hook', method: null, path: '/' }),
    ],
    [
      'routes that overlap',
      /the route GET "\/a" overlaps with another one/,
      (draft) => {
        draft.httpHandlers.push('hook');
        draft.httpRoutes.push(
          { handler: 'hook', method: null, path: '/a' },
          { handler: 'hook', method: 'GET', path: '/a' },
        );
      },
    ],
    [
      'a route with other characters',
      /the route ANY "\/A" must be empty or begin with \//,
      (draft) => {
        draft.httpHandlers.push('hook');
        draft.httpRoutes.push({ handler: 'hook', method: null, path: '/A' });
      },
    ],
    [
      'two handlers with one canonical name',
      /the name "my_hook" is given twice/,
      (draft) => draft.httpHandlers.push('myHook', 'my_hook'),
    ],
    ['a table without a name', /the table "" has no usable name/, (draft) => addTable(draft, '', {})],
    ['a name beginning with a digit', /the table "1st" has no usable/, (draft) => addTable(draft, '1st', {})],
    ['a name of the system', /st_ belong to the system/, (draft) => addTable(draft, 'stTable', {})],
    ['a column without a name', /the column "" has no usable name/, (draft) => addTable(draft, 'a', { '': U32 })],
    [
      'two columns with one canonical name',
      /two columns named my_name/,
      (draft) => addTable(draft, 'a', { myName: U32, my_name: U32 }),
    ],
    [
      'rows that are no product',
      /must be of a product type/,
      (draft) => (player(draft).productTypeRef = draft.typespace.push(U32) - 1),
    ],
    ['a primary key that is not unique', /primary key is not unique/, (draft) => player(draft).primaryKey.push(0)],
    [
      'two primary key columns',
      /more than one primary key column/,
      (draft) => {
        const table = player(draft);
        addUnique(table, [0]);
        table.primaryKey.push(0, 1);
      },
    ],
    [
      'a unique constraint without an index',
      /player_name_key has no index over the same columns/,
      (draft) => player(draft).uniqueConstraints.push({ columns: [1] }),
    ],
    ['a column out of range', /index names a column that does not exist/, (draft) => addIndex(player(draft), [7])],
    ['a column twice in an index', /index names a column twice/, (draft) => addIndex(player(draft), [0, 0])],
    [
      'an index declared twice',
      /the name "player_id_idx_btree" is given twice/,
      (draft) => {
        const table = player(draft);
        addIndex(table, [0]);
        addIndex(table, [0], { sourceName: 'other' });
      },
    ],
    ['a direct index over text', /is direct, but/, (draft) => addIndex(player(draft), [1], { algorithm: 'direct' })],
    [
      'a sequence over text',
      /player_name_seq needs a column of integers/,
      (draft) =>
        player(draft).sequences.push({
          sourceName: null,
          column: 1,
          start: null,
          minValue: null,
          maxValue: null,
          increment: 1n,
        }),
    ],
    [
      'a sequence outside of its range',
      /starts outside of its range/,
      (draft) =>
        player(draft).sequences.push({
          sourceName: null,
          column: 0,
          start: 5n,
          minValue: 6n,
          maxValue: null,
          increment: 1n,
        }),
    ],
    [
      'a default that does not fit its column',
      /the default of name does not fit its type/,
      (draft) => player(draft).defaults.push({ column: 1, value: Uint8Array.of(9) }),
    ],
    [
      'a default longer than its column',
      /the default of id is longer/,
      (draft) => player(draft).defaults.push({ column: 0, value: new Uint8Array(5) }),
    ],
    [
      'a reference to nowhere',
      /refers to a type that does not exist/,
      (draft) => addTable(draft, 'a', { b: { kind: 'Ref', ref: 9 } }),
    ],
    [
      'two functions with one canonical name',
      /the name "do_it" is given twice/,
      (draft) => {
        addReducer(draft, 'doIt');
        addReducer(draft, 'do_it');
      },
    ],
    [
      'a view named like a table',
      /the name "player" is given twice/,
      (draft) => {
        player(draft);
        addView(draft, 'player', 0);
      },
    ],
    [
      'a view of something that is no row',
      /must return an array or an option of a row type/,
      (draft) => addView(draft, 'numbers', 0, { returnType: { kind: 'Array', element: U32 } }),
    ],
    [
      'a view with arguments',
      /unsupported: this host does not run views with arguments/,
      (draft) => {
        player(draft);
        addView(draft, 'some', 0, { params: product({ id: U32 }) });
      },
    ],
    [
      'two types with one name',
      /the name Thing is given to two types/,
      (draft) => {
        draft.typespace.push(sum({ a: U32 }));
        for (let time = 0; time < 2; time++) {
          draft.types.push({ scope: [], sourceName: 'Thing', ref: 0, customOrdering: true });
        }
      },
    ],
    [
      'a scheduled table whose key is no u64',
      /primary key must be a u64/,
      (draft) => {
        const table = addTimer(draft);
        draft.typespace[table.productTypeRef] = product({ id: U32, at: draft.typespace[0]! });
      },
    ],
    [
      'a scheduled function that does not take the row',
      /must take one of its rows/,
      (draft) => {
        addTimer(draft);
        draft.reducers[0] = { ...draft.reducers[0]!, params: product({ id: U64 }) };
      },
    ],
    [
      'a schedule for a table that is not there',
      /which does not exist/,
      (draft) => draft.schedules.push({ tableName: 'x', atColumn: 0, functionName: 'y' }),
    ],
    [
      'a lifecycle reducer with arguments',
      /takes no arguments/,
      (draft) => {
        addReducer(draft, 'start', product({ flag: BOOL }));
        draft.lifecycle.push({ event: 'init', functionName: 'start' });
      },
    ],
    [
      'two reducers for one event',
      /more than one reducer for init/,
      (draft) => {
        for (const functionName of ['a', 'b']) {
          addReducer(draft, functionName);
          draft.lifecycle.push({ event: 'init', functionName });
        }
      },
    ],
    [
      'a namespace that is no name',
      /the namespace "a.b" has no usable name/,
      (draft) => draft.submodules.push({ namespace: 'a.b', module: emptyModule() }),
    ],
    [
      'a namespace that is too long',
      /has no usable name/,
      (draft) => draft.submodules.push({ namespace: 'x'.repeat(64), module: emptyModule() }),
    ],
    [
      'a namespace that is given twice',
      /the namespace "lib" is given twice/,
      (draft) =>
        draft.submodules.push({ namespace: 'lib', module: emptyModule() }, { namespace: 'lib', module: emptyModule() }),
    ],
    [
      'a lifecycle hook in an inner module',
      /the module inside lib has a reducer for init/,
      (draft) => {
        const module = emptyModule();
        addReducer(module, 'begin');
        module.lifecycle.push({ event: 'init', functionName: 'begin' });
        draft.submodules.push({ namespace: 'lib', module });
      },
    ],
    [
      'a reference that leads out of an inner module',
      /type 1 refers to a type that does not exist/,
      (draft) => {
        draft.typespace.push(U32);
        const module = emptyModule();
        module.typespace.push({ kind: 'Ref', ref: 1 });
        draft.submodules.push({ namespace: 'lib', module });
      },
    ],
    [
      'row-level security of an inner module',
      /unsupported: row-level security of the module inside lib/,
      (draft) => {
        const module = { ...emptyModule(), rowLevelSecurity: ['SELECT * FROM a'] };
        draft.submodules.push({ namespace: 'lib', module });
      },
    ],
  ])('says so for %s', (_what, expected, build) => {
    expect(problemsOf(build).join('\n')).toMatch(expected);
  });

  it('hears of all its problems at once', () => {
    const problems = problemsOf((draft) => {
      addTable(draft, '1st', {});
      addTable(draft, '2nd', {});
      draft.submodules.push({ namespace: '', module: emptyModule() });
    });
    expect(problems).toHaveLength(3);
  });

  it('hears of each of them once', () => {
    const problems = problemsOf((draft) => {
      const table = addTable(draft, 'level', { id: U32 });
      for (const accessorName of ['id', 'alsoId']) {
        addIndex(table, [0], { accessorName, sourceName: 'level_id_idx_btree' });
      }
    });
    expect(problems).toEqual([expect.stringContaining('the name "level_id_idx_btree" is given twice')]);
  });
});
