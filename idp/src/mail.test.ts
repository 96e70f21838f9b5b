import { once } from 'node:events';
import { readdir, readFile, stat } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestBrowser } from './testing/browser.ts';
import { PASSWORD, TestWorld } from './testing/world.ts';

let world: TestWorld;
let now = Date.now();

beforeAll(async () => {
  world = await TestWorld.start({ clock: () => now });
});

afterAll(() => world.stop());

const NEW_PASSWORD = 'mushrooms after the rain';

interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly link: string;
}

async function letters(): Promise<Letter[]> {
  const folder = join(world.config.dataDir, 'mail');
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.sort().map(async (name) => letterFrom(await readFile(join(folder, name), 'utf8'))));
}

function letterFrom(source: string): Letter {
  // Quoted-printable: soft line ends and escaped signs.
  const text = source
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  return { to: header('To'), subject: header('Subject'), link: /http:\S+/.exec(text)?.[0] ?? '' };
}

async function letterTo(address: string, subject: string): Promise<Letter> {
  return vi.waitFor(async () => {
    const found = (await letters()).findLast((letter) => letter.to === address && letter.subject === subject);
    if (!found) throw new Error(`no letter “${subject}” to ${address}`);
    return found;
  });
}

async function enterEmail(browser: TestBrowser, email: string, current = PASSWORD) {
  await browser.open('/account/email');
  await browser.submit({ email, current });
}

async function withEmail(username: string, email: string): Promise<TestBrowser> {
  const browser = world.browser();
  await world.register(browser, username);
  await enterEmail(browser, email);
  const { link } = await letterTo(email, 'Confirm your mail address');
  await browser.open(link);
  await browser.submit();
  return browser;
}

async function askForReset(who: string): Promise<TestBrowser> {
  const browser = world.browser();
  await browser.open('/reset');
  await browser.submit({ who });
  return browser;
}

describe('a mail address', () => {
  it('counts only once its owner has opened the link, and the page says where the letter went', async () => {
    const browser = world.browser();
    await world.register(browser, 'ada');
    await enterEmail(browser, 'ada@example.org');
    expect(browser.view.text).toContain('A letter with a link is on its way.');
    expect(browser.view.text).toContain('has no mail server');
    expect(browser.view.text).toContain('<dd>none</dd>');
    expect(browser.view.text).toContain('<dd>ada@example.org</dd>');

    const { link } = await letterTo('ada@example.org', 'Confirm your mail address');
    // Mail programs look at links before people do.
    await world.browser().open(link);
    await browser.open('/account/email');
    expect(browser.view.text).toContain('<dd>none</dd>');

    const phone = world.browser();
    await phone.open(link);
    await phone.submit();
    expect(phone.view.text).toContain('Confirmed');
    await phone.open(link);
    expect(phone.view.status).toBe(410);
    await browser.open('/account');
    expect(browser.view.text).toContain('ada@example.org');
  });

  it('is entered after the present password, and refused when it is none', async () => {
    const browser = world.browser();
    await world.register(browser, 'bea');
    await enterEmail(browser, 'bea@example.org', 'not the password');
    expect(browser.view.status).toBe(422);
    expect(browser.view.text).toContain('value="bea@example.org"');
    for (const email of [
      '',
      'bea',
      'bea@',
      'a@example.org, b@example.org',
      'a@b@example.org',
      'a@example.org\r\nBcc: x@y.z',
    ]) {
      await enterEmail(browser, email);
      expect(browser.view.status).toBe(422);
      expect(browser.view.text).toContain('id="email-error"');
    }
    expect((await letters()).filter(({ to }) => to.includes('bea') || to.includes('x@y.z'))).toEqual([]);
  });

  it('that is replaced or removed is told so', async () => {
    const browser = await withEmail('cleo', 'old@example.org');
    await enterEmail(browser, 'new@example.org');
    const { link } = await letterTo('new@example.org', 'Confirm your mail address');
    await browser.open(link);
    await browser.submit();
    await letterTo('old@example.org', 'Your mail address was changed');
    await browser.open('/account/email');
    const body = new URLSearchParams({ ...browser.hiddenFields(), current: PASSWORD });
    await browser.open('/account/email/remove', { method: 'POST', body, headers: { origin: world.provider.url } });
    await letterTo('new@example.org', 'Your mail address was changed');
    expect(browser.view.text).toContain('<dd>none</dd>');
  });

  it('is written about into files that nobody else can read', async () => {
    const folder = join(world.config.dataDir, 'mail');
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });
});

