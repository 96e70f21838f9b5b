// Everybody who is no player: what is seen of them (`npc`), and what they have in mind (`npcMind`).
import { t, table } from 'spacetimedb/server';

/** As in world/creatures, in its order. */
const NpcState = t.enum('NpcState', ['idle', 'wander', 'chase', 'attack', 'flee', 'return', 'asleep', 'dead']);

export const npc = table(
  { name: 'npc', public: true },
  {
    id: t.u32().primaryKey().autoInc(),
    /** The body: the key of `motion`, `pace` and `vitals`, new each time it wakes. 0 for those asleep or dead: they have none. */
    entity: t.u32().index(),
    /** Follows `motion.chunk`. */
    chunk: t.u32().index(),
    /** An id of world/creatures. */
    kind: t.u16(),
    level: t.u32(),
    /** `shownState` of world/creatures. */
    state: NpcState,
    /** The resting place in units; in the world `motion` is the truth. */
    positionX: t.i32(),
    positionY: t.i32(),
    /** The body it is after; 0 for none. */
    target: t.u32(),
  },
);

export const npcMind = table(
  { name: 'npc_mind' },
  {
    npcId: t.u32().primaryKey(),
    /** When it next thinks; 4294967295 while it sleeps. The dead rise then. */
    due: t.u32().index(),
    /** The spawn of world/creatures it belongs to, and which of that spawn it is. */
    spawn: t.u32().index(),
    place: t.u16(),
    homeX: t.i32(),
    homeY: t.i32(),
    /** When its present state began. */
    since: t.u32(),
    /** When each of its skills is ready again, in the order of its kind. */
    ready: t.array(t.u32()),
    /** A number that its behaviour keeps: a boss's phase, where a walk leads. */
    memory: t.u32(),
    /** What it does. `npc.state` is what everybody sees of that, and has the last word where the two disagree. */
    state: NpcState.default({ tag: 'idle' }),
  },
);

/** Who harmed a creature, and how much: who gets the prize, and whom it is after. */
export const threat = table(
  { name: 'threat' },
  {
    id: t.u32().primaryKey().autoInc(),
    npcId: t.u32().index(),
    entity: t.u32().index(),
    characterId: t.u32(),
    amount: t.u32(),
  },
);

/** Wakes `pulse`. */
export const pulseTimer = table(
  { name: 'pulse_timer' },
  { scheduledId: t.u64().primaryKey().autoInc(), scheduledAt: t.scheduleAt() },
);
