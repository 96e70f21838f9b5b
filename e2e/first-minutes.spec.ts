// The first ten minutes of a newcomer, through the real interface: with a keyboard to the first fight.
import { questOf } from '@hollowmere/world/quests';
import { expect, test } from './fixtures.ts';
import { Newcomer } from './newcomer.ts';

const nameOf = (quest: number): string => questOf(quest)?.name ?? '';
const [UP, RATS] = [nameOf(1), nameOf(2)];

test('a newcomer with a keyboard walks, talks, opens a gate and fights', async ({ stack, someone }) => {
  test.setTimeout(480_000);
  const guest = await someone();
  await guest.playAsGuest();
  const { page } = guest;
  const newcomer = new Newcomer(guest, stack);
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
