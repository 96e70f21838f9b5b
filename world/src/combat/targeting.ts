// Whom one may harm and whom one may help. The one place that decides it, for skills, for effects and for minds.

/** `escort`: one of the townsfolk who is on the way with somebody, and fair game for what lives there. */
export const sides = ['player', 'creature', 'townsfolk', 'escort'] as const;
export type Side = (typeof sides)[number];

export interface Party {
  readonly entity: number;
  readonly side: Side;
  readonly isDead: boolean;
  /** Under `protected`: just back from death. */
  readonly isProtected: boolean;
  /** The entity they have agreed to fight; 0 for nobody. */
  readonly duels: number;
}

/** Who harms whom by nature. Between players it takes a duel; nobody harms townsfolk, and they harm nobody. */
const HARMS: Readonly<Record<Side, Readonly<Record<Side, boolean>>>> = {
  player: { player: false, creature: true, townsfolk: false, escort: false },
  creature: { player: true, creature: false, townsfolk: false, escort: true },
  townsfolk: { player: false, creature: false, townsfolk: false, escort: false },
  escort: { player: false, creature: false, townsfolk: false, escort: false },
};

/** Those who go together. */
const COMPANY: readonly Side[] = ['player', 'escort'];

/** Whether `a` may harm `b` now. */
export function mayHarm(a: Party, b: Party): boolean {
  if (a.entity === b.entity || a.isDead || b.isDead || b.isProtected) return false;
  if (HARMS[a.side][b.side]) return true;
  return a.side === 'player' && b.side === 'player' && a.duels === b.entity && b.duels === a.entity;
}

/** Whether `a` may heal or strengthen `b`: oneself, one's own side and whom one escorts, but not whom one fights, and not the dead. */
export function mayHelp(a: Party, b: Party): boolean {
  if (a.isDead || b.isDead) return false;
  const isOwnSide = a.side === b.side || (COMPANY.includes(a.side) && COMPANY.includes(b.side));
  return isOwnSide && !mayHarm(a, b);
}
