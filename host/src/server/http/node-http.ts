// Node's `http` without what nobody asked for: an `import` of it looks at each of its exports, and one of them, a WebSocket
// for clients, loads all of `fetch`, which was a fifth of the time that the server takes to start.

export const { createServer, STATUS_CODES, validateHeaderName, validateHeaderValue } =
  process.getBuiltinModule('node:http');
