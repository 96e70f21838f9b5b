// Two sides that are one person: a guest who signs in, and a second provider. And everything that is not: planted, foreign, used up.
import { createHash, randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright/test';
import { databaseClient } from '../lib/spacetime/server/database-client.ts';
import { expect, test } from './fixtures.ts';
import type { Person } from './person.ts';

const PASSWORD = 'lanterns over quiet water';
const COOKIE = 'hollowmere-join';

interface GuestCredentials {
  /** The world's HTTP address of the database. */
  readonly database: string;
  readonly token: string;
}

/** What the game keeps of a guest in this browser. */
function guestCredentials({ page }: Person): Promise<GuestCredentials> {
  return page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('hollowmere.guest ')) ?? '';
    const [, uri = '', database] = key.split(' ');
    return {
      database: `${uri.replace(/^ws/, 'http')}/v1/database/${database}`,
      token: localStorage.getItem(key) ?? '',
    };
  });
}

/** The guest's half, as the menu of the game does it: hash to the world as the guest, bytes to the website. */
async function offerAsGuest(person: Person): Promise<string> {
  const { database, token } = await guestCredentials(person);
  const secret = randomBytes(32);
  const offered = await fetch(`${database}/call/offer_join`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify([createHash('sha256').update(secret).digest('base64url')]),
  });
  expect(offered.status).toBe(200);
  const kept = await person.page.evaluate(
    async (bytes) => {
      const { status } = await fetch('/api/join', { method: 'POST', body: new Uint8Array(bytes) });
      return status;
    },
    [...secret],
  );
  expect(kept).toBe(204);
  return secret.toString('base64url');
}

