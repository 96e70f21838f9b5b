// Whatever people do with accounts and characters, in whatever order: no character is lost before its time, none belongs
// to two, and everybody who plays can still get at what is theirs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { joinSecret } from './join-secret.ts';
import { openWorld, plainLook, registration, type TestWorld } from './test-world.ts';

const PEOPLE = 5;
const NAMES = ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff', 'Gg', 'Hh', 'Jj', 'Kk'];

type Act =
  | { readonly kind: 'create' | 'rename'; readonly who: number; readonly name: number; readonly which: number }
  | { readonly kind: 'delete' | 'restore' | 'enter' | 'order'; readonly who: number; readonly which: number }
  | { readonly kind: 'leave' | 'hide' | 'username' | 'unlink'; readonly who: number }
  | { readonly kind: 'join'; readonly who: number; readonly other: number; readonly kept: number }
  | { readonly kind: 'wait'; readonly days: number };

const who = fc.nat(PEOPLE - 1);
const which = fc.nat(7);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('create', 'rename'), who, which, name: fc.nat(9) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('delete', 'restore', 'enter', 'order'), who, which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('leave', 'hide', 'username', 'unlink'), who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('join'), who, other: who, kept: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait'), days: fc.integer({ min: 1, max: 4 }) }) },
);

/** Registered people, guests, and somebody who signed in only: each a connection that may be refused at any time. */
class People {
  readonly #world: TestWorld;
  readonly #clients: TestClient[];
  #offers = 0;
  #usernames = 0;
  #days = 0;

  constructor(world: TestWorld) {
    this.#world = world;
    this.#clients = [
      world.register('Anna'),
      world.register('Bobo'),
      world.guest('first').client,
      world.guest('second').client,
      world.signIn('Cleo'),
    ];
  }

  act(act: Act): void {
    if (act.kind === 'wait') {
      // Guests who stay away for thirty days are forgotten, which is another story.
      this.#days += act.days;
      if (this.#days > 25) return;
      this.#world.sleep(act.days);
      this.#world.pass(8);
      for (const client of this.#clients) client.connect();
      return;
    }
    const client = this.#clients[act.who]!;
    const [name, args] = this.#call(client, act);
    client.refusalOf(name, args);
  }

  #call(client: TestClient, act: Exclude<Act, { kind: 'wait' }>): [string, Record<string, unknown>] {
    const own = client.view('my_characters').map(({ id }) => id as number);
    const id = 'which' in act ? (own[act.which % Math.max(1, own.length)] ?? 0) : 0;
    switch (act.kind) {
      case 'create':
        return ['createCharacter', { name: NAMES[act.name], class: 'mage', look: plainLook }];
      case 'rename':
        return ['renameCharacter', { id, name: NAMES[act.name] }];
      case 'delete':
        return ['deleteCharacter', { id }];
      case 'restore':
        return ['restoreCharacter', { id }];
      case 'enter':
        return ['enterWorld', { characterId: id }];
      case 'order':
        return ['orderCharacters', { ids: own.reverse() }];
      case 'leave':
        return ['leaveWorld', {}];
      case 'hide':
        return ['setPrivacy', { hideFromSearch: false, hideLastSeen: true, hideProfile: true }];
      case 'username':
        // The one who only signed in registers by it, once.
        this.#usernames++;
        return client.view('my_status')[0]?.userId === 0
          ? ['register', registration('Cleo')]
          : ['renameUser', { username: `Name${this.#usernames}a` }];
      case 'unlink':
        return ['unlinkLogin', { account: 'Cleo' }];
      case 'join': {
        const giver = this.#clients[act.other]!;
        const { secret, hash } = joinSecret(`offer ${this.#offers++}`);
        const given = giver.view('my_characters').map(({ id: theirs }) => theirs as number);
        giver.refusalOf('offerJoin', { hash });
        return ['redeemJoin', { secret, keep: given.slice(0, act.kept) }];
      }
      default:
        return act satisfies never;
    }
  }

  /** How often each character is seen, by people who are different users. */
  seen(): Map<number, number> {
    const users = new Map<number, TestClient>();
    for (const client of this.#clients) {
      const userId = client.view('my_status')[0]?.userId as number;
      if (userId !== 0) users.set(userId, client);
    }
    const counts = new Map<number, number>();
    for (const client of users.values()) {
      for (const { id } of client.view('my_characters')) counts.set(id as number, (counts.get(id as number) ?? 0) + 1);
    }
    return counts;
  }
}

test('no character is lost, and none is given to two', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (acts) => {
      const world = await openWorld();
      const people = new People(world);
      let before = world.characters();
      for (const step of acts) {
        people.act(step);
        const after = world.characters();
        check(world, people, before, after);
        before = after;
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);

type Characters = ReturnType<TestWorld['characters']>;

function check(world: TestWorld, people: People, before: Characters, after: Characters): void {
  const left = new Set(after.map(({ id }) => id));
  const lost = before.filter(({ id }) => !left.has(id));
  const graceIsOver = (deletedAt: bigint | undefined) =>
    deletedAt !== undefined && world.db.clock.now() - deletedAt >= 7n * 86_400_000_000n;
  // Only what was deleted seven days ago may go, and only to make room.
  expect(lost.filter(({ deletedAt }) => !graceIsOver(deletedAt))).toEqual([]);

  const users = new Map(world.db.rows('user').map((user) => [user.id as number, user]));
  const seen = people.seen();
  for (const { id, userId } of after) {
    expect(users.get(userId), `owner of ${id}`).toMatchObject({ goneAt: undefined });
    expect(seen.get(id), `who sees ${id}`).toBe(1);
  }
  for (const userId of users.keys()) {
    const living = after.filter((row) => row.userId === userId && row.deletedAt === undefined);
    expect(living.length).toBeLessThanOrEqual(6);
  }
  for (const { userId, characterId } of world.sessions()) {
    expect(after.find(({ id }) => id === characterId)).toMatchObject({ userId, deletedAt: undefined });
  }
  const shown = world.db.rows('profile').flatMap(({ characters }) => characters as { name: string }[]);
  expect(new Set(shown.map(({ name }) => name)).size).toBe(shown.length);
}
