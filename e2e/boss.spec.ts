// Two people bring down a boss together, each in a browser of their own and with keys. Only their levels, their things and the
// long way there are given to them.
import { creatureIds } from '@hollowmere/world/creature-ids';
import { creatureOf } from '@hollowmere/world/creatures';
import { experienceAt } from '@hollowmere/world/growth';
import { itemIdOf, itemKind } from '@hollowmere/world/items';
import type { GameSnapshot } from '../lib/game/test-hook.ts';
import type { WorldOwner } from '../scripts/stack/world-owner.ts';
import { expect, test } from './fixtures.ts';
import { Newcomer } from './newcomer.ts';
import type { Person } from './person.ts';

const KING = creatureOf('antlered-king');
const TINE = itemIdOf('kings-tine');
/** High enough that two of them bring him down without a fall, low enough that he still teaches them something. */
const LEVEL = 23;
/** On the open ground before his court, a few steps from him. */
const PLACES = [
  { tileX: 65, tileY: 238 },
  { tileX: 69, tileY: 238 },
] as const;
/** After any skill one waits so long for the next, in ticks. */
const TURN = 15;

interface Veteran {
  readonly name: string;
  readonly heroClass: string;
  readonly things: readonly string[];
  /** Digits of the bar, in turn; the plain attack goes on between them. */
  readonly skills: readonly number[];
}

/** What lets somebody stand up to a king. */
const FOR_BOTH = ['antler-amulet', 'leaf-crown', 'night-cloak'] as const;

const ADA: Veteran = {
  name: 'Ada of Lake',
  heroClass: 'mage',
  things: ['barrow-staff', 'shroud-robe', ...FOR_BOTH],
  skills: [7, 6, 2, 5, 4],
};
const BERT: Veteran = {
  name: 'Bert Miller',
  heroClass: 'ranger',
  things: ['barrow-bow', 'watch-coat', ...FOR_BOTH],
  skills: [7, 2, 5, 4, 2],
};

test('two people fight the Antlered King side by side, and each is the richer for it', async ({ stack, resident }) => {
  test.setTimeout(180_000);
  const { owner } = stack;
  const two = [
    { person: await resident(), as: ADA, place: PLACES[0] },
    { person: await resident(), as: BERT, place: PLACES[1] },
  ] as const;

  await Promise.all(
    two.map(async ({ person, as }) => {
      await comeAs(person, as, owner);
      await putOn(person, as.things);
    }),
  );
  for (const { person, place } of two) {
    const { self } = await person.game.untilReady();
    await owner.carry(self?.entity ?? 0, place);
  }
  await Promise.all(two.map(({ person, as }) => fightTheKing(person, as)));
  await Promise.all(
    two.map(async ({ person }) => {
      await expect(person.page.getByRole('region', { name: 'You' })).toContainText(/Experience: [1-9]\d* of/);
      await new Newcomer(person).pickUp(TINE, itemKind(TINE)?.name ?? '');
      expect(person.errors).toEqual([]);
    }),
  );
});

/** Into the world with a character of a level, and with things in the bag. */
async function comeAs(person: Person, { name, heroClass, things }: Veteran, owner: WorldOwner): Promise<void> {
  await person.bringCharacter(name, heroClass);
  const character = await owner.characterNamed(name);
  await owner.call('grant_experience', character, experienceAt(LEVEL));
  for (const key of things) await owner.call('grant_item', character, itemIdOf(key), 1);
  await person.page.goto('/play');
  await person.game.untilReady();
}

/** Out of the bag, by keyboard. */
async function putOn({ page }: Person, things: readonly string[]): Promise<void> {
  await page.keyboard.press('i');
  const bag = page.getByRole('dialog', { name: 'Bag' });
  for (const key of things) {
    const slot = bag.getByRole('button', { name: new RegExp(`^Slot \\d+: ${itemKind(itemIdOf(key))?.name}`) });
    await slot.press('Shift+Enter');
    await page.getByRole('menuitem', { name: 'Put on' }).press('Enter');
    await expect(slot).toHaveCount(0);
  }
  await page.keyboard.press('i');
  await expect(bag).toBeHidden();
}

/** Each sees what the King winds up for while they fight him. */
async function fightTheKing(person: Person, as: Veteran): Promise<void> {
  await Promise.all([seeHimWindUp(person), strikeUntilHeFalls(person, as)]);
}

async function seeHimWindUp({ page }: Person): Promise<void> {
  await page.waitForFunction(
    () => {
      const { telegraphs = [], entities = [] } = window.__game?.snapshot() ?? {};
      return telegraphs.some(({ entity }) => entities.some((each) => each.entity === entity && each.creature));
    },
    undefined,
    { polling: 100, timeout: 60_000 },
  );
}

async function strikeUntilHeFalls({ page, game }: Person, { skills }: Veteran): Promise<void> {
  const king = ({ entities }: GameSnapshot) =>
    entities.find(({ creature }) => creature?.kind === creatureIds['antlered-king'] && creature.state !== 'dead');
  const target = page.getByRole('region', { name: 'Target' });
  await game.until('the King is there', (snapshot) => king(snapshot) !== undefined);
  await page.keyboard.press('Tab');
  await expect(target).toContainText(KING.name);
  await expect(target).toContainText(new RegExp(`Health of ${KING.name}: \\d+ of ${KING.fighterAt(15).maxHealth}`));

  await page.keyboard.down('Digit1');
  let { tick } = await game.untilReady();
  for (let turn = 0; ; turn++) {
    await page.waitForFunction((next) => (window.__game?.snapshot().tick ?? 0) > next, tick + TURN, { polling: 100 });
    const now = await game.untilReady();
    if (!king(now)) break;
    tick = now.tick;
    await page.keyboard.press(`Digit${skills[turn % skills.length]}`);
  }
  await page.keyboard.up('Digit1');
  await expect(target).toBeHidden();
}
