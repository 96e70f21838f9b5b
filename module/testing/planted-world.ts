// A world of the module in `planting`, with its doors for tests: bad rows and faults in the rules.
import { fileURLToPath } from 'node:url';
import { createTestDatabase } from '../../host/src/index.ts';
import { TestWorld } from './test-world.ts';

const dir = fileURLToPath(new URL('planting', import.meta.url));

/** Nothing is planted in it yet. */
export async function openPlanted(): Promise<TestWorld> {
  const world = new TestWorld(await createTestDatabase({ module: { dir } }));
  world.configure({});
  // The module's memory is shared by the worlds of a file.
  world.db.owner.call('cure', {});
  world.pass(100);
  return world;
}
