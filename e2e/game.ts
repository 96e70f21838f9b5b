// The running game in a page: read through `window.__game.snapshot()`, played with keys.
import { expect, type Page } from 'playwright/test';

export interface GameEntity {
  readonly entity: number;
  readonly name: string;
  /** Units: 256 a tile. */
  readonly x: number;
  readonly y: number;
}

export interface GameSnapshot {
  readonly ready: boolean;
  readonly state: string;
  readonly self: GameEntity | null;
  readonly entities: readonly GameEntity[];
  readonly corrections: number;
  readonly chat: readonly { readonly name: string; readonly text: string }[];
  readonly errors: readonly string[];
}

declare global {
  interface Window {
    readonly __game?: { snapshot(): GameSnapshot };
  }
}

type Key = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

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
        { message: `${what}`, timeout },
      )
      .toBe(true);
    if (last === null) throw new Error('the game is not there');
    return last;
  }

  untilReady(): Promise<GameSnapshot> {
    return this.until('the world appears', ({ ready, self }) => ready && self !== null, 60_000);
  }

  /** Holds a key until the own body has gone so many units, then lets go and waits until it stands. */
  async walk(key: Key, units = 300): Promise<GameSnapshot> {
    const start = (await this.untilReady()).self;
    await this.page.keyboard.down(key);
    await this.until('the body walks', ({ self }) => distance(self, start) > units);
    await this.page.keyboard.up(key);
    return this.untilStill();
  }

  /** Waits until two looks in a row find the body at the same place. */
  async untilStill(): Promise<GameSnapshot> {
    let before: GameEntity | null = null;
    return this.until('the body stands', ({ self }) => {
      const isStill = before !== null && distance(self, before) === 0;
      before = self;
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

export function distance(a: GameEntity | null, b: GameEntity | null): number {
  return a === null || b === null ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
}
