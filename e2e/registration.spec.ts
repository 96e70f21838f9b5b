// Choosing a username and making characters: what is refused, and how it is said.
import { expect, test } from './fixtures.ts';
import { Person } from './person.ts';

test('taken, malformed and reserved usernames are refused beside the field', async ({ someone, resident }) => {
  const first = await resident();

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

test('characters are made, chosen, deleted with a question and called back', async ({ resident }) => {
  const person = await resident();
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

test('without scripts one registers, reads at the field what is wrong, and loses nothing of what was typed', async ({
  chromiumBrowser,
  stack,
}) => {
  const person = await Person.arrive(chromiumBrowser, stack.addresses, 'quill_hollow', { hasScripts: false });
  const { page } = person;
  await person.registerAtProvider();
  await person.chooseUsername('quill hollow!');
  const field = page.getByLabel('Username');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveValue('quill hollow!');
  await expect(page.getByLabel(/^I accept the/)).toBeChecked();
  await person.chooseUsername();
  await page.waitForURL('**/characters**');
  await page.goto('/account');
  await expect(page.getByText(person.name).first()).toBeVisible();
  await person.leave();
});

test('where the world asks for an age or takes nobody in, registration says so, and nothing is lost', async ({
  someone,
  stack,
}) => {
  const person = await someone();
  const { page } = person;
  const yearsAgo = (years: number) => `${new Date().getUTCFullYear() - years}-01-01`;
  try {
    await stack.changeSettings({ registration_open: false });
    await person.registerAtProvider();
    await expect(page.getByRole('heading', { name: 'The gate is closed for now' })).toBeVisible();
    await expect(page.getByLabel('Username')).toHaveCount(0);

    await stack.changeSettings({ registration_open: true, minimum_age: 16 });
    await page.reload();
    const born = page.getByLabel('When were you born?');
    await born.fill(yearsAgo(12));
    await person.chooseUsername();
    await expect(born).toHaveAttribute('aria-invalid', 'true');
    await expect(born).toHaveValue(yearsAgo(12));
    await expect(page.getByLabel('Username')).toHaveValue(person.name);

    // Whoever closes the gate while a form is open is heard, too.
    await stack.changeSettings({ registration_open: false });
    await born.fill(yearsAgo(17));
    await page.getByRole('button', { name: 'Take this name' }).click();
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
    await stack.changeSettings({ registration_open: true });
    await page.getByRole('button', { name: 'Take this name' }).click();
    await page.waitForURL('**/characters**');
  } finally {
    await stack.changeSettings({ registration_open: true, minimum_age: 0 });
  }
});
