// A person with a browser: what they can do on the website and in the world, in the words of the pages.
import { type Browser, type BrowserContext, expect, type Page } from 'playwright/test';
import type { PictureQuality } from '../lib/game/settings.ts';
import type { GameSnapshot } from '../lib/game/test-hook.ts';
import type { StackAddresses } from '../scripts/stack/stack.ts';
import { WorldApi } from './access/world-api.ts';
import { Game } from './game.ts';
import { AuthenticatorApp } from './totp.ts';

const PASSWORD = 'lanterns over quiet water';
/** Where the game keeps what belongs to a browser. */
const SETTINGS_KEY = 'hollowmere.settings';

const DEVICES = {
  computer: { viewport: { width: 1024, height: 640 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

/** What somebody comes with. */
export interface Arrival {
  readonly hasScripts?: boolean;
  readonly device?: keyof typeof DEVICES;
  /** Plain unless a test is to see that the full one is drawn. */
  readonly picture?: PictureQuality;
}

export class Person {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly game: Game;
  readonly #addresses: StackAddresses;
  #app: AuthenticatorApp | null = null;
  /** Errors that the page threw; a test fails when there are any at its end. */
  readonly errors: string[] = [];

  private constructor(name: string, context: BrowserContext, page: Page, addresses: StackAddresses) {
    this.name = name;
    this.context = context;
    this.page = page;
    this.game = new Game(page);
    this.#addresses = addresses;
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  static async arrive(
    browser: Browser,
    addresses: StackAddresses,
    name: string,
    { hasScripts = true, device = 'computer', picture = 'plain' }: Arrival = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      baseURL: addresses.website,
      // Where a test puts TLS in front, its certificate is one of its own making.
      ignoreHTTPSErrors: true,
      ...DEVICES[device],
      reducedMotion: 'reduce',
      javaScriptEnabled: hasScripts,
    });
    await context.addInitScript(drawSparingly, { key: SETTINGS_KEY, picture });
    return new Person(name, context, await context.newPage(), addresses);
  }

  /** Another tab of the same browser. */
  async openTab(): Promise<Game> {
    return new Game(await this.context.newPage());
  }

  /** Makes an account at the provider and comes back to the website. */
  async registerAtProvider(): Promise<void> {
    await this.page.goto('/sign-in?returnTo=/characters');
    await this.createAccountAtProvider();
    await this.page.waitForURL(`${this.#addresses.website}/register**`);
  }

  /** From the sign-in page, wherever it leads to afterwards. */
  async createAccountAtProvider(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign in with Hollowmere' }).click();
    await this.page.getByRole('link', { name: 'Create an account' }).click();
    await this.page.getByLabel('User name').fill(this.name);
    await this.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('button', { name: 'Create account' }).click();
  }

  /** Signs in again with the account that exists. */
  async signIn(): Promise<void> {
    await this.page.goto('/sign-in?returnTo=/characters');
    await this.page.getByRole('button', { name: 'Sign in with Hollowmere' }).click();
    await this.page.getByLabel('User name').fill(this.name);
    await this.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.waitForURL(`${this.#addresses.website}/characters**`);
  }

  async chooseUsername(username = this.name): Promise<void> {
    await this.page.getByLabel('Username').fill(username);
    await this.page.getByLabel(/^I accept the/).check();
    await this.page.getByRole('button', { name: 'Take this name' }).click();
  }

  /** At the provider, and with a username. */
  async makeAccount(): Promise<void> {
    await this.registerAtProvider();
    await this.chooseUsername();
    await this.page.waitForURL('**/characters**');
  }

  async createCharacter(name: string): Promise<void> {
    await this.page.goto('/characters/new');
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.page.getByRole('button', { name: `Create ${name}` }).click();
    await expect(this.page).toHaveURL(/\/characters\?/);
  }

  /** As `createCharacter`, by the world itself: for whoever has an account and no need of the page. */
  async bringCharacter(name: string, heroClass = 'mage'): Promise<void> {
    const look = { skin: 0, hair: 0, hair_color: 0, tunic: 0 };
    const world = new WorldApi(this.#addresses.spacetimedb);
    const { status, text } = await world.call(
      'create_character',
      [name, { [heroClass]: [] }, look],
      await this.gameToken(),
    );
    if (status !== 200) throw new Error(`${name} was not created (${status}): ${text}`);
  }

  /** With a new character, straight into the world. */
  async appear(characterName: string): Promise<GameSnapshot> {
    await this.bringCharacter(characterName);
    await this.page.goto('/play');
    return this.game.untilReady();
  }

  /** Account, username, character and into the world. */
  async settleIn(characterName: string): Promise<void> {
    await this.makeAccount();
    await this.createCharacter(characterName);
    await this.play(characterName);
  }

  async play(characterName: string): Promise<GameSnapshot> {
    await this.page.goto('/characters');
    await this.page.getByRole('link', { name: `Play ${characterName}` }).click();
    return this.game.untilReady();
  }

  /** Enters as a guest and waits for the world. */
  async playAsGuest(): Promise<GameSnapshot> {
    await this.page.goto('/play');
    await this.game.enterAsGuest();
    return this.game.untilReady();
  }

  /** Sets up an authenticator app at the provider. @returns the ten recovery codes. */
  async enrolTotp(): Promise<readonly string[]> {
    await this.page.goto(`${this.#addresses.providerPages}/account/second-factor`);
    await this.page.getByLabel('Present password').fill(PASSWORD);
    await this.page.getByRole('button', { name: 'Set up an authenticator app' }).click();
    const secret = await this.page.locator('[data-secret]').getAttribute('data-secret');
    this.#app = new AuthenticatorApp(secret ?? '');
    await this.page.getByLabel('Code from your app').fill(await this.totpCode());
    await this.page.getByRole('button', { name: 'Turn it on' }).click();
    await this.page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
    return this.page.locator('.codes code').allTextContents();
  }

  /** A code that was not used before. */
  totpCode(): Promise<string> {
    if (!this.#app) throw new Error(`${this.name} has no authenticator app yet.`);
    return this.#app.nextCode();
  }

  /** Signs in again with password and authenticator app. */
  async signInWithTotp(): Promise<void> {
    await this.giveProviderPassword();
    await this.page.getByLabel('Code from your app').fill(await this.totpCode());
    await this.page.getByRole('button', { name: 'Go on' }).click();
    await this.page.waitForURL(`${this.#addresses.website}/characters**`);
  }

  /** From the website to the provider, and as far as the password leads there. */
  async giveProviderPassword(): Promise<void> {
    await this.page.goto('/sign-in?returnTo=/characters');
    await this.page
      .getByRole('button', { name: /^Sign in with/ })
      .first()
      .click();
    await this.page.getByLabel('User name').fill(this.name);
    await this.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** At the provider's own account page. */
  async changePassword(password: string): Promise<void> {
    await this.page.goto(`${this.#addresses.providerPages}/account/password`);
    await this.page.getByLabel('Present password').fill(PASSWORD);
    await this.page.getByLabel('New password').fill(password);
    await this.page.getByRole('button', { name: 'Change password' }).click();
    await this.page.getByText('Your password is changed.').waitFor();
  }

  async signOut(): Promise<void> {
    await this.page.goto('/account');
    await this.page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await this.page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await this.page.waitForURL('**/signed-out');
  }

  /** A fresh token for the world, as the game takes one. */
  async gameToken(): Promise<string> {
    const headers = { origin: this.#addresses.website };
    const response = await this.page.request.post('/api/spacetime/token', { headers });
    const { token } = (await response.json()) as { token?: string };
    if (token === undefined) throw new Error(`${this.name} is not signed in`);
    return token;
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

/**
 * Runs in the page: a picture a tick, and a plain one, as a player without a graphics card would choose. Every picture costs a
 * processor dearly.
 */
function drawSparingly({ key, picture }: { readonly key: string; readonly picture: PictureQuality }): void {
  try {
    if (localStorage.getItem(key) !== null) return;
    localStorage.setItem(key, JSON.stringify({ frameRate: 20, quality: picture }));
  } catch {
    // A page without storage of its own, as those that stand in for an error.
  }
}
