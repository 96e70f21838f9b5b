// Choosing a username and making characters: what is refused, and how it is said.
import { expect, test } from './fixtures.ts';

test('taken, malformed and reserved usernames are refused beside the field', async ({ someone }) => {
  const first = await someone();
  await first.registerAtProvider();
  await first.chooseUsername();
  await first.page.waitForURL('**/characters**');

  const second = await someone();
  await second.registerAtProvider();
  for (const name of [first.name.toUpperCase(), 'admin', 'a b!']) {
    await second.chooseUsername(name);
    await expect(second.page.getByLabel('Username')).toHaveAttribute('aria-invalid', 'true');
    expect(second.page.url()).toContain('/register');
  }
  await second.chooseUsername();
  await second.page.waitForURL('**/characters**');
});

test('characters are made, chosen, deleted with a question and called back', async ({ someone }) => {
  const person = await someone();
  await person.registerAtProvider();
  await person.chooseUsername();
  await person.page.waitForURL('**/characters**');
  await person.page.goto('/characters');
  await expect(person.page.getByText('Nobody here yet')).toBeVisible();

  await person.createCharacter('Dora Ash');
  await person.page.getByRole('button', { name: 'Delete Dora Ash' }).click();
  await person.page.getByRole('button', { name: 'Keep Dora Ash' }).click();
  await expect(person.page.getByRole('link', { name: 'Play Dora Ash' })).toBeVisible();

  await person.page.getByRole('button', { name: 'Delete Dora Ash' }).click();
  await person.page.getByRole('alertdialog').getByRole('button', { name: 'Delete Dora Ash' }).click();
  await expect(person.page.getByRole('link', { name: 'Play Dora Ash' })).toBeHidden();
  await person.page.getByRole('button', { name: 'Call Dora Ash back' }).click();
  await expect(person.page.getByRole('link', { name: 'Play Dora Ash' })).toBeVisible();
});
