// Whoever takes part in a fight, person or creature, with all that rules ask about them: which side they are on, what
// they can do, where they stand and how they are.

import {
  type Body,
  type EffectKind,
  effectKinds,
  type Fighter,
  isDead,
  type Party,
  PERSON_RADIUS,
  type Side,
  underEffects,
} from '@hollowmere/world/combat';
import { type CreatureKind, creatureKind, isTownsfolk } from '@hollowmere/world/creatures';
import { fighterOf } from '@hollowmere/world/growth';
import { gearBonusOf } from '@hollowmere/world/items';
import { settledAt, type Tick } from '@hollowmere/world/movement';
import { firstOf, isEmpty } from '../first-row.ts';
import { wornKinds } from '../items/show-worn.ts';
import { type MovingBody, readBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import type { CharacterRow, Ctx, EffectRow, NpcRow, SessionRow, VitalsRow } from '../schema.ts';

interface Common extends Party, Body {
  readonly chunk: number;
  readonly moving: MovingBody;
  readonly vitals: VitalsRow;
  readonly fighter: Fighter;
  readonly effects: readonly EffectRow[];
}

export interface Person extends Common {
  readonly of: 'person';
  readonly character: CharacterRow;
  readonly session: SessionRow;
}

export interface Creature extends Common {
  readonly of: 'creature';
  readonly npc: NpcRow;
  readonly kind: CreatureKind;
}

export type Combatant = Person | Creature;

/** Where they stand at a tick; nobody where there is no such body. */
export function combatantOf(ctx: Ctx, entity: number, tick: Tick): Combatant | null {
  const moving = readBody(ctx, entity);
  const vitals = ctx.db.vitals.entity.find(entity);
  if (moving === null || vitals === null) return null;
  const session = ctx.db.session.entity.find(entity);
  return session === null ? creatureOf(ctx, moving, vitals, tick) : personOf(ctx, session, moving, vitals, tick);
}

function personOf(ctx: Ctx, session: SessionRow, moving: MovingBody, vitals: VitalsRow, tick: Tick): Person | null {
  const character = ctx.db.character.id.find(session.characterId);
  if (character === null) return null;
  const common = commonOf(ctx, moving, vitals, tick, 'player', PERSON_RADIUS);
  let fighter: Fighter | undefined;
  return {
    ...common,
    of: 'person',
    character,
    session,
    // Everything worn has to be read for it: only for those who strike or are struck.
    get fighter() {
      fighter ??= fighterOfCharacter(ctx, character, common.effects);
      return fighter;
    },
  };
}

/** The same for a creature whose row is at hand. */
export function creatureIn(ctx: Ctx, npc: NpcRow, tick: Tick): Creature | null {
  const moving = readBody(ctx, npc.entity);
  const vitals = ctx.db.vitals.entity.find(npc.entity);
  return moving === null || vitals === null ? null : creatureWith(ctx, npc, moving, vitals, tick);
}

function creatureOf(ctx: Ctx, moving: MovingBody, vitals: VitalsRow, tick: Tick): Creature | null {
  const npc = firstOf(ctx.db.npc.entity.filter(moving.entity));
  return npc === undefined ? null : creatureWith(ctx, npc, moving, vitals, tick);
}

function creatureWith(ctx: Ctx, npc: NpcRow, moving: MovingBody, vitals: VitalsRow, tick: Tick): Creature | null {
  const kind = creatureKind(npc.kind);
  if (kind === undefined) return null;
  const side = sideOf(ctx, npc, kind);
  const common = commonOf(ctx, moving, vitals, tick, side, kind.radius);
  return {
    ...common,
    of: 'creature',
    npc,
    kind,
    fighter: underEffects(kind.fighterAt(npc.level), named(common.effects)),
  };
}

function sideOf(ctx: Ctx, { id }: NpcRow, kind: CreatureKind): Side {
  if (!isTownsfolk(kind)) return 'creature';
  return isEmpty(ctx.db.escort.npcId.filter(id)) ? 'townsfolk' : 'escort';
}

function commonOf(ctx: Ctx, moving: MovingBody, vitals: VitalsRow, tick: Tick, side: Side, radius: number) {
  const { x, y } = settledAt(moving, tick, solidOf(ctx));
  const effects = effectsOn(ctx, moving.entity);
  return {
    entity: moving.entity,
    side,
    isDead: isDead(vitals),
    isProtected: effects.some(({ kind }) => effectKinds[kind] === 'protected'),
    duels: 0,
    x,
    y,
    radius,
    chunk: moving.rows.motion.chunk,
    moving,
    vitals,
    effects,
  };
}

export function effectsOn(ctx: Ctx, entity: number): EffectRow[] {
  return [...ctx.db.effect.entity.filter(entity)];
}

/** Effects as rules name them; a number that rules do not know is left out. */
export function named(rows: readonly EffectRow[]): (Omit<EffectRow, 'kind'> & { readonly kind: EffectKind })[] {
  return rows.flatMap((row) => {
    const kind = effectKinds[row.kind];
    return kind === undefined ? [] : [{ ...row, kind }];
  });
}

/** The fighter a character is now, with what it wears and what lies on it. */
export function fighterOfCharacter(ctx: Ctx, character: CharacterRow, effects: readonly EffectRow[]): Fighter {
  const gear = gearBonusOf(wornKinds(ctx, character.id));
  return fighterOf({ class: character.class.tag, level: character.level, gear, effects: named(effects) });
}
