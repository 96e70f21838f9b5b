import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateSigningKey, loadSigningKey } from './signing-key.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'signing-key-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('the signing key', () => {
  it('is made at the first start, readable by its owner alone, and stays the same afterwards', () => {
    const first = loadSigningKey(join(directory, 'keys'));
    expect(statSync(join(directory, 'keys', 'signing-key.pem')).mode & 0o777).toBe(0o600);
    expect(loadSigningKey(join(directory, 'keys')).publicPem).toBe(first.publicPem);
    expect(first.publicPem).toContain('BEGIN PUBLIC KEY');
  });

  it('is never remade when its private half is lost', () => {
    loadSigningKey(directory);
    rmSync(join(directory, 'signing-key.pem'));
    expect(() => loadSigningKey(directory)).toThrow(/incomplete.*Restore it from a backup/);
  });

  it('gets its public half back, should the server have been stopped before that was written', () => {
    const { publicPem } = loadSigningKey(directory);
    rmSync(join(directory, 'signing-key.pub.pem'));
    expect(loadSigningKey(directory).publicPem).toBe(publicPem);
    expect(readFileSync(join(directory, 'signing-key.pub.pem'), 'utf8')).toBe(publicPem);
  });

  it.each(['signing-key.pem', 'signing-key.pub.pem'])('is refused where %s is damaged, by its name', (name) => {
    loadSigningKey(directory);
    writeFileSync(join(directory, name), 'nothing');
    expect(() => loadSigningKey(directory)).toThrow(
      `${join(directory, name)} cannot be read. Restore it from a backup.`,
    );
  });

  it('is refused when its halves belong to different pairs', () => {
    loadSigningKey(directory);
    writeFileSync(join(directory, 'signing-key.pub.pem'), generateSigningKey().publicPem);
    expect(() => loadSigningKey(directory)).toThrow(/another private key/);
  });
});
