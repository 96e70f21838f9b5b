// Trading with townsfolk, the bank, beds and lessons.
import { COINS, itemIdOf, STARTING_COINS } from '@hollowmere/world/items';
import { askedFor, paidFor, restPrice, shopOf } from '@hollowmere/world/shops';
import { skillIdOf } from '@hollowmere/world/skills';
import { ticksOf } from '@hollowmere/world/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { codeOf, openField, openWorld, type Player, type TestWorld } from './test-world.ts';
import { goTo, npcOf } from './townsfolk.ts';

const NEVER_THAT_MANY = 4_294_967_295;
const bread = itemIdOf('bread');
const sword = itemIdOf('iron-sword');

let world: TestWorld;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

const refusal = (name: string, args: Record<string, unknown>, who = anna) => codeOf(who.client.refusalOf(name, args));
const heldBy = (who: Player, kind: number, view = 'my_items') =>
  who.client
    .view(view)
    .filter((row) => row.kind === kind)
    .reduce((sum, { count }) => sum + (count as number), 0);
const held = (kind: number) => heldBy(anna, kind);
const slotOf = (kind: number) => anna.client.view('my_items').find((row) => row.kind === kind)?.slot as number;
const bakery = shopOf(106)!;

/** What achievements brought, which is not what was paid. */
const achieved = () =>
  world.db
    .rows('ledger')
    .filter(({ cause }) => (cause as { tag: string }).tag === 'achievement')
    .reduce((sum, { count }) => sum + (count as number), 0);

test('nobody trades who is not there', () => {
  const posy = npcOf(world, 'baker-posy').id;
  const before = anna.client.view('my_items');
  world.place(anna, openField(5));
  for (const [npc, code] of [
    [0, 'no_such_npc'],
    [NEVER_THAT_MANY, 'no_such_npc'],
    [npcOf(world, 'meadow-hen').id, 'no_such_npc'],
    [posy, 'too_far_away'],
  ] as const) {
    expect(refusal('buy', { npc, kind: bread, count: 1 })).toBe(code);
    expect(refusal('sell', { npc, slot: 0, count: 1 })).toBe(code);
    expect(refusal('buyBack', { npc, sale: 1 })).toBe(code);
    expect(refusal('deposit', { npc, count: 1 })).toBe(code);
    expect(refusal('withdraw', { npc, count: 1 })).toBe(code);
    expect(refusal('rest', { npc })).toBe(code);
    expect(refusal('trainSkill', { npc, skill: 1 })).toBe(code);
  }
  expect(anna.client.view('my_items')).toEqual(before);
});

test('who is traded with stays, as with each answer of a talk', () => {
  const dueOf = (npc: number) => world.db.rows('npc_mind').find(({ npcId }) => npcId === npc)?.due as number;
  const stays = (key: 'baker-posy' | 'banker-odo', name: string, args: Record<string, unknown>) => {
    const { id: npc } = npcOf(world, key);
    goTo(world, anna, key);
    expect(refusal(name, { npc, ...args })).toBeNull();
    return dueOf(npc) - world.tick;
  };
  const listens = [stays('baker-posy', 'buy', { kind: bread, count: 1 }), stays('banker-odo', 'deposit', { count: 1 })];
  expect(Math.min(...listens)).toBeGreaterThan(ticksOf(60));
});

describe('buying', () => {
  test('takes the price and gives the thing', () => {
    const npc = goTo(world, anna, 'baker-posy');
    expect(refusal('buy', { npc, kind: bread, count: 2 })).toBeNull();
    expect([held(bread), held(COINS)]).toEqual([5, STARTING_COINS - 2 * askedFor(bakery, bread)!]);
    expectLedgerToAgree(world);
  });

  test('needs coins, a ware and a number that makes sense', () => {
    const npc = goTo(world, anna, 'baker-posy');
    const before = anna.client.view('my_items');
    expect(refusal('buy', { npc, kind: bread, count: 4 })).toBe('no_coins');
    expect(refusal('buy', { npc, kind: bread, count: 0 })).toBe('bad_count');
    expect(refusal('buy', { npc, kind: bread, count: NEVER_THAT_MANY })).toBe('no_stock');
    for (const kind of [sword, COINS, 0, 65_535]) expect(refusal('buy', { npc, kind, count: 1 })).toBe('not_for_sale');
    const osric = goTo(world, anna, 'hermit-osric');
    expect(refusal('buy', { npc: osric, kind: bread, count: 1 })).toBe('not_for_sale');
    expect(anna.client.view('my_items')).toEqual(before);
    expect(world.db.rows('shop_stock')).toEqual([]);
  });

  test('needs room', () => {
    for (let slot = 0; slot < 22; slot++) world.grant(anna, sword, 1);
    world.grant(anna, COINS, 1000);
    const npc = goTo(world, anna, 'baker-posy');
    expect(refusal('buy', { npc, kind: itemIdOf('apple'), count: 1 })).toBe('bag_full');
    expect(refusal('buy', { npc, kind: bread, count: 17 })).toBeNull();
    expect(refusal('buy', { npc, kind: bread, count: 1 })).toBe('bag_full');
    expectLedgerToAgree(world);
  });

  test('empties the shelf for everybody, and it fills again', () => {
    world.grant(anna, COINS, 100_000);
    const npc = goTo(world, anna, 'smith-torvald');
    const ware = shopOf(105)!.wares.find(({ item }) => item === sword)!;
    expect(refusal('buy', { npc, kind: sword, count: ware.stock })).toBeNull();
    const bobo = world.player('Bobo');
    world.grant(bobo, COINS, 100_000);
    expect(refusal('buy', { npc: goTo(world, bobo, 'smith-torvald'), kind: sword, count: 1 }, bobo)).toBe('no_stock');
    world.pass(ware.restockTicks);
    goTo(world, bobo, 'smith-torvald');
    expect(refusal('buy', { npc, kind: sword, count: 1 }, bobo)).toBeNull();
    expect(refusal('buy', { npc, kind: sword, count: 1 }, bobo)).toBe('no_stock');
    expectLedgerToAgree(world);
  });
});

