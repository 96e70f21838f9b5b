// Bosses where they live, with the walls and trees that are there, against people of the level they are meant for, who mind
// what is shown on the ground and drink when they have to: together they win.
import type { CreatureKey } from '@hollowmere/world/creature-ids';
import { experienceAt } from '@hollowmere/world/growth';
import { equipmentSlots, itemIdOf, itemKinds, whyNotWorn } from '@hollowmere/world/items';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { questOf } from '@hollowmere/world/quests';
import { skillIdOf } from '@hollowmere/world/skills';
import { expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { isOnFreeGround, openWorld, type Player, type TestWorld } from './test-world.ts';
import { goTo, type NpcRow, npcOf } from './townsfolk.ts';

const NAMES = ['Anna', 'Bobo', 'Cleo', 'Dora', 'Egon'];
const DRAUGHTS = ['greater-health-potion', 'grand-health-potion'].map(itemIdOf);
const SKILLS = ['ice-ward', 'falling-star', 'lightning-lance', 'flame-burst', 'fire-bolt', 'spark'].map(skillIdOf);
/** As long as somebody takes to see what is shown on the ground. */
const SEES_AFTER = 8;
const MOMENT_TICKS = 5;
const MOST_MOMENTS = 800;
const HOLLOW_WYRM = 36;

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Body extends Spot {
  readonly entity: number;
}

interface Vitals {
  readonly entity: number;
  readonly health: number;
  readonly maxHealth: number;
}

/** A mage of a level in what shops and luck give by then: nothing of the rarest. */
function dressed(world: TestWorld, name: string, level: number): Player {
  const player = world.player(name);
  const { client, characterId } = player;
  world.db.owner.call('grantExperience', { characterId, amount: experienceAt(level) });
  for (const [slot, place] of equipmentSlots.entries()) {
    const [best] = itemKinds
      .filter((kind) => kind.slot === place && !['epic', 'legendary'].includes(kind.rarity))
      .filter((kind) => whyNotWorn(kind, { class: 'mage', level }) === undefined)
      .toSorted((a, b) => b.level - a.level || b.price - a.price);
    if (best === undefined) continue;
    world.grant(player, best.id, 1);
    const held = client.view('my_items').find(({ kind, container }) => {
      return kind === best.id && (container as { tag: string }).tag === 'bag';
    });
    const from = { container: { tag: 'bag' }, slot: held?.slot };
    client.call('moveItem', { from, to: { container: { tag: 'worn' }, slot }, count: 1 });
  }
  for (const draught of DRAUGHTS) world.grant(player, draught, 5);
  return player;
}

class Band {
  readonly #world: TestWorld;
  readonly #boss: CreatureKey;
  readonly #people: readonly Player[];
  readonly #free: readonly Spot[];
  /** What the boss took its time for, and the phases it came to, in their order. */
  readonly casts = new Set<number>();
  readonly phases = new Set<number>();

  constructor(world: TestWorld, boss: CreatureKey, people: readonly Player[]) {
    this.#world = world;
    this.#boss = boss;
    this.#people = people;
    const { positionX, positionY } = npcOf(world, boss);
    const steps = Array.from({ length: 13 }, (_, step) => (step - 6) * TILE_UNITS);
    this.#free = steps
      .flatMap((dx) => steps.map((dy) => ({ x: positionX + dx, y: positionY + dy })))
      .filter(isOnFreeGround);
    for (const [place, player] of people.entries()) {
      world.place(player, this.#freeNear({ x: positionX + (4 - place) * TILE_UNITS, y: positionY }));
    }
  }

  get standing(): readonly Player[] {
    return this.#people.filter((player) => (this.#vitals(player.entity)?.health ?? 0) > 0);
  }

  /** Until one side is no more. */
  fight(): void {
    const world = this.#world;
    for (let moment = 0; moment < MOST_MOMENTS && this.standing.length > 0; moment++) {
      const boss = npcOf(world, this.#boss);
      if (boss.state.tag === 'dead') return;
      this.#watch(boss);
      for (const [place, player] of this.standing.entries()) this.#act(player, place, boss.entity);
      world.pass(MOMENT_TICKS);
    }
  }

  takePrizes(player: Player): void {
    const piles = this.#world.rows<Spot & { id: number; owner: number }>('ground_item');
    for (const pile of piles.filter(({ owner }) => owner === player.entity)) {
      this.#world.place(player, this.#freeNear(pile));
      player.client.call('takeLoot', { id: pile.id });
    }
  }

  #watch({ id, entity }: NpcRow): void {
    const cast = this.#world.rows<{ entity: number; skill: number }>('cast').find((row) => row.entity === entity);
    if (cast) this.casts.add(cast.skill);
    const mind = this.#world.rows<{ npcId: number; memory: number }>('npc_mind').find(({ npcId }) => npcId === id);
    if (mind) this.phases.add(mind.memory);
  }

  #act({ client, entity, ...player }: Player, place: number, boss: number): void {
    this.#stepAside({ client, entity, ...player }, place, boss);
    const own = this.#vitals(entity);
    if (own && own.health < own.maxHealth / 2) this.#drink(client);
    for (const skill of SKILLS) {
      const target = skill === skillIdOf('ice-ward') ? 0 : boss;
      client.refusalOf('useSkill', { skill, tick: this.#world.tick, target, direction: 3, x: 0, y: 0 });
    }
  }

  /** The strongest that the level allows. */
  #drink(client: Player['client']): void {
    for (const draught of DRAUGHTS.toReversed()) {
      const slot = client.view('my_items').find(({ kind }) => kind === draught)?.slot;
      if (slot !== undefined && client.refusalOf('useItem', { slot }) === null) return;
    }
  }

  #stepAside(player: Player, place: number, boss: number): void {
    const rows = this.#world.rows<Body & { started: number }>('cast');
    const cast = rows.find(({ entity }) => entity === boss);
    const body = this.#world.rows<Body>('motion').find(({ entity }) => entity === boss);
    if (!cast || !body || this.#world.tick - cast.started <= SEES_AFTER) return;
    const side = cast.x > body.x ? -5 : 5;
    const wanted = { x: body.x + side * TILE_UNITS, y: body.y + (place - 1) * 2 * TILE_UNITS };
    this.#world.place(player, this.#freeNear(wanted));
  }

  #freeNear({ x, y }: Spot): Spot {
    const away = (spot: Spot) => Math.hypot(spot.x - x, spot.y - y);
    return this.#free.toSorted((a, b) => away(a) - away(b))[0] ?? { x, y };
  }

  #vitals(of: number): Vitals | undefined {
    return this.#world.rows<Vitals>('vitals').find(({ entity }) => entity === of);
  }
}

