// The first ten minutes of a newcomer, through the real interface: with a keyboard to the first fight, and their beginning with
// a thumb on a phone.
import { questOf } from '@hollowmere/world/quests';
import { expect, test } from './fixtures.ts';
import { Newcomer } from './newcomer.ts';
import { thumb } from './walker.ts';

const nameOf = (quest: number): string => questOf(quest)?.name ?? '';
const [UP, RATS] = [nameOf(1), nameOf(2)];

test('a newcomer with a keyboard walks, talks, opens a gate and fights', async ({ someone }) => {
  test.setTimeout(180_000);
  const guest = await someone();
  await guest.playAsGuest();
  const { page } = guest;
  const newcomer = new Newcomer(guest);
  const hint = (words: string) => page.getByRole('status').getByText(words);
  const finished = (quest: string) => expect(page.getByText(`Quest finished: ${quest}`)).toBeVisible();

  await test.step('walks up to the innkeeper and is sent on', async () => {
    await expect(hint('Walk with W A S D')).toBeVisible();
    await newcomer.goTo('innkeeper-maud');
    await expect(hint('press E')).toBeVisible();
    await newcomer.talkTo('innkeeper-maud');
    await newcomer.accept('innkeeper-maud', UP);
    await expect(newcomer.dialogue('innkeeper-maud')).toBeHidden();
    await expect(newcomer.tracked('Walk to the Green')).toBeVisible();
  });

  await test.step('sees the Green and reports to the captain', async () => {
    await newcomer.walkTo({ tileX: 69, tileY: 60 });
    await expect(newcomer.tracked('Speak with Captain Rowan')).toBeVisible();
    await newcomer.talkTo('captain-rowan');
    await newcomer.handIn('captain-rowan', UP);
    await finished(UP);
    await newcomer.accept('captain-rowan', RATS);
    await expect(newcomer.tracked('Field rat seen off')).toBeVisible();
  });

  await test.step('opens the gate and fights with bare hands', async () => {
    await newcomer.walkTo({ tileX: 58, tileY: 77 });
    await newcomer.atHand('Open South Gate').waitFor();
    await page.keyboard.press('e');
    await guest.game.until('the gate is open', ({ openDoors }) => openDoors.includes(1));
    await newcomer.walkTo({ tileX: 53, tileY: 88 });
    await expect(hint('strike with Space')).toBeVisible();
    await newcomer.fight('field-rat', 'Space');
    await expect(newcomer.tracked('Return to Hob')).toBeVisible();
  });
  expect(guest.errors).toEqual([]);
});

test('a newcomer with a phone walks by thumb, taps through the first talk and finds the way', async ({ someone }) => {
  test.setTimeout(180_000);
  const guest = await someone(undefined, { device: 'phone' });
  await guest.playAsGuest();
  const { page } = guest;
  const newcomer = new Newcomer(guest, await thumb(guest.game));
  const maud = newcomer.dialogue('innkeeper-maud');
  await expect(page.getByRole('status').getByText('Put your thumb on the left half')).toBeVisible();

  await newcomer.goTo('innkeeper-maud');
  await expect(page.getByRole('status').getByText('Go close and tap them')).toBeVisible();
  await page.getByRole('button', { name: 'Talk to Maud' }).tap();
  await maud.getByRole('button', { name: `New quest: ${UP}` }).tap();
  await maud.getByRole('button', { name: 'Go on.' }).tap();
  await maud.getByRole('button', { name: /I shall do it\./ }).tap();
  await expect(maud).toBeHidden();

  const sight = page.getByRole('region', { name: 'Quests in sight' });
  await sight.getByRole('button', { name: 'Walk to the Green' }).tap();
  await sight.getByRole('button', { name: `${UP}: open the quest log` }).tap();
  await expect(page.getByRole('dialog', { name: 'Quests' })).toContainText('The Green is to the east.');
  await page.getByRole('button', { name: 'Close Quests' }).tap();

  await newcomer.walkTo({ tileX: 69, tileY: 60 });
  await expect(newcomer.tracked('Speak with Captain Rowan').first()).toBeVisible();
  expect(guest.errors).toEqual([]);
});
