// Fan-out: a hundred rows change ten times a second and everybody subscribes to all of them.
// Processor time of the host against a bare `ws` broadcast of the same bytes to as many sockets.
import type { WebSocket } from 'ws';
import { callFrame, subscribeFrame } from './frames.ts';
import { firstMessage, openSockets } from './pipeline.ts';
import { type MeasuredServer, startBaseline, startHost } from './processes.ts';
import { line, median } from './statistics.ts';

const ROUNDS = 5;
const BEATS = { count: 30, hertz: 10 };
/**
 * Before that: a server that has just started spends most of its time on being compiled, and what it does once in a beat is
 * compiled after hundreds of them. After 300, a tenth of its time still went there.
 */
const WARM_UP = { count: 1500, hertz: 50 };

export async function benchFanOut(subscribers = 200): Promise<void> {
  const host = await startHost({ durable: false });
  const sockets = await openSockets(host, subscribers, subscribeFrame('SELECT * FROM mover'));
  const driver = await openSockets(host, 1);
  const moveAll = callFrame({ reducer: 'move_all', args: [1] }, 1);
  const updateBytes = await sizeOfUpdate(sockets[0], driver[0], moveAll);

  const bare = await startBaseline('broadcast', String(updateBytes));
  const bareSockets = await openSockets(bare, subscribers);

  await Promise.all([cpuShare(host, driver[0], moveAll, WARM_UP), cpuShare(bare, bareSockets[0], moveAll, WARM_UP)]);
  const shares: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    shares.push(await cpuShare(host, driver[0], moveAll, BEATS));
    baselines.push(await cpuShare(bare, bareSockets[0], moveAll, BEATS));
  }
  for (const socket of [...sockets, ...driver, ...bareSockets]) socket.terminate();
  await host.stop();
  await bare.stop();
  const name = `fan-out, 100 rows at ${BEATS.hertz} Hz to ${subscribers} (${updateBytes} B)`;
  console.log(line({ name, value: median(shares), baseline: median(baselines), unit: '% core', against: 'broadcast' }));
}

async function sizeOfUpdate(
  subscriber: WebSocket | undefined,
  driver: WebSocket | undefined,
  frame: Buffer,
): Promise<number> {
  if (!subscriber || !driver) throw new Error('nobody is connected');
  const update = firstMessage(subscriber);
  driver.send(frame);
  return (await update).length;
}

/** Per cent of one core that the server used while it was driven. */
async function cpuShare(
  server: MeasuredServer,
  driver: WebSocket | undefined,
  frame: Buffer,
  { count, hertz }: typeof BEATS,
): Promise<number> {
  const before = await server.cpuSeconds();
  const startedAt = performance.now();
  for (let beat = 0; beat < count; beat++) {
    driver?.send(frame);
    const next = startedAt + ((beat + 1) * 1000) / hertz;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
  }
  return (((await server.cpuSeconds()) - before) / ((performance.now() - startedAt) / 1000)) * 100;
}
