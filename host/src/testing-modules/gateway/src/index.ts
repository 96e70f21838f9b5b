// A module that speaks HTTP: routes of its own, what reaches their handlers, and every way they can answer.
import { TimeDuration } from 'spacetimedb';
import { Router, SenderError, SyncResponse, schema, t, table } from 'spacetimedb/server';

const hit = table({ public: true }, { id: t.u32().primaryKey().autoInc(), path: t.string() });
const visit = table({ public: true }, { id: t.u32().primaryKey().autoInc(), kind: t.string() });

const gateway = schema({ hit, visit });
export default gateway;

export const clientConnected = gateway.clientConnected((ctx) => {
  ctx.db.visit.insert({ id: 0, kind: 'came' });
});

/** Tells what it was asked. */
export const echo = gateway.httpHandler((_ctx, request) => {
  const headers = Object.fromEntries(request.headers.entries());
  const { method, uri, version } = request;
  return new SyncResponse(JSON.stringify({ method, uri, version: version.tag, headers, body: request.text() }), {
    headers: { 'content-type': 'application/json' },
  });
});

/** Notes a hit in a transaction and tells how many there are. */
export const count = gateway.httpHandler((ctx, request) => {
  const total = ctx.withTx((tx) => {
    tx.db.hit.insert({ id: 0, path: request.uri });
    return tx.db.hit.count();
  });
  return new SyncResponse(String(total), {
    status: 201,
    headers: [
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ],
  });
});

export const mirror = gateway.httpHandler((_ctx, request) => new SyncResponse(request.bytes()));

export const odd = gateway.httpHandler((ctx, request) => {
  const how = request.text();
  if (how === 'status') return new SyncResponse('', { status: 99 });
  if (how === 'cors')
    return new SyncResponse('', { headers: { 'Access-Control-Allow-Origin': 'https://own.example' } });
  if (how === 'nothing') return undefined as unknown as SyncResponse;
  if (how === 'refuse') throw new SenderError('Not through this gate.');
  if (how === 'break') {
    ctx.withTx((tx) => {
      tx.db.hit.insert({ id: 0, path: 'never' });
      throw new Error('broken inside');
    });
  }
  return new SyncResponse('', { status: 204 });
});

/** Asks the outside and keeps what it said; the transaction comes after, never around. */
export const fetchAndKeep = gateway.procedure(
  { url: t.string(), method: t.string(), body: t.string(), millis: t.u32() },
  t.string(),
  (ctx, { url, method, body, millis }) => {
    const response = ctx.http.fetch(url, {
      method,
      ...(body !== '' && { body }),
      headers: { authorization: 'Bearer secret', 'content-type': 'text/plain', constructor: 'unknown' },
      ...(millis > 0 && { timeout: TimeDuration.fromMillis(millis) }),
    });
    const text = `${response.status} ${response.headers.get('x-outside') ?? '-'} ${response.text()}`;
    ctx.withTx((tx) => {
      tx.db.hit.insert({ id: 0, path: text });
    });
    return text;
  },
);

export const hitByHand = gateway.reducer({ path: t.string() }, (ctx, { path }) => {
  ctx.db.hit.insert({ id: 0, path });
});

/** Passes on what the outside says. */
export const proxy = gateway.httpHandler((ctx, request) => {
  const response = ctx.http.fetch(request.text());
  return new SyncResponse(response.bytes(), { status: response.status });
});

export const routes = gateway.httpRouter(
  new Router()
    .get('', echo)
    .any('/', echo)
    .get('/echo', echo)
    .post('/echo', echo)
    .post('/count', count)
    .put('/mirror', mirror)
    .any('/odd', odd)
    .post('/proxy', proxy)
    .options('/hidden', echo),
);
