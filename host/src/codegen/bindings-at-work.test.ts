import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleModule } from '../module-runtime/bundle.ts';
import { describeModule } from '../module-runtime/describe.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { generateBindings } from './generate-bindings.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const menagerie = fileURLToPath(new URL('../testing-modules/menagerie', import.meta.url));

/** What the test uses of a connection; its real types are tried in `generate-bindings.test.ts`. */
interface Connection {
  readonly db: Record<string, Table>;
  readonly reducers: Record<string, (args: object) => Promise<void>>;
  readonly procedures: Record<string, (args: object) => Promise<unknown>>;
  subscriptionBuilder(): { onApplied(run: () => void): { subscribeToAllTables(): void } };
  disconnect(): void;
}

interface Table {
  iter(): Iterable<object>;
  /** Indexes: those of the animals. */
  readonly id: { find(key: number): object | null };
  readonly chipNumber2: { find(key: bigint): object | null };
  readonly byPen: { filter(key: readonly number[]): Iterable<object> };
}

let directory: string;
let server: RunningServer;
let connection: Connection;

beforeAll(async () => {
  server = await startServer({ listen: '127.0.0.1:0', dataDir: null });
  const { code } = await bundleModule(menagerie);
  const published = await fetch(`${server.url}/v1/database/zoo`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${server.ownerToken}` },
    body: code,
  });
  expect(published.status).toBe(200);
  connection = await connect(await bundledBindings(generateBindings(describeModule(code))));
}, 60_000);

afterAll(async () => {
  connection.disconnect();
  await server.close();
  rmSync(directory, { recursive: true });
});

async function bundledBindings(files: ReadonlyMap<string, string>): Promise<{ DbConnection: { builder(): never } }> {
  directory = mkdtempSync(join(tmpdir(), 'at-work-'));
  symlinkSync(join(repository, 'node_modules'), join(directory, 'node_modules'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const external = ['spacetimedb'];
  await using bundle = await rolldown({ input: join(directory, 'index.ts'), external, logLevel: 'silent' });
  await bundle.write({ file: join(directory, 'index.mjs') });
  return import(pathToFileURL(join(directory, 'index.mjs')).href);
}

// biome-ignore lint/suspicious/noExplicitAny: the builder's type is only known to the generated files.
function connect({ DbConnection }: { DbConnection: { builder(): any } }): Promise<Connection> {
  return new Promise((resolve, reject) => {
    DbConnection.builder()
      .withUri(server.url)
      .withDatabaseName('zoo')
      .withCompression('none')
      .onConnect((connected: Connection) => {
        connected
          .subscriptionBuilder()
          .onApplied(() => resolve(connected))
          .subscribeToAllTables();
      })
      .onConnectError((_context: unknown, error: Error) => reject(error))
      .build();
  });
}

const rowsOf = (table: string) => [...(connection.db[table]?.iter() ?? [])];

it('calls reducers and sees their rows, every type as the SDK knows it', async () => {
  await connection.reducers.addAnimal?.({ name: 'Mia', species: { tag: 'RedPanda' } });
  expect(rowsOf('animal')).toMatchObject([
    {
      id: 1,
      chipNumber2: 1n,
      name: 'Mia',
      species: { tag: 'RedPanda' },
      shapes: [{ tag: 'Circle', value: 1.5 }],
      nickname: undefined,
    },
  ]);
});

it('finds rows by the indexes of the module', async () => {
  const { animal } = connection.db;
  expect(animal?.id.find(1)).toMatchObject({ name: 'Mia' });
  expect(animal?.chipNumber2.find(1n)).toMatchObject({ name: 'Mia' });
  expect([...(animal?.byPen.filter([0, 0]) ?? [])]).toHaveLength(1);
});

it('calls a reducer under a name of its own, with an optional argument', async () => {
  await connection.reducers.christen?.({ animalId: 1, newName1: 'Ada' });
  await connection.reducers.christen?.({ animalId: 1, newName1: undefined });
  expect(rowsOf('animal')).toMatchObject([{ name: 'Ada' }]);
});

it('sees views, kept fresh', () => {
  expect(rowsOf('myAnimals')).toMatchObject([{ name: 'Ada' }]);
  expect(rowsOf('census')).toEqual([{ total: 1n, species2: [] }]);
});

it('calls procedures and gets what they return', async () => {
  expect(await connection.procedures.ping?.({})).toBe(7n);
  expect(await connection.procedures.describeAnimal?.({ animalId: 1 })).toEqual({
    text: 'Ada',
    shapes: [{ tag: 'Circle', value: 1.5 }],
  });
});
