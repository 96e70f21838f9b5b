import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../host/src/index.ts';
import { TestWorld } from './test-world.ts';

/** A module of its own: what it remembers between sweeps is in its memory, not in tables. */
async function openOwn(): Promise<TestWorld> {
  const dir = fileURLToPath(new URL('..', import.meta.url));
  return new TestWorld(await createTestDatabase({ module: { dir }, isolated: true }));
}

let world: TestWorld;
beforeEach(async () => {
  world = await openOwn();
  world.db.advance(60_000);
});

const rows = () => world.rows<{ minute: number; worstMillis: number }>('lateness');
const stall = (milliseconds: number) => world.db.clock.stall(milliseconds);

describe('how late the sweep comes', () => {
  test('is not written while it comes in time', () => {
    world.db.advance(180_000);
    expect(rows()).toEqual([]);
  });

  test('is kept as the worst of each minute', () => {
    stall(700);
    world.db.advance(900);
    expect(rows()).toMatchObject([{ worstMillis: 500 }]);
    stall(1_200);
    world.db.advance(800);
    expect(rows()).toMatchObject([{ worstMillis: 1_000 }]);
    stall(300);
    world.db.advance(60_000);
    expect(rows()).toMatchObject([{ worstMillis: 1_000 }]);
    stall(500);
    world.db.advance(1_000);
    expect(rows()).toHaveLength(2);
  });

  test('does not count a server that was off', () => {
    world.sleep(1);
    world.db.advance(10_000);
    expect(rows()).toEqual([]);
  });

  test('is forgotten after a day', () => {
    stall(700);
    world.db.advance(1_000);
    world.sleep(2);
    world.db.advance(120_000);
    expect(rows()).toEqual([]);
  });
});
