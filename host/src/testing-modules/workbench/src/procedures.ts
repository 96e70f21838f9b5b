// Procedures: transactions inside them, and everything that is not allowed there.
import { SenderError, t } from 'spacetimedb/server';
import { attempt, note } from './rows.ts';
import { workbench } from './schema.ts';

export const double = workbench.procedure({ number: t.u32() }, t.u32(), (_ctx, { number }) => number * 2);

export const noteTwice = workbench.procedure({ text: t.string() }, t.array(t.string()), (ctx, { text }) => {
  ctx.withTx((tx) => note(tx, `${text} one`));
  return ctx.withTx((tx) => {
    note(tx, `${text} two`);
    return [...tx.db.remark.iter()].map((row) => row.text);
  });
});

export const failInside = workbench.procedure({ how: t.string() }, t.string(), (ctx, { how }) => {
  if (how === 'in transaction') {
    ctx.withTx((tx) => {
      note(tx, 'rolled back');
      throw new Error('inside');
    });
  }
  if (how === 'caught') {
    try {
      ctx.withTx((tx) => {
        note(tx, 'rolled back');
        throw new Error('inside');
      });
    } catch (error) {
      return (error as Error).message;
    }
  }
  if (how === 'sender error') throw new SenderError('refused: Not you.');
  if (how === 'nested') return ctx.withTx(() => ctx.withTx(() => 'nested'));
  if (how === 'fetch') return ctx.http.fetch('http://example.com/').text();
  if (how === 'fetch in transaction') return ctx.withTx(() => ctx.http.fetch('http://example.com/').text());
  return 'fine';
});

/** How often the body ran: a commit that fails is tried once more. */
export const curse = workbench.procedure({ team: t.u32() }, t.u32(), (ctx, { team }) => {
  let bodies = 0;
  try {
    ctx.withTx((tx) => {
      bodies++;
      tx.db.team.id.update({ id: team, title: 'cursed' });
    });
  } catch {
    return bodies;
  }
  return 100 + bodies;
});

export const outsideTransaction = workbench.procedure({}, t.string(), (ctx) => {
  let seen = '';
  ctx.withTx((tx) => {
    tx.db.remark.count();
    leaked = tx as never;
  });
  try {
    (leaked as unknown as { db: { remark: { count(): bigint } } }).db.remark.count();
  } catch (error) {
    seen = (error as Error).name;
  }
  return seen;
});
let leaked: unknown;

export const startInReducer = workbench.reducer({}, (ctx) => {
  attempt(ctx, () => ctx.newUuidV4());
  note(ctx, String(ctx.databaseIdentity.toHexString().length));
});
