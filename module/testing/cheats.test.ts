// Every door of the world, tried by a client of one's own making: every reducer, with the least and the most that its
// arguments can be, by those who have no business there, from the grave, in the middle of a cast, from a second window.
// What comes back is a code that clients know, and nothing is gained.
import { isErrorCode } from '@hollowmere/world/errors';
import { COINS } from '@hollowmere/world/items';
import { skillIdOf } from '@hollowmere/world/skills';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PlainObject, TestClient } from '../../host/src/index.ts';
import { openStaff } from './staff.ts';
import { codeOf, openField, openWorld, type Player, type TestWorld } from './test-world.ts';
import { npcOf } from './townsfolk.ts';

type Definition = TestWorld['db']['database']['definition'];
type Type = Definition['typespace'][number];
type Extreme = 'least' | 'most';

let world: TestWorld;

beforeEach(async () => {
  world = await openWorld();
});

const BITS: Readonly<Record<string, number>> = { 8: 8, 16: 16, 32: 32, 64: 64, 128: 128, 256: 256 };

/** Text as nobody types it: long, with a zero, a change of direction and half a letter. */
const ODD_TEXT = `\u0000\u202e'; DROP${'Ⓐ'.repeat(5000)}`;

function extremeOf(types: Definition['typespace'], type: Type, which: Extreme): unknown {
  if (type.kind === 'Ref') return extremeOf(types, types[type.ref] as Type, which);
  if (type.kind === 'Product') {
    const { elements } = type;
    if (elements[0]?.name?.startsWith('__')) return which === 'least' ? 0n : 2n ** 63n - 1n;
    return Object.fromEntries(elements.map((element) => [String(element.name), extremeOf(types, element.type, which)]));
  }
  if (type.kind === 'Sum') {
    const variant = which === 'least' ? type.variants[0] : type.variants.at(-1);
    return { tag: variant?.name, value: extremeOf(types, variant?.type as Type, which) };
  }
  if (type.kind === 'Array') {
    return which === 'least' ? [] : Array.from({ length: 500 }, () => extremeOf(types, type.element, which));
  }
  if (type.kind === 'String') return which === 'least' ? '' : ODD_TEXT;
  if (type.kind === 'Bool') return which === 'most';
  const bits = BITS[type.kind.slice(1)] ?? 0;
  const isSigned = type.kind.startsWith('I');
  const least = isSigned ? -(2n ** BigInt(bits - 1)) : 0n;
  const most = isSigned ? 2n ** BigInt(bits - 1) - 1n : 2n ** BigInt(bits) - 1n;
  const value = which === 'least' ? least : most;
  return bits > 32 ? value : Number(value);
}

/** What does no harm to anybody whatever it is called with: one's own going, and one's own order. */
const HARMLESS = [
  'accept_terms',
  'acknowledge_sanction',
  'cancel_cast',
  'end_provider_session',
  'leave_world',
  // From a slot into the same one.
  'move_item',
  'offer_join',
  'order_characters',
  'play_as_guest',
  'revoke_other_sign_ins',
  'set_preferences',
  'set_privacy',
  'sign_out',
  'sort_bag',
  'steer',
  'withdraw_join',
];
/** These end what the others need, so they come last. */
const LAST = [
  'cancel_cast',
  'respawn',
  'play_as_guest',
  'leave_world',
  'end_provider_session',
  'revoke_other_sign_ins',
  'sign_out',
];

function doors(): { readonly name: string; readonly params: Type }[] {
  const { reducers } = world.db.database.definition;
  return reducers
    .filter(({ isPrivate, lifecycle }) => !isPrivate && lifecycle === null)
    .toSorted((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name));
}

/** What cheats are after. */
const TREASURES = [
  'item',
  'ground_item',
  'ledger',
  'growth',
  'skill_rank',
  'achievement',
  'quest_progress',
  'opened_chest',
  'vitals',
  'effect',
  'sale',
  'shop_stock',
  'character',
  'role',
  'staff',
  'sanction',
  'settings',
];

const written = (rows: unknown) =>
  JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
const treasures = (names = TREASURES) => new Map(names.map((name) => [name, written(world.db.rows(name))]));

/** Knocks on every door; returns the codes that came back, by door. */
function knock(client: TestClient, mayChange: readonly string[] = []): Map<string, (string | null)[]> {
  const { definition } = world.db.database;
  const found = new Map<string, (string | null)[]>();
  const before = treasures();
  let after: ReturnType<typeof treasures> | undefined;
  for (const { name, params } of doors()) {
    // Going takes the body along, and is nobody's gain.
    if (LAST.includes(name)) after ??= treasures();
    const codes = (['least', 'most'] as const).map((which) => {
      const commits: number[] = [];
      const stop = world.db.database.onCommit(({ deltas }) => commits.push(deltas.length));
      const refusal = client.refusalOf(name, extremeOf(definition.typespace, params, which) as PlainObject);
      stop();
      if (refusal === null) return null;
      // Refused is refused: nothing at all was written.
      expect(commits, name).toEqual([]);
      const code = codeOf(refusal) ?? '';
      expect(isErrorCode(code), `${name}: ${refusal}`).toBe(true);
      return code;
    });
    found.set(name, codes);
    const isAccepted = codes.includes(null);
    if (isAccepted && !mayChange.includes(name)) expect(HARMLESS, `${name} was accepted`).toContain(name);
  }
  if (mayChange.length === 0) expect(after).toEqual(before);
  return found;
}