test('the Antlered King falls to two mages of the level after his, among his own trees', async () => {
  const world = await openWorld();
  const band = new Band(
    world,
    'antlered-king',
    NAMES.slice(0, 2).map((name) => dressed(world, name, 16)),
  );
  band.fight();
  expect(npcOf(world, 'antlered-king').state.tag).toBe('dead');
  expect(band.standing).not.toEqual([]);
}, 120_000);

test('the Hollow Wyrm falls to five mages of its level in its own cave, by all that it has, and its quest ends in a choice', async () => {
  const world = await openWorld();
  const people = NAMES.map((name) => dressed(world, name, 30));
  for (const player of people) takeOn(world, player);
  const band = new Band(world, 'hollow-wyrm', people);
  band.fight();
  expect(npcOf(world, 'hollow-wyrm').state.tag).toBe('dead');
  expect(band.standing).not.toEqual([]);
  expect([...band.phases]).toEqual([0, 1, 2, 3]);
  const telegraphed = ['tail-sweep', 'fire-breath', 'falling-roof', 'wyrm-coil'].map(skillIdOf);
  expect([...band.casts].sort()).toEqual(telegraphed.sort());

  for (const player of band.standing) {
    band.takePrizes(player);
    const held = player.client.view('my_items').map(({ kind }) => kind);
    expect(held).toEqual(expect.arrayContaining(['wyrm-scale', 'wyrm-heart'].map(itemIdOf)));
    const npc = goTo(world, player, 'archivist-elspeth');
    player.client.call('handInQuest', { quest: HOLLOW_WYRM, npc, choice: 1 });
    const quest = player.client.view('my_quests').find((row) => row.quest === HOLLOW_WYRM);
    expect(quest).toMatchObject({ state: { tag: 'finished' }, choice: 1 });
    expect(player.client.view('my_items').some(({ kind }) => kind === itemIdOf('wyrm-heart'))).toBe(false);
    expect(player.client.view('my_deeds')).toContainEqual({ key: 'bosses', count: 1 });
  }
  expectLedgerToAgree(world);
}, 120_000);

/** As if all before it were done. */
function takeOn(world: TestWorld, player: Player): void {
  for (const { quest } of questOf(HOLLOW_WYRM)?.needs ?? []) {
    world.db.owner.call('grantQuest', { characterId: player.characterId, quest });
  }
  player.client.call('acceptQuest', { quest: HOLLOW_WYRM, npc: goTo(world, player, 'sister-agnes') });
}