describe('a forgotten password', () => {
  it('is replaced by way of the letter: once, and every session ends, also on the website', async () => {
    const owner = await withEmail('dora', 'dora@example.org');
    const claims = await world.claims(owner, await world.visit(owner));
    await askForReset('DORA');
    const { link } = await letterTo('dora@example.org', 'A new password');

    const browser = world.browser();
    await browser.open(link);
    await browser.submit({ password: 'short' });
    expect(browser.view.status).toBe(422);
    const told = world.website.logouts.length;
    await browser.submit({ password: NEW_PASSWORD });
    expect(browser.view.text).toContain('Your password is changed');
    expect((await world.website.loggedOut(told + 1)).at(-1)).toMatchObject({ sub: claims.sub, sid: claims.sid });
    await owner.open('/account');
    expect(owner.view.text).toContain('Please sign in');
    await letterTo('dora@example.org', 'Your password was reset');

    await browser.open(link);
    expect(browser.view.status).toBe(410);
    const again = world.browser();
    await world.signIn(again, 'dora', NEW_PASSWORD);
    expect(again.view.url.searchParams.has('code')).toBe(true);
  });

  it('may be asked for by mail address, too', async () => {
    await withEmail('emil', 'emil@example.org');
    await askForReset(' Emil@Example.ORG ');
    await letterTo('emil@example.org', 'A new password');
  });

  it('is answered in the same words, whoever is asked about', async () => {
    await withEmail('fred', 'fred@example.org');
    await world.register(world.browser(), 'gina');
    const pages = [];
    for (const who of ['fred', 'gina', 'nobody-of-that-name', 'nobody@example.org', 'zero\0byte']) {
      const { view } = await askForReset(who);
      expect(view.status).toBe(200);
      pages.push(view.text);
    }
    expect(new Set(pages).size).toBe(1);
  });

  it('cannot be replaced with a link that is old, replaced by a newer one, or sent to an address of before', async () => {
    const browser = await withEmail('hugo', 'hugo@example.org');
    await askForReset('hugo');
    const { link: first } = await letterTo('hugo@example.org', 'A new password');
    await askForReset('hugo');
    const { link: second } = await vi.waitFor(async () => {
      const newest = await letterTo('hugo@example.org', 'A new password');
      expect(newest.link).not.toBe(first);
      return newest;
    });
    const visitor = world.browser();
    expect((await visitor.open(first)).status).toBe(410);
    expect((await visitor.open(second)).status).toBe(200);
    now += 31 * 60_000;
    expect((await visitor.open(second)).status).toBe(410);

    await askForReset('hugo');
    const { link: third } = await vi.waitFor(async () => {
      const newest = await letterTo('hugo@example.org', 'A new password');
      expect([first, second]).not.toContain(newest.link);
      return newest;
    });
    await enterEmail(browser, 'elsewhere@example.org');
    await browser.open((await letterTo('elsewhere@example.org', 'Confirm your mail address')).link);
    await browser.submit();
    expect((await visitor.open(third)).status).toBe(410);
  });
});

describe('a new password', () => {
  const open = async (link: string) => (await world.browser().open(link)).status;

  it.each([
    ['changed', 'ines', changePassword],
    ['reset', 'jana', resetPassword],
  ] as const)(
    'that is %s makes every letter of before worthless, an address that waits included',
    async (_how, name, replace) => {
      const browser = await withEmail(name, `${name}@example.org`);
      // Whoever knew the old password may have entered an address of their own, to come back by.
      await enterEmail(browser, `thief-of-${name}@example.org`);
      const { link } = await letterTo(`thief-of-${name}@example.org`, 'Confirm your mail address');
      expect(await open(link)).toBe(200);
      await replace(browser, name);
      expect(await open(link)).toBe(410);
    },
  );

  async function changePassword(browser: TestBrowser) {
    await browser.open('/account/password');
    await browser.submit({ current: PASSWORD, password: NEW_PASSWORD });
    expect(browser.view.url.searchParams.get('changed')).toBe('1');
  }

  async function resetPassword(_browser: TestBrowser, name: string) {
    await askForReset(name);
    const { link } = await letterTo(`${name}@example.org`, 'A new password');
    const visitor = world.browser();
    await visitor.open(link);
    await visitor.submit({ password: NEW_PASSWORD });
    expect(visitor.view.text).toContain('Your password is changed');
  }
});

describe('letters to one address', () => {
  it('are few, however many accounts ask for them', async () => {
    const strict = await TestWorld.start({ throttle: 'normal' });
    const statuses: number[] = [];
    for (let count = 0; count < 7; count += 1) {
      const browser = strict.browser();
      await strict.register(browser, `crowd${count}`);
      await enterEmail(browser, count % 2 === 0 ? 'Victim@example.org' : 'victim@EXAMPLE.org');
      statuses.push(browser.view.status);
    }
    await strict.stop();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });
});

describe('with a mail server', () => {
  it('letters go there, and when it does not answer, that is said at the field', async () => {
    const server = createServer((socket) => {
      socket.write('220 post\r\n');
      let isData = false;
      socket.on('data', (chunk) => {
        const text = String(chunk);
        received.push(text);
        if (isData) {
          if (text.includes('\r\n.\r\n')) {
            isData = false;
            socket.write('250 taken\r\n');
          }
        } else if (/^DATA/i.test(text)) {
          isData = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      });
    });
    const received: string[] = [];
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const mail = { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Hollowmere <mail@example.org>' };
    const posted = await TestWorld.start({ mail });
    const browser = posted.browser();
    await posted.register(browser, 'ada');
    await browser.open('/account/email');
    expect(browser.view.text).not.toContain('has no mail server');
    await browser.submit({ email: 'ada@example.org', current: PASSWORD });
    expect(received.join('')).toContain('RCPT TO:<ada@example.org>');
    expect(received.join('')).toContain('From: Hollowmere <mail@example.org>');

    server.close();
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await browser.open('/account/email');
    await browser.submit({ email: 'bea@example.org', current: PASSWORD });
    expect(browser.view.status).toBe(502);
    expect(browser.view.text).toContain('The letter could not be sent there.');
    quiet.mockRestore();
    await posted.stop();
  });
});
