// Fights between people and creatures: who may strike whom, from where and how often; what dying costs; what is won.
import { type CreatureKey, creatureIds } from '@hollowmere/world/creature-ids';
import { CALL_RANGE, creatureOf } from '@hollowmere/world/creatures';
import { STARTING_COINS } from '@hollowmere/world/items';
import { fixtures, worldMap } from '@hollowmere/world/map';
import { CHUNK_UNITS, EAST, NEVER, TILE_UNITS } from '@hollowmere/world/movement';
import { skillIdOf } from '@hollowmere/world/skills';
import { ticksOf } from '@hollowmere/world/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeHero } from './hero.ts';
import { joinSecret } from './join-secret.ts';
import { expectLedgerToAgree } from './ledger.ts';
import { codeOf, isOnFreeGround, openField, openWorld, type Player, type TestWorld } from './test-world.ts';
import type { NpcRow } from './townsfolk.ts';

/** What the achievement of the first fall pays. */
const FIRST_DEATH = 5;
const SPARK = skillIdOf('spark');
const FIRE_BOLT = skillIdOf('fire-bolt');
const SLASH = skillIdOf('slash');

interface Vitals {
  readonly entity: number;
  readonly chunk: number;
  readonly health: number;
  readonly maxHealth: number;
  readonly energy: number;
}

interface Motion {
  readonly entity: number;
  readonly started: number;
}

interface Body {
  readonly entity: number;
  readonly x: number;
  readonly y: number;
}

let world: TestWorld;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

const npcs = () => world.rows<NpcRow>('npc');
const npc = (id: number) => npcs().find((row) => row.id === id) as NpcRow;
const vitals = (entity: number) => world.rows<Vitals>('vitals').find((row) => row.entity === entity) as Vitals;
const bodyOf = (entity: number) => world.rows<Body>('motion').find((row) => row.entity === entity);
const isWhole = ({ entity }: Player) => vitals(entity).health === vitals(entity).maxHealth;
const nearest = (kind: keyof typeof creatureIds) => npcs().find((row) => row.kind === creatureIds[kind]) as NpcRow;

/** Puts somebody a few tiles beside a creature, which wakes it. */
function meet(player: Player, kind: keyof typeof creatureIds, tiles = 2): NpcRow {
  const { id, positionX, positionY } = nearest(kind);
  world.place(player, { x: positionX + tiles * TILE_UNITS, y: positionY });
  return npc(id);
}

