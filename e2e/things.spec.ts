// Things in hand: the bag by keyboard alone, and by touch alone what lies and stands in the world.
import { itemIdOf, itemKind } from '@hollowmere/world/items';
import { fixtureOf, worldMap } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import type { Locator } from 'playwright/test';
import { expect, test } from './fixtures.ts';

/** The chest in the Hollow Wood that everybody can reach. */
const CHEST = 1;
const BREAD = itemKind(itemIdOf('bread'))?.name ?? '';

test('a newcomer opens the bag, splits the bread, drops one and takes it up again, all with the keyboard', async ({
  someone,
}) => {
  const guest = await someone();
  await guest.playAsGuest();
  const { keyboard } = guest.page;

  await keyboard.press('i');
  const bag = guest.page.getByRole('dialog', { name: 'Bag' });
  const slot = (number: number) => bag.getByRole('button', { name: new RegExp(`^Slot ${number}:`) });
  await expect(slot(1)).toHaveAccessibleName(`Slot 1: ${BREAD} ×3`);
  await expect(slot(1)).toBeFocused();

  await keyboard.press('Shift+Enter');
  await guest.page.getByRole('menuitem', { name: 'Split…' }).press('Enter');
  await expect(guest.page.getByRole('slider', { name: 'How many' })).toHaveValue('1');
  await guest.page.getByRole('slider', { name: 'How many' }).press('ArrowRight');
  await guest.page.getByRole('button', { name: 'Split off 2' }).press('Enter');
  await expect(slot(1)).toHaveAccessibleName(`Slot 1: ${BREAD}`);
  await expect(slot(3)).toHaveAccessibleName(`Slot 3: ${BREAD} ×2`);

  // Taken up and put down two slots further on.
  await expect(slot(1)).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(slot(3)).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(slot(9)).toHaveAccessibleName(`Slot 9: ${BREAD} ×2`);
  await expect(slot(3)).toHaveAccessibleName('Slot 3: empty');

  await slot(1).press('Shift+Enter');
  await guest.page.getByRole('menuitem', { name: 'Drop', exact: true }).press('Enter');
  await expect(slot(1)).toHaveAccessibleName('Slot 1: empty');
  await keyboard.press('Escape');
  await expect(bag).toBeHidden();

  const offer = guest.page.locator('p').filter({ hasText: `Take ${BREAD}` });
  await expect(offer).toBeVisible();
  await keyboard.press('e');
  await expect(guest.page.getByText(`You got ${BREAD}`)).toBeVisible();
  await keyboard.press('i');
  await expect(slot(9)).toHaveAccessibleName(`Slot 9: ${BREAD} ×3`);
  await expect(offer).toBeHidden();

  // By mouse: from slot to slot, and out of the window onto the ground.
  await slot(9).dragTo(slot(5));
  await expect(slot(5)).toHaveAccessibleName(`Slot 5: ${BREAD} ×3`);
  await expect(slot(9)).toHaveAccessibleName('Slot 9: empty');
  await slot(5).hover();
  await guest.page.mouse.down();
  await guest.page.mouse.move(200, 300, { steps: 2 });
  await guest.page.mouse.up();
  await expect(slot(5)).toHaveAccessibleName('Slot 5: empty');
  await expect(guest.page.locator('p').filter({ hasText: `Take ${BREAD}` })).toBeVisible();
  expect(guest.errors).toEqual([]);
});

test('by touch somebody moves a thing, holds it for all that can be done with it, and opens a chest within reach', async ({
  stack,
  someone,
}) => {
  const guest = await someone(undefined, { device: 'phone' });
  const { self } = await guest.playAsGuest();

  await guest.page.getByRole('button', { name: 'Bag', exact: true }).tap();
  const bag = guest.page.getByRole('dialog', { name: 'Bag' });
  const [first, last] = [1, 24].map((number) => bag.getByRole('button', { name: new RegExp(`^Slot ${number}:`) }));
  await first?.tap();
  await expect(bag.getByRole('button', { name: 'Split…' })).toBeVisible();
  await last?.tap();
  await expect(bag.getByRole('button', { name: `Slot 24: ${BREAD}` })).toBeVisible();
  await expect(bag.getByRole('button', { name: 'Slot 1: empty' })).toBeVisible();
  const menu = await held(bag.getByRole('button', { name: `Slot 24: ${BREAD}` }));
  await expect(menu.getByRole('menuitem', { name: 'Split…' })).toBeVisible();
  await menu.getByRole('menuitem', { name: 'Drop', exact: true }).tap();
  await expect(bag.getByRole('button', { name: 'Slot 24: empty' })).toBeVisible();
  await guest.page.getByRole('button', { name: 'Close Bag' }).tap();

  // The wood last: there are brigands in it.
  await stack.owner.call('impose_motion', self?.entity ?? 0, { teleport: placeBeside(CHEST) });
  await guest.page.getByRole('button', { name: 'Open the chest' }).tap();
  await expect(guest.page.getByText(/^You got/).first()).toBeVisible();
  expect(guest.errors).toEqual([]);
});

/** The menu that a finger opens which stays where it landed. */
async function held(thing: Locator): Promise<Locator> {
  const menu = thing.page().getByRole('menu');
  const { x = 0, y = 0, width = 0, height = 0 } = (await thing.boundingBox()) ?? {};
  const touch = await thing.page().context().newCDPSession(thing.page());
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await menu.waitFor();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  return menu;
}

/** The middle of a free tile next to something of the map, in units. @throws Error when it is walled in */
function placeBeside(fixture: number): { readonly x: number; readonly y: number } {
  const { tileX = 0, tileY = 0 } = fixtureOf(fixture) ?? {};
  const around = [
    [0, 1],
    [1, 0],
    [-1, 0],
    [0, -1],
  ] as const;
  const free = around.find(([dx, dy]) => !worldMap.solidAt(tileX + dx, tileY + dy));
  if (!free) throw new Error(`fixture ${fixture} is walled in`);
  return { x: (tileX + free[0]) * TILE_UNITS + TILE_UNITS / 2, y: (tileY + free[1]) * TILE_UNITS + TILE_UNITS / 2 };
}
