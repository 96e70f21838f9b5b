// Staff at work on people who play: every act holds at once, says why to whom it is about, and leaves its entry in the audit.

import type { Locator } from 'playwright/test';
import { databaseClient } from '../lib/spacetime/server/database-client.ts';
import type { Stack } from '../scripts/stack/stack.ts';
import { violationsOn } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Person } from './person.ts';
import { StaffMember } from './staff.ts';

let warden: StaffMember;

/** More than a page of staff has places for the focus. */
const MOST_STOPS = 80;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ stack, chromiumBrowser }) => {
  await stack.changeSettings({ staff_second_factor: true });
  const person = await Person.arrive(chromiumBrowser, stack.addresses, 'warden_marsh');
  await person.makeAccount();
  warden = new StaffMember(person);
});

test.afterAll(async () => {
  await warden?.person.leave();
});

test('the pages of staff open by a role, and then by a second factor', async ({ stack }) => {
  const { page, person } = warden;
  const stranger = await page.context().browser()?.newContext({ baseURL: stack.addresses.website });
  const visit = await stranger?.newPage();
  await visit?.goto('/admin/users');
  expect(visit?.url()).toContain('/sign-in?returnTo=%2Fadmin%2Fusers');
  await stranger?.close();

  expect((await page.goto('/admin'))?.status()).toBe(404);
  await stack.owner.call('grant_role', person.name, 'administrator');
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('One more proof');

  await person.enrolTotp();
  await person.signOut();
  await person.signInWithTotp();
  await page.goto('/admin');
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  const sections = page.getByRole('navigation', { name: 'Staff' }).getByRole('link');
  await expect(sections.filter({ hasText: /^(Users|Reports|Audit|Roles)$/ })).toHaveCount(4);
});

test('what staff decide reaches who plays, who is sent away and who reported, and goes as it came', async ({
  resident,
  stack,
}) => {
  test.setTimeout(180_000);
  const player = await resident();
  const witness = await resident();
  await player.appear('Odo Fallow');
  await player.game.say('you are all turnips');
  await player.game.untilHears('you are all turnips');
  await report(stack, witness, ['Odo Fallow', 'harassment', 'He insults everybody.']);
  const { page } = warden;
  const desk = await player.context.newPage();

  await test.step('an announcement is heard in the game and read on every page', async () => {
    await page.goto('/admin');
    await page.getByLabel('Text').fill('The mill rests tonight.');
    await page.getByRole('button', { name: 'Announce', exact: true }).click();
    await warden.untilSaid('It is announced');
    await expect(player.page.getByText('The mill rests tonight.')).toBeVisible();
    await desk.goto('/how-to-play');
    await expect(desk.getByText('The mill rests tonight.')).toBeVisible();
  });

  await test.step('a report is taken up with what was said before one’s eyes, sanctioned from, and answered', async () => {
    await page.goto('/admin/reports');
    const card = page.getByRole('article').filter({ hasText: 'He insults everybody.' });
    await expect(card.getByText('you are all turnips')).toBeVisible();
    await card.getByRole('button', { name: 'Take it up' }).click();
    await expect(card.getByText('Yours')).toBeVisible();

    await card.getByText(/^Sanction /).click();
    await warden.sanction(card, 'Mute', 'Nobody here is a turnip.');
    await warden.untilSaid(/^Mute for .+, for 1 day\./);
    await expect(player.page.getByText('Nobody here is a turnip.')).toBeVisible();

    await card.getByRole('button', { name: 'Decide and answer' }).click();
    await expect(card.getByText('Please choose a decision.')).toBeVisible();
    await card.getByLabel('Upheld').check();
    await card.getByLabel(`Answer to ${witness.name}`).fill('Thank you. He is quiet for a day.');
    await card.getByRole('button', { name: 'Decide and answer' }).click();
    await warden.untilSaid('Its author can read your answer.');
    await expect(card).toHaveCount(0);
    await witness.page.goto('/account/reports');
    await expect(witness.page.getByText('Thank you. He is quiet for a day.')).toBeVisible();
  });

  await test.step('who is suspended leaves by themselves and reads why, in the game and in their account', async () => {
    await warden.lookUp('odo fal', player.name);
    await warden.sanction(page.locator('#sanction'), 'Suspend', 'Turnips, again.');
    await warden.untilSaid(`Suspension for ${player.name}, for 1 day.`);
    await player.game.until('the game has stepped back', ({ state }) => state === 'refused');
    await expect(player.page.getByText('Turnips, again.')).toBeVisible();
    await desk.goto('/account');
    await expect(desk.getByText('Turnips, again.')).toBeVisible();
  });

  await test.step('lifted, they play again', async () => {
    await warden.act('Lift', 'Lift it', 'They have understood.');
    await warden.untilSaid(`The sanction of ${player.name} is lifted.`);
    await player.page.getByRole('button', { name: 'Come back' }).click();
    await player.game.untilReady();
  });

  await test.step('what was undone is as if it had not been, and the audit says who undid what', async () => {
    await warden.act('Undo', 'Undo it', 'Not understood after all.');
    await warden.untilSaid(/^Entry \d+ is undone/);
    await expect(page.getByText('Suspended', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'What staff did here' }).click();
    await expect(page.getByText('Not understood after all.')).toBeVisible();
    await expect(page.getByRole('link', { name: /^Undone by entry/ })).toBeVisible();
  });
});

