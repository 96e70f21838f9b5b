// Somebody's first minutes in the world: goes up to people, answers them, fights, picks up, with keys; the beginning of it
// with a thumb as well.
import { type CreatureKey, creatureIds } from '@hollowmere/world/creature-ids';
import { creatureOf } from '@hollowmere/world/creatures';
import { spots, type Townsperson } from '@hollowmere/world/map';
import type { Locator } from 'playwright/test';
import type { GameSnapshot, HookedFigure } from '../lib/game/test-hook.ts';
import { expect } from './fixtures.ts';
import { distance } from './game.ts';
import type { Person } from './person.ts';
import { keys, type Legs, type Tile, tileOf, walkTo } from './walker.ts';

const TILE = 256;
/** As near as a fist reaches, with room for a step of the other. */
const FIST = 1.2 * TILE;
/** So near is within reach of a hand; the server grants two tiles. */
const HAND = 1.3 * TILE;
const LONGEST_FIGHT_MS = 40_000;

export class Newcomer {
  readonly person: Person;
  readonly #legs: Legs;

  constructor(person: Person, legs: Legs = keys(person.game)) {
    this.person = person;
    this.#legs = legs;
  }

  /** The line of the tracker at the edge of the screen. */
  tracked(words: string | RegExp): Locator {
    return this.person.page.getByRole('region', { name: 'Quests in sight' }).getByText(words);
  }

  /** What the use key would do, as it says over the hands. */
  atHand(words: string): Locator {
    return this.person.page.locator('p').filter({ hasText: words });
  }

  dialogue(key: Townsperson): Locator {
    return this.person.page.getByRole('dialog', { name: creatureOf(key).name });
  }

  /** Walks up to somebody, wherever they are at this hour, and speaks to them; they may be on their way. */
  async talkTo(key: Townsperson): Promise<void> {
    await expect(async () => {
      await this.goTo(key);
      await expect(this.atHand(`Talk to ${creatureOf(key).name}`)).toBeVisible({ timeout: 1_000 });
      await this.person.page.keyboard.press('e');
      await expect(this.dialogue(key)).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 90_000 });
  }

  async goTo(key: Townsperson): Promise<void> {
    const isNear = (snapshot: GameSnapshot) => {
      const [there] = creaturesIn(snapshot, key);
      return there !== undefined && isNextTo(snapshot, there);
    };
    await walkTo(this.person.game, (snapshot) => whereIs(snapshot, key), isNear, this.#legs);
  }

  /** Gives the answer with these words by its number. */
  async answer(key: Townsperson, words: string | RegExp): Promise<void> {
    const option = this.dialogue(key).getByRole('button', { name: words });
    const number = await option.getAttribute('data-talk-option');
    await this.person.page.keyboard.press(`Digit${number}`);
  }

  /** Reads an offer to its end and takes it on. */
  async accept(key: Townsperson, quest: string): Promise<void> {
    const dialogue = this.dialogue(key);
    const takeOn = dialogue.getByRole('button', { name: 'I shall do it.' });
    const goOn = dialogue.getByRole('button', { name: 'Go on.' });
    await this.answer(key, `New quest: ${quest}`);
    await expect(takeOn.or(goOn)).toBeVisible();
    while (await goOn.isVisible()) {
      const page = await dialogue.textContent();
      await this.answer(key, 'Go on.');
      // Pages look alike: the next number is pressed on the next page only.
      await expect.poll(() => dialogue.textContent()).not.toBe(page);
    }
    await expect(dialogue.getByRole('region', { name: 'Reward' })).toBeVisible();
    await this.answer(key, /I shall do it\./);
  }

  async handIn(key: Townsperson, quest: string): Promise<void> {
    await this.answer(key, `To hand in: ${quest}`);
    await this.answer(key, /Thank you\./);
  }

  async walkTo(tile: Tile): Promise<void> {
    await walkTo(
      this.person.game,
      () => tile,
      ({ self }) => self !== undefined && tileOf(self).tileX === tile.tileX && tileOf(self).tileY === tile.tileY,
      this.#legs,
    );
  }

  /** Goes after the nearest of a kind and strikes with a key until it falls. */
  async fight(key: CreatureKey, strike: string): Promise<void> {
    const { page, game } = this.person;
    const foes = (snapshot: GameSnapshot) => creaturesIn(snapshot, key);
    const first = await game.until(`a ${key} is about`, (snapshot) => foes(snapshot).length > 0);
    const chosen = foes(first)[0]?.entity;
    const foeIn = (snapshot: GameSnapshot) => foes(snapshot).find(({ entity }) => entity === chosen);
    const isAtHand = (snapshot: GameSnapshot) => {
      const foe = foeIn(snapshot);
      return foe === undefined || distance(snapshot.self, foe) < FIST;
    };
    const until = Date.now() + LONGEST_FIGHT_MS;
    for (;;) {
      await walkTo(game, (snapshot) => tileOf(foeIn(snapshot) ?? snapshot.self ?? { x: 0, y: 0 }), isAtHand);
      const snapshot = await game.snapshot();
      if (snapshot && !foeIn(snapshot)) return;
      if (Date.now() > until) throw new Error(`the ${key} does not fall`);
      await page.keyboard.press(strike, { delay: 150 });
    }
  }
}

/** Living ones in view, the nearest first. */
function creaturesIn({ self, entities }: GameSnapshot, key: CreatureKey): HookedFigure[] {
  return entities
    .filter(({ creature }) => creature?.kind === creatureIds[key] && creature.state !== 'dead')
    .sort((a, b) => distance(self, a) - distance(self, b));
}

/** Where somebody is seen, or where they work by day while they are out of sight. */
function whereIs(snapshot: GameSnapshot, key: Townsperson): Tile {
  const [seen] = creaturesIn(snapshot, key);
  const [tileX, tileY] = spots[key].work;
  return seen ? tileOf(seen) : { tileX, tileY };
}

function isNextTo({ self }: GameSnapshot, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return self !== undefined && Math.max(Math.abs(self.x - x), Math.abs(self.y - y)) < HAND;
}
