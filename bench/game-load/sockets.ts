// Counts the bytes of all sockets that this process opens, as the system counts them: with the frames of WebSocket.
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

export interface Traffic {
  /** From this process to the server. */
  readonly sent: number;
  readonly received: number;
}

const open = new Set<Socket>();
const closed = { sent: 0, received: 0 };

/** From now on. */
export function countSockets(): void {
  subscribe('net.client.socket', (message) => {
    const { socket } = message as { readonly socket: Socket };
    open.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      closed.sent += socket.bytesWritten;
      closed.received += socket.bytesRead;
    });
  });
}

export function traffic(): Traffic {
  let { sent, received } = closed;
  for (const socket of open) {
    sent += socket.bytesWritten;
    received += socket.bytesRead;
  }
  return { sent, received };
}
