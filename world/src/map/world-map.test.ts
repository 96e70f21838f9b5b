// What must hold of the map whatever is built on it: nobody is stuck, nothing floats, the same map everywhere.
import { describe, expect, test } from 'vitest';
import { fixtures, haunts, isLiquid, isWithin, kindOf, spots, terrains, walks, worldMap } from './index.ts';
import { placed } from './places.ts';
import { surveyLand } from './survey.ts';

const TILE = 256;
const CHUNK = 16;
const shut = worldMap.solidGiven(() => false);
const open = worldMap.solidGiven(() => true);

/** Tiles reachable from the first spawn by walking through edges (never across corners). */
function reachable(solid: (x: number, y: number) => boolean): Set<number> {
  const { x, y } = worldMap.spawns[0]!;
  const queue = [Math.floor(y / TILE) * worldMap.width + Math.floor(x / TILE)];
  const seen = new Set(queue);
  for (const tile of queue)
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const nextX = (tile % worldMap.width) + dx;
      const nextY = Math.floor(tile / worldMap.width) + dy;
      const next = nextY * worldMap.width + nextX;
      if (seen.has(next) || solid(nextX, nextY)) continue;
      seen.add(next);
      queue.push(next);
    }
  return seen;
}

const tileOf = ({ x, y }: { x: number; y: number }) => Math.floor(y / TILE) * worldMap.width + Math.floor(x / TILE);

describe('the map', () => {
  test('is 256 tiles a side and made of whole chunks', () => {
    expect([worldMap.width, worldMap.height]).toEqual([256, 256]);
    expect([worldMap.width % CHUNK, worldMap.height % CHUNK]).toEqual([0, 0]);
  });

  test('is solid outside its bounds', () => {
    for (const [x, y] of [
      [-1, 5],
      [5, -1],
      [worldMap.width, 5],
      [5, worldMap.height],
      [-1, -1],
    ] as const)
      expect(worldMap.solidAt(x, y), `${x},${y}`).toBe(true);
  });

  test('uses every kind of ground', () => {
    const used = new Set<string>();
    for (let y = 0; y < worldMap.height; y++)
      for (let x = 0; x < worldMap.width; x++) used.add(worldMap.terrainAt(x, y));
    expect([...used].sort()).toEqual([...terrains].sort());
  });

  test('is what the land surveys to', () => {
    const { bed, solid } = surveyLand();
    const strange: string[] = [];
    for (let y = 0; y < worldMap.height; y++)
      for (let x = 0; x < worldMap.width; x++) {
        const index = y * worldMap.width + x;
        const isSame =
          worldMap.bedAt(x, y) === terrains[bed[index]!] && worldMap.solidAt(x, y) === (solid[index] === 1);
        if (!isSame) strange.push(`${x},${y}`);
      }
    expect(strange, 'run `npm run generate`').toEqual([]);
  });

  test('never changes by accident: module and clients of one version must agree on every tile', () => {
    let fingerprint = 0;
    for (let y = 0; y < worldMap.height; y++)
      for (let x = 0; x < worldMap.width; x++) {
        const code = terrains.indexOf(worldMap.terrainAt(x, y)) * 2 + Number(worldMap.solidAt(x, y));
        fingerprint = (Math.imul(fingerprint, 31) + code) | 0;
      }
    for (const { x, y, variant } of worldMap.objects)
      fingerprint = (Math.imul(fingerprint, 31) + x * 7 + y * 3 + variant) | 0;
    expect(fingerprint >>> 0).toMatchInlineSnapshot(`1232813067`);
  });
});

