// Walks through the real world with the keys of a keyboard or with a thumb: finds the way on the map, holds a direction for
// as long as the way is straight, and looks where it is.
import { worldMap } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import type { GameSnapshot } from '../lib/game/test-hook.ts';
import type { Game } from './game.ts';

export interface Tile {
  readonly tileX: number;
  readonly tileY: number;
}

/** In units: 256 a tile. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A run is let go a little early: word of it takes a moment. */
const EARLY_UNITS = 48;
const LONGEST_RUN = 12;
const UNITS_PER_MS = 1.02;
/** Pictures and words of keys may be late; whoever has not arrived by then walks against something. */
const GRACE_MS = 1_000;
const MOST_RUNS = 80;

const WAYS = [
  { key: 'KeyW', x: 0, y: -1 },
  { key: 'KeyD', x: 1, y: 0 },
  { key: 'KeyS', x: 0, y: 1 },
  { key: 'KeyA', x: -1, y: 0 },
] as const;
type Way = (typeof WAYS)[number];

/** What one walks with. */
export interface Legs {
  readonly begin: (way: Way) => Promise<void>;
  readonly end: (way: Way) => Promise<void>;
}

export const keys = ({ page }: Game): Legs => ({
  begin: ({ key }) => page.keyboard.down(key),
  end: ({ key }) => page.keyboard.up(key),
});

/** Where a thumb rests on the left half of a phone, and how far it pulls, in pixels. */
const REST = { x: 110, y: 560 };
const PULL = 60;

/** One finger on the screen, in pixels of the page. */
export interface Touch {
  readonly down: (x: number, y: number) => Promise<void>;
  readonly move: (x: number, y: number) => Promise<void>;
  readonly up: () => Promise<void>;
}

