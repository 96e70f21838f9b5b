// What a creature senses, read from rows: how it is, whom it may harm, who is after the same foe.
import {
  hasClearView,
  healthPercent,
  isInRange,
  mayAct,
  mayHarm,
  PERSON_RADIUS,
  vitalsAt,
} from '@hollowmere/world/combat';
import { type Foe, isTownsfolk, type Mind, type Senses, sightAt } from '@hollowmere/world/creatures';
import type { Tick } from '@hollowmere/world/movement';
import { timeOfDay } from '@hollowmere/world/time';
import { blocksView } from '../combat/carry-out.ts';
import { type Creature, combatantOf, named } from '../combat/combatants.ts';
import { guideOf } from '../escorts/walk-along.ts';
import { solidOf } from '../movement/solid.ts';
import type { Ctx, NpcMindRow } from '../schema.ts';
import { matesOf } from './mates.ts';
import { peopleAround } from './people-near.ts';

export function sensesOf(ctx: Ctx, creature: Creature, row: NpcMindRow, mind: Mind, now: Tick): Senses {
  const { kind, fighter, vitals } = creature;
  return {
    kind,
    at: { x: creature.x, y: creature.y },
    speed: fighter.speed,
    healthPercent: healthPercent(vitalsAt(vitals, now)),
    mayAct: mayAct(named(creature.effects)),
    castEnds: ctx.db.cast.entity.find(creature.entity)?.ends ?? 0,
    foes: foesOf(ctx, creature, mind, now),
    mates: matesOf(ctx, creature, now),
    readyAt: row.ready,
    solid: solidOf(ctx),
    hour: timeOfDay(now),
    follows: isTownsfolk(kind) ? guideOf(ctx, creature.npc, creature, now) : undefined,
  };
}

/** Everybody it may harm: those who harmed it, its target, and, for those who look for a fight, whoever is in sight. */
function foesOf(ctx: Ctx, creature: Creature, { target }: Mind, now: Tick): Foe[] {
  const threats = new Map(
    [...ctx.db.threat.npcId.filter(creature.npc.id)].map(({ entity, amount }) => [entity, amount]),
  );
  // What the fallen did is kept under 0.
  threats.delete(0);
  const entities = new Set(threats.keys());
  if (target !== 0) entities.add(target);
  const sight = sightAt(creature.kind, timeOfDay(now));
  if (creature.kind.temper === 'aggressive') {
    for (const { entity, x, y } of peopleAround(ctx, creature.chunk, now)) {
      if (isInRange(creature, { x, y, radius: PERSON_RADIUS }, sight)) entities.add(entity);
    }
    // Who walks with somebody is seen as well, wherever it is: there are never many.
    for (const { npcId } of ctx.db.escort.iter()) entities.add(ctx.db.npc.id.find(npcId)?.entity ?? 0);
    entities.delete(0);
  }
  return [...entities].flatMap((entity) => {
    const other = combatantOf(ctx, entity, now);
    if (other === null || !mayHarm(creature, other)) return [];
    const threat = threats.get(entity) ?? 0;
    const isKnown = threat > 0 || entity === target;
    if (!isKnown && !isInRange(creature, other, sight)) return [];
    const { x, y, radius } = other;
    return [{ entity, threat, x, y, radius, isInView: hasClearView(creature, other, blocksView) }];
  });
}
