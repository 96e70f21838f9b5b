import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from './testing/browser.ts';
import { PASSWORD, TestWorld } from './testing/world.ts';

let world: TestWorld;

beforeAll(async () => {
  world = await TestWorld.start();
});

afterAll(() => world.stop());

async function tryToRegister(username: string, password = PASSWORD): Promise<TestBrowser> {
  const browser = world.browser();
  await world.register(browser, username, password);
  return browser;
}

/** The reason that stands beside a field, as a screen reader finds it: through aria-describedby. */
function reasonAt(browser: TestBrowser, field: string): string | undefined {
  const { text } = browser.view;
  const input = new RegExp(`<input id="${field}"[^>]*>`).exec(text)?.[0] ?? '';
  if (!input.includes(`aria-describedby="${field}-error`) || !input.includes('aria-invalid="true"')) return undefined;
  return new RegExp(`id="${field}-error">([^<]+)<`).exec(text)?.[1];
}

describe('making an account', () => {
  it('refuses names that are too short, too long, or made of other things than letters and digits', async () => {
    for (const [username, reason] of [
      ['', 'choose a user name'],
      ['ab', 'too short'],
      ['x'.repeat(31), 'too long'],
      ['two words', 'Only letters and digits'],
      ['<b>bold</b>', 'Only letters and digits'],
      ['zero\0byte', 'Only letters and digits'],
    ] as const) {
      const browser = await tryToRegister(username);
      expect(browser.view.status).toBe(422);
      expect(reasonAt(browser, 'username')).toContain(reason);
      expect(browser.view.text).not.toContain('<b>');
    }
  });

  it('refuses a name that somebody has, however it is written', async () => {
    await tryToRegister('Straße');
    for (const username of ['Straße', 'STRASSE', 'straße', 'Ｓtraße']) {
      expect(reasonAt(await tryToRegister(username), 'username')).toContain('taken');
    }
  });

  it('gives a name to one of two people who ask in the same moment', async () => {
    const browsers = await Promise.all([tryToRegister('rival'), tryToRegister('Rival'), tryToRegister('RIVAL')]);
    expect(browsers.filter(({ view }) => view.url.searchParams.has('code'))).toHaveLength(1);
    expect(browsers.filter(({ view }) => view.status === 422)).toHaveLength(2);
  });

  it('refuses weak passwords, says why, and never shows what was typed as password', async () => {
    for (const [password, reason] of [
      ['', 'choose a password'],
      ['short', 'too short'],
      ['Password123!', 'everybody tries'],
      ['weakling2026', 'close to your user name'],
      ['abababababab', 'repeats itself'],
      ['qwertyuiop[]', 'everybody tries'],
    ] as const) {
      const browser = await tryToRegister('weakling', password);
      expect(browser.view.status).toBe(422);
      expect(reasonAt(browser, 'password'), password).toMatch(new RegExp(`${reason}|keyboard`));
      expect(browser.view.text).toContain('value="weakling"');
      expect(browser.view.text).not.toMatch(new RegExp(`value="${password || 'x'}"|>${password || 'x'}<`));
    }
  });

  it('names both reasons at once', async () => {
    const browser = await tryToRegister('a', 'b');
    expect(reasonAt(browser, 'username')).toContain('too short');
    expect(reasonAt(browser, 'password')).toContain('too short');
  });

  it('takes long passwords in any script, and the same letters typed in another encoding', async () => {
    const composed = 'ein längerer Satz mit Ümläuten und 漢字';
    await tryToRegister('Łucja', composed.normalize('NFC'));
    const browser = world.browser();
    await world.signIn(browser, 'łucja', composed.normalize('NFD'));
    expect(browser.view.url.searchParams.has('code')).toBe(true);
  });

  it('tells password managers what is what', async () => {
    const browser = world.browser();
    await world.visit(browser);
    expect(browser.view.text).toContain('autocomplete="username"');
    expect(browser.view.text).toContain('autocomplete="current-password"');
    await browser.open(`${browser.view.url.pathname}/register`);
    expect(browser.view.text).toContain('autocomplete="new-password"');
  });
});
