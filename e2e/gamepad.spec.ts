// The game by gamepad alone: a window, a menu in it, a dialog over it.
import { itemIdOf, itemKind } from '@hollowmere/world/items';
import { expect, test } from './fixtures.ts';
import { PAD, Pad } from './pad.ts';

const BREAD = itemKind(itemIdOf('bread'))?.name ?? '';

test('by gamepad alone a newcomer opens the bag, splits the bread and closes it', async ({ someone }) => {
  const guest = await someone();
  const pad = await Pad.connect(guest.page);
  await guest.playAsGuest();
  const bag = guest.page.getByRole('dialog', { name: 'Bag' });
  const slot = (number: number) => bag.getByRole('button', { name: new RegExp(`^Slot ${number}:`) });

  await pad.press(PAD.rightStick);
  await expect(slot(1)).toBeFocused();
  await pad.press(PAD.crossRight);
  await expect(slot(2)).toBeFocused();
  await pad.press(PAD.crossLeft);
  await pad.press(PAD.left);
  const split = guest.page.getByRole('menuitem', { name: 'Split…' });
  await expect(split).toBeVisible();
  await expect(async () => {
    await pad.press(PAD.crossDown);
    await expect(split).toBeFocused({ timeout: 200 });
  }).toPass();
  await pad.press(PAD.lower);

  const many = guest.page.getByRole('slider', { name: 'How many' });
  await expect(many).toBeFocused();
  await pad.press(PAD.crossRight);
  await expect(many).toHaveValue('2');
  await pad.press(PAD.crossDown);
  await pad.press(PAD.crossRight);
  await expect(guest.page.getByRole('button', { name: 'Split off 2' })).toBeFocused();
  await pad.press(PAD.lower);
  await expect(slot(3)).toHaveAccessibleName(`Slot 3: ${BREAD} ×2`);

  await pad.press(PAD.right);
  await expect(bag).toBeHidden();
  expect(guest.errors).toEqual([]);
});
