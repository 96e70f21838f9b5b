// One person for each role, brought into being the way the world does it: registered, sanctioned by staff, granted by
// the owner. Their tokens and cookies are made with the keys of the installation under test, so that hundreds of
// questions need no browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignInClaims } from '../../lib/auth/sign-in-claims.ts';
import type { Stack } from '../../scripts/stack/stack.ts';
import { InstallationKeys, newSignInId, passwordSignIn } from '../installation-keys.ts';
import { ROLES, type Role } from './roles.ts';
import { WorldApi } from './world-api.ts';

const FOREVER = 0;
const PLAIN_LOOK = { skin: 0, hair: 0, hair_color: 0, tunic: 0 };

/** Which account each role signs in with. Visitors and guests have none. */
const ACCOUNTS: Partial<Record<Role, string>> = {
  unregistered: 'cast-unregistered',
  player: 'cast-player',
  'other player': 'cast-other',
  muted: 'cast-muted',
  suspended: 'cast-suspended',
  banned: 'cast-banned',
  'signed out': 'cast-player',
  moderator: 'cast-moderator',
  administrator: 'cast-administrator',
  'staff without second factor': 'cast-administrator',
};

/** What they are called in the world; everybody else registers nothing. */
const USERNAMES: Partial<Record<Role, string>> = {
  player: 'Perrin',
  'other player': 'Odalys',
  muted: 'Mumford',
  suspended: 'Susanne',
  banned: 'Barnaby',
  moderator: 'Modesty',
  administrator: 'Adelheid',
};

const casts = new WeakMap<Stack, Promise<Cast>>();

export class Cast {
  readonly world: WorldApi;
  readonly #keys: InstallationKeys;
  readonly #ownerToken: string;
  #guestToken = '';
  #playerId = 0;
  #characterId = 0;
  #endedSignIn = newSignInId();

  private constructor(stack: Stack, keys: InstallationKeys) {
    this.world = new WorldApi(stack.addresses.spacetimedb);
    this.#keys = keys;
    this.#ownerToken = readFileSync(join(stack.dataDirectory, 'spacetimedb', 'owner-token'), 'utf8').trim();
  }

  /** The cast of a stack: one, whichever test asks first. */
  static of(stack: Stack): Promise<Cast> {
    const cast = casts.get(stack) ?? Cast.#gather(stack);
    casts.set(stack, cast);
    return cast;
  }

  static async #gather(stack: Stack): Promise<Cast> {
    const cast = new Cast(stack, await InstallationKeys.of(stack));
    await cast.#register();
    await cast.#appoint();
    await cast.#sanction();
    await cast.#end();
    return cast;
  }

  usernameOf(role: Role): string {
    return USERNAMES[role] ?? '';
  }

  /** A game token of the role: of a new sign-in each time, so that one question cannot sign another out. */
  async token(role: Role): Promise<string | undefined> {
    if (role === 'visitor') return undefined;
    if (role === 'guest') return this.#guestToken;
    return this.#keys.gameToken(this.#claims(role));
  }

  /** A `Cookie` header of the role for the website. */
  async cookie(role: Role): Promise<string | undefined> {
    return ACCOUNTS[role] ? this.#keys.sessionCookie(this.#claims(role)) : undefined;
  }

  /** The player's user id. */
  get playerId(): number {
    return this.#playerId;
  }

  /** The player's one character. */
  get characterId(): number {
    return this.#characterId;
  }

  get ownerToken(): string {
    return this.#ownerToken;
  }

  /** @throws Error with the world's refusal */
  async act(name: string, args: readonly unknown[], token: string | undefined): Promise<string> {
    const { status, text } = await this.world.call(name, args, token);
    if (status !== 200) throw new Error(`${name} was refused (${status}): ${text}`);
    return text;
  }

  async userId(role: Role): Promise<number> {
    const { text } = await this.world.sql('SELECT user_id FROM my_status', await this.token(role));
    return JSON.parse(text)[0].rows[0][0];
  }

  #claims(role: Role): SignInClaims {
    const signIn = passwordSignIn(ACCOUNTS[role] ?? '');
    const isStaff = role === 'moderator' || role === 'administrator';
    return {
      ...signIn,
      ...(role === 'signed out' && { signIn: this.#endedSignIn }),
      ...(isStaff && { amr: ['pwd', 'otp', 'mfa'] }),
    };
  }

  async #register(): Promise<void> {
    this.#guestToken = await this.world.newIdentity();
    await this.act('play_as_guest', [{ mage: [] }, PLAIN_LOOK], this.#guestToken);
    for (const role of ROLES) {
      const username = USERNAMES[role];
      if (username) await this.act('register', [username, 1, true], await this.token(role));
    }
    this.#playerId = await this.userId('player');
    await this.act('create_character', ['Perrin', { ranger: [] }, PLAIN_LOOK], await this.token('player'));
    const { text } = await this.world.sql('SELECT id FROM my_characters', await this.token('player'));
    this.#characterId = JSON.parse(text)[0].rows[0][0];
  }

  async #appoint(): Promise<void> {
    for (const role of ['moderator', 'administrator'] as const) {
      await this.act('grant_role', [this.usernameOf(role), role], this.#ownerToken);
    }
  }

  async #sanction(): Promise<void> {
    const administrator = await this.token('administrator');
    for (const [role, kind] of [
      ['muted', 'mute'],
      ['suspended', 'suspend'],
      ['banned', 'ban'],
    ] as const) {
      const args = [await this.userId(role), kind, 'For the rehearsal.', PRIVATE_NOTE, FOREVER];
      await this.act('staff_sanction', args, administrator);
    }
  }

  /** The player does what leaves private traces. Nobody is reported twice, so `about` is somebody else each time. */
  async stir(about: Role): Promise<void> {
    const player = await this.token('player');
    await this.act('report_player', [this.usernameOf(about), 'other', 'canary-report-41d8'], player);
    await this.act('block_player', [this.usernameOf('muted')], player);
    const keys = [{ action: 'people', key: 'KeyN' }];
    await this.act('set_preferences', ['en-GB', 'night', 'reduced', 112, keys], player);
  }

  async #end(): Promise<void> {
    await this.act('sign_out', [], await this.token('signed out'));
  }
}

/** Nobody but staff ever reads it. */
const PRIVATE_NOTE = 'canary-note-7f3a';
/** Words that stand only in what is the player's own or staff's: in somebody else's hands they are a leak. */
export const PRIVATE_WORDS: readonly string[] = [PRIVATE_NOTE, 'canary-report-41d8', 'cast-player'];