test('staff look after characters, names and sign-ins of somebody who is not there', async ({ resident }) => {
  const player = await resident();
  await player.bringCharacter('Tibb Reed');
  await player.page.goto('/characters');
  await player.page.getByRole('button', { name: 'Delete Tibb Reed' }).click();
  await player.page.getByRole('alertdialog').getByRole('button', { name: 'Delete Tibb Reed' }).click();
  await expect(player.page.getByRole('button', { name: 'Call Tibb Reed back' })).toBeVisible();

  await warden.lookUp(player.name, player.name);
  await warden.act('Restore', 'Restore Tibb Reed', 'Asked for by letter.');
  await warden.untilSaid('Tibb Reed is back with its player.');
  await warden.act('Force rename', 'Take the name Tibb Reed away', 'It is the name of somebody else.');
  await warden.untilSaid('Tibb Reed must be renamed by its player.');

  await warden.act('Sign out everywhere', 'Sign them out', 'The phone was stolen.');
  await warden.untilSaid(`${player.name} is signed out everywhere.`);
  await player.page.goto('/characters');
  await expect(player.page.getByText('That sign-in has ended')).toBeVisible();
});

test('who has lost the way in proves another sign-in to staff, and is who they were; the code works once', async ({
  someone,
  resident,
}) => {
  const player = await resident();
  const lost = await someone();
  const { page } = lost;
  await lost.registerAtProvider();
  await page.getByRole('link', { name: 'Prove this sign-in to staff' }).click();
  await page.getByRole('button', { name: 'Make a code for staff' }).click();
  await expect(page.getByText('Your code is here.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  const code = (await page.locator('[data-code]').getAttribute('data-code')) ?? '';
  expect(code).toMatch(/^(\w{4} ){12}\w{4}$/);
  await page.reload();
  await expect(page.locator('[data-code]')).toHaveCount(0);

  await warden.lookUp(player.name, player.name);
  const form = warden.page.locator('details').filter({ hasText: 'Move a login here' });
  const move = async (typed: string) => {
    await form.getByLabel('Code').fill(typed);
    await form.getByLabel('Reason').fill('Wrote from the address of old.');
    await form.getByLabel(`Whoever signs in with that login will be ${player.name}`).check();
    await form.getByRole('button', { name: 'Move it' }).click();
  };
  await form.locator('summary').click();
  await move(code.slice(0, -5));
  await expect(form.getByText('thirteen groups of four signs')).toBeVisible();
  await move(`  ${code.toLowerCase().replaceAll(' ', '-')} `);
  await warden.untilSaid(`The login now leads to ${player.name}.`);

  await page.getByRole('link', { name: 'It is moved: open my account' }).click();
  await page.waitForURL('**/account');
  await expect(page.getByText(player.name).first()).toBeVisible();
  await form.locator('summary').click();
  await move(code);
  await expect(form.getByText('That is no valid proof')).toBeVisible();
});

test('without scripts, a form of staff keeps what was typed, says what is wrong and then what came of it', async ({
  chromiumBrowser,
  stack,
}) => {
  const context = await chromiumBrowser.newContext({
    baseURL: stack.addresses.website,
    storageState: await warden.page.context().storageState(),
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto('/admin');
  await page.getByLabel('Text').fill('The mill turns again.');
  await page.getByLabel('Shown for').selectOption('own');
  await page.getByRole('button', { name: 'Announce', exact: true }).click();
  await expect(page.getByText('Please choose a time of up to ten years.')).toBeVisible();
  await expect(page.getByLabel('Text')).toHaveValue('The mill turns again.');
  await page.getByLabel('How many').fill('2');
  await page.getByRole('button', { name: 'Announce', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'It is announced' })).toBeVisible();
  await context.close();
});

test('without scripts, people are found by name and by filter, and sanctioned', async ({
  resident,
  chromiumBrowser,
  stack,
}) => {
  const player = await resident();
  const context = await chromiumBrowser.newContext({
    baseURL: stack.addresses.website,
    storageState: await warden.page.context().storageState(),
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto('/admin/users');
  await page.getByLabel('Username, character').fill(player.name);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: player.name, exact: true }).click();
  const form = page.locator('#sanction form');
  await form.getByLabel('Mute', { exact: true }).check();
  await form.getByLabel('Reason for the player').fill('Singing at night.');
  await form.getByRole('button', { name: 'Put it into effect' }).click();
  await expect(page.getByRole('status').filter({ hasText: `Mute for ${player.name}` })).toBeVisible();

  await page.goto('/admin/users');
  await page.getByLabel('Sanctioned').check();
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('row').filter({ hasText: player.name })).toContainText('Muted');
  await expect(page.getByRole('link', { name: warden.person.name })).toHaveCount(0);
  await context.close();
});

test('without a mouse, somebody is looked up and sanctioned, and the outcome is where one goes on', async ({
  resident,
}) => {
  const player = await resident();
  const { page } = warden;
  const { keyboard } = page;
  await page.goto('/admin');
  await tabTo(page.getByRole('navigation', { name: 'Staff' }).getByRole('link', { name: 'Users' }));
  await keyboard.press('Enter');
  await page.waitForURL('**/admin/users');
  await tabTo(page.getByLabel('Username, character'));
  await keyboard.type(player.name);
  await keyboard.press('Enter');
  await page.waitForURL('**/admin/users?q=**');
  await tabTo(page.getByRole('link', { name: player.name, exact: true }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: player.name, level: 1 })).toBeVisible();

  const form = page.locator('#sanction form');
  await tabTo(form.getByLabel('Warn', { exact: true }));
  await keyboard.press('ArrowRight');
  await expect(form.getByLabel('Mute', { exact: true })).toBeChecked();
  await tabTo(form.getByLabel('Reason for the player'));
  await keyboard.type('Drumming on the well.');
  await tabTo(form.getByRole('button', { name: 'Put it into effect' }));
  await keyboard.press('Enter');
  await warden.untilSaid(`Mute for ${player.name}`);
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^Entry \d+ in the audit/ })).toBeFocused();
});

