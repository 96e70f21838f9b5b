// A module whose functions do not end, or do not stop asking for memory, in every way that tests can think of.
import { ScheduleAt, schema, t, table } from 'spacetimedb/server';

const heap = table({ public: true }, { id: t.u32().primaryKey().autoInc(), text: t.string() });

const chore = table({}, { id: t.u64().primaryKey().autoInc(), at: t.scheduleAt(), isEndless: t.bool() });

const runaway = schema({ heap, chore });
export default runaway;

/** Tests put a loop here. */
const hasLoopInInit = false;

export const init = runaway.init(() => {
  while (hasLoopInInit);
});

/** Whoever has no claims to show waits for ever. */
export const connected = runaway.clientConnected((ctx) => {
  while (ctx.senderAuth.jwt?.subject === 'nobody');
});

export const spin = runaway.reducer((ctx) => {
  ctx.db.heap.insert({ id: 0, text: 'never seen' });
  for (;;);
});

/** Takes no for an answer. */
export const insist = runaway.reducer((ctx) => {
  ctx.db.heap.insert({ id: 0, text: 'never seen' });
  try {
    for (;;) ctx.db.heap.count();
  } catch {
    // and returns as if nothing had been
  }
});

export const pileUp = runaway.reducer((ctx) => {
  do ctx.db.heap.insert({ id: 0, text: 'never seen' });
  while (ctx.db.heap.count() > 0n);
});

/** Ends when the stars have gone out. */
function leaves(depth: number): number {
  return depth === 0 ? 1 : leaves(depth - 1) + leaves(depth - 1);
}

export const branch = runaway.reducer((ctx) => {
  ctx.db.heap.insert({ id: 0, text: 'never seen' });
  leaves(200);
});

type Tree = readonly Tree[];
const sum = (children: Tree): number => children.map(sum).reduce((total, part) => total + part, 1);

/** The same through functions that are handed over. */
export const descend = runaway.reducer((ctx) => {
  ctx.db.heap.insert({ id: 0, text: 'never seen' });
  let tree: Tree = [];
  for (let depth = 0; depth < 200; depth++) tree = [tree, tree];
  sum(tree);
});

/** Makes two more, which do the same. */
class Trunk {
  readonly leaves: number;

  constructor(depth: number) {
    this.leaves = depth === 0 ? 1 : new Trunk(depth - 1).leaves + new Trunk(depth - 1).leaves;
  }
}

export const grow = runaway.reducer((ctx) => {
  ctx.db.heap.insert({ id: 0, text: 'never seen' });
  if (new Trunk(200).leaves < 0) throw new Error('no leaves');
});

const shrinking = {
  left: 200,
  get size(): number {
    if (this.left === 0) return 1;
    this.left--;
    const size = this.size + this.size;
    this.left++;
    return size;
  },
};

export const measure = runaway.reducer((ctx) => {
  ctx.db.heap.insert({ id: 0, text: 'never seen' });
  if (shrinking.size < 0) throw new Error('a size');
});

/** No loop of the module's own: something built in calls it again and again. */
export const visit = runaway.reducer((ctx) => {
  ctx.db.heap.insert({ id: 0, text: 'never seen' });
  const all = new Array(1_000_000).fill(0);
  all.some(() => all.some(() => all.includes(1)));
});

export const drain = runaway.reducer((ctx) => {
  ctx.db.heap.insert({ id: 0, text: 'never seen' });
  const endless = { next: () => ({ done: false, value: 0 }) };
  new Set({ [Symbol.iterator]: () => endless });
});

/** Few turns, each of which takes much. */
export const hoardLists = runaway.reducer(() => {
  const hoarded: number[][] = [];
  for (;;) hoarded.push(new Array(1_000_000).fill(hoarded.length));
});

export const hoardCopies = runaway.reducer(() => {
  const hoarded: unknown[][] = [Array.from({ length: 500_000 }, () => 0.5)];
  for (;;) hoarded.push((hoarded[0] ?? []).slice());
});

export const hoard = runaway.reducer(() => {
  const hoarded: number[][] = [];
  while (hoarded.length >= 0) hoarded.push(new Array(1000).fill(hoarded.length));
});

/** Works for a while, and throws away as much as it uses. */
export const waste = runaway.reducer(() => {
  for (let turn = 0; turn < 2000; turn++) Array.from({ length: 1000 }, () => turn);
});

export const write = runaway.reducer({ text: t.string() }, (ctx, { text }) => {
  ctx.db.heap.insert({ id: 0, text });
});

export const spinAside = runaway.procedure(t.unit(), (ctx) => {
  for (;;) ctx.withTx((tx) => tx.db.heap.count());
});

/** Spins while the host's own thread waits for the end of a transaction. */
export const spinInTransaction = runaway.procedure(t.unit(), (ctx) => {
  ctx.withTx(() => {
    for (;;);
  });
  return {};
});

/** The same in something built in, where nothing looks. */
export const matchInTransaction = runaway.procedure(t.unit(), (ctx) => {
  ctx.withTx(() => /^(?=a)(a+)+$/.test(`${'a'.repeat(60)}!`));
  return {};
});

export const matchAside = runaway.procedure(t.unit(), () => {
  /^(?=a)(a+)+$/.test(`${'a'.repeat(60)}!`);
  return {};
});

/** One chore that does not end, and behind it one for that moment and one for every second. */
export const planChores = runaway.reducer((ctx) => {
  const now = ctx.timestamp.microsSinceUnixEpoch;
  ctx.db.chore.insert({ id: 0n, at: ScheduleAt.time(now + 1_000n), isEndless: true });
  ctx.db.chore.insert({ id: 0n, at: ScheduleAt.time(now + 2_000n), isEndless: false });
  ctx.db.chore.insert({ id: 0n, at: ScheduleAt.interval(1_000_000n), isEndless: false });
});

export const doChore = runaway.reducer({ onSchedule: chore }, { due: chore.rowType }, (ctx, { due }) => {
  while (due.isEndless);
  ctx.db.heap.insert({ id: 0, text: due.at.tag });
});

/** Does not end once there is a row that says so. */
export const endless = runaway.anonymousView({ public: true }, t.array(heap.rowType), (ctx) => {
  const rows = [...ctx.db.heap.iter()];
  for (const { text } of rows) while (text === 'spin');
  return rows;
});
