// A disk that is full or gone: from the first write that fails nothing is acknowledged any more, and the server ends with a
// sentence. What was acknowledged before is there when the disk is well again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleModule } from '../module-runtime/bundle.ts';
import { Plaza } from '../server/testing/plaza.ts';
import { appear } from '../server/testing/position.ts';
import { Log } from './log.ts';
import { LEDGER } from './testing/depositors.ts';
import { HostProcess } from './testing/host-process.ts';

const LEDGER_MODULE = fileURLToPath(new URL('../testing-modules/ledger', import.meta.url));
/** The most that a process may write to one file, in blocks of the shell's, which are 512 or 1024 bytes. */
const SMALL_DISK = ['sh', '-c', 'ulimit -f 4096; exec "$@"', 'sh'];

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'failing-log-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

it('a server whose disk fails acknowledges nothing more, and can still be closed', async () => {
  const failures: Error[] = [];
  const overlooked: unknown[] = [];
  const plaza = await Plaza.start({
    dataDir: directory,
    openStorage: (folder, onFailure) => Log.open(folder, { segmentSize: 100, onFailure }),
    onStorageFailure: (error) => failures.push(error),
    log: (_message, error) => overlooked.push(error),
  });
  const client = await plaza.connect();
  await client.call('appear', appear(1, 'safe'));

  rmSync(join(directory, 'databases'), { recursive: true });
  client.sendFrame(client.reducer('appear', appear(1, 'lost')));
  await expect.poll(() => failures.length).toBe(1);
  client.sendFrame(client.reducer('appear', appear(1, 'lost as well')));
  expect((await plaza.call('appear', '[1, 0, "lost, too"]')).status).toBe(503);
  expect(await client.closed).toMatchObject({ code: 1011 });
  expect(client.pending).toEqual([]);

  await plaza[Symbol.asyncDispose]();
  expect(failures).toHaveLength(1);
  expect(overlooked).toEqual([]);
});

it('a server whose disk is full ends with a sentence, and what it acknowledged is safe', {
  timeout: 30_000,
}, async () => {
  let host = await HostProcess.spawn(directory, { wrapper: SMALL_DISK }).listening();
  await host.publish(LEDGER, (await bundleModule(LEDGER_MODULE)).code);
  const content = 'x'.repeat(256 * 1024);
  let acknowledged = 0;
  const writing = (async () => {
    for (;;) {
      await host.call(LEDGER, 'write', [content]);
      acknowledged += 1;
    }
  })();
  await expect(writing).rejects.toThrow();
  const { code, errors } = await host.exited;
  expect({ code, errors }).toEqual({
    code: 1,
    errors: expect.stringMatching(
      /^Error: The data in \S+ can no longer be written: EFBIG: .+\. The server has stopped\. Everything that was confirmed is safe\.\n$/,
    ),
  });

  host = await HostProcess.spawn(directory).listening();
  const [[rows] = []] = await host.sql(LEDGER, 'SELECT COUNT(*) AS total FROM text');
  expect(acknowledged).toBeGreaterThan(0);
  expect([acknowledged, acknowledged + 1]).toContain(rows);
  await host.kill();
});
