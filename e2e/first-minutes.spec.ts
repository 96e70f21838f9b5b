// The first ten minutes of a newcomer, through the real interface and without any help of the owner: with a keyboard through
// every lesson to the quest after them, with a thumb on a phone as far as the first prize.
import { itemIdOf, itemKind } from '@hollowmere/world/items';
import { questOf } from '@hollowmere/world/quests';
import { expect, test } from './fixtures.ts';
import { onTouch } from './hands.ts';
import { Newcomer } from './newcomer.ts';
import { thumb, touchOn } from './walker.ts';

const nameOf = (quest: number): string => questOf(quest)?.name ?? '';
const [UP, RATS, A_TAIL, IN_HAND, TRICK] = [1, 2, 3, 4, 5].map(nameOf) as [string, string, string, string, string];
const TAIL = itemIdOf('rat-tail');
const TAIL_NAME = itemKind(TAIL)?.name ?? '';
const SWORD = itemKind(itemIdOf('wooden-sword'))?.name ?? '';
/** Pixels of its colour that the sign of a quest has at least, and what is behind it has not: windows and handles share it. */
const SIGN = 60;
/** In the barley beyond the gate, where rats are. */
const BARLEY = { tileX: 53, tileY: 88 };

test('a newcomer with a keyboard walks, talks, fights, picks up, puts on, uses a skill and is through with the lessons', async ({
  someone,
}) => {
  test.setTimeout(240_000);
  const guest = await someone();
  const { page } = guest;
  const newcomer = new Newcomer(guest);
  await newcomer.arriveAs('Warrior');
  const hint = (words: string) => page.getByRole('status').getByText(words);

  await test.step('walks up to the innkeeper and is sent on', async () => {
    await expect(hint('Walk with W A S D')).toBeVisible();
    await newcomer.goTo('innkeeper-maud');
    await expect.poll(() => newcomer.signOver('innkeeper-maud')).toBeGreaterThan(SIGN);
    await newcomer.talkTo('innkeeper-maud');
    await newcomer.accept('innkeeper-maud', UP);
    await expect(newcomer.dialogue('innkeeper-maud')).toBeHidden();
    await expect.poll(() => newcomer.signOver('innkeeper-maud')).toBeLessThan(SIGN);
    await expect(newcomer.tracked('Walk to the Green')).toBeVisible();
  });

  await test.step('sees the Green and reports to the captain', async () => {
    await newcomer.walkTo({ tileX: 69, tileY: 60 });
    await expect(newcomer.tracked('Speak with Captain Rowan')).toBeVisible();
    await expect(hint('press E')).toBeVisible();
    await newcomer.talkTo('captain-rowan');
    await newcomer.handIn('captain-rowan', UP);
    await newcomer.accept('captain-rowan', RATS);
    await expect(newcomer.tracked('Field rat seen off')).toBeVisible();
  });

  await test.step('opens the gate and fights with bare hands', async () => {
    await newcomer.openTheGate();
    await newcomer.walkTo(BARLEY);
    await expect(hint('strike with Space')).toBeVisible();
    await newcomer.fight('field-rat');
    await expect(newcomer.tracked('Return to Hob')).toBeVisible();
  });

  await test.step('picks up what it left, for the farmer', async () => {
    await newcomer.talkTo('farmer-hob');
    await newcomer.handIn('farmer-hob', RATS);
    await newcomer.accept('farmer-hob', A_TAIL);
    await expect(hint('What falls lies on the ground')).toBeVisible();
    await newcomer.pickUp(TAIL, TAIL_NAME);
    await expect(newcomer.tracked('Return to Hob')).toBeVisible();
  });

  await test.step('is given the first weapon, and puts it on', async () => {
    await newcomer.talkTo('farmer-hob');
    await newcomer.handIn('farmer-hob', A_TAIL);
    await newcomer.accept('farmer-hob', IN_HAND);
    await expect(hint('Open your bag with I')).toBeVisible();
    await page.keyboard.press('i');
    const bag = page.getByRole('dialog', { name: 'Bag' });
    await bag.getByRole('button', { name: new RegExp(`^Slot \\d+: ${SWORD}`) }).press('Shift+Enter');
    await page.getByRole('menuitem', { name: 'Put on' }).press('Enter');
    await expect(newcomer.tracked('Return to Captain Rowan')).toBeVisible();
    await page.keyboard.press('i');
    await expect(bag).toBeHidden();
  });

  await test.step('uses a skill, grows by a level, and hands in the last lesson', async () => {
    await newcomer.talkTo('captain-rowan');
    await newcomer.handIn('captain-rowan', IN_HAND);
    await newcomer.accept('captain-rowan', TRICK);
    await expect(hint('Your skill is on 2')).toBeVisible();
    await newcomer.walkTo(BARLEY);
    const isDone = () => newcomer.tracked('Return to Captain Rowan').isVisible();
    while (!(await isDone())) await newcomer.fight('field-rat', 2);
    await expect(page.getByRole('region', { name: 'You' })).toContainText('Level 2');
    await newcomer.talkTo('captain-rowan');
    await newcomer.handIn('captain-rowan', TRICK);
  });
  expect(guest.errors).toEqual([]);
});

test('a newcomer with a phone walks by thumb, taps through the first talks, fights and takes the prize', async ({
  someone,
}) => {
  test.setTimeout(180_000);
  const guest = await someone(undefined, { device: 'phone' });
  const { page, game } = guest;
  const touch = await touchOn(game);
  const newcomer = new Newcomer(guest, { legs: thumb(touch), hands: onTouch(page, touch) });
  await newcomer.arriveAs('Warrior');
  const hint = (words: string) => page.getByRole('status').getByText(words);

  await test.step('walks up to the innkeeper and finds out where to go', async () => {
    await expect(hint('Put your thumb on the left half')).toBeVisible();
    await newcomer.talkTo('innkeeper-maud');
    await newcomer.accept('innkeeper-maud', UP);
    const sight = page.getByRole('region', { name: 'Quests in sight' });
    await sight.getByRole('button', { name: 'Walk to the Green' }).tap();
    await sight.getByRole('button', { name: `${UP}: open the quest log` }).tap();
    await expect(page.getByRole('dialog', { name: 'Quests' })).toContainText('The Green is to the east.');
    await page.getByRole('button', { name: 'Close Quests' }).tap();
  });

  await test.step('sees the Green and reports to the captain', async () => {
    await newcomer.walkTo({ tileX: 69, tileY: 60 });
    await expect(newcomer.tracked('Speak with Captain Rowan').first()).toBeVisible();
    await expect(hint('Go close and tap them')).toBeVisible();
    await newcomer.talkTo('captain-rowan');
    await newcomer.handIn('captain-rowan', UP);
    await newcomer.accept('captain-rowan', RATS);
  });

  await test.step('opens the gate, fights with the buttons round the thumb, and takes what fell', async () => {
    await newcomer.openTheGate();
    await newcomer.walkTo(BARLEY);
    await expect(hint('hold the sword to strike')).toBeVisible();
    await newcomer.fight('field-rat', 2);
    await newcomer.pickUp(TAIL, TAIL_NAME);
  });
  expect(guest.errors).toEqual([]);
});
