// Somebody who lives here already: registered by the world itself and signed in by a cookie, without one page. A registration
// in a browser costs six pages of two servers; those who are about to play or to be sanctioned need none of them.
import type { Stack } from '../scripts/stack/stack.ts';
import { WorldApi } from './access/world-api.ts';
import { InstallationKeys, passwordSignIn } from './installation-keys.ts';
import type { Person } from './person.ts';

const TERMS_VERSION = 1;

/** Gives a person an account under their name, and signs their browser in with it. @throws Error with the world's refusal */
export async function moveIn({ name, context }: Person, stack: Stack): Promise<void> {
  const keys = await InstallationKeys.of(stack);
  const signIn = passwordSignIn(`resident-${name}`);
  const world = new WorldApi(stack.addresses.spacetimedb);
  const { status, text } = await world.call('register', [name, TERMS_VERSION, true], await keys.gameToken(signIn));
  if (status !== 200) throw new Error(`${name} was not registered (${status}): ${text}`);
  const [cookie = '', value = ''] = (await keys.sessionCookie(signIn)).split('=');
  await context.addCookies([{ name: cookie, value, url: stack.addresses.website, httpOnly: true, sameSite: 'Lax' }]);
}
