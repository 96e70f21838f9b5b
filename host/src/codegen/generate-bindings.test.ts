import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleModule } from '../module-runtime/bundle.ts';
import { describeModule } from '../module-runtime/describe.ts';
import { generateBindings } from './generate-bindings.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const menagerie = fileURLToPath(new URL('../testing-modules/menagerie', import.meta.url));

const nested = fileURLToPath(new URL('../testing-modules/library', import.meta.url));
/** Every type of key, and a constraint over several columns. */
const cabinet = fileURLToPath(new URL('../testing-modules/cabinet', import.meta.url));

let directory: string;
let files: Map<string, string>;
let withPrivate: Map<string, string>;
let library: Map<string, string>;

/** A client as an application would write it: what it says must type-check. */
const CLIENT = `
import { DbConnection, tables, type EventContext, type ReducerEventContext } from './bindings';
import { Shape, Species } from './bindings/types';
import type { AddAnimalParams } from './bindings/types/reducers';
import type { DescribeAnimalArgs, DescribeAnimalResult } from './bindings/types/procedures';

export const queries = [
  tables.animal.where((row) => row.penRow.gt(3)).toSql(),
  tables.animal.where((row) => row.chipNumber2.eq(5n)).toSql(),
  tables.myAnimals.toSql(),
];
const species: Species = { tag: 'RedPanda' };
const shape: Shape = Shape.Rectangle({ width2: 1, heightCm: 2 });
const params: AddAnimalParams = { name: 'Ada', species };
export function connect(): DbConnection {
  return DbConnection.builder().withUri('http://localhost').withDatabaseName('x').onConnectError(() => {}).build();
}
export async function use(connection: DbConnection): Promise<DescribeAnimalResult> {
  await connection.reducers.addAnimal(params);
  await connection.reducers.christen({ animalId: 1, newName1: undefined });
  const args: DescribeAnimalArgs = { animalId: 1 };
  const pong: bigint = await connection.procedures.ping({});
  connection.db.animal.onInsert((ctx: EventContext, row) => console.log(ctx.event.tag, row.bornAt, row.nickname?.length, pong));
  connection.db.animal.onUpdate((_ctx, before, after) => console.log(before.species.tag === after.species.tag, shape));
  connection.db.noise.onInsert((_ctx, row) => console.log(row.madeBy1.tag === 'SnowyOwl', row.heardBy, row.origin));
  const found = connection.db.animal.chipNumber2.find(5n) ?? connection.db.animal.id.find(5);
  const penned = [...connection.db.animal.byPen.filter([1, 2])].map((row) => row.name);
  console.log(found?.name, penned, [...connection.db.census.iter()].map((row) => row.species2));
  return connection.procedures.describeAnimal(args);
}
export type Unused = ReducerEventContext;
// @ts-expect-error: this table is private
export const hidden = tables.everyType;
`;

/** The same for a module with modules inside. */
const READER = `
import { DbConnection, procedures, reducers, tables } from './library';
import type { Genre } from './library/types';
import type { Genre as ShelfGenre } from './library/shelf/types';
import type { ShelfPutBookParams } from './library/types/reducers';

export const query = tables['shelf.book'].where((row) => row.bookTitle.eq('x')).toSql();
export const queries = [tables.shelf.book.where((row) => row.bookTitle.eq('x')), tables.shelf.register.entry].map((each) => each.toSql());
export const keys = [reducers.shelf.putBook, reducers.shelf.register.noteDown, procedures.shelf.countBooks].map((each) => each.accessorName);
const own: Genre = { tag: 'Anything' };
const shelved: ShelfGenre = { tag: 'Atlas' };
const params: ShelfPutBookParams = { bookTitle: 'x', shelfNo: 1 };
export async function use(connection: DbConnection): Promise<bigint> {
  await connection.reducers['shelf.putBook'](params);
  await connection.reducers['shelf.register.noteDown']({ lineText: own.tag });
  connection.db['shelf.book'].onInsert((_ctx, row) => console.log(row.genre.tag === shelved.tag));
  console.log([...connection.db['shelf.register.entry'].iter()].map(({ text }) => text));
  return connection.procedures['shelf.countBooks']({});
}
`;

