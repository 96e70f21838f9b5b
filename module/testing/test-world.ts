// A world for tests: the real module in the real engine, in this process, with a clock that the test moves. People come
// into it by a word: `world.player('Anna')` is signed in, registered, has a character and stands in the world.
import { fileURLToPath } from 'node:url';
import { type Haunt, haunts, worldMap } from '@hollowmere/world/map';
import { fitsAt, TICK_MS, tileCentre } from '@hollowmere/world/movement';
import { vi } from 'vitest';
import { createTestDatabase, type PlainObject, type TestClient, type TestDatabase } from '../../host/src/index.ts';
import type { AppearanceRow, CharacterRow, MotionRow, PaceRow, SessionRow, UserRow } from './rows.ts';

// The first world of a file bundles and loads the module; a busy machine is slow, not wrong.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const moduleDir = fileURLToPath(new URL('..', import.meta.url));

export const GAME_ISSUER = 'http://localhost:3001';
const AUDIENCE = 'hollowmere';
export const plainLook = { skin: 1, hair: 2, hairColor: 3, tunic: 4 };

export interface Settings {
  readonly gameTokenIssuer: string;
  readonly gameTokenAudience: string;
  readonly guestIssuer: string;
  readonly maxGuests: number;
  readonly guestsOpen: boolean;
  readonly minimumAge: number;
  readonly termsVersion: number;
  readonly registrationOpen: boolean;
  readonly staffSecondFactor: boolean;
  readonly staffAuthHours: number;
  readonly staffProviders: string;
  readonly appealTo: string;
}

export const usualSettings: Settings = {
  gameTokenIssuer: GAME_ISSUER,
  gameTokenAudience: AUDIENCE,
  guestIssuer: 'localhost',
  maxGuests: 100,
  guestsOpen: true,
  minimumAge: 0,
  termsVersion: 1,
  registrationOpen: true,
  staffSecondFactor: true,
  staffAuthHours: 12,
  staffProviders: '',
  appealTo: '',
};

/** What somebody sends who read the terms and is grown up. */
export const registration = (username: string) => ({ username, termsVersion: 1, isOldEnough: true });

/** Somebody with a body in the world. */
export interface Player {
  readonly client: TestClient;
  readonly userId: number;
  readonly characterId: number;
  readonly entity: number;
}

export async function openWorld(settings: Partial<Settings> = {}): Promise<TestWorld> {
  const world = new TestWorld(await createTestDatabase({ module: { dir: moduleDir } }));
  world.configure(settings);
  // Not at the very beginning of time: tick 0 is nobody's to claim.
  world.pass(100);
  return world;
}

/** A module as it is right after publishing, before the owner configured it. */
export async function openUnconfigured(): Promise<TestWorld> {
  return new TestWorld(await createTestDatabase({ module: { dir: moduleDir } }));
}

export class TestWorld {
  readonly db: TestDatabase;

  constructor(db: TestDatabase) {
    this.db = db;
  }

  configure(settings: Partial<Settings>): void {
    this.db.owner.call('configure', { ...usualSettings, ...settings });
  }

  /** The claims of a game token for one browser of an account. */
  claims(account: string, browser = 'first', more: PlainObject = {}) {
    return {
      iss: GAME_ISSUER,
      sub: `${account}-${browser}`,
      aud: AUDIENCE,
      account,
      amr: ['pwd'],
      auth_time: 1_767_225_000,
      client: 'Firefox, Linux',
      provider_session: `session-${account}-${browser}`,
      provider: 'hollowmere',
      country: 'DE',
      ...more,
    };
  }

  /** A connection with a game token; the same account and browser are the same sign-in. */
  signIn(account: string, browser = 'first', more: PlainObject = {}): TestClient {
    return this.db.as(this.claims(account, browser, more)).connect();
  }

  register(name: string): TestClient {
    const client = this.signIn(name);
    client.call('register', registration(name));
    return client;
  }

  createCharacter(client: TestClient, name: string): number {
    client.call('createCharacter', { name, class: 'mage', look: plainLook });
    const made = this.characters().find((row) => row.name === name);
    if (!made) throw new Error(`no character ${name}`);
    return made.id;
  }

  /** Signed in, registered, with a character of the same name, in the world. */
  player(name: string): Player {
    const client = this.register(name);
    const characterId = this.createCharacter(client, name);
    return this.enter(client, characterId);
  }

  guest(name: string): Player {
    const client = this.db.asGuest(name).connect();
    client.call('playAsGuest', { class: 'ranger', look: plainLook });
    const characterId = client.view('my_characters')[0]?.id as number;
    return this.enter(client, characterId);
  }

