import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleModule } from '../module-runtime/bundle.ts';
import { describeModule } from '../module-runtime/describe.ts';
import type { ModuleDefinition } from './module-definition.ts';
import { defineModule } from './read-module.ts';
import { addReducer, addTable, emptyModule, U32 } from './testing-raw-module.ts';

const MENAGERIE = fileURLToPath(new URL('../testing-modules/menagerie', import.meta.url));

describe('a module written with the official package', () => {
  let module: ModuleDefinition;
  beforeAll(async () => {
    module = describeModule((await bundleModule(MENAGERIE)).code);
  });

  const named = <T extends { name: string }>(list: readonly T[], name: string): T => {
    const found = list.find((entry) => entry.name === name);
    if (!found) throw new Error(`${name} is not among ${list.map((entry) => entry.name)}`);
    return found;
  };

  it('has its tables under canonical names, and remembers what the source calls them', () => {
    expect(module.tables.map(({ name, sourceName }) => [name, sourceName])).toEqual([
      ['animal', 'animal'],
      ['EVERY_type', 'everyType'],
      ['feeding', 'feeding'],
      ['noise', 'noise'],
    ]);
    expect(named(module.tables, 'animal').columns.map(({ name }) => name)).toEqual([
      ...['id', 'chip_number_2', 'owner', 'name', 'species', 'pen_row', 'pen_column', 'shapes', 'nickname', 'born_at'],
    ]);
  });

  it('has indexes named after canonical columns unless they have a name of their own', () => {
    const { indexes } = named(module.tables, 'animal');
    expect(indexes.map(({ name, sourceName, accessor }) => [name, sourceName, accessor])).toEqual([
      ['animal_id_idx_btree', 'animal_id_idx_btree', 'id'],
      ['animal_chip_number_2_idx_btree', 'animal_chipNumber2_idx_btree', 'chipNumber2'],
      ['animal_name_idx_btree', 'animal_name_idx_btree', 'name'],
      ['animal_pen_row_pen_column_idx_btree', 'animal_penRow_penColumn_idx_btree', 'byPen'],
      ['animals_of', 'animal_owner_idx_hash', 'byOwner'],
    ]);
  });

  it('has keys, generated columns, defaults and access as declared', () => {
    const animal = named(module.tables, 'animal');
    expect([animal.primaryKey, animal.isPublic, animal.isEvent]).toEqual([0, true, false]);
    expect(animal.uniqueConstraints.map(({ name }) => name)).toEqual(['animal_id_key', 'animal_chip_number_2_key']);
    expect(animal.sequences).toMatchObject([{ name: 'animal_id_seq', column: 0, start: 1n, increment: 1n }]);
    expect(named(module.tables, 'noise').isEvent).toBe(true);
    expect([...named(module.tables, 'EVERY_type').defaults.keys()]).toEqual([19, 20]);
  });

  it('knows what runs on a schedule, and keeps it and the lifecycle private', () => {
    expect(named(module.tables, 'feeding').schedule).toEqual({
      name: 'feeding_sched',
      atColumn: 1,
      functionName: 'feed',
    });
    const isPrivate = module.reducers.filter((reducer) => reducer.isPrivate).map(({ name }) => name);
    expect(isPrivate.sort()).toEqual(['client_connected', 'client_disconnected', 'feed', 'init']);
    expect(named(module.reducers, 'init').lifecycle).toBe('init');
  });

  it('numbers functions by the order of the exports', () => {
    expect(module.reducers.map(({ sourceName, id }) => [sourceName, id])).toEqual([
      ['addAnimal', 0],
      ['clientConnected', 1],
      ['clientDisconnected', 2],
      ['feed', 3],
      ['init', 4],
      ['renameAnimal', 5],
    ]);
    expect(module.procedures.map(({ name, id }) => [name, id])).toEqual([
      ['describe_animal', 0],
      ['ping', 1],
    ]);
  });

  it('takes explicit names of functions as they are, and converts arguments', () => {
    const { sourceName, params } = named(module.reducers, 'christen');
    expect(sourceName).toBe('renameAnimal');
    expect(params.elements.map(({ name }) => name)).toEqual(['animal_id', 'new_name_1']);
  });

  it('counts anonymous views and views per sender apart', () => {
    expect(named(module.views, 'my_animals')).toMatchObject({ id: 0, isAnonymous: false, isOption: false });
    expect(named(module.views, 'census')).toMatchObject({ id: 0, isAnonymous: true, isOption: true, primaryKey: 0 });
    expect(named(module.views, 'census').columns.map(({ name }) => name)).toEqual(['total', 'species_2']);
  });

  it('names fields in snake case and variants in camel case, but leaves special types alone', () => {
    const typeOf = (name: string) => module.typespace[named(module.types, name).ref];
    expect(typeOf('Species')).toMatchObject({
      variants: [{ name: 'cat' }, { name: 'redPanda' }, { name: 'snowyOwl' }],
    });
    expect(typeOf('Extent')).toMatchObject({ elements: [{ name: 'width_2' }, { name: 'height_cm' }] });
    expect(named(module.tables, 'feeding').columns[1]?.type).toMatchObject({ variants: [{ name: 'Interval' }, {}] });
  });
});

it('leaves every name as it is when the module asks for that', () => {
  const draft = emptyModule();
  draft.convertsCase = false;
  addTable(draft, 'MyTable', { someColumn: U32 });
  addReducer(draft, 'doIt2');
  const module = defineModule(draft);
  expect([module.tables[0]?.name, module.tables[0]?.columns[0]?.name]).toEqual(['MyTable', 'someColumn']);
  expect(module.reducers[0]?.name).toBe('doIt2');
});