beforeAll(async () => {
  const module = describeModule((await bundleModule(menagerie)).code);
  files = generateBindings(module);
  withPrivate = generateBindings(module, { includePrivate: true });
  library = generateBindings(describeModule((await bundleModule(nested)).code));
  const drawers = generateBindings(describeModule((await bundleModule(cabinet)).code), { includePrivate: true });
  directory = mkdtempSync(join(tmpdir(), 'bindings-'));
  symlinkSync(join(repository, 'node_modules'), join(directory, 'node_modules'));
  for (const [path, text] of [...withPrivate].map(([path, text]) => [`private/${path}`, text] as const))
    write(path, text);
  for (const [path, text] of files) write(`bindings/${path}`, text);
  for (const [path, text] of library) write(`library/${path}`, text);
  for (const [path, text] of drawers) write(`cabinet/${path}`, text);
  write('client.ts', CLIENT);
  write('reader.ts', READER);
  write('tsconfig.json', JSON.stringify({ extends: join(repository, 'tsconfig.json'), include: ['**/*.ts'] }));
}, 60_000);

afterAll(() => rmSync(directory, { recursive: true }));

function write(path: string, text: string): void {
  const target = join(directory, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

it('makes a file for each thing that clients may see', () => {
  expect([...files.keys()].sort()).toEqual([
    'add_animal_reducer.ts',
    'animal_table.ts',
    'census_table.ts',
    'describe_animal_procedure.ts',
    'index.ts',
    'my_animals_table.ts',
    'noise_table.ts',
    'ping_procedure.ts',
    'rename_animal_reducer.ts',
    'types.ts',
    'types/procedures.ts',
    'types/reducers.ts',
  ]);
});

it('puts what a module inside the module declares into a folder of its own', () => {
  expect([...library.keys()].filter((path) => path.includes('/')).sort()).toEqual([
    'shelf/book_table.ts',
    'shelf/count_books_procedure.ts',
    'shelf/dust_in_reducer.ts',
    'shelf/first_shelf_table.ts',
    'shelf/put_book_reducer.ts',
    'shelf/register/entry_table.ts',
    'shelf/register/mine_table.ts',
    'shelf/register/note_down_reducer.ts',
    'shelf/register/types.ts',
    'shelf/types.ts',
    'types/procedures.ts',
    'types/reducers.ts',
  ]);
});

it('shows private tables and functions when asked, but never the lifecycle', () => {
  const added = [...withPrivate.keys()].filter((path) => !files.has(path));
  expect(added.sort()).toEqual(['every_type_table.ts', 'feed_reducer.ts', 'feeding_table.ts']);
});

it('begins every file so that the official command line takes it for its own', () => {
  for (const text of files.values()) expect(text).toMatch(/^\/\/ THIS FILE IS AUTOMATICALLY GENERATED BY SPACETIMEDB/);
});

it('type-checks with the official SDK, and types what an application does with it', () => {
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', directory], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
}, 60_000);

describe('in the official SDK', () => {
  interface Client {
    queries: string[];
    connect(): { db: Record<string, unknown>; reducers: object; procedures: object; disconnect(): void };
  }
  let client: Client;
  beforeAll(async () => {
    await using bundle = await rolldown({
      input: join(directory, 'client.ts'),
      external: ['spacetimedb'],
      logLevel: 'silent',
    });
    await bundle.write({ file: join(directory, 'client.mjs') });
    client = (await import(pathToFileURL(join(directory, 'client.mjs')).href)) as Client;
  });

  it('asks for tables and columns by their canonical names', () => {
    expect(client.queries).toEqual([
      'SELECT * FROM "animal" WHERE "animal"."pen_row" > 3',
      'SELECT * FROM "animal" WHERE "animal"."chip_number_2" = 5',
      'SELECT * FROM "my_animals"',
    ]);
  });

  it('offers tables, indexes, reducers and procedures under the names of the source', () => {
    const connection = client.connect();
    connection.disconnect();
    expect(Object.keys(connection.db).sort()).toEqual(['animal', 'census', 'myAnimals', 'noise']);
    expect(connection.db.animal).toMatchObject({ id: {}, chipNumber2: {}, byPen: {}, byOwner: {} });
    expect(Object.keys(connection.reducers).sort()).toEqual(['addAnimal', 'christen']);
    expect(Object.keys(connection.procedures).sort()).toEqual(['describeAnimal', 'ping']);
  });
});
