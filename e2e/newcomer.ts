// Somebody's first minutes in the world: goes up to people, answers them, fights, picks up, with keys or with a thumb.
import { type CreatureKey, creatureIds } from '@hollowmere/world/creature-ids';
import { creatureOf, stopsAt } from '@hollowmere/world/creatures';
import { TILE_UNITS, UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { basicAttackOf } from '@hollowmere/world/skills';
import type { Locator } from 'playwright/test';
import type { GameSnapshot, HookedFigure } from '../lib/game/test-hook.ts';
import { expect } from './fixtures.ts';
import { distance } from './game.ts';
import { type Hands, onKeys } from './hands.ts';
import type { Person } from './person.ts';
import { countPixels } from './picture.ts';
import { keys, type Legs, middleOf, type Place, type Tile, tileOf, walkTo } from './walker.ts';

/** As near as a fist or a sword reaches, to the middle of a foe: half the width of that is left for a step of it. */
const REACH = basicAttackOf('warrior').range;
/** So near is within reach of a hand; the server grants two tiles. */
const HAND = 1.6 * TILE_UNITS;
/** Of townsfolk, over their feet, in pixels of the world. */
const HEAD = 27;
/** So near one stands over something. */
const UNDERFOOT = 0.45 * TILE_UNITS;
const SOUTH_GATE = 1;
const LONGEST_FIGHT_MS = 40_000;
const NOWHERE: Place = { x: 0, y: 0 };

interface Means {
  readonly legs: Legs;
  readonly hands: Hands;
}

export class Newcomer {
  readonly person: Person;
  readonly #legs: Legs;
  readonly #hands: Hands;

  constructor(person: Person, { legs, hands }: Means = { legs: keys(person.game), hands: onKeys(person.page) }) {
    this.person = person;
    this.#legs = legs;
    this.#hands = hands;
  }

  /** Comes as a guest of a class. */
  async arriveAs(heroClass: string): Promise<void> {
    const { page, game } = this.person;
    await page.goto('/play');
    await page.getByRole('radio', { name: heroClass }).check();
    await game.enterAsGuest();
    await game.untilReady();
  }

  /** The line of the tracker at the edge of the screen. */
  tracked(words: string | RegExp): Locator {
    return this.person.page.getByRole('region', { name: 'Quests in sight' }).getByText(words);
  }

  /** How much of the sign of a quest is seen over the head of somebody in the picture, in pixels. */
  async signOver(key: CreatureKey): Promise<number> {
    const { page, game } = this.person;
    const { entities, camera } = await game.untilReady();
    const somebody = entities.find(({ creature }) => creature?.kind === creatureOf(key).id);
    if (!somebody || !camera) return 0;
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    const x = (somebody.x / UNITS_PER_PIXEL - camera.x) * camera.scale + width / 2;
    const y = (somebody.y / UNITS_PER_PIXEL - HEAD - camera.y) * camera.scale + height / 2;
    return countPixels(page, '--hm-accent-strong', { x: x - 15, y: y - 90, width: 30, height: 60 });
  }

  dialogue(key: CreatureKey): Locator {
    return this.person.page.getByRole('dialog', { name: creatureOf(key).name });
  }

  /** Walks up to somebody, wherever they are at this hour, and speaks to them; they may be on their way. */
  async talkTo(key: CreatureKey): Promise<void> {
    let near = HAND;
    await expect(async () => {
      if (await this.dialogue(key).isVisible()) return;
      await this.goTo(key, near);
      // Should something else be more at hand, one goes closer.
      near = HAND / 2;
      await this.#hands.use(`Talk to ${creatureOf(key).name}`);
      await expect(this.dialogue(key)).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 90_000 });
  }

  async goTo(key: CreatureKey, near = HAND): Promise<void> {
    const isNear = (snapshot: GameSnapshot) => {
      const [there] = creaturesIn(snapshot, key);
      return there !== undefined && isNextTo(snapshot, there, near);
    };
    await walkTo(this.person.game, (snapshot) => whereIs(snapshot, key), isNear, this.#legs);
  }

  /** Out of the village to the south; somebody may have opened it before. */
  async openTheGate(): Promise<void> {
    const { game } = this.person;
    const isOpen = ({ openDoors }: GameSnapshot) => openDoors.includes(SOUTH_GATE);
    await this.walkTo({ tileX: 58, tileY: 78 });
    if (isOpen(await game.untilReady())) return;
    await this.#hands.use('Open South Gate');
    await game.until('the gate is open', isOpen);
  }

  /** Gives the answer with these words. */
  answer(key: CreatureKey, words: string | RegExp): Promise<void> {
    return this.#hands.answer(this.dialogue(key).getByRole('button', { name: words }));
  }

  /** Reads an offer to its end and takes it on; who has more to say is left standing. */
  async accept(key: CreatureKey, quest: string): Promise<void> {
    const dialogue = this.dialogue(key);
    const takeOn = dialogue.getByRole('button', { name: 'I shall do it.' });
    const goOn = dialogue.getByRole('button', { name: 'Go on.' });
    await this.answer(key, `New quest: ${quest}`);
    await expect(takeOn.or(goOn)).toBeVisible();
    while (await goOn.isVisible()) {
      const page = await dialogue.textContent();
      await this.answer(key, 'Go on.');
      // Pages look alike: the next answer is given on the next page only.
      await expect.poll(() => dialogue.textContent()).not.toBe(page);
    }
    await expect(dialogue.getByRole('region', { name: 'Reward' })).toBeVisible();
    await this.answer(key, /I shall do it\./);
    await expect(takeOn).toBeHidden();
    if (await dialogue.isVisible()) await this.#hands.close(dialogue);
    await expect(dialogue).toBeHidden();
  }

  async handIn(key: CreatureKey, quest: string): Promise<void> {
    await this.answer(key, `To hand in: ${quest}`);
    await this.answer(key, /Thank you\./);
    await expect(this.person.page.getByText(`Quest finished: ${quest}`)).toBeVisible();
  }

  /** To a tile or one beside it: whoever lets go of a key a moment late is as good as there. */
  async walkTo({ tileX, tileY }: Tile): Promise<void> {
    const isThere = ({ self }: GameSnapshot) => {
      const at = self && tileOf(self);
      return at !== undefined && Math.max(Math.abs(at.tileX - tileX), Math.abs(at.tileY - tileY)) <= 1;
    };
    await walkTo(this.person.game, () => middleOf({ tileX, tileY }), isThere, this.#legs);
  }

  /** Goes after the nearest of a kind and strikes until it falls; with a skill of the bar first, when one is named. */
  async fight(key: CreatureKey, skill?: number): Promise<void> {
    const { game } = this.person;
    const first = await game.until(`a ${key} is about`, (snapshot) => creaturesIn(snapshot, key).length > 0);
    const foe = creaturesIn(first, key)[0]?.entity ?? 0;
    const foeIn = (snapshot: GameSnapshot) => creaturesIn(snapshot, key).find(({ entity }) => entity === foe);
    const isAtHand = (snapshot: GameSnapshot) => {
      const there = foeIn(snapshot);
      return there === undefined || distance(snapshot.self, there) < REACH;
    };
    const until = Date.now() + LONGEST_FIGHT_MS;
    for (let round = 0; foeIn((await game.snapshot()) ?? first); round++) {
      if (Date.now() > until) throw new Error(`the ${key} does not fall`);
      await walkTo(game, (snapshot) => foeIn(snapshot) ?? snapshot.self ?? NOWHERE, isAtHand, this.#legs);
      if (round === 0 && skill !== undefined) await this.#hands.skill(skill);
      await this.#hands.beginToStrike();
      await this.#untilFallenOrGone(foe, REACH + creatureOf(key).radius);
      await this.#hands.endToStrike();
    }
  }

  /** Goes to what lies nearest of a kind, and takes it up; `name` as the game says it. */
  async pickUp(item: number, name: string): Promise<void> {
    const { game } = this.person;
    const lies = ({ self, groundItems }: GameSnapshot) =>
      groundItems.filter(({ kind }) => kind === item).sort((a, b) => distance(self, a) - distance(self, b))[0];
    await game.until(`${name} lies there`, (snapshot) => lies(snapshot) !== undefined);
    let near = HAND;
    const isAtHand = (snapshot: GameSnapshot) => {
      const there = lies(snapshot);
      return there === undefined || distance(snapshot.self, there) < near;
    };
    await expect(async () => {
      await walkTo(game, (snapshot) => lies(snapshot) ?? snapshot.self ?? NOWHERE, isAtHand, this.#legs);
      // Whoever stands about may be spoken to instead: what one stands over comes first, wherever one looks.
      near = UNDERFOOT;
      await this.#hands.use(/(?:Take|Pick) [A-Z]/);
      // Where several things lie or grow, the nearest is taken first.
      near = HAND;
      await expect(this.person.page.getByText(`You got ${name}`)).toBeVisible({ timeout: 1_500 });
    }).toPass({ timeout: 20_000 });
  }

  /** Watches every picture: a fight is not waited for by the second. */
  async #untilFallenOrGone(foe: number, farthest: number): Promise<void> {
    await this.person.page.waitForFunction(
      ([entity, reach]) => {
        const { self, entities = [] } = window.__game?.snapshot() ?? {};
        const there = entities.find((each) => each.entity === entity);
        if (!self || !there || there.creature?.state === 'dead') return true;
        return Math.hypot(self.x - there.x, self.y - there.y) > reach;
      },
      [foe, farthest] as const,
      { timeout: LONGEST_FIGHT_MS, polling: 100 },
    );
  }
}

/** Living ones in view, the nearest first. */
function creaturesIn({ self, entities }: GameSnapshot, key: CreatureKey): HookedFigure[] {
  return entities
    .filter(({ creature, health }) => creature?.kind === creatureIds[key] && creature.state !== 'dead' && health !== 0)
    .sort((a, b) => distance(self, a) - distance(self, b));
}

/** Where somebody is seen, or where they are at this hour while they are out of sight. */
function whereIs(snapshot: GameSnapshot, key: CreatureKey): Place {
  const [seen] = creaturesIn(snapshot, key);
  const [[tileX, tileY] = [0, 0]] = stopsAt({ key }, snapshot.timeOfDay);
  return seen ?? middleOf({ tileX, tileY });
}

function isNextTo({ self }: GameSnapshot, there: Place, near = HAND): boolean {
  return self !== undefined && Math.max(Math.abs(self.x - there.x), Math.abs(self.y - there.y)) < near;
}
