// Bosses change as they lose health: other skills, other pace, and they say so.

export interface Phase {
  /** It begins when health has fallen to so many percent; the first begins at 100. */
  readonly below: number;
  /** Its skills from now on, the plain attack first. */
  readonly skills: readonly number[];
  /** Percent of its speed. */
  readonly speed: number;
  /** What it says for everybody near to hear; empty for the first. */
  readonly cry: string;
}

/** The phase at a health: the last that has begun. Phases are in falling order. */
export function phaseAt(phases: readonly Phase[], healthPercent: number): number {
  let phase = 0;
  phases.forEach(({ below }, index) => {
    if (healthPercent <= below) phase = index;
  });
  return phase;
}
