// What those who run the world read about their providers, and the proof they give before they read it.
import { expect, test } from './fixtures.ts';

test('staff are asked for a second factor first, and then read which provider cannot be used and why', async ({
  resident,
  stack,
}) => {
  const operator = await resident();
  const { page } = operator;
  await page.goto('/admin/sign-in-providers');
  await expect(page.getByText('Nobody can sign in there')).toBeHidden();

  await stack.changeSettings({ staff_second_factor: true });
  await stack.owner.call('grant_role', operator.name, 'administrator');
  await page.goto('/admin/sign-in-providers');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One more proof, please');
  await expect(page.getByRole('link', { name: 'Add a second factor at Hollowmere' })).toBeVisible();

  await stack.changeSettings({ staff_second_factor: false });
  await page.goto('/admin/sign-in-providers');
  const report = (name: string) => page.getByRole('region', { name });
  await expect(report('Hollowmere').getByText('It answers')).toBeVisible();
  await expect(report('Lanternpost').getByText('Nobody can sign in there')).toBeVisible();
  await expect(report('Lanternpost').getByText(/cannot be reached \(ECONNREFUSED\)/)).toBeVisible();
  await expect(report('Lanternpost').getByText(/api\/auth\/callback\/lanternpost$/)).toBeVisible();

  // What shows only when somebody comes back from there is noted, too.
  await page.goto('/api/auth/callback/lanternpost?code=made-up&state=made-up');
  await page.goto('/admin/sign-in-providers');
  await expect(report('Lanternpost').getByText('The last sign-in that failed')).toBeVisible();
  await stack.changeSettings({ staff_second_factor: true });
});
