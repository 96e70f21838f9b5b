// Bytes of a WebSocket connection: frames with wrong heads around messages with wrong insides, each on a connection of its
// own to a database with a real module, and to the end of that connection.
import { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { Database } from '../../engine/database.ts';
import { HostedDatabase } from '../../server/hosted-database.ts';
import { plazaProgram } from '../../server/testing/plaza-program.ts';
import { clientFrame, type FrameOptions } from '../../server/testing/raw-socket.ts';
import { ClientSocket, DEFAULT_LIMITS } from '../../server/websocket/client-socket.ts';
import { Turns } from '../../server/websocket/inbox.ts';
import { Flushes } from '../../server/websocket/outbox.ts';
import { MAX_MESSAGE } from '../../server/websocket/upgrade.ts';
import type { FuzzTarget } from '../fuzz.ts';
import { mutateBytes } from '../mutate.ts';
import type { Choices } from '../random.ts';
import { anyFrame, ENCODED } from './messages.ts';

const OWNER = { identity: 2n, connectionId: null };
const CLIENT = 7n;

/** A connection of which the other end is the fuzzer; what is written to it is nobody's. */
class Wire extends Duplex {
  override _read(): void {}
  override _write(_chunk: unknown, _encoding: string, done: () => void): void {
    done();
  }
}

export async function socketsTarget(): Promise<FuzzTarget> {
  const engine = Database.create({ identity: 1n, owner: OWNER.identity });
  const outcome = engine.publish(await plazaProgram());
  if (outcome.kind !== 'created') throw new Error(JSON.stringify(outcome));
  const database = new HostedDatabase(engine, null, 0);
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: MAX_MESSAGE });
  const shared = { flushes: new Flushes(), turns: new Turns(), limits: { ...DEFAULT_LIMITS, closeTimeout: 5 } };
  const overlooked: unknown[] = [];
  let connections = 0n;
  const welcome = (webSocket: WebSocket, wire: Wire) => {
    const connectionId = ++connections;
    engine.connect({ identity: CLIENT, connectionId, claims: '{}' });
    return new ClientSocket({
      webSocket,
      socket: wire as unknown as Socket,
      protocol: connectionId % 4n === 0n ? 'v2.bsatn.spacetimedb' : 'v3.bsatn.spacetimedb',
      database,
      identity: CLIENT,
      connectionId,
      token: '',
      isConfirmed: true,
      ...shared,
      now: () => engine.now(),
      log: (message, error) => overlooked.push(message, error),
    });
  };
  return {
    name: 'bytes of a socket',
    async run(choices) {
      const wire = new Wire();
      const client = await upgrade(server, wire, welcome);
      wire.push(anyBytes(choices));
      wire.push(null);
      await client.gone;
      if (overlooked.length > 0) throw new Error('something was only logged', { cause: overlooked });
      if (database.sockets.size > 0) throw new Error('a socket stayed behind');
    },
    tidy() {
      engine.transact(OWNER, { kind: 'system' }, () => {
        for (const name of ['position', 'speech', 'visit']) engine.table(name)?.clear();
      });
    },
    close: () => database.close('enough'),
  };
}

function upgrade(
  server: WebSocketServer,
  wire: Wire,
  welcome: (webSocket: WebSocket, wire: Wire) => ClientSocket,
): Promise<ClientSocket> {
  const request = new IncomingMessage(wire as unknown as Socket);
  request.method = 'GET';
  request.headers = {
    upgrade: 'websocket',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-version': '13',
  };
  return new Promise((resolve) => {
    server.handleUpgrade(request, wire, Buffer.alloc(0), (webSocket) => resolve(welcome(webSocket, wire)));
  });
}

/** Some frames, whose messages are broken, or whose heads are. */
function anyBytes(choices: Choices): Uint8Array {
  const frames = Array.from({ length: 1 + choices.below(3) }, () => clientFrame(anyFrame(choices), anyHead(choices)));
  const bytes = Buffer.concat(frames);
  return choices.inPercent(30) ? mutateBytes(bytes, ENCODED, choices) : bytes;
}

function anyHead(choices: Choices): FrameOptions {
  if (choices.inPercent(70)) return {};
  return {
    fin: choices.inPercent(70),
    opcode: choices.of([0, 1, 2, 2, 2, 3, 8, 9, 10, 15]),
    reserved: choices.of([0, 0, 0, 1, 4, 7]),
    isMasked: choices.inPercent(90),
    ...(choices.inPercent(20) && { statedLength: choices.of([0n, 1n, 125n, 126n, 0xffffn, 1n << 20n, 1n << 63n]) }),
  };
}
