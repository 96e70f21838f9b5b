// Whatever people do with things, in whatever order, honest or not, and whenever the server dies in between: nothing is
// there twice, nothing is lost, nobody owes, and the ledger says the same as the holders.
import type { CreatureKey } from '@hollowmere/world/creature-ids';
import { COIN_SLOT, COINS, itemIdOf, itemKind } from '@hollowmere/world/items';
import { fixtures } from '@hollowmere/world/map';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { openWorld, type Player, type TestWorld } from './test-world.ts';
import { goTo, npcOf, standBeside } from './townsfolk.ts';

const PEOPLE = ['Anna', 'Bobo', 'Cleo'] as const;
const KEEPERS: readonly CreatureKey[] = [
  'baker-posy',
  'smith-torvald',
  'banker-odo',
  'innkeeper-maud',
  'captain-rowan',
];
const CHEST = fixtures.find((fixture) => fixture.kind === 'chest' && fixture.refills === 'never')!;
const NODE = fixtures.find(({ kind }) => kind === 'node')!;
const STOVE = fixtures.find((fixture) => fixture.kind === 'station' && fixture.station === 'stove')!;
const THINGS = [CHEST, NODE, STOVE];
const WARES = ['bread', 'apple', 'flour', 'iron-sword', 'copper-helm', 'coal'].map(itemIdOf);

/** Numbers that people have, and numbers that only cheats send. */
const count = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.constantFrom(0, 25, 4_294_967_295));
const slot = fc.oneof({ weight: 8, arbitrary: fc.nat(4) }, fc.constantFrom(23, 24, 59, COIN_SLOT));
const holder = fc.constantFrom('bag', 'bag', 'worn', 'bank', 'mail', 'chest', 'trade');
const who = fc.nat(PEOPLE.length - 1);
/** Each twice: even numbers go there first, odd ones call from wherever they are. */
const keeper = fc.nat(2 * KEEPERS.length - 1);
const keeperOf = (number: number): CreatureKey => KEEPERS[number >> 1]!;
const pick = fc.nat(9);

const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('move'),
      who,
      from: holder,
      fromSlot: slot,
      to: holder,
      toSlot: slot,
      count,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('drop', 'drop', 'use', 'sell'), who, slot, count, keeper }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('take', 'take', 'take', 'buyBack', 'quest', 'handIn', 'talk'),
      who,
      keeper,
      pick,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('deposit', 'withdraw'), who, keeper, count }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('buy'), who, keeper, pick, count }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('fixture', 'craft'), who, pick, count }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('visit', 'meet', 'leave'), who, keeper, pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('sort', 'rest', 'abandon'), who, keeper, pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait'), ticks: fc.constantFrom(20, 400, 4000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash') }) },
  // So long that old lines of the ledger are summed.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('years'), days: fc.constantFrom(30, 61, 200) }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;
type Way = Extract<Act, { kind: 'visit' | 'meet' | 'leave' }>;
type Call = Exclude<Act, Way | { kind: 'wait' | 'crash' | 'years' }>;

const isWay = (one: Act): one is Way => ['visit', 'meet', 'leave'].includes(one.kind);

class Company {
  readonly #world: TestWorld;
  readonly #people: Player[];

  constructor(world: TestWorld) {
    this.#world = world;
    this.#people = PEOPLE.map((name) => world.player(name));
    for (const player of this.#people) {
      world.grant(player, COINS, 120);
      world.grant(player, itemIdOf('flour'), 4);
      world.grant(player, itemIdOf('ash-staff'), 1);
    }
  }

  do(act: Act): void {
    if (act.kind === 'wait') this.#world.pass(act.ticks);
    else if (act.kind === 'crash') this.#crash(0);
    else if (act.kind === 'years') this.#crash(act.days);
    else if (isWay(act)) this.#go(this.#people[act.who]!, act);
    else this.#call(act);
  }