/** What a guest's token still reads, by the world's own account. */
async function guestReads(person: Person, view: string): Promise<unknown[]> {
  const { database, token } = await guestCredentials(person);
  const answer = await fetch(`${database}/sql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: `SELECT * FROM ${view}`,
  });
  const [result] = (await answer.json()) as { rows: unknown[] }[];
  return result?.rows ?? [];
}

const joinCookie = async (context: BrowserContext) => (await context.cookies()).find(({ name }) => name === COOKIE);

async function newAccountAt(page: Page, button: string, name: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
}

test('a guest signs in, registers, and keeps the character; the guest is over afterwards', async ({ someone }) => {
  const person = await someone('marla_reed');
  const { self } = await person.playAsGuest();
  const guestName = self?.name ?? '';
  await offerAsGuest(person);
  expect(await joinCookie(person.context)).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect(await guestReads(person, 'my_characters')).toHaveLength(1);

  await person.page.goto('/sign-in?returnTo=/account/join');
  await newAccountAt(person.page, 'Sign in with Hollowmere', person.name);
  await expect(person.page).toHaveURL(/\/register$/);
  await expect(person.page.getByText('the one you played as a guest comes along')).toBeVisible();
  await person.chooseUsername();

  await expect(person.page).toHaveURL(/\/account\/join$/);
  await expect(person.page.getByRole('heading', { level: 1 })).toHaveText(`Is ${guestName} you?`);
  await expect(person.page.getByRole('heading', { name: person.name })).toBeVisible();
  await person.page.getByRole('button', { name: `Join with ${person.name}` }).click();
  await person.page.waitForURL('**/characters**');
  await expect(person.page.getByText(guestName).first()).toBeVisible();

  expect(await joinCookie(person.context)).toBeUndefined();
  expect(await guestReads(person, 'my_characters')).toEqual([]);
  await person.page.goto('/account/join');
  await expect(person.page.getByText('Nothing waits here')).toBeVisible();
});

test('a code that was planted, or comes from another browser, joins nothing; one that was used joins nothing again', async ({
  someone,
  resident,
}) => {
  const giver = await someone();
  await giver.playAsGuest();
  const secret = await offerAsGuest(giver);
  const sealed = await joinCookie(giver.context);
  if (!sealed) throw new Error('no cookie was set');

  const other = await resident();
  for (const value of [sealed.value, secret, `${sealed.value.slice(0, -4)}AAAA`]) {
    await other.context.addCookies([{ ...sealed, value }]);
    await other.page.goto('/account/join');
    await expect(other.page.getByText('Nothing waits here')).toBeVisible();
  }
  await other.context.clearCookies({ name: COOKIE });
  const [cross, short] = await Promise.all([
    other.page.request.post('/api/join', { data: Buffer.alloc(32), headers: { origin: 'https://evil.example' } }),
    other.page.request.post('/api/join', {
      data: Buffer.alloc(31),
      headers: { origin: new URL(other.page.url()).origin },
    }),
  ]);
  expect([cross.status(), short.status()]).toEqual([403, 400]);

  await giver.page.goto('/sign-in?returnTo=/account/join');
  await newAccountAt(giver.page, 'Sign in with Hollowmere', giver.name);
  await giver.chooseUsername();
  await expect(giver.page).toHaveURL(/\/account\/join$/);
  const bound = await joinCookie(giver.context);
  await giver.page.getByRole('button', { name: /^Join with/ }).click();
  await giver.page.waitForURL('**/characters**');
  await giver.context.addCookies([{ ...sealed, value: bound?.value ?? '' }]);
  await giver.page.goto('/account/join');
  await expect(giver.page.getByText('These two cannot be joined')).toBeVisible();
});

test('a second provider is linked, and opens the same account; who thinks better of it is who they were', async ({
  someone,
  stack,
}) => {
  await stack.startFurtherProvider();
  const person = await someone();
  await person.makeAccount();
  const startLinking = async () => {
    await person.page.goto('/account/sign-ins');
    await person.page.getByRole('button', { name: 'Link Lanternpost' }).click();
  };

  await startLinking();
  await person.page.getByRole('link', { name: 'Create an account' }).click();
  await person.page.getByLabel('User name').fill(`${person.name}_there`);
  await person.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await person.page.getByRole('button', { name: 'Create account' }).click();
  await expect(person.page.getByRole('heading', { level: 1 })).toHaveText('Sign in with Lanternpost, too?');
  await person.page.getByRole('button', { name: 'Keep them apart' }).click();
  await person.page.waitForURL('**/account/sign-ins');
  await person.page.goto('/account');
  await expect(person.page.getByText(person.name).first()).toBeVisible();

  await startLinking();
  await person.page.getByLabel('User name').fill(`${person.name}_there`);
  await person.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await person.page.getByRole('button', { name: 'Sign in' }).click();
  await person.page.getByRole('button', { name: `Join with ${person.name}` }).click();
  await person.page.waitForURL('**/account/sign-ins**');

  const elsewhere = await someone(person.name);
  await elsewhere.page.goto('/sign-in?returnTo=/account');
  await elsewhere.page.getByRole('button', { name: 'Sign in with Lanternpost' }).click();
  await elsewhere.page.getByLabel('User name').fill(`${person.name}_there`);
  await elsewhere.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await elsewhere.page.getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere.page.getByText(person.name).first()).toBeVisible();

  await elsewhere.page.goto('/account/sign-ins');
  await elsewhere.page.getByText('Unlink', { exact: true }).first().click();
  await elsewhere.page.getByRole('button', { name: 'Yes, unlink Hollowmere' }).click();
  await expect(elsewhere.page.getByText('One way in is always left.')).toBeVisible();
  await stack.stopFurtherProvider();
});

test('two accounts become one: the player chooses who fits, the rest can be called back, both logins open what stays', async ({
  someone,
  stack,
}) => {
  await stack.startFurtherProvider();
  const world = databaseClient({ uri: stack.addresses.spacetimedb, database: 'hollowmere' });
  const createAll = async (person: Person, names: readonly string[]) => {
    const token = await person.gameToken();
    const look = { skin: 0, hair: 0, hair_color: 0, tunic: 0 };
    for (const name of names) await world.callReducer('create_character', [name, { mage: [] }, look], token);
  };
  const signInThere = async ({ page }: Person, name: string) => {
    await page.getByLabel('User name').fill(name);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };

  const stays = await someone();
  await stays.page.goto('/sign-in?returnTo=/account');
  await expect(async () => {
    await stays.page.reload();
    await expect(stays.page.getByRole('button', { name: 'Sign in with Lanternpost' })).toBeEnabled({ timeout: 100 });
  }).toPass();
  await newAccountAt(stays.page, 'Sign in with Lanternpost', `${stays.name}_there`);
  await stays.chooseUsername();
  await stays.page.waitForURL('**/characters**');
  await createAll(stays, ['Una Fenn', 'Dov Fenn', 'Tess Fenn', 'Quill Fenn']);

  const goes = await someone();
  await goes.makeAccount();
  await createAll(goes, ['Ash Mere', 'Bly Mere', 'Cob Mere']);
  const profileOfGoing = async () => (await stays.page.request.get(`/players/${goes.name}`)).status();
  expect(await profileOfGoing()).toBe(200);

  await goes.page.goto('/account/sign-ins');
  await goes.page.getByRole('button', { name: 'Link Lanternpost' }).click();
  await signInThere(goes, `${stays.name}_there`);
  await expect(goes.page.getByRole('heading', { level: 1 })).toHaveText('Two accounts, one person?');
  await expect(goes.page.getByText(`${stays.name} has room for 2.`)).toBeVisible();
  await expect(goes.page.getByLabel('Cob Mere')).toBeDisabled();
  await goes.page.getByLabel('Ash Mere').uncheck();
  await goes.page.getByLabel('Cob Mere').check();
  await goes.page.getByRole('button', { name: `Join with ${stays.name}` }).click();
  await goes.page.waitForURL('**/account/sign-ins?linked');
  expect(await profileOfGoing()).toBe(404);

  const { page } = goes;
  await page.goto('/characters');
  for (const name of ['Una Fenn', 'Dov Fenn', 'Tess Fenn', 'Quill Fenn', 'Bly Mere', 'Cob Mere']) {
    await expect(page.getByRole('link', { name: `Play ${name}` })).toBeVisible();
  }
  await expect(page.getByRole('link', { name: 'Play Ash Mere' })).toBeHidden();
  await page.getByRole('button', { name: 'Delete Quill Fenn' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete Quill Fenn' }).click();
  await page.getByRole('button', { name: 'Call Ash Mere back' }).click();
  await expect(page.getByRole('link', { name: 'Play Ash Mere' })).toBeVisible();

  for (const [button, name] of [
    ['Sign in with Hollowmere', goes.name],
    ['Sign in with Lanternpost', `${stays.name}_there`],
  ] as const) {
    const elsewhere = await someone();
    await elsewhere.page.goto('/sign-in?returnTo=/account');
    await elsewhere.page.getByRole('button', { name: button }).click();
    await signInThere(elsewhere, name);
    await elsewhere.page.waitForURL('**/account');
    await expect(elsewhere.page.getByText(stays.name).first()).toBeVisible();
  }
  await stack.stopFurtherProvider();
});
