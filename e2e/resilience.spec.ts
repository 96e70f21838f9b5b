// What happens when the world goes away for a moment, and when one person is in two tabs.

import { expect, test } from './fixtures.ts';
import { distance } from './game.ts';

test('a restart of the world in the middle of a walk ends in the same world, without a reload', async ({
  resident,
  stack,
}) => {
  const walker = await resident();
  await walker.appear('Finn Brook');
  await walker.page.evaluate(() => {
    (window as { notReloaded?: boolean }).notReloaded = true;
  });
  const { self: before } = await walker.game.walk(200);

  await walker.page.keyboard.down('ArrowDown');
  await stack.killHost();
  await walker.game.until('the loss is noticed', ({ state }) => state === 'lost');
  await expect(walker.page.getByText(/connection lost/i).first()).toBeVisible();
  await walker.page.keyboard.up('ArrowDown');
  await stack.startHost();

  const { self: after } = await walker.game.until('the world is back', ({ ready }) => ready);
  // Three seconds of walking at most: the lease.
  expect(distance(after, before)).toBeLessThan(13 * 256);
  expect(await walker.page.evaluate(() => (window as { notReloaded?: boolean }).notReloaded)).toBe(true);
  await walker.game.walk(100);
});

test('the second tab plays, the first one says so and takes over again with a click, also once the second is closed', async ({
  resident,
}) => {
  const person = await resident();
  await person.appear('Gerda Vale');
  const second = await person.openTab();
  await second.page.goto('/characters');
  await second.page.getByRole('link', { name: 'Play Gerda Vale' }).click();
  await second.untilReady();

  await person.game.until('the first tab steps back', ({ state }) => state === 'replaced');
  await person.page.getByRole('button', { name: /play here/i }).click();
  await person.game.until('the first tab plays', ({ ready }) => ready);
  await second.until('the second tab steps back', ({ state }) => state === 'replaced');

  await second.page.getByRole('button', { name: 'Play here instead' }).click();
  await person.game.until('the first tab steps back again', ({ state }) => state === 'replaced');
  await second.page.close();
  await expect(person.page.getByRole('heading', { name: 'Your other window is closed' })).toBeVisible();
  await person.page.getByRole('button', { name: 'Play here again' }).click();
  await person.game.until('the first tab plays on', ({ ready }) => ready);
});
