// The first minutes of a newcomer, through the real interface and without any help of the owner: with a keyboard as far as the
// first fight and what is said of it, and their beginning with a thumb on a phone.
import { questOf } from '@hollowmere/world/quests';
import { expect, test } from './fixtures.ts';
import { onTouch } from './hands.ts';
import { Newcomer } from './newcomer.ts';
import { thumb, touchOn } from './walker.ts';

const nameOf = (quest: number): string => questOf(quest)?.name ?? '';
const [UP, RATS, A_TAIL] = [1, 2, 3].map(nameOf) as [string, string, string];
/** In the barley beyond the gate, where rats are. */
const BARLEY = { tileX: 53, tileY: 88 };

test('a newcomer with a keyboard walks, talks, opens a gate, fights and comes back to tell of it', async ({
  someone,
}) => {
  test.setTimeout(150_000);
  const guest = await someone();
  const { page } = guest;
  const newcomer = new Newcomer(guest);
  await newcomer.arriveAs('Warrior');
  const hint = (words: string) => page.getByRole('status').getByText(words);

  await test.step('walks up to the innkeeper and is sent on', async () => {
    await expect(hint('Walk with W A S D')).toBeVisible();
    await newcomer.talkTo('innkeeper-maud');
    await newcomer.accept('innkeeper-maud', UP);
    await expect(newcomer.dialogue('innkeeper-maud')).toBeHidden();
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

  await test.step('is thanked by the farmer, and told of what falls', async () => {
    await newcomer.talkTo('farmer-hob');
    await newcomer.handIn('farmer-hob', RATS);
    await newcomer.accept('farmer-hob', A_TAIL);
    await expect(hint('What falls lies on the ground')).toBeVisible();
  });
  expect(guest.errors).toEqual([]);
});

test('a newcomer with a phone walks by thumb, taps through the first talk and finds the way', async ({ someone }) => {
  test.setTimeout(180_000);
  const guest = await someone(undefined, { device: 'phone' });
  const { page, game } = guest;
  const newcomer = new Newcomer(guest, { legs: thumb(await touchOn(game)), hands: onTouch(page) });
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

  await test.step('sees the Green', async () => {
    await newcomer.walkTo({ tileX: 69, tileY: 60 });
    await expect(newcomer.tracked('Speak with Captain Rowan').first()).toBeVisible();
    await expect(hint('Go close and tap them')).toBeVisible();
  });
  expect(guest.errors).toEqual([]);
});
