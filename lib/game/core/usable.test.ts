import { creatureIds } from '@hollowmere/world/creature-ids';
import { itemIdOf } from '@hollowmere/world/items';
import type { Door, Fixture } from '@hollowmere/world/map';
import type { Direction8 } from '@hollowmere/world/movement';
import { describe, expect, it } from 'vitest';
import type { GroundItem } from './ground-item.ts';
import type { ReachMap } from './reach.ts';
import { type Around, usableNear, wordsOf } from './usable.ts';

const NORTH = 1;
const EAST = 3;
const WEST = 7;

const door: Door = {
  id: 1,
  tileX: 10,
  tileY: 10,
  kind: 'village-gate-left',
  name: 'South Gate',
  movedBy: 'hand',
};
const chest: Fixture = { id: 2, tileX: 13, tileY: 10, blocks: true, kind: 'chest', level: 2, refills: 'never' };
const marigold: Fixture = {
  id: 3,
  tileX: 20,
  tileY: 10,
  blocks: false,
  kind: 'node',
  resource: 'herb',
  gives: 'marigold',
  respawnSeconds: 60,
};
const ground: ReachMap = { solidGiven: () => () => false, terrainAt: () => 'grass' };
const map = { ...ground, doors: [door], fixtures: [chest, marigold] };
const at = (tileX: number, tileY = 10) => ({ x: tileX * 256 + 128, y: tileY * 256 + 128 });
const bread = (extra: Partial<GroundItem> = {}): GroundItem => ({
  id: 9,
  ...at(30),
  kind: itemIdOf('bread'),
  count: 3,
  owner: 0,
  ownedUntil: 0,
  ...extra,
});
const around = (extra: Partial<Around> = {}): Around => ({
  self: 7,
  tick: 100,
  openDoors: new Set(),
  fixtureStates: new Map(),
  groundItems: new Map([[9, bread()]]),
  townsfolk: [],
  ...extra,
});
const offered = (tileX: number, what: Around = around(), facing: Direction8 = NORTH) => {
  const usable = usableNear(what, { ...at(tileX), facing }, map);
  return usable && wordsOf(usable);
};

describe('what the use key does', () => {
  it('is the nearest within reach, by name', () => {
    expect(offered(11)).toBe('Open South Gate');
    expect(offered(12)).toBe('Open the chest');
    expect(offered(21)).toBe('Pick Marigold');
    expect(offered(30)).toBe('Take Crusty Loaf ×3');
    expect(offered(26)).toBeUndefined();
  });

  it('is what one looks at, of two things side by side, and the nearest where one looks at none', () => {
    const odo = { npcId: 5, entity: 50, kind: creatureIds['banker-odo'], ...at(12) };
    const beside = around({ townsfolk: [odo] });
    expect(offered(11, beside, EAST)).toBe('Talk to Odo');
    expect(offered(11, beside, WEST)).toBe('Open South Gate');
    expect(offered(11, beside, NORTH)).toBe('Open South Gate');
  });

  it('shuts what is open', () => {
    expect(offered(10, around({ openDoors: new Set([1]) }))).toBe('Shut South Gate');
  });

  it('leaves alone what is empty, and gates that only a lever moves', () => {
    expect(offered(20, around({ fixtureStates: new Map([[3, 1]]) }))).toBeUndefined();
    const portcullis: Door = { ...door, movedBy: 'lever' };
    expect(
      usableNear(around(), { ...at(10), facing: NORTH }, { ...map, doors: [portcullis], fixtures: [] }),
    ).toBeUndefined();
  });

  it('is speaking to whoever stands nearest', () => {
    const maud = { npcId: 4, entity: 40, kind: creatureIds['innkeeper-maud'], ...at(40) };
    expect(offered(41, around({ townsfolk: [maud] }))).toBe('Talk to Maud');
    expect(offered(42, around({ townsfolk: [maud] }))).toBeUndefined();
  });

  it('leaves what is behind a wall', () => {
    const walled = { ...map, solidGiven: () => (tileX: number) => tileX === 12 };
    const from = (tileX: number) => usableNear(around({ townsfolk: [] }), { ...at(tileX), facing: EAST }, walled);
    expect(from(11)).toMatchObject({ what: 'door' });
    expect(from(14)).toMatchObject({ what: 'fixture', fixture: { id: 2 } });
  });

  it('leaves to others what is theirs for a while', () => {
    const won = bread({ owner: 8, ownedUntil: 200 });
    const groundItems = new Map([[9, won]]);
    expect(offered(30, around({ groundItems }))).toBeUndefined();
    expect(offered(30, around({ groundItems, self: 8 }))).toBe('Take Crusty Loaf ×3');
    expect(offered(30, around({ groundItems, tick: 200 }))).toBe('Take Crusty Loaf ×3');
  });
});