describe('selling', () => {
  test('pays less than it cost, and can be taken back once for what was paid', () => {
    world.grant(anna, sword, 2);
    const npc = goTo(world, anna, 'smith-torvald');
    const paid = paidFor(shopOf(105)!, sword)!;
    expect(paid).toBeLessThan(askedFor(shopOf(105)!, sword)!);
    expect(refusal('sell', { npc, slot: slotOf(sword), count: 1 })).toBeNull();
    expect([held(sword), held(COINS)]).toEqual([1, STARTING_COINS + paid + achieved()]);
    const [sale] = anna.client.view('my_sales');
    expect(sale).toMatchObject({ kind: sword, count: 1, paid });
    const bobo = world.player('Bobo');
    expect(refusal('buyBack', { npc: goTo(world, bobo, 'smith-torvald'), sale: sale!.id }, bobo)).toBe('not_for_sale');
    expect(refusal('buyBack', { npc: goTo(world, anna, 'baker-posy'), sale: sale!.id })).toBe('not_for_sale');
    goTo(world, anna, 'smith-torvald');
    expect(refusal('buyBack', { npc, sale: sale!.id })).toBeNull();
    expect(refusal('buyBack', { npc, sale: sale!.id })).toBe('not_for_sale');
    expect([held(sword), held(COINS)]).toEqual([2, STARTING_COINS + achieved()]);
    expect(world.db.rows('deed').find(({ key }) => key === 'coinsEarned')?.count).toBe(0);
    expectLedgerToAgree(world);
  });

  test('needs something to sell that somebody wants', () => {
    const npc = goTo(world, anna, 'smith-torvald');
    expect(refusal('sell', { npc, slot: slotOf(bread), count: 1 })).toBe('not_wanted');
    const posy = goTo(world, anna, 'baker-posy');
    for (const count of [0, 4, NEVER_THAT_MANY])
      expect(refusal('sell', { npc: posy, slot: 0, count })).toBe('bad_count');
    for (const slot of [20, 24, 65_535]) expect(refusal('sell', { npc: posy, slot, count: 1 })).toBe('no_such_item');
    expect(held(COINS)).toBe(STARTING_COINS);
  });

  test('keeps no more than the last sales', () => {
    world.grant(anna, sword, 16);
    const npc = goTo(world, anna, 'smith-torvald');
    for (let sold = 0; sold < 16; sold++) anna.client.call('sell', { npc, slot: slotOf(sword), count: 1 });
    expect(anna.client.view('my_sales')).toHaveLength(12);
  });

  test('too fast is too fast', () => {
    world.grant(anna, COINS, 1000);
    const npc = goTo(world, anna, 'baker-posy');
    const answers = Array.from({ length: 60 }, () => refusal('buy', { npc, kind: bread, count: 1 }));
    expect(answers.filter((code) => code === 'too_fast').length).toBeGreaterThan(20);
    expectLedgerToAgree(world);
  });
});

