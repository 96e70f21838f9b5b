// A module of SpacetimeDB: tables, and the functions through which clients change and read them.
// Whatever a function changes is one transaction: if it throws, nothing was changed.
import { SenderError, schema, t, table } from 'spacetimedb/server';

/** What people said. Clients subscribe to a public table, and hear of each row that comes or goes. */
const message = table(
  { name: 'message', public: true },
  {
    id: t.u64().primaryKey().autoInc(),
    sender: t.identity().index('btree'),
    sent: t.timestamp(),
    text: t.string(),
  },
);

const spacetimedb = schema({ message });
export default spacetimedb;

/** Runs once, when the database is made. */
export const init = spacetimedb.init((ctx) => {
  ctx.db.message.insert({ id: 0n, sender: ctx.sender, sent: ctx.timestamp, text: 'Hello, world!' });
  console.info('Ready for messages.');
});

/** Runs for each client that comes. There is `clientDisconnected`, too. */
export const onConnect = spacetimedb.clientConnected((ctx) => {
  console.info(`${ctx.sender.toHexString()} is here.`);
});

/** A reducer is what clients call to change something. A `SenderError` reaches the caller as it is written. */
export const say = spacetimedb.reducer({ text: t.string() }, (ctx, { text }) => {
  if (text.trim() === '') throw new SenderError('Say something.');
  ctx.db.message.insert({ id: 0n, sender: ctx.sender, sent: ctx.timestamp, text });
});

/** A view shows each client rows of its own. */
export const myMessages = spacetimedb.view({ public: true }, t.array(message.rowType), (ctx) => [
  ...ctx.db.message.sender.filter(ctx.sender),
]);
