// A small public square for protocol tests: positions by chunk, speech as events, private notes shown through views,
// reducers that succeed, refuse and crash, procedures, and a diary of who came and went.
import { ScheduleAt, SenderError, schema, t, table } from 'spacetimedb/server';

const position = table(
  { public: true },
  {
    entity: t.u32().primaryKey().autoInc(),
    chunk: t.u32().index('btree'),
    x: t.i32(),
    label: t.string(),
  },
);

const speech = table({ public: true, event: true }, { chunk: t.u32().index('btree'), text: t.string() });

const note = table(
  {},
  { id: t.u64().primaryKey().autoInc(), owner: t.identity().index('btree'), text: t.string(), isUrgent: t.bool() },
);

const visit = table(
  { public: true },
  { id: t.u32().primaryKey().autoInc(), who: t.identity(), issuer: t.string(), kind: t.string() },
);

const Mood = t.enum('Mood', ['calm', 'wild']);

const everything = table(
  { public: true },
  {
    id: t.u8().primaryKey(),
    big: t.u64(),
    huge: t.u256(),
    bytes: t.byteArray(),
    who: t.identity(),
    when: t.timestamp(),
    maybe: t.option(t.string()),
    mood: Mood,
    ratio: t.f64(),
    token: t.uuid(),
  },
);

const door = table({ public: true }, { name: t.string().primaryKey(), isLocked: t.bool() });

const bell = table({}, { id: t.u64().primaryKey().autoInc(), scheduledAt: t.scheduleAt(), chunk: t.u32() });

const spacetimedb = schema({ position, speech, note, visit, everything, door, bell });
export default spacetimedb;

export const init = spacetimedb.init((ctx) => {
  ctx.db.door.insert({ name: 'gate', isLocked: false });
});

export const clientConnected = spacetimedb.clientConnected((ctx) => {
  const gate = ctx.db.door.name.find('gate');
  if (gate?.isLocked) throw new SenderError('the gate is locked');
  const issuer = ctx.senderAuth.jwt?.issuer ?? 'nobody';
  ctx.db.visit.insert({ id: 0, who: ctx.sender, issuer, kind: 'came' });
});

export const clientDisconnected = spacetimedb.clientDisconnected((ctx) => {
  ctx.db.visit.insert({ id: 0, who: ctx.sender, issuer: '', kind: 'left' });
});

export const lockGate = spacetimedb.reducer({ isLocked: t.bool() }, (ctx, { isLocked }) => {
  ctx.db.door.name.update({ name: 'gate', isLocked });
});

export const appear = spacetimedb.reducer(
  { chunk: t.u32(), x: t.i32(), label: t.string() },
  (ctx, { chunk, x, label }) => {
    ctx.db.position.insert({ entity: 0, chunk, x, label });
  },
);

export const move = spacetimedb.reducer(
  { entity: t.u32(), chunk: t.u32(), x: t.i32() },
  (ctx, { entity, chunk, x }) => {
    const found = ctx.db.position.entity.find(entity);
    if (!found) throw new SenderError('no_such_entity: Nobody is there.');
    ctx.db.position.entity.update({ ...found, chunk, x });
  },
);

export const vanish = spacetimedb.reducer({ entity: t.u32() }, (ctx, { entity }) => {
  ctx.db.position.entity.delete(entity);
});

export const say = spacetimedb.reducer({ chunk: t.u32(), text: t.string() }, (ctx, { chunk, text }) => {
  if (text === '') throw new SenderError('text_empty: Say something, ärgerlich or not.');
  ctx.db.speech.insert({ chunk, text });
});

export const setBell = spacetimedb.reducer({ chunk: t.u32(), micros: t.u32() }, (ctx, { chunk, micros }) => {
  const time = ctx.timestamp.microsSinceUnixEpoch + BigInt(micros);
  ctx.db.bell.insert({ id: 0n, scheduledAt: ScheduleAt.time(time), chunk });
});

export const ring = spacetimedb.reducer({ onSchedule: bell }, { due: bell.rowType }, (ctx, { due }) => {
  ctx.db.speech.insert({ chunk: due.chunk, text: 'ding' });
});

export const writeNote = spacetimedb.reducer({ text: t.string() }, (ctx, { text }) => {
  ctx.db.note.insert({ id: 0n, owner: ctx.sender, text, isUrgent: text.endsWith('!') });
});

export const crash = spacetimedb.reducer((ctx) => {
  ctx.db.position.insert({ entity: 0, chunk: 1, x: 0, label: 'never seen' });
  throw new Error('a secret detail');
});

export const nothing = spacetimedb.reducer(() => {});

export const fill = spacetimedb.reducer({ chunk: t.u32(), count: t.u32() }, (ctx, { chunk, count }) => {
  for (let x = 0; x < count; x++) ctx.db.position.insert({ entity: 0, chunk, x, label: `crowd ${x}` });
});

export const writeEverything = spacetimedb.reducer({ row: everything.rowType }, (ctx, { row }) => {
  ctx.db.everything.insert(row);
});

export const myNotes = spacetimedb.view({ public: true }, t.array(note.rowType), (ctx) => [
  ...ctx.db.note.owner.filter(ctx.sender),
]);

const Count = t.row('CrowdCount', { total: t.u64() });
export const crowd = spacetimedb.anonymousView({ public: true }, t.option(Count), (ctx) => ({
  total: ctx.db.position.count(),
}));

export const whereIs = spacetimedb.procedure({ entity: t.u32() }, t.option(t.u32()), (ctx, { entity }) =>
  ctx.withTx((tx) => tx.db.position.entity.find(entity)?.chunk),
);

export const summon = spacetimedb.procedure({ chunk: t.u32() }, t.u32(), (ctx, { chunk }) =>
  ctx.withTx((tx) => tx.db.position.insert({ entity: 0, chunk, x: 0, label: 'summoned' }).entity),
);

export const fail = spacetimedb.procedure(t.unit(), () => {
  throw new Error('the procedure broke');
});
