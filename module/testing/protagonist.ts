// Somebody who plays quests to their ends as a person would: goes where it says, speaks, strikes, picks up, gathers, drinks.
// Only the ways between are cut short.
import { type CreatureKey, creatureIds } from '@hollowmere/world/creature-ids';
import { creatureKind } from '@hollowmere/world/creatures';
import { equipmentSlots, itemIdOf, lootedCreatures, lootTable } from '@hollowmere/world/items';
import { type Fixture, fixtures } from '@hollowmere/world/map';
import { TILE_UNITS, tileCentre } from '@hollowmere/world/movement';
import type { Objective, Quest, UseTarget } from '@hollowmere/world/quests';
import { skillIdOf } from '@hollowmere/world/skills';
import { ticksOf } from '@hollowmere/world/time';
import type { PlainObject } from '../../host/src/index.ts';
import { distance, freeNear, type Spot, spotIn, wayBetween } from './ground.ts';
import { codeOf, type Player, type TestWorld } from './test-world.ts';
import { goTo, type NpcRow, npcOf } from './townsfolk.ts';

interface Body extends Spot {
  readonly entity: number;
}

interface Vitals {
  readonly entity: number;
  readonly health: number;
  readonly maxHealth: number;
}

interface Pile extends Spot {
  readonly id: number;
  readonly kind: number;
  readonly owner: number;
}

interface Row {
  readonly quest: number;
  readonly state: { readonly tag: string };
  readonly step: number;
  readonly counts: readonly number[];
}

/** The strongest first. */
const BLOWS = ['falling-star', 'lightning-lance', 'flame-burst', 'fire-bolt', 'spark'].map(skillIdOf);
/** Where each of a company stands, in tiles from whom they fight. */
const SIDES = [
  [2, 0],
  [-2, 1],
  [0, 3],
] as const;
const DRAUGHT = itemIdOf('grand-health-potion');
/** Between two blows: the common wait after any skill. */
const MOMENT_TICKS = 14;
/** For one objective; the longest fight takes a third of it. */
const MOST_MOMENTS = 4000;

export class Protagonist {
  readonly player: Player;
  readonly #world: TestWorld;
  /** Who come along against those that nobody fights alone, the protagonist first. */
  readonly #company: readonly Player[];

  constructor(world: TestWorld, player: Player, friends: readonly Player[]) {
    this.#world = world;
    this.player = player;
    this.#company = [player, ...friends];
  }

  /** Whether whoever gives it gives it now. */
  takeOn({ id, giver }: Quest): boolean {
    return this.#before(giver, 'acceptQuest', (npc) => ({ quest: id, npc })) === null;
  }

  /** Does all it asks for, and hands it in with one of its ends. @throws Error saying what could not be done */
  finish(quest: Quest, choice: number): void {
    while (this.#row(quest).state.tag === 'active') {
      const { step } = this.#row(quest);
      for (const [index, objective] of (quest.steps[step]?.objectives ?? []).entries()) {
        const isOpen = () => {
          const row = this.#row(quest);
          return row.state.tag === 'active' && row.step === step && (row.counts[index] ?? 0) < objective.count;
        };
        for (let moment = 0; isOpen(); moment++) {
          if (moment > MOST_MOMENTS) throw new Error(`${quest.key} came to an end at "${objective.words}"`);
          this.#pursue(objective);
        }
      }
    }
    const refusal = this.#before(quest.receiver, 'handInQuest', (npc) => ({ quest: quest.id, npc, choice }));
    if (refusal !== null) throw new Error(`${quest.key} is not taken back: ${refusal}`);
    this.#emptyBag();
  }

