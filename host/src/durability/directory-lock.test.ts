import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DirectoryLockedError, lockDirectory } from './directory-lock.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const leftBehind = (content: string) => writeFileSync(join(directory, 'server.pid'), content);

describe('the lock of a data directory', () => {
  it('keeps a second server out until the first lets go', () => {
    const release = lockDirectory(directory);
    expect(() => lockDirectory(`${directory}/.`)).toThrow(DirectoryLockedError);
    release();
    lockDirectory(directory)();
  });

  it('is the same by whatever name the directory is called', () => {
    const link = `${directory}-link`;
    symlinkSync(directory, link, 'junction');
    const release = lockDirectory(directory);
    expect(() => lockDirectory(link)).toThrow(DirectoryLockedError);
    release();
    rmSync(link);
  });

  it('does not come along with a copy of the directory, but with the directory where it is moved', () => {
    const [copy, moved] = [`${directory}-copy`, `${directory}-moved`];
    leftBehind('');
    lockDirectory(directory);
    // As another process that lives would have written it.
    const content = readFileSync(join(directory, 'server.pid'), 'utf8').replace(/^.*/, `${process.ppid}`);
    leftBehind(content);
    cpSync(directory, copy, { recursive: true });
    lockDirectory(copy)();
    renameSync(directory, moved);
    expect(() => lockDirectory(moved)).toThrow(`in use by the server with process id ${process.ppid}`);
    for (const made of [copy, moved]) rmSync(made, { recursive: true });
  });

  it('says so of what can be no folder', () => {
    leftBehind('');
    const file = join(directory, 'server.pid');
    expect(() => lockDirectory(join(file, 'data'))).toThrow(
      `${join(file, 'data')} cannot be used as a data folder: ENOTDIR`,
    );
  });

  it('keeps out the server of another process that lives', () => {
    leftBehind(`${process.ppid}`);
    expect(() => lockDirectory(directory)).toThrow(`in use by the server with process id ${process.ppid}`);
  });

  it.runIf(process.platform === 'linux')(
    'is taken over from a process that has ended and nobody has asked how',
    async () => {
      const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
      const [line] = (await once(parent.stdout, 'data')) as [Buffer];
      const ended = Number(line.toString());
      await vi.waitFor(() => expect(readFileSync(`/proc/${ended}/stat`, 'utf8')).toContain(') Z '));
      leftBehind(`${ended}`);
      lockDirectory(directory)();
      parent.kill();
    },
  );

  it("is one server's, however many start at once over what a third left behind", async () => {
    leftBehind('999999999');
    const script = `
      import { lockDirectory } from ${JSON.stringify(import.meta.resolve('./directory-lock.ts'))};
      process.stdin.once('data', () => {
        try { lockDirectory(${JSON.stringify(directory)}); console.log('taken'); } catch (error) { console.log(error.name); }
      });
      console.log('ready');
      setTimeout(() => {}, 60_000);`;
    const servers = Array.from({ length: 3 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    await Promise.all(servers.map(({ stdout }) => once(stdout, 'data')));
    const answers = servers.map(({ stdout }) => once(stdout, 'data'));
    for (const { stdin } of servers) stdin.write('go');
    const said = (await Promise.all(answers)).map(([answer]) => String(answer).trim()).sort();
    expect(said).toEqual(['DirectoryLockedError', 'DirectoryLockedError', 'taken']);
    for (const server of servers) server.kill('SIGKILL');
  });

  it.each([
    ['a process that is gone', '999999999'],
    ['an earlier process with the id of this one, as in a container that starts again', `${process.pid}`],
    ['an earlier process whose id another one has now', `${process.ppid} some-boot 12345`],
    ['nobody, because the machine stopped before the name was on disk', ''],
  ])('is taken over from %s', (_case, content) => {
    leftBehind(content);
    const release = lockDirectory(directory);
    expect(readFileSync(join(directory, 'server.pid'), 'utf8')).toMatch(new RegExp(`^${process.pid}\\b`));
    release();
  });
});
