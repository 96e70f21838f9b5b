import { worldMap } from '@hollowmere/world/map';
import { CHUNK_TILES, CHUNK_UNITS, chunkOf, fitsAt, TILE_UNITS, tileCentre } from '@hollowmere/world/movement';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DoorRow } from './rows.ts';
import { codeOf, openWorld, type Player, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: Player;

/** A door that is walked through from north to south or back. */
const gate = worldMap.doors.find(({ tileX, tileY }) => isFree(tileX, tileY - 2) && isFree(tileX, tileY + 2))!;
const north = { x: tileCentre(gate.tileX), y: tileCentre(gate.tileY - 2) };

function isFree(x: number, y: number): boolean {
  return !worldMap.solidAt(x, y) && worldMap.doorAt(x, y) === undefined;
}

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
  world.place(anna, north);
});

const door = () => world.rows<DoorRow>('door').find(({ id }) => id === gate.id)!;
const use = (player: Player, id = gate.id) => codeOf(player.client.refusalOf('useDoor', { id }));
const isShut = (x: number, y: number) => worldMap.solidGiven(() => false)(x, y);

describe('doors', () => {
  test('stand where the map has them, closed', () => {
    expect(world.rows<DoorRow>('door')).toMatchObject(
      worldMap.doors.map(({ id, tileX, tileY }) => ({ id, tileX, tileY, open: false })),
    );
  });

  test('are opened and closed by whoever is within two tiles', () => {
    expect(use(anna)).toBeNull();
    expect(door().open).toBe(true);
    expect(use(anna)).toBeNull();
    expect(door().open).toBe(false);
  });

  test('are out of reach from further away', () => {
    world.place(anna, { x: north.x, y: north.y - TILE_UNITS });
    expect(use(anna)).toBe('too_far_away');
    expect(door().open).toBe(false);
  });

  test('that hang from a lever do not yield to a hand', () => {
    const portcullis = worldMap.doors.find(({ movedBy }) => movedBy === 'lever')!;
    expect(use(anna, portcullis.id)).toBe('locked');
    expect(world.rows<DoorRow>('door').find(({ id }) => id === portcullis.id)).toMatchObject({ open: false });
  });

  test('must exist', () => {
    expect(use(anna, 999)).toBe('no_such_door');
  });

  test('cannot be made to flutter', () => {
    const codes = Array.from({ length: 4 }, () => use(anna));
    expect(codes).toEqual([null, null, null, 'too_fast']);
    expect(use(anna)).toBe('too_fast');
    world.pass(20);
    expect(use(anna)).toBeNull();
  });

  test('stay as they are over a restart', () => {
    use(anna);
    world.db.restart();
    expect(door().open).toBe(true);
  });
});

describe('walking', () => {
  test('ends at a closed door and leads through an open one', () => {
    world.steer(anna, 5);
    world.pass(40);
    world.steer(anna, 0);
    expect(world.motion(anna).y).toBeLessThan(gate.tileY * TILE_UNITS);
    use(anna);
    world.steer(anna, 5, world.tick + 1);
    world.pass(40);
    world.steer(anna, 0);
    expect(world.motion(anna).y).toBeGreaterThan((gate.tileY + 1) * TILE_UNITS);
  });

  test('is settled first: who passed before the door closed has passed', () => {
    const bobo = world.player('Bobo');
    world.place(bobo, north);
    use(anna);
    world.steer(bobo, 5);
    world.pass(20);
    use(anna);
    expect(door().open).toBe(false);
    const settled = world.motion(bobo);
    expect(settled.started).toBe(world.tick);
    expect(settled.y).toBe(north.y + 20 * 51);
    world.pass(10);
    world.steer(bobo, 0);
    expect(world.motion(bobo).y).toBe(north.y + 30 * 51);
  });

  test('into a door that closed ahead ends in front of it', () => {
    const bobo = world.player('Bobo');
    world.place(bobo, north);
    use(anna);
    world.steer(bobo, 5);
    world.pass(2);
    use(anna);
    world.pass(60);
    const { x, y } = world.motion(bobo);
    expect(fitsAt(x, y, isShut)).toBe(true);
    expect(y).toBeLessThan(gate.tileY * TILE_UNITS);
  });

  test('through a closed door by claiming an earlier tick does not work: the floor is raised', () => {
    const bobo = world.player('Bobo');
    world.place(bobo, north);
    use(anna);
    world.pass(30);
    const before = world.tick - 15;
    use(anna);
    world.steer(bobo, 5, before);
    expect(world.motion(bobo).started).toBe(world.tick);
    expect(world.pace(bobo).floor).toBe(world.tick);
  });

  test('through a door that opened ahead leads into the next chunk in time', () => {
    const bobo = world.player('Bobo');
    world.place(bobo, north);
    // Two tiles beyond the gate lies a chunk border; the door was closed when the walk began.
    const border = Math.ceil((gate.tileY + 1) / CHUNK_TILES) * CHUNK_UNITS;
    expect(border - north.y).toBeLessThan(5 * TILE_UNITS);
    world.steer(bobo, 5);
    world.pass(4);
    use(anna);
    // Rows follow whoever is a tile and a half over it.
    const wellOver = border + 1.5 * TILE_UNITS;
    world.pass(Math.ceil((wellOver - north.y) / 51) - 4 + 4);
    expect(world.motion(bobo).chunk).toBe(chunkOf(north.x, border));
  });
});

test('a door never closes onto a body', () => {
  const bobo = world.player('Bobo');
  use(anna);
  world.place(bobo, { x: tileCentre(gate.tileX), y: tileCentre(gate.tileY) });
  expect(use(anna)).toBe('in_the_way');
  expect(door().open).toBe(true);
  world.place(bobo, { x: north.x, y: north.y - 3 * TILE_UNITS });
  world.pass(40);
  expect(use(anna)).toBeNull();
});

test('who left in a doorway comes back beside it when it was closed meanwhile', () => {
  const bobo = world.player('Bobo');
  use(anna);
  const doorway = { x: tileCentre(gate.tileX), y: tileCentre(gate.tileY) };
  world.place(bobo, doorway);
  bobo.client.call('leaveWorld');
  use(anna);
  const { x, y } = world.motion(world.enter(bobo.client, bobo.characterId));
  expect(fitsAt(x, y, isShut)).toBe(true);
  expect(Math.max(Math.abs(x - doorway.x), Math.abs(y - doorway.y))).toBeLessThanOrEqual(2 * TILE_UNITS);
});