describe('the bank', () => {
  const place = (tag: string, slot: number) => ({ container: { tag }, slot });
  const move = (from: ReturnType<typeof place>, to: ReturnType<typeof place>, count: number, who = anna) =>
    refusal('moveItem', { from, to, count }, who);

  test('is where a banker is', () => {
    world.place(anna, openField(5));
    expect(move(place('bag', 0), place('bank', 0), 1)).toBe('too_far_away');
    const posy = goTo(world, anna, 'baker-posy');
    expect(refusal('deposit', { npc: posy, count: 1 })).toBe('no_such_npc');
  });

  test('keeps things and coins, for all characters of an account and for nobody else', () => {
    const npc = goTo(world, anna, 'banker-odo');
    expect(move(place('bag', 0), place('bank', 7), 2)).toBeNull();
    expect(refusal('deposit', { npc, count: 10 })).toBeNull();
    expect([held(bread), held(COINS)]).toEqual([1, STARTING_COINS - 10]);
    expect([heldBy(anna, bread, 'my_bank'), heldBy(anna, COINS, 'my_bank')]).toEqual([2, 10]);
    const bobo = world.player('Bobo');
    goTo(world, bobo, 'banker-odo');
    expect(bobo.client.view('my_bank')).toEqual([]);
    expect(move(place('bank', 7), place('bag', 5), 1, bobo)).toBe('no_such_item');
    expect(refusal('withdraw', { npc, count: 1 }, bobo)).toBe('no_coins');
    anna.client.call('leaveWorld', {});
    const anne = world.enter(anna.client, world.createCharacter(anna.client, 'Anne'));
    goTo(world, anne, 'banker-odo');
    expect(move(place('bank', 7), place('bag', 5), 2, anne)).toBeNull();
    expect(refusal('withdraw', { npc, count: 10 }, anne)).toBeNull();
    expect(heldBy(anne, COINS)).toBe(STARTING_COINS + 10);
    expectLedgerToAgree(world);
  });

  test('gives nobody more than they brought', () => {
    const npc = goTo(world, anna, 'banker-odo');
    for (const count of [0, NEVER_THAT_MANY]) {
      expect(refusal('deposit', { npc, count })).toBe(count === 0 ? 'bad_count' : 'no_coins');
      expect(refusal('withdraw', { npc, count })).toBe(count === 0 ? 'bad_count' : 'no_coins');
    }
    expect(move(place('bag', 0), place('bank', 60), 1)).toBe('wrong_slot');
    expect(move(place('worn', 0), place('bank', 0), 1)).toBe('no_such_item');
  });

  test('keeps nothing of a quest, not even in exchange', () => {
    const page = itemIdOf('abbey-page');
    world.grant(anna, page, 1);
    goTo(world, anna, 'banker-odo');
    expect(move(place('bag', slotOf(page)), place('bank', 0), 1)).toBe('wrong_slot');
    expect(move(place('bag', 0), place('bank', 0), 3)).toBeNull();
    expect(move(place('bank', 0), place('bag', slotOf(page)), 3)).toBe('wrong_slot');
    expectLedgerToAgree(world);
  });
});

describe('a bed', () => {
  const condition = () => world.db.rows('condition').find(({ characterId }) => characterId === anna.characterId);

  test('costs coins and is where one comes back to', () => {
    expect(refusal('rest', { npc: goTo(world, anna, 'innkeeper-nell') })).toBeNull();
    expect(held(COINS)).toBe(STARTING_COINS - restPrice(1));
    expect(condition()).toMatchObject({ inn: 102 });
    expectLedgerToAgree(world);
  });

  test('is not to be had without coins, nor anywhere', () => {
    expect(refusal('rest', { npc: goTo(world, anna, 'baker-posy') })).toBe('not_for_sale');
    const npc = goTo(world, anna, 'innkeeper-maud');
    for (let nights = 0; nights < 7; nights++) expect(refusal('rest', { npc })).toBeNull();
    expect(refusal('rest', { npc })).toBe('no_coins');
  });
});

describe('a lesson', () => {
  const bolt = skillIdOf('fire-bolt');
  const ranks = () => anna.client.view('my_skill_ranks');
  const learn = (npc: number, skill: number) => refusal('trainSkill', { npc, skill });

  test('is given by one’s own trainer, for coins, when one is ready for it', () => {
    const elspeth = goTo(world, anna, 'archivist-elspeth');
    expect(learn(elspeth, bolt)).toBe('level_too_low');
    world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: 1_000_000 });
    const rich = held(COINS);
    expect(learn(elspeth, bolt)).toBe(rich < 35 ? 'no_coins' : null);
    world.grant(anna, COINS, 100_000);
    const npc = goTo(world, anna, 'archivist-elspeth');
    while (ranks()[0]?.rank !== 3) expect(learn(npc, bolt)).toBeNull();
    expect(learn(npc, bolt)).toBe('fully_trained');
    expectLedgerToAgree(world);
  });

  test('is not given in what is not one’s own', () => {
    world.grant(anna, COINS, 100_000);
    const npc = goTo(world, anna, 'archivist-elspeth');
    for (const skill of [0, 65_535, skillIdOf('slash')]) expect(learn(npc, skill)).toBe('no_such_skill');
    expect(learn(npc, skillIdOf('spark'))).toBe('fully_trained');
    expect(learn(goTo(world, anna, 'captain-rowan'), bolt)).toBe('not_for_sale');
    expect(ranks()).toEqual([]);
    expect(held(COINS)).toBe(STARTING_COINS + 100_000);
  });
});

test('what is granted is the owner’s to give', () => {
  for (const [name, args] of [
    ['grantItem', { characterId: anna.characterId, kind: COINS, count: 5 }],
    ['grantExperience', { characterId: anna.characterId, amount: 5 }],
  ] as const) {
    expect(refusal(name, args)).toBe('not_owner');
  }
});
