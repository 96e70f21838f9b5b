// A drawer for every type that a key can have, each with values in their order: what indexes make of them is asked here.
import { ConnectionId, Identity, TimeDuration, Timestamp, Uuid } from 'spacetimedb';
import { Range, schema, t, table } from 'spacetimedb/server';

const Humour = t.enum('Humour', ['calm', 'keen', 'wild']);
const Figure = t.enum('Figure', { dot: t.unit(), line: t.u8(), text: t.string() });
const Spot = t.object('Spot', { x: t.i32(), y: t.i32() });

/** Which types a key may have is the engine's to say, so the package's types are passed over. */
const drawer = (type: unknown) =>
  table(
    { indexes: [{ accessor: 'key', algorithm: 'btree', columns: ['key'] }] },
    { key: type as ReturnType<typeof t.u8>, place: t.u32() },
  );

const rank = table(
  {
    constraints: [{ name: 'once', constraint: 'unique', columns: ['guild', 'seat', 'mood'] as unknown as ['guild'] }],
    indexes: [
      { accessor: 'bySeat', algorithm: 'btree', columns: ['guild', 'seat', 'mood'] },
      { accessor: 'byHash', algorithm: 'hash', columns: ['seat', 'guild'] },
    ],
  },
  { guild: t.string(), seat: t.i64(), mood: Humour },
);

const slot = table(
  { indexes: [{ accessor: 'direct', algorithm: 'direct', column: 'number' }] },
  { number: t.u32().unique(), label: t.string() },
);

const cabinet = schema({
  bool: drawer(t.bool()),
  u8: drawer(t.u8()),
  u16: drawer(t.u16()),
  u32: drawer(t.u32()),
  u64: drawer(t.u64()),
  u128: drawer(t.u128()),
  u256: drawer(t.u256()),
  i8: drawer(t.i8()),
  i16: drawer(t.i16()),
  i32: drawer(t.i32()),
  i64: drawer(t.i64()),
  i128: drawer(t.i128()),
  i256: drawer(t.i256()),
  f32: drawer(t.f32()),
  f64: drawer(t.f64()),
  text: drawer(t.string()),
  bytes: drawer(t.byteArray()),
  list: drawer(t.array(t.u16())),
  identity: drawer(t.identity()),
  connection: drawer(t.connectionId()),
  time: drawer(t.timestamp()),
  span: drawer(t.timeDuration()),
  uuid: drawer(t.uuid()),
  maybe: drawer(t.option(t.i16())),
  mood: drawer(Humour),
  shape: drawer(Figure),
  point: drawer(Spot),
  rank,
  slot,
});
export default cabinet;

const signed = (bits: bigint) => [-(1n << (bits - 1n)), -256n, -1n, 0n, 1n, 255n, (1n << (bits - 1n)) - 1n];
const unsigned = (bits: bigint) => [0n, 1n, 255n, 256n, 1n << (bits - 1n), (1n << bits) - 1n];
const small = (values: readonly bigint[]) => values.map(Number);

