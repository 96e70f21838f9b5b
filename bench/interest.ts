// Interest: what a transaction costs when only a few of those who are connected look at the place where it happens. Twenty
// watch nine of the walkers' chunks each; the same server with two thousand more who watch nine chunks elsewhere is laid
// beside one without them. The ratio is to stay near one however many are elsewhere.
import type { WebSocket } from 'ws';
import { callFrame, countResults, subscribeFrame } from './frames.ts';
import { openSockets } from './pipeline.ts';
import { type MeasuredServer, startHost } from './processes.ts';
import { line, median } from './statistics.ts';

const NEAR = 20;
const ELSEWHERE = 2_000;
const CHUNKS = 100;
const WALKERS_A_CHUNK = 10;
const FIRST_FAR_CHUNK = 1_000_000;
const ROUNDS = 5;
/** Every walker moves once. */
const BEATS_A_ROUND = 10;
const OPENED_AT_ONCE = 200;

export async function benchInterest(): Promise<void> {
  const quiet = await World.open(0);
  const crowded = await World.open(ELSEWHERE);
  for (const world of [quiet, crowded]) await world.microsecondsPerTransaction();
  const values: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    values.push(await crowded.microsecondsPerTransaction());
    baselines.push(await quiet.microsecondsPerTransaction());
  }
  await quiet.close();
  await crowded.close();
  const name = `interest, ${CHUNKS * WALKERS_A_CHUNK} rows move, ${ELSEWHERE} elsewhere`;
  console.log(line({ name, value: median(values), baseline: median(baselines), unit: 'µs', against: 'nobody there' }));
}

class World {
  readonly #host: MeasuredServer;
  readonly #driver: WebSocket;
  readonly #watchers: readonly WebSocket[];

  private constructor(host: MeasuredServer, driver: WebSocket, watchers: readonly WebSocket[]) {
    this.#host = host;
    this.#driver = driver;
    this.#watchers = watchers;
  }

  static async open(elsewhere: number): Promise<World> {
    const host = await startHost({ durable: false });
    const [driver] = await openSockets(host, 1);
    if (!driver) throw new Error('nobody is connected');
    await untilAnswered(driver, [callFrame({ reducer: 'place_walkers', args: [CHUNKS, WALKERS_A_CHUNK] }, 1)]);
    const watchers: WebSocket[] = [];
    for (let index = 0; index < NEAR; index++) {
      watchers.push(...(await openSockets(host, 1, nineChunksFrom((index * 9) % CHUNKS))));
    }
    for (let opened = 0; opened < elsewhere; opened += OPENED_AT_ONCE) {
      const far = Array.from({ length: OPENED_AT_ONCE }, (_, index) => FIRST_FAR_CHUNK + (opened + index) * 9);
      watchers.push(...(await Promise.all(far.map((chunk) => openSockets(host, 1, nineChunksFrom(chunk))))).flat());
    }
    return new World(host, driver, watchers);
  }

  /** Of the server's processor, all threads; a transaction moves the walkers of one chunk. */
  async microsecondsPerTransaction(): Promise<number> {
    const frames = Array.from({ length: CHUNKS }, (_, chunk) => callFrame({ reducer: 'walk_in', args: [chunk] }, 1));
    const before = await this.#host.cpuSeconds();
    for (let beat = 0; beat < BEATS_A_ROUND; beat++) await untilAnswered(this.#driver, frames);
    return (((await this.#host.cpuSeconds()) - before) * 1e6) / (BEATS_A_ROUND * CHUNKS);
  }

  async close(): Promise<void> {
    for (const socket of [this.#driver, ...this.#watchers]) socket.terminate();
    await this.#host.stop();
  }
}

function nineChunksFrom(chunk: number): Buffer {
  return subscribeFrame(
    ...Array.from({ length: 9 }, (_, index) => `SELECT * FROM walker WHERE chunk = ${chunk + index}`),
  );
}

/** Sends all frames, of one call each, and waits until each is answered. */
function untilAnswered(socket: WebSocket, frames: readonly Buffer[]): Promise<void> {
  let owed = frames.length;
  return new Promise((resolve, reject) => {
    const onMessage = (data: Buffer) => {
      try {
        owed -= countResults(data);
      } catch (error) {
        return reject(error);
      }
      if (owed > 0) return;
      socket.off('message', onMessage);
      resolve();
    };
    socket.on('message', onMessage);
    for (const frame of frames) socket.send(frame);
  });
}
