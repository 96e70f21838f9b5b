// Ends the real server without a warning while clients write, twenty times over the same data, and looks after every start
// at what is there: all that was acknowledged, nothing by halves, nothing twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleModule } from '../module-runtime/bundle.ts';
import { randomFrom } from '../testing/seeded-random.ts';
import { depositOverHttp, depositOverSocket, LEDGER } from './testing/depositors.ts';
import { HostProcess } from './testing/host-process.ts';
import { Books } from './testing/ledger-audit.ts';

const LEDGER_MODULE = fileURLToPath(new URL('../testing-modules/ledger', import.meta.url));
const SEED = 20_250_217;
const CRASHES = 20;
const SOCKETS = 3;
/** Milliseconds of writing, at most. */
const LONGEST_LIFE = 120;
/** How often a server is killed once more while it starts, and after how many milliseconds at most. */
const KILLED_AT_START = 0.25;
const LONGEST_START = 300;
const FIRST_STARTS = 10;
const LONGEST_PUBLISH = 150;

let directory: string;
let host: HostProcess;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'crash-'));
});
afterEach(async () => {
  await host.kill();
  rmSync(directory, { recursive: true, force: true });
});

it('a server that is killed at any moment keeps what it acknowledged', { timeout: 120_000 }, async () => {
  const random = randomFrom(SEED);
  const books = new Books();
  host = await start();
  await host.publish(LEDGER, (await bundleModule(LEDGER_MODULE)).code);
  for (let crash = 1; crash <= CRASHES; crash++) {
    await writeUntilKilled(crash, books, random);
    if (random() < KILLED_AT_START) await killWhileStarting(random() * LONGEST_START);
    host = await start();
    expect(await books.problemsOf(host), `after crash ${crash}`).toEqual([]);
  }
  // There was something to lose; how much depends on the machine.
  expect(books.acknowledged).toBeGreaterThan(CRASHES * 5);
});

it('a server that is killed while it first starts or is published to starts again', { timeout: 120_000 }, async () => {
  const random = randomFrom(SEED);
  const program = (await bundleModule(LEDGER_MODULE)).code;
  for (let attempt = 0; attempt < FIRST_STARTS; attempt++) {
    rmSync(directory, { recursive: true, force: true });
    host = HostProcess.spawn(directory);
    const isPublished = attempt % 2 === 0 ? false : await publishUntilKilled(program, random() * LONGEST_PUBLISH);
    if (attempt % 2 === 0) await delay(random() * LONGEST_START);
    await host.kill();
    host = await start();
    if (!isPublished) await host.publish(LEDGER, program);
    await host.call(LEDGER, 'put', [1, 0, 5]);
    await host.kill();
  }
});

/** Returns whether the answer came before the end. */
async function publishUntilKilled(program: string, after: number): Promise<boolean> {
  await host.listening();
  const publishing = host.publish(LEDGER, program).then(
    () => true,
    () => false,
  );
  await delay(after);
  await host.kill();
  return publishing;
}

const start = () => HostProcess.spawn(directory).listening();

async function writeUntilKilled(crash: number, books: Books, random: () => number): Promise<void> {
  const author = (index: number) => crash * 100 + index;
  const sockets = Array.from({ length: SOCKETS }, (_, index) => depositOverSocket(host, author(index), random));
  const depositors = [...(await Promise.all(sockets)), depositOverHttp(host, author(SOCKETS))];
  await delay(random() * LONGEST_LIFE);
  await host.kill();
  for (const depositor of depositors) {
    await depositor.finished;
    books.note(depositor.author, depositor.sent(), depositor.acknowledged());
  }
}

async function killWhileStarting(after: number): Promise<void> {
  const starting = HostProcess.spawn(directory);
  await delay(after);
  await starting.kill();
}
