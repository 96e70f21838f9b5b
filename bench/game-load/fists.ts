// Fighting what is near and taking what it leaves: the nearest creature one's own size, the strongest skill that is ready.
import type { CharacterClass } from '@hollowmere/world/characters';
import { isInRange } from '@hollowmere/world/combat';
import { type CreatureKind, creatureKind, isTownsfolk } from '@hollowmere/world/creatures';
import { worldMap } from '@hollowmere/world/map';
import { type Direction8, motionAt, STANDING, TILE_UNITS, type Tick, toMotion } from '@hollowmere/world/movement';
import { happens, type Rolls } from '@hollowmere/world/rolls';
import { basicAttackOf, type Skill, skillsOfClass, waitsAfter } from '@hollowmere/world/skills';
import { Reach } from '../../lib/game/core/reach.ts';
import type { DbConnection } from '../../lib/spacetime/bindings/index.ts';
import { wayTo } from './feet.ts';
import type { Spot } from './places.ts';
import type { Seen } from './seen.ts';
import type { Tally } from './tally.ts';

export interface Situation {
  readonly connection: DbConnection;
  readonly seen: Seen;
  readonly self: { readonly entity: number; readonly class: CharacterClass };
  readonly here: Spot & { readonly facing: Direction8 };
  readonly tick: Tick;
  readonly tally: Tally;
}

/** How far one looks for a fight, and how much stronger it may be. */
const LOOKS = 7 * TILE_UNITS;
const BOLDNESS = 2;
/** One looks round this often. */
const LOOK_TICKS = 10;
/** Who is not overtaken in this time is let go. */
const PATIENCE_TICKS = 400;
/** Of what is seen, so much is gone for: people also just walk past. */
const EAGERNESS = 5_000;

interface Foe {
  readonly entity: number;
  readonly kind: CreatureKind;
  readonly since: Tick;
}

/** Those who fight do so out of doors. */
const NO_DOORS: ReadonlySet<number> = new Set();

export class Fists {
  readonly #rolls: Rolls;
  readonly #readyAt = new Map<number, Tick>();
  #anyAt: Tick = 0;
  #looksAt: Tick = 0;
  #foe: Foe | undefined;
  #pile: number | undefined;

  constructor(rolls: Rolls) {
    this.#rolls = rolls;
  }

  /** Does what can be done now. Where one has to go for the rest, if anywhere. */
  act(situation: Situation): Spot | undefined {
    if (situation.tick >= this.#looksAt) {
      this.#looksAt = situation.tick + LOOK_TICKS;
      this.#pile = pileFor(situation);
      this.#foe = this.#stillFoe(situation) ?? this.#newFoe(situation);
    }
    return this.#fight(situation) ?? this.#gather(situation);
  }

  #fight(situation: Situation): Spot | undefined {
    if (!this.#foe) return undefined;
    const { here } = situation;
    const at = placeOf(situation, this.#foe.entity);
    if (!at) return undefined;
    const body = { ...at, radius: this.#foe.kind.radius };
    const basic = basicAttackOf(situation.self.class);
    const skill = this.#readySkill(situation);
    if (skill && isInRange(here, body, skill.range)) this.#use(situation, skill, { ...at, entity: this.#foe.entity });
    return isInRange(here, body, basic.range) ? here : at;
  }

  #gather(situation: Situation): Spot | undefined {
    if (this.#pile === undefined) return undefined;
    const { connection, seen, here, tally } = situation;
    const row = seen.piles.get(this.#pile);
    if (!row) return undefined;
    if (!new Reach(here, NO_DOORS).hasPoint(row)) return row;
    this.#pile = undefined;
    void tally.follow('takeLoot', () => connection.reducers.takeLoot({ id: row.id }));
    return undefined;
  }

  #readySkill({ seen, self, tick }: Situation): Skill | undefined {
    if (tick < this.#anyAt || seen.casts.has(self.entity)) return undefined;
    const level = seen.appearances.get(self.entity)?.level ?? 1;
    const energy = seen.vitals.get(self.entity)?.energy ?? 0;
    const isUsable = (skill: Skill) =>
      skill.purpose === 'harm' &&
      skill.range > 0 &&
      skill.level <= level &&
      skill.cost <= energy &&
      (this.#readyAt.get(skill.id) ?? 0) <= tick;
    return skillsOfClass(self.class).findLast(isUsable);
  }

  #use({ connection, here, tick, tally }: Situation, skill: Skill, at: Spot & { readonly entity: number }): void {
    const { same, any } = waitsAfter(skill, tick);
    this.#readyAt.set(skill.id, same);
    this.#anyAt = any;
    const towards = wayTo(here, at);
    const wish = {
      skill: skill.id,
      tick,
      target: at.entity,
      direction: towards === STANDING ? here.facing : towards,
      x: Math.round(at.x),
      y: Math.round(at.y),
    };
    void tally.follow('useSkill', () => connection.reducers.useSkill(wish));
  }

  #stillFoe({ seen, tick }: Situation): Foe | undefined {
    const foe = this.#foe;
    if (!foe || tick - foe.since > PATIENCE_TICKS) return undefined;
    const health = seen.vitals.get(foe.entity)?.health ?? 0;
    return health > 0 ? foe : undefined;
  }

  #newFoe(situation: Situation): Foe | undefined {
    const { seen, self, here, tick } = situation;
    const level = seen.appearances.get(self.entity)?.level ?? 1;
    let nearest: { readonly foe: Foe; readonly away: number } | undefined;
    for (const npc of seen.creatures.values()) {
      const kind = creatureKind(npc.kind);
      if (npc.entity === 0 || !kind || isTownsfolk(kind)) continue;
      const isAttacker = npc.target === self.entity;
      if (!isAttacker && (npc.level > level + BOLDNESS || npc.state.tag === 'Return')) continue;
      const at = placeOf(situation, npc.entity);
      const away = at ? Math.hypot(at.x - here.x, at.y - here.y) : Number.POSITIVE_INFINITY;
      const counts = isAttacker ? away / 4 : away;
      if (away > LOOKS || counts >= (nearest?.away ?? Number.POSITIVE_INFINITY)) continue;
      nearest = { foe: { entity: npc.entity, kind, since: tick }, away: counts };
    }
    if (!nearest) return undefined;
    return happens(EAGERNESS, this.#rolls) ? nearest.foe : undefined;
  }
}

/** The nearest pile that one may take. */
function pileFor({ seen, self, here, tick }: Situation): number | undefined {
  let nearest: { readonly id: number; readonly away: number } | undefined;
  for (const row of seen.piles.values()) {
    if (row.owner !== 0 && row.owner !== self.entity && tick < row.ownedUntil) continue;
    const away = Math.hypot(row.x - here.x, row.y - here.y);
    if (away < LOOKS && away < (nearest?.away ?? Number.POSITIVE_INFINITY)) nearest = { id: row.id, away };
  }
  return nearest?.id;
}

const shut = worldMap.solidGiven(() => false);

function placeOf({ seen, tick }: Situation, entity: number): Spot | undefined {
  const row = seen.motions.get(entity);
  return (row && motionAt(toMotion(row), tick, shut)) ?? undefined;
}
