import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

  it('keeps out the server of another process that lives', () => {
    leftBehind(`${process.ppid}`);
    expect(() => lockDirectory(directory)).toThrow(`in use by the server with process id ${process.ppid}`);
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
