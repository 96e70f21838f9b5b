// Chance, handed in: rules ask for whole numbers and never know where they come from.

export interface Rolls {
  /** A whole number from 0 to `n` - 1, each as likely. `n` is 1 or more. */
  readonly below: (n: number) => number;
}

/** Chances are counted in parts of this. */
export const CERTAIN = 10_000;

/** Whether something with that chance (in 1/10000) happens. 0 never does, 10000 always. */
export const happens = (chance: number, rolls: Rolls): boolean => rolls.below(CERTAIN) < chance;

/** A whole number from `least` to `most`, both included, each as likely. */
export const rollBetween = (least: number, most: number, rolls: Rolls): number => least + rolls.below(most - least + 1);

/** The same numbers for the same seed, for tests and simulations: never for the world itself, whose chances nobody may foresee. */
export function seededRolls(seed: number): Rolls {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e37_79b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0_aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return { below: (n) => next() % n };
}
