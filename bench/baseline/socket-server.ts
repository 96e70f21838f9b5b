// The bare baseline: a `ws` server that does nothing but answer. Prints its port, then either echoes every frame
// to its sender, or (with `broadcast <bytes>`) sends as many bytes to everybody each time somebody sends a frame.
import { type WebSocket, WebSocketServer } from 'ws';

const [mode, size] = process.argv.slice(2);
const payload = Buffer.alloc(Number(size ?? 0), 1);
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });

server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(address?.port);
});
server.on('connection', (socket: WebSocket) => {
  socket.send(Buffer.from([0]));
  socket.on('message', (frame: Buffer) => {
    if (mode !== 'broadcast') return socket.send(frame);
    for (const client of server.clients) client.send(payload);
  });
});
process.on('SIGTERM', () => process.exit(0));
