// Who comes and goes.
import { SenderError, t } from 'spacetimedb/server';
import { note, trap } from './rows.ts';
import { workbench } from './schema.ts';

export const init = workbench.init((ctx) => {
  note(ctx, `init ${ctx.connectionId === null} ${ctx.senderAuth.jwt === null}`);
});

export const clientConnected = workbench.clientConnected((ctx) => {
  const claims = ctx.senderAuth.jwt;
  if (claims?.subject === 'unwelcome') throw new SenderError('not_here: Go away.');
  if (claims?.subject === 'clumsy') throw new Error('stumbled');
  if (claims?.subject === 'trapper') throw trap;
  ctx.db.visit.insert({ id: 0, text: `came ${claims?.issuer} ${claims?.audience.join('+')}`, who: ctx.sender });
});

export const clientDisconnected = workbench.clientDisconnected((ctx) => {
  ctx.db.visit.insert({ id: 0, text: `left ${ctx.senderAuth.jwt?.subject}`, who: ctx.sender });
  if (ctx.senderAuth.jwt?.subject === 'sore loser') throw new Error('will not go');
});

export const sparkle = workbench.reducer({ what: t.string() }, (ctx, { what }) => {
  ctx.db.spark.insert({ id: 0n, what });
  note(ctx, `sparks ${ctx.db.spark.count()}`);
});

export const speak = workbench.reducer({}, (ctx) => {
  console.log('hello', { answer: 42 });
  console.warn('careful');
  console.time('work');
  console.timeEnd('work');
  note(ctx, 'spoke');
});
