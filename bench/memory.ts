// Memory: what a row of twelve bytes takes beside its own bytes in a table of a million with a key and an index, against a bare
// `Map` from number to objects with the same three numbers. Each is measured in a process of its own, after a full collection.
import { spawnSync } from 'node:child_process';
import { line, median } from './statistics.ts';

const ROUNDS = 5;

export async function benchMemory(): Promise<void> {
  const values: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    values.push(bytesPerRow('table'));
    baselines.push(bytesPerRow('map'));
  }
  const name = 'memory of a row beside its own 12 bytes';
  console.log(line({ name, value: median(values), baseline: median(baselines), unit: 'bytes', against: 'a bare Map' }));
}

function bytesPerRow(keeper: 'table' | 'map'): number {
  const flags = ['--expose-gc', '--max-old-space-size=4096', 'bench/baseline/rows-in-memory.ts', keeper];
  const { status, stdout, stderr } = spawnSync(process.execPath, flags, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`rows were not kept: ${stderr}`);
  return Number(stdout);
}