  #pursue(objective: Objective): void {
    // What lives there may have struck first.
    this.player.client.refusalOf('respawn', {});
    switch (objective.kind) {
      case 'kill':
        this.#hunt(objective.creature);
        break;
      case 'collect':
        this.#find(objective.item);
        break;
      case 'deliver':
      case 'talk':
        this.#speakWith(objective.to);
        break;
      case 'reach':
        this.#world.place(this.player, spotIn(objective.region));
        break;
      case 'use':
        this.#use(objective.target);
        break;
      case 'escort':
        this.#escort(objective.who, objective.region);
        break;
      case 'defend':
        this.#defend(objective.fixture);
        break;
      default:
        objective satisfies never;
    }
  }

  #hunt(kind: number): void {
    const alive = this.#npcs().find((npc) => npc.kind === kind && npc.state.tag !== 'dead');
    if (alive === undefined) this.#world.pass(ticksOf(10));
    else this.#strike(alive);
  }

  #npcs(): NpcRow[] {
    return this.#world.rows<NpcRow>('npc');
  }

  /** One moment of a fight. */
  #strike(foe: NpcRow): void {
    const party = creatureKind(foe.kind)?.isBoss ? this.#company : [this.player];
    for (const [place, fighter] of party.entries()) this.#approach(fighter, foe, place);
    const target = this.#npcs().find(({ id }) => id === foe.id)?.entity ?? 0;
    const aim = { tick: this.#world.tick, target, direction: 3, x: foe.positionX, y: foe.positionY };
    for (const { client } of party) {
      for (const skill of BLOWS) if (client.refusalOf('useSkill', { skill, ...aim }) === null) break;
    }
    this.#world.pass(MOMENT_TICKS);
  }

  /** On their feet, near enough, and with a draught where it is needed. */
  #approach(fighter: Player, foe: NpcRow, place: number): void {
    fighter.client.refusalOf('respawn', {});
    const there = this.#bodyOf(foe.entity) ?? { x: foe.positionX, y: foe.positionY };
    const here = this.#bodyOf(fighter.entity);
    if (here === undefined || distance(here, there) > 4 * TILE_UNITS) {
      const [dx, dy] = SIDES[place % SIDES.length] ?? [0, 0];
      this.#world.place(fighter, freeNear({ x: there.x + dx * TILE_UNITS, y: there.y + dy * TILE_UNITS }));
    }
    if (this.#isHurt(fighter)) this.#consume(DRAUGHT, fighter);
  }

  #bodyOf(of: number): Body | undefined {
    return this.#world.rows<Body>('motion').find(({ entity }) => entity === of);
  }

  #isHurt({ entity: of }: Player): boolean {
    const vitals = this.#world.rows<Vitals>('vitals').find(({ entity }) => entity === of);
    return vitals !== undefined && vitals.health * 2 < vitals.maxHealth;
  }

  #consume(kind: number, by = this.player): void {
    const slotOf = () => by.client.view('my_items').find((item) => item.kind === kind && isInBag(item))?.slot;
    if (kind === DRAUGHT && slotOf() === undefined) this.#world.grant(by, DRAUGHT, 5);
    by.client.refusalOf('useItem', { slot: slotOf() ?? 0 });
  }

  #take(item: number): void {
    for (const { id, kind, owner, x, y } of this.#world.rows<Pile>('ground_item')) {
      if (owner !== this.player.entity || kind !== item) continue;
      this.#world.place(this.player, freeNear({ x, y }));
      this.player.client.refusalOf('takeLoot', { id });
    }
  }

  /** Leaves behind what no quest is after, so that there is room for the next reward. */
  #emptyBag(): void {
    const { client } = this.player;
    for (const { kind, slot, count, ...item } of client.view('my_items')) {
      if (isInBag(item) && kind !== DRAUGHT) client.refusalOf('dropItem', { slot, count });
    }
  }

  /** From what drops it, else from where it grows. */
  #find(item: number): void {
    const prey = lootedCreatures.find((id) => {
      return lootTable(creatureKind(id)?.key ?? '')?.drops.some((drop) => drop.item === item);
    });
    if (prey !== undefined) {
      this.#hunt(prey);
      this.#take(item);
      return;
    }
    const nodes = fixtures.filter((fixture) => fixture.kind === 'node' && itemIdOf(fixture.gives) === item);
    if (nodes.length === 0) throw new Error(`nothing gives the item ${item}`);
    for (const node of nodes) this.#touch(node);
    this.#world.pass(ticksOf(10));
  }

  #touch(fixture: Fixture): void {
    const { tileX, tileY } = fixture;
    this.#world.place(this.player, freeNear({ x: tileCentre(tileX), y: tileCentre(tileY) }));
    this.player.client.refusalOf('useFixture', { id: fixture.id });
  }

  #use(target: UseTarget): void {
    const { client } = this.player;
    switch (target.of) {
      case 'fixture':
        this.#touch(fixtureOf(target.id));
        break;
      case 'item':
        this.#consume(target.id);
        this.#world.pass(MOMENT_TICKS);
        break;
      case 'skill':
        this.#hunt(creatureIds['field-rat']);
        break;
      case 'equipment': {
        const slot = equipmentSlots.indexOf('weapon');
        const bag = { container: { tag: 'bag' }, slot: 20 };
        const worn = { container: { tag: 'worn' }, slot };
        client.refusalOf('moveItem', { from: worn, to: bag, count: 1 });
        client.refusalOf('moveItem', { from: bag, to: worn, count: 1 });
        break;
      }
      default:
        target satisfies never;
    }
  }

  #speakWith(kind: number): void {
    this.#before(kind, 'talkTo', (npc) => ({ npc, node: '', choice: 0 }));
    this.#world.pass(1);
  }

  /** Calls a function in front of one of the townsfolk, and after them where they walk away. Returns the refusal. */
  #before(kind: number, reducer: string, args: (npc: number) => PlainObject): string | null {
    const key = creatureKind(kind)?.key as CreatureKey;
    let refusal: string | null = null;
    for (let tries = 0; tries < 20; tries++) {
      this.player.client.refusalOf('respawn', {});
      refusal = this.player.client.refusalOf(reducer, args(goTo(this.#world, this.player, key)));
      if (codeOf(refusal) !== 'too_far_away') return refusal;
      this.#world.pass(ticksOf(2));
    }
    return refusal;
  }

  #escort(who: number, region: number): void {
    const key = creatureKind(who)?.key as CreatureKey;
    this.#speakWith(who);
    const bodyOf = () => this.#bodyOf(npcOf(this.#world, key).entity);
    const start = bodyOf();
    for (const ahead of start ? wayBetween(start, spotIn(region)) : []) {
      const body = bodyOf();
      if (body === undefined || this.#world.db.rows('escort').length === 0) return;
      this.#world.place(this.player, ahead);
      for (let wait = 0; wait < 20 && distance(bodyOf() ?? ahead, ahead) > 3 * TILE_UNITS; wait++) {
        if (this.#isHurt(this.player)) this.#consume(DRAUGHT);
        this.#world.pass(4);
      }
    }
  }

  #defend(fixture: number): void {
    const waves = this.#world
      .rows<{ npcId: number; spawn: number }>('npc_mind')
      .filter(({ spawn }) => spawn >= 1_000_000);
    const ids = new Set(waves.map(({ npcId }) => npcId));
    const foe = this.#npcs().find(({ id, state }) => ids.has(id) && state.tag !== 'dead');
    if (foe === undefined) this.#touch(fixtureOf(fixture));
    else this.#strike(foe);
  }

  #row({ id }: Quest): Row {
    const row = this.player.client.view('my_quests').find(({ quest }) => quest === id);
    if (row === undefined) throw new Error(`quest ${id} is not in hand`);
    return row as unknown as Row;
  }
}

const isInBag = ({ container }: { container?: unknown }) => (container as { tag: string }).tag === 'bag';

function fixtureOf(id: number): Fixture {
  const fixture = fixtures.find((one) => one.id === id);
  if (fixture === undefined) throw new Error(`there is no fixture ${id}`);
  return fixture;
}
