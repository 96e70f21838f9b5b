// Who is how well, who is about to do what, and what just happened. Vitals are a line like a motion: they are written
// when something happens to them, and everybody computes the moments between. Ticks and numbers as in world/combat.
import { t, table } from 'spacetimedb/server';

export const vitals = table(
  { name: 'vitals', public: true },
  {
    entity: t.u32().primaryKey(),
    /** Follows `motion.chunk`. */
    chunk: t.u32().index(),
    health: t.u32(),
    maxHealth: t.u32(),
    energy: t.u32(),
    maxEnergy: t.u32(),
    /** What comes back each second. */
    healthGain: t.u32(),
    energyGain: t.u32(),
    /** The ticks from which energy and health grow; that of health lies ahead while somebody was hurt a moment ago. */
    since: t.u32(),
    healthSince: t.u32(),
  },
);

/** What a character takes along from visit to visit: leaving the world heals nothing. */
export const condition = table(
  { name: 'condition' },
  {
    characterId: t.u32().primaryKey(),
    health: t.u32(),
    energy: t.u32(),
    /** The inn one returns to: an id of the map's fixtures; 0 for the first. */
    inn: t.u32(),
  },
);

/** Something that takes its time: a spell, a boss's blow whose place can be seen coming. */
export const cast = table(
  { name: 'cast', public: true },
  {
    entity: t.u32().primaryKey(),
    chunk: t.u32().index(),
    skill: t.u16(),
    /** A body, or 0 for a place or a direction. */
    target: t.u32(),
    /** Where it will strike, in units. */
    x: t.i32(),
    y: t.i32(),
    direction: t.u8(),
    started: t.u32(),
    ends: t.u32().index(),
  },
);

/** A strike on its way: arrows and bolts arrive later. */
export const impact = table(
  { name: 'impact' },
  {
    id: t.u32().primaryKey().autoInc(),
    due: t.u32().index(),
    attacker: t.u32(),
    /** A body, or 0 for the place. */
    target: t.u32(),
    x: t.i32(),
    y: t.i32(),
    skill: t.u16(),
    rank: t.u8(),
  },
);

/** What lies on somebody for a while: burns, blessings. */
export const effect = table(
  { name: 'effect', public: true },
  {
    id: t.u32().primaryKey().autoInc(),
    entity: t.u32().index(),
    chunk: t.u32().index(),
    /** A code of world/combat. */
    kind: t.u8(),
    magnitude: t.i32(),
    /** The body it came from. */
    source: t.u32(),
    ends: t.u32(),
    /** The same as `ends`; of those laid before there was `effectBeat`, when they next do something. */
    due: t.u32().index(),
  },
);

/**
 * When an effect that acts again and again does so next. Apart from `effect`, whose row everybody near is told of: they see
 * what it does, not that it will do so once more.
 */
export const effectBeat = table(
  { name: 'effect_beat' },
  {
    effect: t.u32().primaryKey(),
    due: t.u32().index(),
  },
);

export const cooldown = table(
  {
    name: 'cooldown',
    indexes: [{ accessor: 'byCharacterAndSkill', algorithm: 'btree', columns: ['characterId', 'skill'] }],
  },
  {
    id: t.u32().primaryKey().autoInc(),
    characterId: t.u32().index(),
    skill: t.u16(),
    until: t.u32(),
  },
);

/** Wide from the start, because variants cannot be inserted later. */
export const CombatEventKind = t.enum('CombatEventKind', [
  'hit',
  'critical',
  'blocked',
  'missed',
  'resisted',
  'absorbed',
  'healed',
  'began',
  'shot',
  'used',
  'interrupted',
  'died',
  'rose',
  'evaded',
  'levelUp',
  'knocked',
  'aggroed',
  'called',
]);

/** What those near see happen; nobody needs it afterwards. */
export const combatEvent = table(
  { name: 'combat_event', public: true, event: true },
  {
    chunk: t.u32().index(),
    kind: CombatEventKind,
    /** Bodies; 0 for none. */
    source: t.u32(),
    target: t.u32(),
    skill: t.u16(),
    amount: t.u32(),
    /** A code of world/combat. */
    damageType: t.u8(),
    tick: t.u32(),
    /** Ticks that something flies. */
    flight: t.u32(),
  },
);
