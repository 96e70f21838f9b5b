import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { bundleModule } from '../module-runtime/bundle.ts';
import { describeModule } from '../module-runtime/describe.ts';
import type { ModuleDefinition } from './module-definition.ts';
import { schemaJson } from './schema-json.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test looks into JSON of any shape.
type Loose = any;

let module: ModuleDefinition;
beforeAll(async () => {
  const menagerie = fileURLToPath(new URL('../testing-modules/menagerie', import.meta.url));
  module = describeModule((await bundleModule(menagerie)).code);
});

const sections = (): Loose => Object.assign({}, ...JSON.parse(schemaJson(module, 10)).sections);

it('lists what a module declares in sections', () => {
  expect(Object.keys(sections())).toEqual([
    ...['Typespace', 'Types', 'Tables', 'Reducers', 'Procedures', 'Views', 'ViewPrimaryKeys'],
    ...['Schedules', 'LifeCycleReducers', 'HttpHandlers', 'HttpRoutes', 'ExplicitNames'],
  ]);
});

it('writes types with their variants as keys, and options as some or none', () => {
  expect(sections().Typespace.types[1]).toEqual({
    Sum: {
      variants: ['cat', 'redPanda', 'snowyOwl'].map((name) => ({
        name: { some: name },
        algebraic_type: { Product: { elements: [] } },
      })),
    },
  });
});

it('writes a table with its source name, and the canonical one among the explicit names', () => {
  const table = sections().Tables.find((found: Loose) => found.source_name === 'everyType');
  expect(table).toMatchObject({
    primary_key: [0],
    indexes: [{ accessor_name: { some: 'tiny' }, algorithm: { BTree: [0] } }],
    constraints: [{ data: { Unique: { columns: [0] } } }],
    table_access: { Private: [] },
    default_values: [
      { col_id: 19, value: '050000006c61746572' },
      { col_id: 20, value: '01' },
    ],
  });
  expect(sections().ExplicitNames.entries).toContainEqual({
    Table: { source_name: 'everyType', canonical_name: 'EVERY_type' },
  });
});

it('ties schedules and lifecycle to the functions of the source', () => {
  expect(sections().Schedules).toEqual([
    { source_name: { some: 'feeding_sched' }, table_name: 'feeding', schedule_at_col: 1, function_name: 'feed' },
  ]);
  expect(sections().LifeCycleReducers).toContainEqual({ lifecycle_spec: { Init: [] }, function_name: 'init' });
});

it('has the older form, flat and with canonical names', () => {
  const flat: Loose = JSON.parse(schemaJson(module, 9));
  expect(flat.tables.map((table: Loose) => table.name)).toContain('EVERY_type');
  expect(flat.tables.find((table: Loose) => table.name === 'feeding').schedule).toEqual({
    some: { name: { some: 'feeding_sched' }, reducer_name: 'feed', scheduled_at_column: 1 },
  });
  expect(flat.reducers.find((reducer: Loose) => reducer.name === 'init').lifecycle).toEqual({ some: { Init: [] } });
  expect(flat.misc_exports.map((entry: Loose) => Object.keys(entry)[0])).toEqual([
    ...['ColumnDefaultValue', 'ColumnDefaultValue', 'Procedure', 'Procedure', 'View', 'View'],
  ]);
});

it('lists modules inside the module with the names that they give themselves, one inside the other', async () => {
  const library = fileURLToPath(new URL('../testing-modules/library', import.meta.url));
  const whole = describeModule((await bundleModule(library)).code);
  const outer: Loose = Object.assign({}, ...JSON.parse(schemaJson(whole, 10)).sections);
  expect(outer.Tables.map((table: Loose) => table.source_name)).toEqual(['reader']);
  const [{ namespace, module: shelf }] = outer.Submodules;
  expect(namespace).toBe('shelf');
  const inner: Loose = Object.assign({}, ...shelf.sections);
  expect(inner.Tables.map((table: Loose) => table.source_name)).toEqual(['book', 'dusting']);
  expect(inner.Reducers.map((reducer: Loose) => reducer.source_name)).toEqual(['dust', 'dustIn', 'putBook']);
  expect(inner.Views[0]).toMatchObject({ source_name: 'firstShelf', index: 0 });
  expect(inner.Schedules[0]).toMatchObject({ table_name: 'dusting', function_name: 'dust' });
  expect(inner.Typespace).toEqual(outer.Typespace);
  expect(inner.Submodules[0].namespace).toBe('register');
});