/** In ascending order. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  bool: [false, true],
  u8: [0, 1, 127, 128, 255],
  u16: small(unsigned(16n)),
  u32: small(unsigned(32n)),
  u64: unsigned(64n),
  u128: unsigned(128n),
  u256: unsigned(256n),
  i8: [-128, -1, 0, 1, 127],
  i16: small(signed(16n)),
  i32: small(signed(32n)),
  i64: signed(64n),
  i128: signed(128n),
  i256: signed(256n),
  f32: [Number.NEGATIVE_INFINITY, -1.5, -0.25, 0, 0.25, 1.5, Number.POSITIVE_INFINITY],
  f64: [Number.NEGATIVE_INFINITY, -1e300, -1e-300, 0, 1e-300, 1, Number.MAX_VALUE, Number.POSITIVE_INFINITY],
  text: ['', 'Z', 'a', 'a\u0000', 'aa', 'b', 'é', '\uffff', '\u{10000}'],
  bytes: [[], [0], [0, 0], [1], [127], [128], [255]].map((bytes) => Uint8Array.from(bytes)),
  list: [[], [0], [0, 1], [1], [256], [256, 0]],
  identity: unsigned(256n).map((value) => new Identity(value)),
  connection: unsigned(128n).map((value) => new ConnectionId(value)),
  time: signed(64n).map((micros) => new Timestamp(micros)),
  span: signed(64n).map((micros) => new TimeDuration(micros)),
  uuid: [0n, 1n, 1n << 64n, (1n << 128n) - 1n].map((value) => new Uuid(value)),
  maybe: [-5, 0, 7, undefined],
  mood: [{ tag: 'calm' }, { tag: 'keen' }, { tag: 'wild' }],
  shape: [{ tag: 'dot' }, { tag: 'line', value: 1 }, { tag: 'line', value: 200 }, { tag: 'text', value: '' }],
  point: [
    { x: -1, y: 9 },
    { x: 0, y: -1 },
    { x: 0, y: 0 },
    { x: 3, y: 0 },
  ],
};

interface Drawer {
  insert(row: { readonly key: unknown; readonly place: number }): unknown;
  readonly key: {
    filter(key: unknown): Iterable<{ readonly place: number }>;
    delete(key: unknown): number;
  };
}
const drawerOf = (ctx: { readonly db: unknown }, kind: string) => (ctx.db as Record<string, Drawer>)[kind] as Drawer;
const places = (rows: Iterable<{ readonly place: number }>) => [...rows].map(({ place }) => place);
const samplesOf = (kind: string) => SAMPLES[kind] ?? [];

/** Puts the values in from both ends, so that no order is that of arrival. */
export const fill = cabinet.reducer({ kind: t.string() }, (ctx, { kind }) => {
  const samples = samplesOf(kind).map((key, place) => ({ key, place }));
  while (samples.length > 0) {
    const row = samples.length % 2 === 0 ? samples.pop() : samples.shift();
    if (row) drawerOf(ctx, kind).insert(row);
  }
});

export const kinds = cabinet.procedure({}, t.array(t.string()), () => Object.keys(SAMPLES));

/** The places of all rows, of those from the second to before the last, and of each by its key alone. */
export const look = cabinet.procedure({ kind: t.string() }, t.array(t.array(t.u32())), (ctx, { kind }) =>
  ctx.withTx((tx) => {
    const { key } = drawerOf(tx, kind);
    const samples = samplesOf(kind);
    const inner = new Range({ tag: 'included', value: samples[1] }, { tag: 'excluded', value: samples.at(-1) });
    return [
      places(key.filter(new Range({ tag: 'unbounded' }, { tag: 'unbounded' }))),
      places(key.filter(inner)),
      samples.flatMap((sample) => places(key.filter(sample))),
    ];
  }),
);

export const take = cabinet.reducer({ kind: t.string(), place: t.u32() }, (ctx, { kind, place }) => {
  if (drawerOf(ctx, kind).key.delete(samplesOf(kind)[place]) !== 1) throw new Error('nothing was taken');
});

export const seat = cabinet.reducer({ row: rank.rowType }, (ctx, { row }) => {
  ctx.db.rank.insert(row);
});

export const label = cabinet.reducer({ number: t.u32(), label: t.string() }, (ctx, row) => {
  ctx.db.slot.insert(row);
});

export const labelOf = cabinet.procedure({ number: t.u32() }, t.option(t.string()), (ctx, { number }) =>
  ctx.withTx((tx) => tx.db.slot.number.find(number)?.label),
);

export const shout = cabinet.reducer({}, () => {
  console.trace('trace');
  console.debug('debug');
  console.info('info');
  console.log('log');
  console.warn('warn');
  console.error('error');
  console.assert(false, 'assert');
  console.assert(true, 'never');
});
