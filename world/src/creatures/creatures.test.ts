import { describe, expect, test } from 'vitest';
import { creatureIds } from '../creature-ids.ts';
import { lootedCreatures } from '../items/index.ts';
import { haunts, spots, worldMap } from '../map/index.ts';
import { isSpeed, tileCentre } from '../movement/index.ts';
import { open } from '../movement/testing-grounds.ts';
import { seededRolls } from '../rolls.ts';
import { skillOfId } from '../skills/index.ts';
import { creatureKinds, creatureOf, isTownsfolk } from './creature-kinds.ts';
import { newMind } from './mind.ts';
import { findPath } from './path.ts';
import { phaseAt } from './phases.ts';
import { levelFor, respawnTicks, spawnsOn } from './spawns.ts';
import { live } from './testing-life.ts';

const spawns = spawnsOn(worldMap.solidAt);
const solid = worldMap.solidGiven(() => true);

describe('the kinds of creatures', () => {
  test('are all those that have an id, each under its own', () => {
    expect(Object.fromEntries(creatureKinds.map(({ key, id }) => [key, id]))).toEqual(creatureIds);
  });

  test('have a fighter of whole numbers for each of their levels, who grows', () => {
    for (const kind of creatureKinds) {
      let before = 0;
      for (let level = kind.levels[0]; level <= kind.levels[1]; level++) {
        const { resist, ...numbers } = kind.fighterAt(level);
        expect([...Object.values(numbers), ...Object.values(resist)].every(Number.isInteger), kind.key).toBe(true);
        expect(numbers.maxHealth, kind.key).toBeGreaterThan(before);
        before = numbers.maxHealth;
      }
      expect(isSpeed(kind.speed)).toBe(true);
    }
  });

  test('have skills that exist, and those that fight have a plain attack first', () => {
    for (const kind of creatureKinds) {
      for (const id of kind.skills) expect(skillOfId(id)?.class, kind.key).toBe('creature');
      if (kind.temper === 'peaceful') expect(kind.skills, kind.key).toEqual([]);
      else expect(kind.skills.length, kind.key).toBeGreaterThan(0);
    }
  });

  test('that can be fought leave something behind', () => {
    const fought = creatureKinds.filter((kind) => !isTownsfolk(kind)).map(({ id }) => id);
    expect([...lootedCreatures].sort()).toEqual(fought.sort());
  });

  test('of bosses have phases in falling order that begin whole', () => {
    const bosses = creatureKinds.filter(({ isBoss }) => isBoss);
    expect(bosses).toHaveLength(2);
    for (const { phases } of bosses) {
      expect(phases[0]?.below).toBe(100);
      expect(phases.map((_, index) => phaseAt(phases, phases[index]?.below ?? 0))).toEqual(phases.map((_, i) => i));
      expect(phaseAt(phases, 1)).toBe(phases.length - 1);
    }
  });
});

describe('the spawns', () => {
  test('fill every haunt and give everybody a place of their own on free ground', () => {
    expect(new Set(spawns.map(({ id }) => id)).size).toBe(spawns.length);
    for (const haunt of haunts) expect(spawns.some(({ id }) => Math.floor(id / 10) === haunt.id)).toBe(true);
    for (const spawn of spawns) {
      expect(spawn.homes()).toHaveLength(spawn.count);
      for (const { x, y } of spawn.homes()) expect(worldMap.solidAt(x >> 8, y >> 8), `${spawn.id}`).toBe(false);
    }
  });

  test('are where the levels suit', () => {
    const rolls = seededRolls(1);
    for (const spawn of spawns) {
      const level = levelFor(spawn, rolls);
      expect(level).toBeGreaterThanOrEqual(spawn.levels[0]);
      expect(level).toBeLessThanOrEqual(spawn.levels[1]);
    }
  });

  test('give the same homes each time: who dies comes back to where it lived', () => {
    const again = spawnsOn(worldMap.solidAt);
    expect(again.map((spawn) => spawn.homes())).toEqual(spawns.map((spawn) => spawn.homes()));
  });

  test('come back neither at once nor to the second', () => {
    const rolls = seededRolls(1);
    const rat = creatureOf('field-rat');
    const waits = Array.from({ length: 50 }, () => respawnTicks(rat, rolls));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0.75 * 20 * rat.respawnSeconds);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1.4 * 20 * rat.respawnSeconds);
    expect(new Set(waits).size).toBeGreaterThan(20);
  });
});

describe('a path', () => {
  const tile = (tileX: number, tileY: number) => ({ tileX, tileY });

  test('goes round a wall and never through a gap between two corners', () => {
    const ground = Object.assign((x: number, y: number) => x < 0 || (y === 1 && x < 2), {});
    expect(findPath(tile(0, 0), tile(0, 2), 8, ground)).toEqual({
      tiles: [tile(1, 0), tile(2, 0), tile(2, 1), tile(2, 2), tile(1, 2), tile(0, 2)],
      reaches: true,
    });
  });

  test('comes as near as it can when there is none, and says so', () => {
    const path = findPath(tile(0, 0), tile(4, 0), 8, (x) => x === 2);
    expect(path.reaches).toBe(false);
    expect(path.tiles.at(-1)).toEqual(tile(1, 0));
    expect(findPath(tile(0, 0), tile(50, 0), 8, open).reaches).toBe(false);
  });
});

describe('townsfolk', () => {
  test.each(Object.entries(spots))('%s is at work by day, out in the evening, at home at night', (key, day) => {
    const kind = creatureOf(key as keyof typeof spots);
    const isRound = key.startsWith('villager');
    const point = ([x, y]: readonly [number, number]) => ({ x: tileCentre(x), y: tileCentre(y) });
    const walkTo = (from: readonly [number, number], hour: number) =>
      live({
        kind,
        home: point(from),
        mind: newMind(point(day.home), 0),
        solid,
        rolls: seededRolls(1),
        ticks: 4000,
        foesAt: () => [],
        senses: () => ({ hour }),
      }).at(-1)?.at ?? { x: 0, y: 0 };
    const isAt = (at: { x: number; y: number }, goal: readonly [number, number]) =>
      Math.hypot(at.x - point(goal).x, at.y - point(goal).y) <= 130;
    if (!isRound) expect(isAt(walkTo(day.home, 0.5), day.work)).toBe(true);
    expect(isAt(walkTo(day.work, 0.8), day.evening)).toBe(true);
    expect(isAt(walkTo(day.evening, 0.95), day.home)).toBe(true);
  });

  test('walk with whom they are asked to follow', () => {
    const at = { x: tileCentre(58), y: tileCentre(57) };
    const goal = { x: at.x + 6 * 256, y: at.y };
    const moments = live({
      kind: creatureOf('villager-a'),
      home: at,
      solid: open,
      rolls: seededRolls(1),
      ticks: 200,
      foesAt: () => [],
      senses: () => ({ follows: goal }),
    });
    expect(Math.abs((moments.at(-1)?.at.x ?? 0) - goal.x)).toBeLessThanOrEqual(2 * 256);
  });
});