/** Those that act in the world: whoever has no body there cannot. */
const ACTS = [
  'abandon_quest',
  'accept_quest',
  'buy',
  'buy_back',
  'cancel_cast',
  'craft',
  'deposit',
  'drop_item',
  'hand_in_quest',
  'move_item',
  'respawn',
  'rest',
  'say',
  'sell',
  'sort_bag',
  'steer',
  'take_loot',
  'talk_to',
  'train_skill',
  'use_door',
  'use_fixture',
  'use_item',
  'use_skill',
  'withdraw',
];

function expectActs(found: ReadonlyMap<string, readonly (string | null)[]>, codes: readonly string[]): void {
  for (const name of ACTS) {
    // The order of two questions is nobody's business: a direction that does not exist is none for the bodiless, either.
    for (const code of found.get(name) ?? []) expect([...codes, 'bad_direction', 'no_such_door'], name).toContain(code);
  }
}

describe('every door, knocked on', () => {
  test('is known here when it leads into the world', () => {
    const names = doors().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(ACTS));
  });

  test('by a visitor', () => {
    // Who may become a guest, becomes one: the door after it is the same.
    expectActs(knock(world.db.asGuest('nobody').connect(), ['play_as_guest']), ['unregistered']);
  });

  test('by somebody without a name', () => expectActs(knock(world.signIn('anna')), ['unregistered']));

  test('by somebody signed out', () => {
    const { client } = world.player('Anna');
    client.call('signOut');
    expectActs(knock(client), ['signed_out']);
  });

  test('by somebody without a body', () => {
    const client = world.register('Anna');
    world.createCharacter(client, 'Anna');
    expectActs(knock(client), ['not_in_world']);
  });

  test('by a call without a connection', () => {
    const { client } = world.player('Anna');
    const elsewhere = world.db.as(client.claims);
    expectActs(knock(elsewhere), ['played_elsewhere']);
  });

  test('by a second window', () => {
    world.player('Anna');
    expectActs(knock(world.signIn('Anna', 'second')), ['played_elsewhere']);
  });

  test('by a guest at play', () => {
    const bee = world.guest('bee');
    world.place(bee, openField(5));
    emptyHands(bee);
    knock(bee.client);
  });

  test('by a player at play', () => {
    const anna = world.player('Anna');
    world.place(anna, openField(5));
    emptyHands(anna);
    knock(anna.client);
  });

  test('by the banned', () => {
    const anna = world.player('Anna');
    const args = { userId: anna.userId, kind: 'ban', reason: 'Cheating', note: '', minutes: 0 };
    openStaff(world, 'Judge').act('staffSanction', args);
    expectActs(knock(anna.client), ['banned']);
  });
});

/** Whoever has nothing uses nothing up by accident. */
function emptyHands({ client }: Player): void {
  for (const { container, kind, slot, count } of client.view('my_items')) {
    const isInBag = (container as { tag: string }).tag === 'bag' && kind !== COINS;
    if (isInBag) client.call('dropItem', { slot, count });
  }
}

/** Until the imps have had their way. */
function fall(player: Player): void {
  const { positionX: x, positionY: y } = npcOf(world, 'ember-imp');
  world.place(player, { x, y });
  const health = () =>
    world.rows<{ entity: number; health: number }>('vitals').find((row) => row.entity === player.entity)?.health;
  for (let waited = 0; health() !== 0; waited += 20) {
    expect(waited).toBeLessThan(4000);
    world.pass(20);
  }
}

test('from the grave every door is shut but that of the inn', () => {
  const anna = world.player('Anna');
  fall(anna);
  // Nothing else moves while the knocking goes on.
  const found = knock(anna.client, ['respawn', 'cancel_cast', 'sort_bag', 'say', 'leave_world']);
  const open = [...found].filter(([name, codes]) => ACTS.includes(name) && codes.includes(null)).map(([name]) => name);
  expect(open.sort()).toEqual(['cancel_cast', 'move_item', 'respawn', 'sort_bag']);
});

test('in the middle of a cast nothing else is cast, used or drunk', () => {
  const anna = world.player('Anna');
  world.place(anna, openField(9));
  emptyHands(anna);
  world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: 100_000 });
  const aim = { skill: skillIdOf('fire-bolt'), tick: world.tick, target: 0, direction: 3, x: 0, y: 0 };
  anna.client.call('useSkill', aim);
  for (const skill of ['fire-bolt', 'spark']) {
    const refusal = anna.client.refusalOf('useSkill', { ...aim, skill: skillIdOf(skill) });
    expect(codeOf(refusal)).toBe('casting');
  }
  expect(codeOf(anna.client.refusalOf('useItem', { slot: 0 }))).toBe('casting');
  knock(anna.client);
});