  enter(client: TestClient, characterId: number): Player {
    client.call('enterWorld', { characterId });
    const session = this.sessions().find((row) => row.characterId === characterId);
    if (!session) throw new Error('nobody entered');
    return { client, characterId, userId: session.userId, entity: session.entity };
  }

  /** Puts somebody where there is room: see {@link openField}. */
  place(player: Player, { x, y }: { x: number; y: number }): void {
    this.impose(player, { tag: 'teleport', value: { x, y } });
  }

  impose({ entity }: Player, change: PlainObject): void {
    this.db.owner.call('imposeMotion', { entity, change });
  }

  /** Gives things, by the owner's hand. */
  grant({ characterId }: Player, kind: number, count: number): void {
    this.db.owner.call('grantItem', { characterId, kind, count });
  }

  /** Steers as an honest client would: at this tick, of the epoch it sees. */
  steer(player: Player, direction: number, tick = this.tick): void {
    player.client.call('steer', { epoch: this.motion(player).epoch, tick, direction });
  }

  /** Lets ticks pass; schedules that become due on the way run. */
  pass(ticks: number): void {
    this.db.advance(ticks * TICK_MS);
  }

  /** Whole days in which nothing runs, as if the server had been off; everybody's connection is gone after them. */
  sleep(days: number): void {
    this.db.restart(days * 86_400_000);
  }

  get tick(): number {
    const [settings] = this.db.rows('settings');
    return Number((this.db.clock.now() - (settings?.epoch as bigint)) / BigInt(TICK_MS * 1000));
  }

  motion({ entity }: { readonly entity: number }): MotionRow {
    return this.one(this.motions(), (row) => row.entity === entity);
  }

  pace({ entity }: { readonly entity: number }): PaceRow {
    return this.one(this.rows<PaceRow>('pace'), (row) => row.entity === entity);
  }

  character(id: number): CharacterRow {
    return this.one(this.characters(), (row) => row.id === id);
  }

  /** Of people; creatures move by themselves. */
  motions(): MotionRow[] {
    const people = new Set(this.appearances().map(({ entity }) => entity));
    return this.rows<MotionRow>('motion').filter(({ entity }) => people.has(entity));
  }
  sessions = () => this.rows<SessionRow>('session');
  characters = () => this.rows<CharacterRow>('character');
  appearances = () => this.rows<AppearanceRow>('appearance');
  users = () => this.rows<UserRow>('user');

  /** Rows as this test's types know them; the module's definition vouches for their shape. */
  rows<Row>(table: string): Row[] {
    return this.db.rows(table) as unknown as Row[];
  }

  private one<Row>(rows: readonly Row[], isIt: (row: Row) => boolean): Row {
    const row = rows.find(isIt);
    if (row === undefined) throw new Error('there is no such row');
    return row;
  }
}

/** The code in front of a refusal's sentence; `null` when the call was accepted. */
export function codeOf(refusal: string | null): string | null {
  return refusal === null ? null : refusal.slice(0, refusal.indexOf(':'));
}

const isFree = (x: number, y: number) => !worldMap.solidAt(x, y) && worldMap.doorAt(x, y) === undefined;

/** How near to where creatures live nobody is left in peace, in tiles. */
const EARSHOT = 12;

const isPeaceful = (x: number, y: number): boolean => haunts.every(({ area }) => !isNearArea(area, x, y));

function isNearArea(area: Haunt['area'], x: number, y: number): boolean {
  const [left, right, top, bottom] =
    area.shape === 'rect'
      ? [area.x, area.x + area.width, area.y, area.y + area.height]
      : [area.x - area.radius, area.x + area.radius, area.y - area.radius, area.y + area.radius];
  return x > left - EARSHOT && x < right + EARSHOT && y > top - EARSHOT && y < bottom + EARSHOT;
}

/** The middle of the first square of `size` by `size` tiles with nothing solid, no door and no creature about, in units. */
export function openField(size: number): { readonly x: number; readonly y: number } {
  for (let y = 0; y + size <= worldMap.height; y++) {
    for (let x = 0; x + size <= worldMap.width; x++) {
      if (isPeaceful(x, y) && isOpenSquare(x, y, size))
        return { x: tileCentre(x + (size >> 1)), y: tileCentre(y + (size >> 1)) };
    }
  }
  throw new Error(`the map has no open square of ${size} tiles`);
}

function isOpenSquare(left: number, top: number, size: number): boolean {
  for (let y = top; y < top + size; y++) {
    for (let x = left; x < left + size; x++) if (!isFree(x, y)) return false;
  }
  return true;
}

/** Whether a body there touches nothing solid, doors taken as open. */
export function isOnFreeGround({ x, y }: { readonly x: number; readonly y: number }): boolean {
  return fitsAt(x, y, worldMap.solidAt);
}
