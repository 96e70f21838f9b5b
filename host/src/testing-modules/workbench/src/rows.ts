// Inserting, updating and deleting, and what goes wrong with it.
import { errors, SenderError, t } from 'spacetimedb/server';
import { part, workbench } from './schema.ts';

/** What reducers and transactions have in common. */
interface Notebook {
  readonly db: { readonly remark: { insert(row: { id: number; text: string }): unknown } };
}

interface Leaves {
  readonly db: { readonly leaf: { insert(row: { color: string; size: number }): unknown } };
}

export function note(ctx: Notebook, text: string): void {
  ctx.db.remark.insert({ id: 0, text });
}

/** Throws at whoever asks what it is. */
export const trap = new Proxy(
  {},
  {
    getPrototypeOf() {
      throw new Error('caught');
    },
  },
);

/** Does something and notes the class of what it throws. */
export function attempt(ctx: Notebook, work: () => unknown): void {
  try {
    work();
    note(ctx, 'fine');
  } catch (error) {
    const known = Object.entries(errors).find(([, Class]) => error instanceof Class);
    note(
      ctx,
      known?.[0] ?? (error instanceof TypeError ? 'TypeError' : error instanceof RangeError ? 'RangeError' : 'other'),
    );
  }
}

export const addPart = workbench.reducer(
  { label: t.string(), weight: t.i32(), maker: t.string(), row: t.i32(), column: t.i32() },
  (ctx, given) => {
    note(ctx, `part ${ctx.db.part.insert({ id: 0, ...given }).id}`);
  },
);

export const putPart = workbench.reducer({ row: part.rowType }, (ctx, { row }) => {
  attempt(ctx, () => ctx.db.part.insert(row));
});

export const changePart = workbench.reducer({ row: part.rowType }, (ctx, { row }) => {
  attempt(ctx, () => ctx.db.part.id.update(row));
});

export const removePart = workbench.reducer({ label: t.string() }, (ctx, { label }) => {
  note(ctx, `removed ${ctx.db.part.label.delete(label)}`);
});

export const removeEqualPart = workbench.reducer({ row: part.rowType }, (ctx, { row }) => {
  note(ctx, `removed ${ctx.db.part.delete(row)}`);
});

export const removeHeavy = workbench.reducer({ from: t.i32() }, (ctx, { from }) => {
  const heavy = [...ctx.db.part.iter()].filter((row) => row.weight >= from);
  for (const { id } of heavy) ctx.db.part.id.delete(id);
  note(ctx, `removed ${heavy.length}, left ${ctx.db.part.count()}`);
});

export const clearParts = workbench.reducer({}, (ctx) => {
  note(ctx, `cleared ${ctx.db.part.clear()}, left ${ctx.db.part.count()}`);
});

export const addTwin = workbench.reducer({ first: t.u32(), second: t.u64(), text: t.string() }, (ctx, given) => {
  const made = ctx.db.twin.insert(given);
  note(ctx, `${made.text} ${made.first} ${made.second}`);
});

export const changeTwin = workbench.reducer({ first: t.u32(), second: t.u64(), text: t.string() }, (ctx, given) => {
  attempt(ctx, () => {
    const made = ctx.db.twin.first.update(given);
    note(ctx, `${made.text} ${made.first} ${made.second}`);
  });
});

export const dropLeaf = workbench.reducer({ color: t.string(), size: t.i32() }, (ctx, leaf) => {
  ctx.db.leaf.insert(leaf);
});

export const takeSeat = workbench.reducer({ row: t.u32(), place: t.u32(), who: t.string() }, (ctx, given) => {
  attempt(ctx, () => ctx.db.seat.insert(given));
  note(ctx, `seats ${ctx.db.seat.count()}`);
});

/** Inserts, then ends as it is told. */
export const insertAndEnd = workbench.reducer({ label: t.string(), how: t.string() }, (ctx, { label, how }) => {
  ctx.db.part.insert({ id: 0, label, weight: 1, maker: 'x', row: 0, column: 0 });
  ctx.db.leaf.insert({ color: label, size: 1 });
  if (how === 'sender error') throw new SenderError('refused: Not today.');
  if (how === 'error') throw new Error('broken');
  if (how === 'string') throw 'just words';
  if (how === 'null') throw null;
  if (how === 'trap') throw trap;
  if (how === 'trap above') throw Object.create(trap);
  if (how === 'deep') deep(ctx, 0);
  if (how === 'promise') return Promise.reject(new Error('later')) as unknown as undefined;
  if (how === 'hostile')
    throw {
      get message() {
        throw new Error('no message');
      },
      get stack() {
        throw new Error('no stack');
      },
    };
});

/** Inserts at every depth until the call stack is full. */
function deep(ctx: Leaves, depth: number): number {
  ctx.db.leaf.insert({ color: 'deep', size: depth });
  return deep(ctx, depth + 1) + 1;
}

/** As `deep`, but goes on as if nothing had happened. */
export const swallowOverflow = workbench.reducer({}, (ctx) => {
  try {
    deep(ctx, 0);
  } catch {
    ctx.db.leaf.insert({ color: 'after', size: -1 });
  }
});

export const useRandomness = workbench.reducer({}, (ctx) => {
  attempt(ctx, () => Math.random());
  note(ctx, String(ctx.random() < 1));
});
