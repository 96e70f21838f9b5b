// Rows of a fight in the game's own words: creatures, vitals, casts, effects and what happened.
import { damageTypes, effectKinds } from '@hollowmere/world/combat';
import type { DbConnection } from '../../spacetime/bindings/index.ts';
import type { RowOf } from '../../spacetime/row-of.ts';
import type {
  CastSeen,
  CombatEvent,
  CombatEventKind,
  CreatureSeen,
  EffectSeen,
  FightSnapshot,
  Vitals,
} from '../core/fight/seen.ts';

const STATES = {
  Idle: 'idle',
  Wander: 'wander',
  Chase: 'chase',
  Attack: 'attack',
  Flee: 'flee',
  Return: 'return',
  Asleep: 'asleep',
  Dead: 'dead',
} as const satisfies Record<RowOf<'npc'>['state']['tag'], CreatureSeen['state']>;

const KINDS = {
  Hit: 'hit',
  Critical: 'critical',
  Blocked: 'blocked',
  Missed: 'missed',
  Resisted: 'resisted',
  Absorbed: 'absorbed',
  Healed: 'healed',
  Began: 'began',
  Shot: 'shot',
  Used: 'used',
  Interrupted: 'interrupted',
  Died: 'died',
  Rose: 'rose',
  Evaded: 'evaded',
  LevelUp: 'levelUp',
  Knocked: 'knocked',
  Aggroed: 'aggroed',
  Called: 'called',
} as const satisfies Record<RowOf<'combatEvent'>['kind']['tag'], CombatEventKind>;

export const readCreature = ({ id, entity, kind, level, state, target }: RowOf<'npc'>): CreatureSeen => ({
  npcId: id,
  entity,
  kind,
  level,
  state: STATES[state.tag],
  target,
});

export const readVitals = (row: RowOf<'vitals'>): Vitals => ({
  health: row.health,
  maxHealth: row.maxHealth,
  energy: row.energy,
  maxEnergy: row.maxEnergy,
  healthGain: row.healthGain,
  energyGain: row.energyGain,
  since: row.since,
  healthSince: row.healthSince,
});

export const readCast = ({ skill, target, x, y, direction, started, ends }: RowOf<'cast'>): CastSeen => ({
  skill,
  target,
  x,
  y,
  direction,
  started,
  ends,
});

/** Nothing for a kind of effect that this version does not know. */
export function readEffect({ id, entity, kind, magnitude, source, ends }: RowOf<'effect'>): EffectSeen | undefined {
  const known = effectKinds[kind];
  return known && { id, entity, kind: known, magnitude, source, ends };
}

export const readCombatEvent = (row: RowOf<'combatEvent'>): CombatEvent => ({
  kind: KINDS[row.kind.tag],
  source: row.source,
  target: row.target,
  skill: row.skill,
  amount: row.amount,
  damageType: damageTypes[row.damageType] ?? 'physical',
  tick: row.tick,
  flight: row.flight,
});

/** All that is held of fights now. */
export const readFight = ({ npc, vitals, cast, effect }: DbConnection['db']): FightSnapshot => ({
  creatures: [...npc.iter()].map(readCreature),
  vitals: new Map([...vitals.iter()].map((row) => [row.entity, readVitals(row)])),
  casts: new Map([...cast.iter()].map((row) => [row.entity, readCast(row)])),
  effects: [...effect.iter()].flatMap((row) => readEffect(row) ?? []),
});
