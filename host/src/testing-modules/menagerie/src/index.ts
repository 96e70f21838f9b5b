// A module with one of everything that this host runs: column types, keys, indexes, names, views, procedures, schedules,
// event tables. Definitions, bindings and migrations are tried on it.
import type { AlgebraicTypeType } from 'spacetimedb';
import { ScheduleAt, schema, type TypeBuilder, t, table } from 'spacetimedb/server';

const Species = t.enum('Species', ['Cat', 'red_panda', 'snowyOwl']);

const Shape = t.enum('Shape', {
  Circle: t.f64(),
  rectangle: t.object('Extent', { width2: t.f32(), heightCm: t.f32() }),
  nothing: t.unit(),
});

/** A type that holds itself; TypeScript cannot infer one. */
const Pedigree: TypeBuilder<unknown, AlgebraicTypeType> = t.object('Pedigree', {
  name: t.string(),
  get parents() {
    return t.array(Pedigree);
  },
});

const animal = table(
  {
    public: true,
    indexes: [
      { accessor: 'byPen', algorithm: 'btree', columns: ['penRow', 'penColumn'] },
      { accessor: 'byOwner', name: 'animals_of', algorithm: 'hash', columns: ['owner'] },
    ],
  },
  {
    id: t.u32().primaryKey().autoInc(),
    chipNumber2: t.u64().unique(),
    owner: t.identity(),
    name: t.string().index('btree'),
    species: Species,
    penRow: t.i32(),
    penColumn: t.i32(),
    shapes: t.array(Shape),
    nickname: t.option(t.string()),
    bornAt: t.timestamp(),
  },
);

const everyType = table(
  { name: 'EVERY_type' },
  {
    tiny: t.u8().primaryKey(),
    flag: t.bool(),
    i8: t.i8(),
    i16: t.i16(),
    u16: t.u16(),
    i64: t.i64(),
    i128: t.i128(),
    u128: t.u128(),
    i256: t.i256(),
    u256: t.u256(),
    f32: t.f32(),
    f64: t.f64(),
    bytes: t.byteArray(),
    connection: t.connectionId(),
    duration: t.timeDuration(),
    uuid: t.uuid(),
    outcome: t.result(t.u32(), t.string()),
    matrix: t.array(t.array(t.f32())),
    pedigree: Pedigree,
    later: t.string().default('later'),
    laterOption: t.option(t.u32()).default(undefined),
  },
);

const feeding = table(
  {},
  { scheduledId: t.u64().primaryKey().autoInc(), scheduledAt: t.scheduleAt(), animalId: t.u32() },
);

const noise = table(
  { public: true, event: true },
  { animalId: t.u32(), volume: t.u8(), madeBy1: Species, heardBy: t.array(Species), origin: t.option(Shape) },
);

const spacetimedb = schema({ animal, everyType, feeding, noise });
export default spacetimedb;

export const init = spacetimedb.init((ctx) => {
  ctx.db.feeding.insert({ scheduledId: 0n, scheduledAt: ScheduleAt.interval(60_000_000n), animalId: 0 });
});

export const clientConnected = spacetimedb.clientConnected(() => {});
export const clientDisconnected = spacetimedb.clientDisconnected(() => {});

export const feed = spacetimedb.reducer({ onSchedule: feeding }, { due: feeding.rowType }, (ctx, { due }) => {
  ctx.db.noise.insert({
    animalId: due.animalId,
    volume: 3,
    madeBy1: { tag: 'red_panda' },
    heardBy: [],
    origin: undefined,
  });
});

export const addAnimal = spacetimedb.reducer({ name: t.string(), species: Species }, (ctx, { name, species }) => {
  ctx.db.animal.insert({
    id: 0,
    chipNumber2: ctx.db.animal.count() + 1n,
    owner: ctx.sender,
    name,
    species,
    penRow: 0,
    penColumn: 0,
    shapes: [{ tag: 'Circle', value: 1.5 }],
    nickname: undefined,
    bornAt: ctx.timestamp,
  });
});

export const renameAnimal = spacetimedb.reducer(
  { name: 'christen' },
  { animalId: t.u32(), newName1: t.option(t.string()) },
  (ctx, { animalId, newName1 }) => {
    const found = ctx.db.animal.id.find(animalId);
    if (found) ctx.db.animal.id.update({ ...found, name: newName1 ?? found.name });
  },
);

export const myAnimals = spacetimedb.view({ public: true }, t.array(animal.rowType), (ctx) => [
  ...ctx.db.animal.byOwner.filter(ctx.sender),
]);

const Census = t.row('CensusRow', { total: t.u64().primaryKey(), species2: t.array(Species) });
export const census = spacetimedb.anonymousView({ public: true }, t.option(Census), (ctx) => ({
  total: ctx.db.animal.count(),
  species2: [],
}));

export const describeAnimal = spacetimedb.procedure(
  { animalId: t.u32() },
  t.object('AnimalReport', { text: t.string(), shapes: t.array(Shape) }),
  (ctx, { animalId }) =>
    ctx.withTx((tx) => {
      const found = tx.db.animal.id.find(animalId);
      return { text: found?.name ?? 'nobody', shapes: found?.shapes ?? [] };
    }),
);

export const ping = spacetimedb.procedure(t.u64(), () => 7n);
