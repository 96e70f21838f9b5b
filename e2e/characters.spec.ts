// What can be done with characters once they are made: order, name, look, farewell and return.
import { expect, test } from './fixtures.ts';

test('characters are ordered, renamed, restyled, deleted and called back', async ({ resident, chromiumBrowser }) => {
  const person = await resident();
  const { page } = person;
  await person.bringCharacter('Wren Hollis');
  await person.bringCharacter('Odo Marsh');
  await page.goto('/characters');
  const names = page.getByRole('heading', { level: 2, name: /^(?:Wren|Odo)/ });
  await expect(names).toHaveText(['Wren Hollis', 'Odo Marsh']);

  await test.step('the order is kept, with scripts and without', async () => {
    // The new order shows at once; another page reads it once it is kept.
    const kept = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Move Odo Marsh forward' }).click();
    await expect(names).toHaveText(['Odo Marsh', 'Wren Hollis']);
    await kept;
    const plain = await chromiumBrowser.newContext({
      javaScriptEnabled: false,
      storageState: await person.context.storageState(),
    });
    const plainPage = await plain.newPage();
    await plainPage.goto(page.url());
    await expect(plainPage.getByRole('heading', { level: 2 }).first()).toHaveText('Odo Marsh');
    await plainPage.getByRole('button', { name: 'Move Odo Marsh back' }).click();
    await expect(plainPage.getByRole('heading', { level: 2 }).first()).toHaveText('Wren Hollis');
    await plain.close();
    await page.reload();
    await expect(names).toHaveText(['Wren Hollis', 'Odo Marsh']);
    const cards = page.getByRole('main').getByRole('listitem');
    await cards.filter({ hasText: 'Odo Marsh' }).dragTo(cards.filter({ hasText: 'Wren Hollis' }));
    await expect(names).toHaveText(['Odo Marsh', 'Wren Hollis']);
  });

  await test.step('a deletion is taken back on the spot', async () => {
    await page.getByRole('button', { name: 'Delete Odo Marsh' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete Odo Marsh' }).click();
    await expect(page.getByRole('link', { name: 'Play Odo Marsh' })).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('link', { name: 'Play Odo Marsh' })).toBeVisible();
  });

  await page.getByRole('link', { name: 'Details of Odo Marsh' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Odo Marsh');

  await test.step('the record says what was done', async () => {
    await expect(page.getByText('Visits to the world')).toBeVisible();
    await expect(page.getByText('never yet')).toBeVisible();
  });

  await test.step('another name is tried, taken, and rests for a week', async () => {
    await page.getByLabel('New name').fill('Wren Hollis');
    await expect(page.getByText('That name is taken.')).toBeVisible();
    await page.getByLabel('New name').fill('Otto Marsh');
    await expect(page.getByText('That name is free.')).toBeVisible();
    await page.getByRole('button', { name: 'Change the name' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Otto Marsh');
    await expect(page.getByText('Another can be chosen')).toBeVisible();
  });

  await test.step('a look is put on and kept', async () => {
    await page.getByRole('radio', { name: 'Heather' }).check();
    await page.getByRole('button', { name: 'Wear this look' }).click();
    await expect(page.getByText('The new look is on.')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Heather' })).toBeChecked();
  });

  await test.step('it leaves, and comes back', async () => {
    await page.getByText('Delete Otto Marsh', { exact: true }).click();
    await page.getByRole('button', { name: 'Yes, delete Otto Marsh' }).click();
    await page.getByRole('button', { name: 'Call Otto Marsh back' }).click();
    await expect(page.getByRole('button', { name: 'Wear this look' })).toBeVisible();
  });

  await test.step('nobody else finds it', async () => {
    const other = await resident();
    expect((await other.page.goto(page.url()))?.status()).toBe(404);
  });
});
