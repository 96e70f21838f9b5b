// Reading: whole tables, keys and ranges, iterators that are nested, broken off or left behind.
import { Range, t } from 'spacetimedb/server';
import { attempt, note } from './rows.ts';
import { workbench } from './schema.ts';

export const fill = workbench.reducer({ count: t.u32() }, (ctx, { count }) => {
  for (let index = 0; index < count; index++) {
    ctx.db.part.insert({
      id: 0,
      label: `p${index}`,
      weight: index,
      maker: `m${index % 3}`,
      row: index % 10,
      column: index,
    });
  }
});

export const scanAll = workbench.reducer({}, (ctx) => {
  let sum = 0;
  let rows = 0;
  for (const row of ctx.db.part.iter()) {
    sum += row.weight;
    rows++;
  }
  note(ctx, `${rows} rows, ${sum} heavy, count ${ctx.db.part.count()}`);
});

export const storeCrates = workbench.reducer({ sizes: t.array(t.u32()) }, (ctx, { sizes }) => {
  for (const [id, size] of sizes.entries()) ctx.db.crate.insert({ id, content: 'é'.repeat(size / 2) });
  const all = [...ctx.db.crate.iter()].map(({ content }) => content.length * 2);
  const one = ctx.db.crate.id.find(0);
  note(ctx, `${all.join(' ')}, first ${(one?.content.length ?? 0) * 2}`);
});

export const range = workbench.reducer(
  { from: t.i32(), fromKind: t.string(), to: t.i32(), toKind: t.string() },
  (ctx, { from, fromKind, to, toKind }) => {
    const bound = (tag: string, value: number) =>
      tag === 'unbounded' ? ({ tag } as const) : { tag: tag as 'included' | 'excluded', value };
    const found = ctx.db.part.weight.filter(new Range(bound(fromKind, from), bound(toKind, to)));
    note(ctx, [...found].map(({ weight }) => weight).join(' '));
  },
);

export const onShelf = workbench.reducer({ row: t.i32() }, (ctx, { row }) => {
  const whole = [...ctx.db.part.byShelf.filter(row)].map(({ column }) => column);
  const some = [
    ...ctx.db.part.byShelf.filter([row, new Range({ tag: 'included', value: 10 }, { tag: 'excluded', value: 30 })]),
  ];
  const one = [...ctx.db.part.byShelf.filter([row, 20 + row])];
  note(
    ctx,
    `${whole.length} | ${some.map(({ column }) => column).join(' ')} | ${one.map(({ column }) => column).join(' ')}`,
  );
});

export const madeBy = workbench.reducer({ maker: t.string() }, (ctx, { maker }) => {
  note(ctx, `${[...ctx.db.part.byMaker.filter(maker)].length} found, ${ctx.db.part.byMaker.delete(maker)} gone`);
});

export const removeRange = workbench.reducer({ from: t.i32(), to: t.i32() }, (ctx, { from, to }) => {
  const limits = new Range<number>({ tag: 'included', value: from }, { tag: 'included', value: to });
  note(ctx, `removed ${ctx.db.part.weight.delete(limits)}`);
});

export const nest = workbench.reducer({}, (ctx) => {
  let pairs = 0;
  for (const outer of ctx.db.part.weight.filter(1)) {
    for (const inner of ctx.db.part.iter()) if (inner.row === outer.row) pairs++;
  }
  note(ctx, `${pairs} pairs`);
});

/** What is inserted or deleted meanwhile does not show. */
export const snapshot = workbench.reducer({}, (ctx) => {
  let seen = 0;
  for (const row of ctx.db.part.iter()) {
    seen++;
    ctx.db.part.id.delete(row.id);
    ctx.db.part.insert({ ...row, id: 0, label: `${row.label} again` });
  }
  note(ctx, `saw ${seen}, there are ${ctx.db.part.count()}`);
});

let abandoned: Iterator<unknown> | undefined;

export const leaveIterator = workbench.reducer({}, (ctx) => {
  for (const row of ctx.db.part.iter()) if (row.weight > 1) break;
  abandoned = ctx.db.part.iter();
  abandoned.next();
});

export const useLeftIterator = workbench.reducer({}, (ctx) => {
  attempt(ctx, () => abandoned?.return?.());
});
