// Money from one account to another, durable before it is confirmed: 64 clients pipeline transfers between a hundred thousand
// accounts. Against the same transfer, one after the other, in SQLite as Node brings it (both ways of syncing its WAL), and in
// PostgreSQL where `--postgres` names one that may be used.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebSocket } from 'ws';
import { PostgresBank } from './baseline/postgres-bank.ts';
import { SqliteBank } from './baseline/sqlite-bank.ts';
import { callFrame, countResults } from './frames.ts';
import { openSockets } from './pipeline.ts';
import { type MeasuredServer, startHost } from './processes.ts';
import { line, median } from './statistics.ts';

const ACCOUNTS = 100_000;
const BALANCE = 10_000;
const CLIENTS = 64;
const IN_FLIGHT = 16;
const ROUNDS = 5;
const SECONDS = 1;
/** Drawn beforehand: what a draw costs is not what is measured. */
const DRAWN = 1 << 16;

export type Pair = readonly [from: number, to: number];

/** A bank of other making, driven until the time is over. @returns transfers a second */
export interface Bank {
  readonly name: string;
  transfersPerSecond(pairs: readonly Pair[], seconds: number): number | Promise<number>;
  close(): void | Promise<void>;
}

export async function benchTransfers(postgres?: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-transfers-'));
  const banks: Bank[] = [
    SqliteBank.open(join(directory, 'full.db'), { accounts: ACCOUNTS, balance: BALANCE, synchronous: 'FULL' }),
    SqliteBank.open(join(directory, 'normal.db'), { accounts: ACCOUNTS, balance: BALANCE, synchronous: 'NORMAL' }),
    ...(postgres === undefined ? [] : [await PostgresBank.open(postgres, { accounts: ACCOUNTS, balance: BALANCE })]),
  ];
  const host = await startHost({ durable: true });
  const sockets = await openSockets(host, CLIENTS);
  await call(sockets[0], callFrame({ reducer: 'open_accounts', args: [ACCOUNTS, BALANCE] }, 1));
  for (const [name, pairs] of [
    ['uniform', drawPairs(uniform)],
    ['Zipf 1.5', drawPairs(zipf(1.5))],
  ] as const) {
    await transfersThroughSockets(sockets, pairs, SECONDS);
    const values: number[] = [];
    const baselines = banks.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round++) {
      values.push(await transfersThroughSockets(sockets, pairs, SECONDS));
      for (const [index, bank] of banks.entries()) {
        baselines[index]?.push(await bank.transfersPerSecond(pairs, SECONDS));
      }
    }
    for (const [index, bank] of banks.entries()) {
      const figures = { value: median(values), baseline: median(baselines[index] ?? []) };
      console.log(line({ name: `transfers, ${name}, durable`, ...figures, unit: 'a second', against: bank.name }));
    }
  }
  await call(sockets[0], callFrame({ reducer: 'check_total', args: [ACCOUNTS * BALANCE] }, 1));
  await stop(host, sockets, banks);
  rmSync(directory, { recursive: true, force: true });
}

async function stop(host: MeasuredServer, sockets: readonly WebSocket[], banks: readonly Bank[]): Promise<void> {
  for (const socket of sockets) socket.terminate();
  await host.stop();
  for (const bank of banks) await bank.close();
}

/** All clients at once, each with as many transfers under way; ends when all are confirmed. */
async function transfersThroughSockets(
  sockets: readonly WebSocket[],
  pairs: readonly Pair[],
  seconds: number,
): Promise<number> {
  const startedAt = performance.now();
  const deadline = startedAt + seconds * 1000;
  let next = 0;
  const frame = () => {
    const [from, to] = pairs[next++ % pairs.length] ?? [0, 1];
    return callFrame({ reducer: 'transfer', args: [from, to, 1] }, 1);
  };
  const confirmed = await Promise.all(sockets.map((socket) => drive(socket, frame, deadline)));
  return confirmed.reduce((sum, count) => sum + count, 0) / ((performance.now() - startedAt) / 1000);
}

function drive(socket: WebSocket, frame: () => Buffer, deadline: number): Promise<number> {
  let confirmed = 0;
  let owed = 0;
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const onMessage = (data: Buffer) => {
    const answers = countResults(data);
    confirmed += answers;
    owed -= answers;
    const isOver = performance.now() >= deadline;
    for (; !isOver && owed < IN_FLIGHT; owed++) socket.send(frame());
    if (isOver && owed === 0) resolve(confirmed);
  };
  socket.on('message', onMessage);
  socket.on('close', reject);
  for (; owed < IN_FLIGHT; owed++) socket.send(frame());
  return promise.finally(() => {
    socket.off('message', onMessage);
    socket.off('close', reject);
  });
}

function call(socket: WebSocket | undefined, frame: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!socket) return reject(new Error('nobody is connected'));
    socket.once('message', (data: Buffer) => {
      try {
        countResults(data);
        resolve();
      } catch (error) {
        reject(error);
      }
    });
    socket.send(frame);
  });
}

/** Who pays is decided by a coin, so that an account that is drawn often does not run out. */
function drawPairs(draw: () => number): Pair[] {
  return Array.from({ length: DRAWN }, (): Pair => {
    const one = draw();
    let other = draw();
    while (other === one) other = draw();
    return Math.random() < 0.5 ? [one, other] : [other, one];
  });
}

const uniform = () => Math.floor(Math.random() * ACCOUNTS);

/** The account of rank r is drawn r to the power of `exponent` times more rarely than the first. */
function zipf(exponent: number): () => number {
  const reached = new Float64Array(ACCOUNTS);
  let sum = 0;
  for (let rank = 1; rank <= ACCOUNTS; rank++) {
    sum += rank ** -exponent;
    reached[rank - 1] = sum;
  }
  return () => firstAbove(reached, Math.random() * sum);
}

function firstAbove(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