describe('walking', () => {
  test('every spawn stands on free ground, with room to all sides, and reaches every other', () => {
    const reached = reachable(shut);
    for (const spawn of worldMap.spawns) {
      const [x, y] = [Math.floor(spawn.x / TILE), Math.floor(spawn.y / TILE)];
      expect(worldMap.solidAt(x, y), `${x},${y}`).toBe(false);
      expect(reached.has(tileOf(spawn)), `${x},${y}`).toBe(true);
    }
  });

  test('every named region can be entered from the square, even with all gates shut', () => {
    const reached = reachable(shut);
    for (const region of worldMap.regions) {
      let tiles = 0;
      for (let y = region.y; y < region.y + region.height; y++)
        for (let x = region.x; x < region.x + region.width; x++) if (reached.has(y * worldMap.width + x)) tiles++;
      expect(tiles, region.name).toBeGreaterThan(20);
    }
  });

  test('every bridge and jetty can be walked from end to end', () => {
    const reached = reachable(shut);
    for (const { name, x, y, width, height } of worldMap.bridges)
      for (let tileY = y; tileY < y + height; tileY++)
        for (let tileX = x; tileX < x + width; tileX++) {
          expect(worldMap.terrainAt(tileX, tileY), name).toBe('bridge');
          if (hasFixture(tileX, tileY)) continue;
          expect(reached.has(tileY * worldMap.width + tileX), `${name} at ${tileX},${tileY}`).toBe(true);
        }
  });

  test('no ground is walled off: what is not solid is reachable once the gates are open', () => {
    const reached = reachable(open);
    const lost: string[] = [];
    for (let y = 0; y < worldMap.height; y++)
      for (let x = 0; x < worldMap.width; x++)
        if (!worldMap.solidAt(x, y) && !reached.has(y * worldMap.width + x)) lost.push(`${x},${y}`);
    expect(lost).toEqual([]);
  });

  test('every road can be walked, from the square to the last of its tiles', () => {
    const reached = reachable(open);
    const lost: string[] = [];
    let tiles = 0;
    for (let y = 0; y < worldMap.height; y++)
      for (let x = 0; x < worldMap.width; x++) {
        if (worldMap.terrainAt(x, y) !== 'path') continue;
        tiles++;
        if (!reached.has(y * worldMap.width + x)) lost.push(`${x},${y}`);
      }
    // A few tiles of each road lie below what stands beside it.
    expect(lost.length / tiles, lost.join(' ')).toBeLessThan(0.04);
  });

  test('leads from the square to every boss, and to the wyrm by two ways', () => {
    const reached = reachable(shut);
    const index = (x: number, y: number) => y * worldMap.width + x;
    expect(reached.has(index(65, 233))).toBe(true);
    expect(reached.has(index(204, 239))).toBe(true);
    for (const [x, y] of [
      [189, 240],
      [219, 241],
    ] as const)
      expect(reached.has(index(x, y)), `${x},${y}`).toBe(true);
  });

  test('a door is passable only while open, and has ground on both sides', () => {
    for (const { id, tileX, tileY } of worldMap.doors) {
      expect(worldMap.solidAt(tileX, tileY), `door ${id}`).toBe(false);
      expect(shut(tileX, tileY), `door ${id}`).toBe(true);
      expect(open(tileX, tileY), `door ${id}`).toBe(false);
      expect(worldMap.doorAt(tileX, tileY)?.id).toBe(id);
      const isFree = (dx: number, dy: number) => !open(tileX + dx, tileY + dy);
      const leadsThrough = (isFree(0, -1) && isFree(0, 1)) || (isFree(-1, 0) && isFree(1, 0));
      expect(leadsThrough, `door ${id}`).toBe(true);
    }
  });
});

describe('objects', () => {
  test('are in drawing order and inside the map', () => {
    let previous = 0;
    for (const { kind, x, y } of worldMap.objects) {
      expect(y, kind).toBeGreaterThanOrEqual(previous);
      previous = y;
      expect(x >= 0 && x <= worldMap.width * TILE && y >= 0 && y <= worldMap.height * TILE, `${kind} ${x},${y}`).toBe(
        true,
      );
    }
  });

  test('stand on what suits them: no tree in the lake, no boat on the meadow', () => {
    for (const { kind, x, y, footprint } of worldMap.objects) {
      const { stands } = kindOf(kind);
      if (stands === 'anywhere') continue;
      const tiles = footprint ? footprintTiles(footprint) : [[Math.floor(x / TILE), Math.floor(y / TILE)] as const];
      for (const [tileX, tileY] of tiles) {
        const wet = isLiquid(worldMap.terrainAt(tileX, tileY));
        expect(wet, `${kind} at ${tileX},${tileY}`).toBe(stands === 'water');
      }
    }
  });

  test('do not stand inside one another', () => {
    const owner = new Map<number, string>();
    for (const { kind, footprint } of worldMap.objects) {
      if (!footprint) continue;
      for (const [x, y] of footprintTiles(footprint)) {
        const tile = y * worldMap.width + x;
        expect(owner.get(tile), `${kind} at ${x},${y}`).toBeUndefined();
        owner.set(tile, kind);
      }
    }
  });

  test('leave roads and bridges free, but for what belongs on a street', () => {
    const wild = new Set([
      'oak',
      'pine',
      'birch',
      'willow',
      'bush',
      'rock',
      'stump',
      'fern',
      'mushroom',
      'flower',
      'reeds',
    ]);
    for (const { kind, x, y } of worldMap.objects)
      if (wild.has(kind)) {
        const ground = worldMap.terrainAt(Math.floor(x / TILE), Math.floor(y / TILE));
        expect(['path', 'cobble', 'bridge', 'flagstone'], `${kind}`).not.toContain(ground);
      }
  });

  test('a village needs at least seven different buildings', () => {
    const buildings = [
      'inn',
      'hall',
      'chapel',
      'smithy',
      'bakery',
      'cottage',
      'farmhouse',
      'barn',
      'watermill',
      'windmill',
    ];
    const built = new Set(placed.map(([kind]) => kind).filter((kind) => buildings.includes(kind)));
    expect(built.size).toBeGreaterThanOrEqual(7);
  });
});