/** Open ground, a few steps short of where the next chunk begins. */
function westOfABorder(): { x: number; y: number } {
  for (let y = TILE_UNITS / 2; y < worldMap.height * TILE_UNITS; y += TILE_UNITS) {
    for (let border = CHUNK_UNITS; border < worldMap.width * TILE_UNITS; border += CHUNK_UNITS) {
      const isOpen = [-1, -0.5, 0, 0.5, 1, 2].every((tiles) => isOnFreeGround({ x: border + tiles * TILE_UNITS, y }));
      if (isOpen) return { x: border - TILE_UNITS / 2, y };
    }
  }
  throw new Error('every border of the map is blocked');
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Whether somebody is before the eyes of one that would call, wherever that looks. */
const isBeforeTheEyes = (spot: Spot, { positionX, positionY }: NpcRow): boolean =>
  Math.hypot(spot.x - positionX, spot.y - positionY) < creatureOf('grey-wolf').sight + TILE_UNITS;

/** Each of those who are called, with places that are before the eyes of a caller, and too far away for that one. */
function* outOfSight(callers: readonly NpcRow[], called: readonly NpcRow[]): Generator<readonly [NpcRow, Spot]> {
  const before = 1.5 * TILE_UNITS;
  for (const one of callers) {
    for (const other of called) {
      const [dx, dy] = [one.positionX - other.positionX, one.positionY - other.positionY];
      const apart = Math.hypot(dx, dy);
      if (apart > CALL_RANGE || apart === 0) continue;
      const along = (way: number) => Math.round((way * before) / apart);
      const spot = { x: one.positionX + along(dx), y: one.positionY + along(dy) };
      if (!isBeforeTheEyes(spot, other) && isOnFreeGround(spot)) yield [other, spot];
    }
  }
}

function use(player: Player, skill: number, target = 0, more: object = {}) {
  const aim = { skill, tick: world.tick, target, direction: 3, x: 0, y: 0, ...more };
  return codeOf(player.client.refusalOf('useSkill', aim));
}

/** Strikes until the other is dead, coming back from the inn as often as it takes. */
function fight(player: Player, id: number): void {
  for (let round = 0; round < 40 && npc(id).state.tag !== 'dead'; round++) {
    if (vitals(player.entity).health === 0) player.client.call('respawn', {});
    const foe = npc(id);
    const body = bodyOf(foe.entity);
    if (body) world.place(player, { x: body.x + TILE_UNITS, y: body.y });
    use(player, SPARK, foe.entity);
    world.pass(31);
  }
}

describe('creatures', () => {
  test('sleep without a body where nobody is', () => {
    const far = nearest('hollow-wyrm');
    expect(far).toMatchObject({ entity: 0, state: { tag: 'asleep' } });
  });

  test('wake when somebody comes, and sleep again when they go', () => {
    const hen = meet(anna, 'meadow-hen');
    expect(hen.entity).not.toBe(0);
    expect(hen.state.tag).not.toBe('asleep');
    world.place(anna, openField(5));
    world.pass(400);
    expect(npc(hen.id)).toMatchObject({ entity: 0, state: { tag: 'asleep' } });
  });

  test('stroll about without a change in what everybody sees of them but their motion', () => {
    const hen = meet(anna, 'meadow-hen', 4);
    const startsOf = () => world.rows<Motion>('motion').find(({ entity }) => entity === hen.entity)?.started;
    const starts = new Set<number | undefined>();
    for (let look = 0; look < 60; look++) {
      world.pass(20);
      starts.add(startsOf());
      expect(npc(hen.id)).toEqual(hen);
    }
    expect(starts.size).toBeGreaterThan(2);
  });

  test('that are aggressive come for whom they see', () => {
    const wolf = meet(anna, 'grey-wolf', 3);
    for (let wait = 0; wait < 100 && npc(wolf.id).target === 0; wait++) world.pass(1);
    expect(npc(wolf.id).target).toBe(anna.entity);
    for (let wait = 0; wait < 100 && isWhole(anna); wait++) world.pass(1);
    expect(isWhole(anna)).toBe(false);
  });

  test('that hunt together surround their prey, and none stands in another', () => {
    makeHero(world, anna);
    meet(anna, 'grey-wolf', 3);
    const hunters = () => npcs().filter(({ target }) => target === anna.entity);
    world.pass(60);
    // All of them from one point.
    const { x, y } = world.motion(anna);
    const change = { tag: 'teleport', value: { x: x - TILE_UNITS, y } };
    for (const { entity } of hunters()) world.db.owner.call('imposeMotion', { entity, change });
    world.pass(200);
    const bodies = hunters()
      .map(({ entity }) => bodyOf(entity))
      .filter((body) => body !== undefined);
    expect(bodies.length).toBeGreaterThan(2);
    for (const [place, one] of bodies.entries()) {
      expect(Math.hypot(one.x - x, one.y - y)).toBeLessThan(2 * TILE_UNITS);
      for (const other of bodies.slice(place + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(128);
    }
  });

  test('that hunt together call each other, and whoever is called comes for somebody it cannot see', () => {
    makeHero(world, anna);
    const wolves = npcs().filter(({ kind }) => kind === creatureIds['grey-wolf']);
    const [[mate, spot]] = [...outOfSight(wolves, wolves)] as [readonly [NpcRow, Spot]];
    world.place(anna, spot);
    world.pass(20);
    expect(npc(mate.id)).toMatchObject({ target: anna.entity, state: { tag: 'chase' } });
  });

  test('of one band call each other, of whatever kind they are', () => {
    makeHero(world, anna);
    const ofKind = (key: CreatureKey) => npcs().filter(({ kind }) => kind === creatureIds[key]);
    const [brigands, archers] = [ofKind('brigand'), ofKind('brigand-archer')];
    // No archer sees her, who would call the others.
    const [[archer, spot]] = [...outOfSight(brigands, archers)].filter(
      ([, at]) => !archers.some((each) => isBeforeTheEyes(at, each)),
    ) as [readonly [NpcRow, Spot]];
    world.place(anna, spot);
    world.pass(20);
    expect(npc(archer.id)).toMatchObject({ target: anna.entity, state: { tag: 'chase' } });
  });

  test('that are peaceful run from whoever strikes them, go home unharmed and are whole there', () => {
    const { id, entity } = meet(anna, 'red-deer', 2);
    const { maxHealth } = vitals(entity);
    for (let blow = 0; blow < 10 && vitals(entity).health === maxHealth; blow++) {
      use(anna, SPARK, entity);
      world.pass(31);
    }
    expect(npc(id).state.tag).toBe('flee');
    for (let wait = 0; wait < 60 && npc(id).state.tag === 'flee'; wait++) world.pass(2);
    expect(npc(id).state.tag).toBe('return');
    const { x, y } = bodyOf(entity) as Body;
    const beside = [TILE_UNITS, -TILE_UNITS].flatMap((by) => [
      { x: x + by, y },
      { x, y: y + by },
    ]);
    world.place(anna, beside.find(isOnFreeGround) as { x: number; y: number });
    const hurt = vitals(entity).health;
    expect(use(anna, SPARK, entity)).toBeNull();
    world.pass(5);
    expect(vitals(entity).health).toBeGreaterThanOrEqual(hurt);
    world.pass(ticksOf(30));
    expect(npc(id).state.tag).toBe('idle');
    expect(vitals(npc(id).entity).health).toBe(maxHealth);
  });

  test('let go of whoever is gone', () => {
    const wolf = meet(anna, 'grey-wolf', 3);
    world.pass(60);
    anna.client.call('leaveWorld', {});
    world.pass(400);
    expect(npc(wolf.id)).toMatchObject({ state: { tag: 'asleep' }, target: 0 });
  });
});

describe('a skill', () => {
  test('hurts a creature in reach', () => {
    const hen = meet(anna, 'meadow-hen');
    expect(use(anna, SPARK, hen.entity)).toBeNull();
    world.pass(40);
    const health = npc(hen.id).state.tag === 'dead' ? 0 : vitals(npc(hen.id).entity).health;
    expect(health).toBeLessThan(60);
  });

  test('does not reach beyond its range', () => {
    const hen = meet(anna, 'meadow-hen', 10);
    expect(use(anna, SPARK, hen.entity)).toBe('out_of_range');
  });

  test('waits for its cool-down, however often it is called', () => {
    const hen = meet(anna, 'meadow-hen');
    expect(use(anna, SPARK, hen.entity)).toBeNull();
    for (let again = 0; again < 20; again++) expect(use(anna, SPARK, hen.entity)).toBe('on_cooldown');
    // A clock that claims to be ahead does not help.
    expect(use(anna, SPARK, hen.entity, { tick: world.tick + 19 })).toBe('on_cooldown');
    expect(use(anna, SPARK, hen.entity, { tick: world.tick + 21 })).toBe('tick_ahead');
  });

  test('of another class, of a creature, of a later level or of nobody is refused', () => {
    const hen = meet(anna, 'meadow-hen');
    expect(use(anna, SLASH, hen.entity)).toBe('no_such_skill');
    expect(use(anna, 65_535, hen.entity)).toBe('no_such_skill');
    expect(use(anna, skillIdOf('falling-star'), hen.entity)).toBe('not_learned');
    expect(use(anna, SPARK, 4_294_967_295)).toBe('no_target');
    expect(use(anna, SPARK, hen.entity, { direction: 9 })).toBe('bad_direction');
  });

  test('harms no player and no townsperson', () => {
    const bobo = world.player('Bobo');
    world.place(bobo, world.motion(anna));
    expect(use(anna, SPARK, bobo.entity)).toBe('cannot_harm');
    const maud = meet(anna, 'innkeeper-maud', 1);
    expect(use(anna, SPARK, maud.entity)).toBe('cannot_harm');
  });

  test('that is cast costs energy at once, and ends with a step', () => {
    const hen = meet(anna, 'meadow-hen');
    const before = vitals(anna.entity).energy;
    expect(use(anna, FIRE_BOLT, hen.entity)).toBeNull();
    expect(vitals(anna.entity).energy).toBeLessThan(before);
    expect(use(anna, SPARK, hen.entity)).toBe('casting');
    world.pass(2);
    world.steer(anna, 3);
    expect(world.db.rows('cast')).toEqual([]);
    world.pass(60);
    expect(vitals(npc(hen.id).entity).health).toBe(vitals(npc(hen.id).entity).maxHealth);
  });

  test('that is cast on the way over a border is shown where its user stands', () => {
    for (let ticks = 1; ticks <= 5; ticks++) {
      world.place(anna, westOfABorder());
      world.steer(anna, EAST);
      world.pass(ticks);
      expect(use(anna, FIRE_BOLT)).toBeNull();
      expect(world.rows<{ chunk: number }>('cast')).toMatchObject([{ chunk: world.motion(anna).chunk }]);
      world.pass(200);
    }
  });

  test('burns on, second by second, without a word but of what it does', () => {
    const boar = meet(anna, 'hedge-boar', 5);
    const burns = () => world.db.rows('effect').filter(({ entity }) => entity === boar.entity);
    // Not every bolt hits.
    for (let wait = 0; wait < 400 && burns().length === 0; wait++) {
      if (world.db.rows('impact').length === 0) use(anna, FIRE_BOLT, boar.entity);
      world.pass(1);
    }
    const [burn] = burns();
    const healths = new Set<number>();
    while (burns().length > 0) {
      expect(burns()).toEqual([burn]);
      healths.add(vitals(boar.entity).health);
      world.pass(1);
    }
    healths.add(vitals(boar.entity).health);
    expect(healths.size).toBe(1 + 4);
    expect(world.db.rows('effect_beat').filter(({ effect }) => effect === burn?.id)).toEqual([]);
  });

  test('that costs nothing changes nothing in how its user is', () => {
    const hen = meet(anna, 'meadow-hen');
    world.pass(30);
    const before = vitals(anna.entity);
    expect(use(anna, SPARK, hen.entity)).toBeNull();
    expect(vitals(anna.entity)).toEqual(before);
  });

  test('that is cast misses whoever has got away from it meanwhile', () => {
    const hen = meet(anna, 'meadow-hen');
    expect(use(anna, FIRE_BOLT, hen.entity)).toBeNull();
    world.db.owner.call('imposeMotion', {
      entity: hen.entity,
      change: { tag: 'knockBack', value: { direction: 7, units: 10 * TILE_UNITS } },
    });
    world.pass(60);
    const now = npc(hen.id);
    expect(now.state.tag).not.toBe('dead');
    if (now.entity !== 0) expect(vitals(now.entity).health).toBe(vitals(now.entity).maxHealth);
  });

  test('needs the energy it costs', () => {
    const hen = meet(anna, 'meadow-hen');
    let refusal: string | null = null;
    for (let cast = 0; cast < 60 && refusal !== 'no_energy'; cast++) {
      refusal = use(anna, FIRE_BOLT, npc(hen.id).entity);
      anna.client.call('cancelCast', {});
      world.pass(5);
    }
    expect(refusal).toBe('no_energy');
  });
});

describe('winning', () => {
  test('teaches, and leaves a prize that is the winner’s first', () => {
    const rat = meet(anna, 'field-rat');
    fight(anna, rat.id);
    expect(npc(rat.id)).toMatchObject({ state: { tag: 'dead' }, entity: 0 });
    expect(anna.client.view('my_growth')[0]?.experience).toBeGreaterThan(0);
    expect(anna.client.view('my_deeds')).toContainEqual({ key: 'kills', count: 1 });
    expect(anna.client.view('my_achievements').length).toBeGreaterThan(0);
    const bobo = world.player('Bobo');
    for (const pile of world.rows<{ id: number; owner: number; x: number; y: number }>('ground_item')) {
      expect(pile.owner).toBe(anna.entity);
      world.place(bobo, pile);
      expect(codeOf(bobo.client.refusalOf('takeLoot', { id: pile.id }))).toBe('not_yours_yet');
      world.place(anna, pile);
      expect(anna.client.refusalOf('takeLoot', { id: pile.id })).toBeNull();
    }
    expectLedgerToAgree(world);
  });

  test('is shared by whoever mends those who fight, and never struck a blow', () => {
    const client = world.register('Celia');
    client.call('createCharacter', {
      name: 'Celia',
      class: 'cleric',
      look: { skin: 0, hair: 0, hairColor: 0, tunic: 0 },
    });
    const celia = world.enter(client, world.characters().find(({ name }) => name === 'Celia')!.id);
    const rat = meet(anna, 'field-rat', 1);
    const mended = () => {
      world.place(celia, bodyOf(anna.entity)!);
      const code = use(celia, skillIdOf('mending-light'), anna.entity);
      world.pass(ticksOf(2));
      return code;
    };
    expect(mended()).toBeNull();
    expect(world.rows('threat')).toEqual([]);
    use(anna, SPARK, rat.entity);
    for (let wait = 0; wait < 10 || isWhole(anna); wait++) world.pass(20);
    expect(mended()).toBeNull();
    for (let blow = 0; blow < 20 && npc(rat.id).state.tag !== 'dead'; blow++) {
      use(anna, SPARK, rat.entity);
      world.pass(31);
    }
    expect(npc(rat.id).state.tag).toBe('dead');
    expect(celia.client.view('my_growth')[0]?.experience).toBeGreaterThan(0);
    expect(celia.client.view('my_deeds')).toContainEqual({ key: 'company', count: 1 });
  });

  test('is not for ever: the dead rise after a while', () => {
    const rat = meet(anna, 'field-rat');
    fight(anna, rat.id);
    world.place(anna, openField(5));
    world.pass(ticksOf(240));
    expect(npc(rat.id).state.tag).toBe('asleep');
  });
});

describe('falling', () => {
  beforeEach(() => {
    meet(anna, 'barrow-wight', 2);
    for (let wait = 0; wait < 40 && vitals(anna.entity).health > 0; wait++) world.pass(20);
  });

  test('ends every act until one returns', () => {
    expect(vitals(anna.entity).health).toBe(0);
    expect(codeOf(anna.client.refusalOf('steer', { epoch: 0, tick: world.tick, direction: 3 }))).toBe('dead');
    expect(use(anna, SPARK)).toBe('dead');
    world.pass(400);
    expect(vitals(anna.entity).health).toBe(0);
  });

  test('leads back to the inn, weakened and safe for a moment, with a tenth of the coins gone', () => {
    expect(anna.client.refusalOf('respawn', {})).toBeNull();
    const inn = fixtures.find(({ kind }) => kind === 'inn');
    const { x, y } = world.motion(anna);
    expect(Math.abs(x / TILE_UNITS - (inn?.tileX ?? 0))).toBeLessThan(5);
    expect(Math.abs(y / TILE_UNITS - (inn?.tileY ?? 0))).toBeLessThan(5);
    const { health, maxHealth } = vitals(anna.entity);
    expect(health).toBe(Math.floor((maxHealth * 60) / 100));
    expect(codeOf(anna.client.refusalOf('respawn', {}))).toBe('not_dead');
    expect(anna.client.view('my_items').find(({ kind }) => kind === 1)?.count).toBe(STARTING_COINS - 1 + FIRST_DEATH);
    world.steer(anna, 3);
    expectLedgerToAgree(world);
  });

  test('leaves no health behind at the place of the fall', () => {
    anna.client.call('respawn', {});
    expect(vitals(anna.entity).chunk).toBe(world.motion(anna).chunk);
  });

  test('is not escaped by leaving', () => {
    anna.client.call('leaveWorld', {});
    const back = world.enter(anna.client, anna.characterId);
    const { health, maxHealth } = vitals(back.entity);
    expect(health).toBeLessThan(maxHealth);
    expect(Math.abs(world.motion(back).x / TILE_UNITS - 65)).toBeLessThan(8);
  });
});

test('the fallen win with those who go on, whatever comes back to life meanwhile', () => {
  const bobo = world.player('Bobo');
  makeHero(world, bobo);
  const rat = meet(bobo, 'field-rat');
  fight(bobo, rat.id);
  world.place(bobo, openField(5));
  const risesAt =
    world.rows<{ npcId: number; due: number }>('npc_mind').find(({ npcId }) => npcId === rat.id)?.due ?? 0;
  world.pass(risesAt - world.tick - 60);
  const wight = meet(bobo, 'barrow-wight', 3);
  meet(anna, 'barrow-wight', 1);
  use(anna, SPARK, wight.entity);
  for (let wait = 0; wait < 50 && vitals(anna.entity).health > 0; wait++) world.pass(1);
  expect(vitals(anna.entity).health).toBe(0);
  while (npc(rat.id).state.tag === 'dead') world.pass(1);
  fight(bobo, wight.id);
  expect(anna.client.view('my_deeds')).toContainEqual({ key: 'kills', count: 1 });
});

test('leaving heals nothing', () => {
  meet(anna, 'grey-wolf', 2);
  for (let wait = 0; wait < 200 && isWhole(anna); wait++) world.pass(1);
  const { health } = vitals(anna.entity);
  anna.client.call('leaveWorld', {});
  world.pass(600);
  const back = world.enter(anna.client, anna.characterId);
  expect(vitals(back.entity).health).toBeLessThanOrEqual(health + 20);
});

describe('leaving in the middle of a fight', () => {
  const leavesAt = () => world.sessions().find(({ characterId }) => characterId === anna.characterId)?.leavesAt;
  const untilHurt = () => {
    for (let wait = 0; wait < 200 && isWhole(anna); wait++) world.pass(1);
  };
  /** Somebody is after her, and has not reached her yet. */
  const untilHunted = () => {
    const wolf = meet(anna, 'grey-wolf', 4);
    for (let wait = 0; wait < 100 && npc(wolf.id).target !== anna.entity; wait++) world.pass(1);
  };

  const ways: readonly (readonly [way: string, leave: () => void])[] = [
    ['on purpose', () => anna.client.call('leaveWorld', {})],
    ['by closing the window', () => anna.client.disconnect()],
    ['by signing out', () => anna.client.call('signOut', {})],
    ['by ending the sign-in from another device', () => world.signIn('Anna', 'second').call('revokeOtherSignIns', {})],
    ['by asking for the account to be deleted', () => anna.client.call('requestDeletion', { username: 'Anna' })],
  ];

  test.each(ways)('%s leaves the body to its fate', (_, leave) => {
    untilHunted();
    expect(isWhole(anna)).toBe(true);
    leave();
    expect(leavesAt()).toBe(world.tick + 200);
    untilHurt();
    expect(isWhole(anna)).toBe(false);
    expect(leavesAt()).toBe(world.tick + 200);
  });

  test('lets it go when nothing has harmed it for ten seconds', () => {
    untilHunted();
    untilHurt();
    anna.client.call('leaveWorld', {});
    // Nobody is after her any more.
    world.place(anna, openField(5));
    // Its bite bleeds on.
    while (world.db.rows('effect').length > 0) world.pass(1);
    const goesAt = leavesAt() ?? 0;
    expect(goesAt).toBeGreaterThan(world.tick + 150);
    world.pass(goesAt - world.tick - 1);
    expect(world.sessions()).toHaveLength(1);
    world.pass(5);
    expect(world.sessions()).toEqual([]);
    expect(world.motions()).toEqual([]);
  });

  test('is no way to play somebody else, until that is over', () => {
    const second = world.createCharacter(anna.client, 'Second');
    const enter = () => codeOf(anna.client.refusalOf('enterWorld', { characterId: second }));
    untilHunted();
    expect(enter()).toBe('still_fighting');
    anna.client.call('leaveWorld', {});
    expect(enter()).toBe('still_fighting');
    world.place(anna, openField(5));
    world.pass(200);
    expect(enter()).toBeNull();
  });

  test('is no way to become part of an account, until that is over', () => {
    const { secret, hash } = joinSecret('out of here');
    anna = world.guest('guest');
    anna.client.call('offerJoin', { hash });
    untilHunted();
    const receiver = world.register('Receiver');
    const redeem = () => codeOf(receiver.refusalOf('redeemJoin', { secret, keep: [anna.characterId] }));
    expect(redeem()).toBe('still_fighting');
    anna.client.call('leaveWorld', {});
    expect(redeem()).toBe('still_fighting');
    world.place(anna, openField(5));
    world.pass(200);
    expect(redeem()).toBeNull();
  });

  test('and coming back in time is being in it again', () => {
    untilHunted();
    anna.client.call('leaveWorld', {});
    const back = world.enter(world.signIn('Anna'), anna.characterId);
    expect(back.entity).toBe(anna.entity);
    world.pass(60);
    expect(isWhole(back)).toBe(false);
    expect(leavesAt()).toBe(NEVER);
  });

  test('costs the fallen what falling costs', () => {
    meet(anna, 'barrow-wight', 4);
    for (let wait = 0; wait < 100 && isWhole(anna); wait++) world.pass(1);
    const coins = () => anna.client.view('my_items').find(({ kind }) => kind === 1)?.count as number;
    anna.client.call('leaveWorld', {});
    world.pass(600);
    expect(world.sessions()).toEqual([]);
    const back = world.enter(anna.client, anna.characterId);
    expect(Math.abs(world.motion(back).x / TILE_UNITS - 65)).toBeLessThan(8);
    expect(coins()).toBe(STARTING_COINS - 1 + FIRST_DEATH);
  });
});
