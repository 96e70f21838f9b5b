// Opens sockets, and drives one with a fixed number of calls in flight to say how many were answered a second.
import { WebSocket } from 'ws';
import type { MeasuredServer } from './processes.ts';

export interface Load {
  readonly url: string;
  readonly protocols: readonly string[];
  /** A frame to send; holds `callsPerFrame` calls. */
  readonly frame: Buffer;
  readonly callsPerFrame: number;
  readonly framesInFlight: number;
  readonly seconds: number;
  /** How many calls a server frame answers. */
  readonly countAnswers: (frame: Buffer) => number;
}

/** Answered calls per second. */
export async function callsPerSecond(load: Load): Promise<number> {
  const socket = new WebSocket(load.url, [...load.protocols], { perMessageDeflate: false });
  await firstMessage(socket);
  let answered = 0;
  let owed = 0;
  const startedAt = performance.now();
  const deadline = startedAt + load.seconds * 1000;
  const send = () => {
    socket.send(load.frame);
    owed += load.callsPerFrame;
  };
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server closed the socket')));
    socket.on('message', (data: Buffer) => {
      const answers = load.countAnswers(data);
      answered += answers;
      owed -= answers;
      const isOver = performance.now() >= deadline;
      if (isOver && owed === 0) return resolve();
      while (!isOver && owed <= (load.framesInFlight - 1) * load.callsPerFrame) send();
    });
    for (let index = 0; index < load.framesInFlight; index++) send();
  });
  const rate = answered / ((performance.now() - startedAt) / 1000);
  socket.removeAllListeners('close');
  socket.close();
  return rate;
}

/** Opens a socket and waits for the server's first word. */
export function firstMessage(socket: WebSocket): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    socket.once('message', (data: Buffer) => resolve(data));
    socket.once('error', reject);
  });
}

/** So many sockets to a server, each of which has sent `first`, where there is one, and had its answer. */
export async function openSockets(server: MeasuredServer, count: number, first?: Buffer): Promise<WebSocket[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const socket = new WebSocket(server.url, [...server.protocols], { perMessageDeflate: false });
      await firstMessage(socket);
      if (first === undefined) return socket;
      const applied = firstMessage(socket);
      socket.send(first);
      await applied;
      return socket;
    }),
  );
}