describe('what can be used', () => {
  const reached = reachable(open);
  const isReached = (x: number, y: number) => reached.has(y * worldMap.width + x);

  test('has an id of its own each, and a tile of its own', () => {
    expect(new Set(fixtures.map(({ id }) => id)).size).toBe(fixtures.length);
    expect(new Set(fixtures.map(({ tileX, tileY }) => `${tileX},${tileY}`)).size).toBe(fixtures.length);
  });

  test('is plenty', () => {
    const count = (kind: string) => fixtures.filter((fixture) => fixture.kind === kind).length;
    expect(count('chest')).toBeGreaterThanOrEqual(12);
    expect(count('lever')).toBeGreaterThanOrEqual(2);
    expect(count('sign')).toBeGreaterThanOrEqual(10);
    expect(count('node')).toBeGreaterThanOrEqual(40);
    expect(count('inn')).toBe(4);
    expect(count('station')).toBeGreaterThanOrEqual(4);
  });

  test('can be reached from a tile beside it, and what swims from three tiles away', () => {
    for (const fixture of fixtures) {
      const reach = fixture.kind === 'node' && fixture.resource === 'fish' ? 3 : 1;
      const offsets = Array.from({ length: 49 }, (_, i) => [(i % 7) - 3, Math.floor(i / 7) - 3] as const);
      const near = offsets.filter(([dx, dy]) => Math.abs(dx) + Math.abs(dy) <= reach);
      const isNear = near.some(([dx, dy]) => isReached(fixture.tileX + dx, fixture.tileY + dy));
      expect(isNear, `${fixture.kind} ${fixture.id}`).toBe(true);
    }
  });

  test('stands where nothing else does, but for what a thing of the map shows', () => {
    const built = new Set(
      worldMap.objects.flatMap(({ footprint }) =>
        footprint ? footprintTiles(footprint).map(([x, y]) => `${x},${y}`) : [],
      ),
    );
    for (const { id, look, tileX, tileY } of fixtures)
      expect(built.has(`${tileX},${tileY}`), `fixture ${id}`).toBe(look === undefined);
  });

  test('moves only doors that no hand moves, and each of those has its lever', () => {
    const moved = fixtures.flatMap((fixture) => (fixture.kind === 'lever' ? fixture.moves : []));
    const hung = worldMap.doors.filter(({ movedBy }) => movedBy === 'lever').map(({ id }) => id);
    expect(moved.sort()).toEqual(hung.sort());
  });

  test('lies in water where it swims, and on land where it does not', () => {
    for (const fixture of fixtures) {
      const isWet = isLiquid(worldMap.terrainAt(fixture.tileX, fixture.tileY));
      expect(isWet, `fixture ${fixture.id}`).toBe(fixture.kind === 'node' && fixture.resource === 'fish');
    }
  });
});

describe('who lives there', () => {
  const reached = reachable(open);
  const isFree = (x: number, y: number) => reached.has(y * worldMap.width + x);

  test('townsfolk stand on free ground all day', () => {
    for (const [who, day] of Object.entries(spots))
      for (const [x, y] of Object.values(day)) expect(isFree(x, y), `${who} at ${x},${y}`).toBe(true);
    for (const [walk, stops] of Object.entries(walks))
      for (const [x, y] of stops) expect(isFree(x, y), `${walk} at ${x},${y}`).toBe(true);
  });

  test('every haunt has an id of its own, room to walk, and levels of the region around it', () => {
    expect(new Set(haunts.map(({ id }) => id)).size).toBe(haunts.length);
    for (const { key, area, levels } of haunts) {
      const middle = area.shape === 'circle' ? area : { x: area.x + area.width / 2, y: area.y + area.height / 2 };
      const region = worldMap.regionAt(Math.floor(middle.x), Math.floor(middle.y));
      if (region && region.levels[1] > 0) {
        expect(levels[0], key).toBeGreaterThanOrEqual(region.levels[0] - 1);
        expect(levels[1], key).toBeLessThanOrEqual(region.levels[1]);
      }
      let free = 0;
      for (let y = 0; y < worldMap.height; y++)
        for (let x = 0; x < worldMap.width; x++) if (isWithin(area, x, y) && isFree(x, y)) free++;
      expect(free, key).toBeGreaterThan(20);
    }
  });
});

const hasFixture = (x: number, y: number) => fixtures.some(({ tileX, tileY }) => tileX === x && tileY === y);

function footprintTiles(footprint: { tileX: number; tileY: number; width: number; height: number }) {
  return Array.from(
    { length: footprint.width * footprint.height },
    (_, i) => [footprint.tileX + (i % footprint.width), footprint.tileY + Math.floor(i / footprint.width)] as const,
  );
}
