// The running game in a page: read through `window.__game.snapshot()`, played with keys.
import { worldMap } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { expect, type Page } from 'playwright/test';
import type { GameSnapshot, HookedFigure } from '../lib/game/test-hook.ts';

const WAYS = [
  { key: 'ArrowDown', x: 0, y: 1 },
  { key: 'ArrowLeft', x: -1, y: 0 },
  { key: 'ArrowRight', x: 1, y: 0 },
  { key: 'ArrowUp', x: 0, y: -1 },
] as const;

/** In units. */
type Place = Pick<HookedFigure, 'x' | 'y'>;

/** How long between looks at the game: a look costs little, and what is waited for is a matter of ticks. */
const LOOKS_MS = [50, 100, 150];

export class Game {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  snapshot(): Promise<GameSnapshot | null> {
    return this.page.evaluate(() => window.__game?.snapshot() ?? null);
  }

  /** The snapshot once it satisfies the condition. */
  async until(what: string, condition: (snapshot: GameSnapshot) => boolean, timeout = 30_000): Promise<GameSnapshot> {
    let last: GameSnapshot | null = null;
    await expect
      .poll(
        async () => {
          last = await this.snapshot();
          return last !== null && condition(last);
        },
        { message: `${what}`, timeout, intervals: LOOKS_MS },
      )
      .toBe(true);
    if (last === null) throw new Error('the game is not there');
    return last;
  }

  /** A guest who has not been here before: takes the class and the look that are offered. */
  async enterAsGuest(): Promise<void> {
    await this.page.getByRole('button', { name: 'Enter the world' }).click();
  }

  untilReady(): Promise<GameSnapshot> {
    return this.until('the world appears', ({ ready, self }) => ready && self !== undefined, 60_000);
  }

  /** Walks so many units along a way that is free, then stands. People appear at any of the spawns, so the way differs. */
  async walk(units = 300): Promise<GameSnapshot> {
    const start = (await this.untilReady()).self;
    const key = freeWay(start, units);
    await this.page.keyboard.down(key);
    await this.until('the body walks', ({ self }) => distance(self, start) > units);
    await this.page.keyboard.up(key);
    return this.untilStill();
  }

  /** Waits until two pictures, some ticks apart, have the body at the same place. */
  async untilStill(): Promise<GameSnapshot> {
    let before: { readonly self: HookedFigure | undefined; readonly tick: number } | undefined;
    return this.until('the body stands', ({ self, tick }) => {
      if (before && tick < before.tick + 2) return false;
      const isStill = before !== undefined && distance(self, before.self) === 0;
      before = { self, tick };
      return isStill;
    });
  }

  untilSees(name: string): Promise<GameSnapshot> {
    return this.until(`${name} is in view`, ({ entities }) => entities.some((entity) => entity.name === name));
  }

  async say(text: string): Promise<void> {
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  untilHears(text: string): Promise<GameSnapshot> {
    return this.until(`"${text}" is heard`, ({ chat }) => chat.some((line) => line.text === text));
  }
}

/** The key of a direction in which nothing stands in the way. @throws Error when somebody is walled in */
function freeWay(from: HookedFigure | undefined, units: number): string {
  if (from === undefined) throw new Error('nobody is in the world');
  const tileX = Math.floor(from.x / TILE_UNITS);
  const tileY = Math.floor(from.y / TILE_UNITS);
  const tiles = Array.from({ length: Math.ceil(units / TILE_UNITS) + 1 }, (_, index) => index + 1);
  const isFree = ({ x, y }: (typeof WAYS)[number]) =>
    tiles.every((tile) => !worldMap.solidAt(tileX + x * tile, tileY + y * tile));
  const way = WAYS.find(isFree);
  if (way === undefined) throw new Error(`no way leads from tile ${tileX}, ${tileY}`);
  return way.key;
}

/** Units between two: 256 a tile. @throws Error when one of them is not there */
export function distance(a: Place | undefined, b: Place | undefined): number {
  if (a === undefined || b === undefined) throw new Error('somebody is not in the world');
  return Math.hypot(a.x - b.x, a.y - b.y);
}