  /** What is refused changes nothing; on the way to where one calls, much may happen. */
  #call(act: Call): void {
    const world = this.#world;
    const player = this.#people[act.who]!;
    if ('keeper' in act && act.keeper % 2 === 0) goTo(world, player, keeperOf(act.keeper));
    if (act.kind === 'take' && act.pick % 2 === 0) this.#goToPile(player, act.pick);
    const [name, args] = this.#callOf(player, act);
    const before = stateOf(world);
    const refusal = player.client.refusalOf(name, args);
    if (refusal !== null) expect(stateOf(world), refusal).toBe(before);
  }

  #callOf(player: Player, act: Call): [string, Record<string, unknown>] {
    const npc = 'keeper' in act ? npcOf(this.#world, keeperOf(act.keeper)).id : 0;
    switch (act.kind) {
      case 'move':
        return ['moveItem', { from: place(act.from, act.fromSlot), to: place(act.to, act.toSlot), count: act.count }];
      case 'drop':
        return ['dropItem', { slot: act.slot, count: act.count }];
      case 'use':
        return ['useItem', { slot: act.slot }];
      case 'sell':
        return ['sell', { npc, slot: act.slot, count: act.count }];
      case 'take':
        return ['takeLoot', { id: this.#oneOf('ground_item', act.pick) }];
      case 'buyBack':
        return ['buyBack', { npc, sale: this.#oneOf('sale', act.pick) }];
      case 'quest':
        return ['acceptQuest', { npc, quest: act.pick }];
      case 'handIn':
        return ['handInQuest', { npc, quest: act.pick, choice: 0 }];
      case 'abandon':
        return ['abandonQuest', { quest: act.pick }];
      case 'talk':
        return ['talkTo', { npc, node: '', choice: 0 }];
      case 'deposit':
      case 'withdraw':
        return [act.kind, { npc, count: act.count }];
      case 'buy':
        return ['buy', { npc, kind: WARES[act.pick % WARES.length], count: act.count }];
      case 'fixture':
        return ['useFixture', { id: THINGS[act.pick % THINGS.length]!.id }];
      case 'craft':
        return ['craft', { recipe: 1, fixture: STOVE.id, times: act.count }];
      case 'sort':
        return ['sortBag', {}];
      case 'rest':
        return ['rest', { npc }];
      default:
        throw new Error(`${player.characterId} does not know how to ${JSON.stringify(act)}`);
    }
  }

  #oneOf(table: string, which: number): number {
    const rows = this.#world.db.rows(table);
    return (rows[which % Math.max(1, rows.length)]?.id as number | undefined) ?? 0;
  }

  /** To a shop, to another one, to something that can be used; or out of the world and in again. */
  #go(player: Player, { kind, who, keeper, pick }: Way): void {
    if (kind === 'leave') this.#comeAgain(who);
    else if (kind === 'visit') goTo(this.#world, player, keeperOf(keeper));
    else if (pick < 5) this.#world.place(player, this.#world.motion(this.#people[pick % PEOPLE.length]!));
    else standBeside(this.#world, player, THINGS[pick % THINGS.length]!);
  }

  #goToPile(player: Player, which: number): void {
    const piles = this.#world.rows<{ x: number; y: number }>('ground_item');
    const pile = piles[which % Math.max(1, piles.length)];
    if (pile !== undefined) this.#world.place(player, pile);
  }

  #comeAgain(who: number): void {
    const { client, characterId } = this.#people[who]!;
    client.refusalOf('leaveWorld', {});
    this.#people[who] = this.#world.enter(client, characterId);
  }

  /** The server dies and is back at once, or days later; everybody comes in again. */
  #crash(days: number): void {
    this.#world.sleep(days);
    if (days > 0) this.#world.pass(1300);
    for (const [who, { client, characterId }] of this.#people.entries()) {
      client.connect();
      this.#people[who] = this.#world.enter(client, characterId);
    }
  }
}

const place = (tag: string, inSlot: number) => ({ container: { tag }, slot: inSlot });

interface Item {
  readonly containerId: number;
  readonly slot: number;
  readonly kind: number;
  readonly count: number;
}

/** Everything that somebody has or could pick up. */
const stateOf = (world: TestWorld) =>
  JSON.stringify(
    ['item', 'ground_item', 'ledger', 'ledger_sum', 'sale', 'shop_stock', 'quest_progress'].map((table) =>
      world.db.rows(table),
    ),
    (_, value) => (typeof value === 'bigint' ? Number(value) : value),
  );

function check(world: TestWorld): void {
  expectLedgerToAgree(world);
  const places = new Set<string>();
  for (const { containerId, slot: at, kind, count: many } of world.rows<Item>('item')) {
    const known = itemKind(kind)!;
    expect(known, `kind ${kind}`).toBeDefined();
    expect(many >= 1 && (kind === COINS || many <= known.stack), `${many} of ${known.key}`).toBe(true);
    expect(at === COIN_SLOT, 'coins lie apart').toBe(kind === COINS);
    expect(places.has(`${containerId} ${at}`), 'two stacks in one slot').toBe(false);
    places.add(`${containerId} ${at}`);
  }
}

/** Coins come into the world by these ways and no other. */
const MINTS = ['starting', 'staff', 'sold', 'quest', 'chest', 'loot', 'achievement'];

test('nothing is lost, nothing is there twice, and coins come from somewhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 60 }), async (acts) => {
      const world = await openWorld();
      const company = new Company(world);
      check(world);
      for (const one of acts) {
        company.do(one);
        check(world);
      }
      const minted = world.db.rows('ledger').filter(({ source, kind }) => source === 0 && kind === COINS);
      for (const { cause } of minted) expect(MINTS).toContain((cause as { tag: string }).tag);
    }),
    { numRuns: 15 },
  );
}, 180_000);