test('a role is given and taken away, and what was refused is written down', async ({ resident }) => {
  const helper = await resident();

  const { page } = warden;
  await page.goto('/admin/roles');
  const grant = page.getByRole('region', { name: 'Give a role' });
  await grant.getByLabel('Username').fill(helper.name);
  await grant.getByLabel('Reason').fill('Kind and patient.');
  await grant.getByRole('button', { name: 'Give the role' }).click();
  await warden.untilSaid(`${helper.name} has the role now.`);
  await expect(page.getByRole('link', { name: helper.name })).toBeVisible();

  await page.goto('/admin/roles?role=administrator&permission=roles.write&allowed=no#change');
  const change = page.getByRole('region', { name: 'Change the table' });
  await change.getByLabel('Reason').fill('Let us see.');
  await change.getByRole('button', { name: 'Change the table' }).click();
  await expect(change.getByText('The administrators keep this')).toBeVisible();
  await page.goto('/admin/audit?act=set_permission');
  await expect(page.getByRole('listitem').filter({ hasText: 'Let us see.' })).toContainText('Refused');

  await page.goto('/admin/roles');
  const row = page.getByRole('listitem').filter({ hasText: helper.name });
  await row.getByText('Take away').click();
  await row.getByLabel('Reason').fill('Moved to another valley.');
  await row.getByRole('button', { name: 'Take the role away' }).click();
  await warden.untilSaid(`${helper.name} has no role any more.`);
});

/** As far as the Tab key goes. @throws Error when it does not get there */
async function tabTo(place: Locator): Promise<void> {
  await place.waitFor();
  for (let step = 0; step < MOST_STOPS; step++) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await place.page().keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach ${place}`);
}

/** As the game does it: with the player's own token. */
async function report(stack: Stack, reporter: Person, args: readonly [name: string, category: string, text: string]) {
  const world = databaseClient({ uri: stack.addresses.spacetimedb, database: 'hollowmere' });
  await world.callReducer('report_player', args, await reporter.gameToken());
}