export async function touchOn({ page }: Game): Promise<Touch> {
  const screen = await page.context().newCDPSession(page);
  type Kind = 'touchStart' | 'touchMove' | 'touchEnd';
  const send = async (type: Kind, ...touchPoints: { readonly x: number; readonly y: number }[]) => {
    await screen.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  return {
    down: (x, y) => send('touchStart', { x, y }),
    move: (x, y) => send('touchMove', { x, y }),
    up: () => send('touchEnd'),
  };
}

/** A thumb that is put down, pulled into a direction, and lifted again. */
export const thumb = (touch: Touch): Legs => ({
  begin: async ({ x, y }) => {
    await touch.down(REST.x, REST.y);
    await touch.move(REST.x + x * PULL, REST.y + y * PULL);
  },
  end: () => touch.up(),
});

interface Run {
  readonly way: Way;
  readonly axis: 'x' | 'y';
  /** Where to let go, in units. */
  readonly until: number;
  readonly sign: 1 | -1;
  /** How far that is. */
  readonly units: number;
}

/**
 * Walks until `isThere`, towards a place that may move meanwhile.
 * @throws Error where no way leads there, or one falls before
 */
export async function walkTo(
  game: Game,
  goal: (snapshot: GameSnapshot) => Place,
  isThere: (snapshot: GameSnapshot) => boolean,
  legs: Legs,
): Promise<void> {
  let isStuck = false;
  for (let runs = 0; runs < MOST_RUNS; runs++) {
    const snapshot = await game.until('somebody is there to walk', ({ self }) => self !== undefined);
    if (isThere(snapshot)) return;
    if (snapshot.self?.health === 0) throw new Error('one has fallen on the way');
    const run = nextRun(snapshot, goal(snapshot));
    if (run && isStuck) await hold(game, runToMiddle(snapshot, run), legs);
    if (run) isStuck = (await hold(game, run, legs)) === 'stuck';
    else await game.until('a moment goes by', ({ tick }) => tick > snapshot.tick + 1);
  }
  throw new Error('the way was too long');
}

/** Stuck: something stood in the way, or moved into it. */
async function hold(game: Game, { way, axis, until, sign, units }: Run, legs: Legs): Promise<'there' | 'stuck'> {
  await legs.begin(way);
  const outcome = await game.page
    .waitForFunction(
      ([along, end, forward]) => {
        const self = window.__game?.snapshot().self;
        return self !== undefined && (self[along] - end) * forward >= 0;
      },
      [axis, until, sign] as const,
      { timeout: GRACE_MS + (1.5 * units) / UNITS_PER_MS, polling: 'raf' },
    )
    .then(
      () => 'there' as const,
      () => 'stuck' as const,
    );
  await legs.end(way);
  return outcome;
}

/** Away from the corner that caught somebody: to the middle of their tile, across the way they meant to go. */
function runToMiddle({ self }: GameSnapshot, { axis: blocked }: Run): Run {
  const axis = blocked === 'x' ? 'y' : 'x';
  const at = self?.[axis] ?? 0;
  const until = Math.floor(at / TILE_UNITS) * TILE_UNITS + TILE_UNITS / 2;
  const sign = until >= at ? 1 : -1;
  const way = WAYS.find((each) => each[axis] === sign) ?? WAYS[0];
  return { way, axis, until, sign, units: Math.abs(until - at) };
}

/** The first straight stretch of the way; nothing when one stands there already. */
function nextRun({ self, openDoors }: GameSnapshot, goal: Place): Run | undefined {
  if (!self) throw new Error('nobody is in the world');
  const from = tileOf(self);
  const path = findWay(from, tileOf(goal), new Set(openDoors));
  const [first] = path;
  if (!first) return runWithinTile(self, goal);
  const way = WAYS.find(({ x, y }) => from.tileX + x === first.tileX && from.tileY + y === first.tileY);
  if (!way) throw new Error('the way begins elsewhere');
  let last = first;
  for (const [index, tile] of path.slice(0, LONGEST_RUN).entries()) {
    const isStraight =
      tile.tileX === from.tileX + way.x * (index + 1) && tile.tileY === from.tileY + way.y * (index + 1);
    if (!isStraight) break;
    last = tile;
  }
  const axis = way.x === 0 ? 'y' : 'x';
  const sign = way.x + way.y > 0 ? 1 : -1;
  const middle = (axis === 'x' ? last.tileX : last.tileY) * TILE_UNITS + TILE_UNITS / 2;
  const until = middle - sign * EARLY_UNITS;
  return { way, axis, until, sign, units: Math.abs(until - self[axis]) };
}

/** On the tile of the goal: along the way on which more is left, if it is more than a step. */
function runWithinTile(self: Place, goal: Place): Run | undefined {
  const axis = Math.abs(goal.x - self.x) > Math.abs(goal.y - self.y) ? 'x' : 'y';
  const sign = goal[axis] > self[axis] ? 1 : -1;
  const units = Math.abs(goal[axis] - self[axis]) - EARLY_UNITS;
  const way = WAYS.find((each) => each[axis] === sign);
  return way && units > 0 ? { way, axis, until: self[axis] + sign * units, sign, units } : undefined;
}

/** Tiles to walk over, without the first. */
function findWay(from: Tile, goal: Tile, openDoors: ReadonlySet<number>): Tile[] {
  const solid = worldMap.solidGiven((door) => openDoors.has(door));
  const keyOf = ({ tileX, tileY }: Tile) => tileY * worldMap.width + tileX;
  const before = new Map<number, Tile | undefined>([[keyOf(from), undefined]]);
  const waiting = [from];
  for (const tile of waiting) {
    if (keyOf(tile) === keyOf(goal)) return wayBack(tile, (at) => before.get(keyOf(at))).slice(1);
    for (const { x, y } of WAYS) {
      const next = { tileX: tile.tileX + x, tileY: tile.tileY + y };
      const isGoal = keyOf(next) === keyOf(goal);
      if (before.has(keyOf(next)) || (!isGoal && solid(next.tileX, next.tileY))) continue;
      before.set(keyOf(next), tile);
      waiting.push(next);
    }
  }
  throw new Error(`no way leads from ${from.tileX}, ${from.tileY} to ${goal.tileX}, ${goal.tileY}`);
}

function wayBack(last: Tile, before: (tile: Tile) => Tile | undefined): Tile[] {
  const way = [last];
  for (let tile = before(last); tile; tile = before(tile)) way.unshift(tile);
  return way;
}

export const tileOf = ({ x, y }: Place): Tile => ({
  tileX: Math.floor(x / TILE_UNITS),
  tileY: Math.floor(y / TILE_UNITS),
});

export const middleOf = ({ tileX, tileY }: Tile): Place => ({
  x: tileX * TILE_UNITS + TILE_UNITS / 2,
  y: tileY * TILE_UNITS + TILE_UNITS / 2,
});
