// How creatures move: every pose is a row of numbers that a model bends by. The same rows serve hen and wyrm.

/** All zero is standing still. */
export interface Motion {
  /** The body rises, in pixels of a beast of a wolf's size. */
  readonly bob: number;
  /** How far legs swing, 0 to 1, and where in the step they are, in radians. */
  readonly gait: number;
  readonly phase: number;
  /** The whole creature comes forward, in pixels. */
  readonly lunge: number;
  /** The head, from -1 (down) to 1 (thrown back). */
  readonly head: number;
  /** The mouth, 0 to 1. */
  readonly jaw: number;
  /** The tail, from -1 to 1. */
  readonly tail: number;
  /** Wings, from -1 (down) to 1 (up). */
  readonly wing: number;
  /** Arms, claws: from -1 (drawn back) to 1 (struck out). */
  readonly reach: number;
  /** Arms or horns raised for a spell, 0 to 1. */
  readonly rise: number;
  /** Falling over, in radians. */
  readonly roll: number;
  /** Eyes are shut. */
  readonly blink: boolean;
}

export const still: Motion = {
  bob: 0,
  gait: 0,
  phase: 0,
  lunge: 0,
  head: 0,
  jaw: 0,
  tail: 0,
  wing: 0.3,
  reach: 0,
  rise: 0,
  roll: 0,
  blink: false,
};

export const creaturePoses = ['stand', 'walk', 'attack', 'hit', 'die', 'cast'] as const;
export type CreaturePose = (typeof creaturePoses)[number];

const step = (quarter: number): Partial<Motion> => ({
  gait: 1,
  phase: (quarter * Math.PI) / 2,
  bob: quarter % 2 === 0 ? 0 : 0.8,
  tail: quarter < 2 ? 0.6 : -0.6,
  wing: [0.9, 0.1, -0.8, 0.1][quarter] ?? 0,
});

/** The drawings of each pose, in order. */
export const motions: Readonly<Record<CreaturePose, readonly Partial<Motion>[]>> = {
  stand: [{}, { bob: -0.8, head: -0.12, tail: 0.5, wing: -0.4 }],
  walk: [step(0), step(1), step(2), step(3)],
  attack: [
    { lunge: -2, bob: -0.8, head: 0.55, reach: -1, jaw: 0.2, wing: 0.9, tail: -0.5 },
    { lunge: 4, bob: 0.6, head: -0.25, reach: 1, jaw: 1, wing: -0.6, tail: 1, gait: 0.9, phase: 1.2 },
    { lunge: 1.5, reach: 0.4, jaw: 0.4, tail: 0.4 },
  ],
  hit: [{ lunge: -2, bob: 0.6, head: 0.6, tail: -1, wing: 0.9, reach: -0.5, blink: true, gait: 0.6, phase: 4 }],
  die: [
    { roll: 0.6, blink: true, head: 0.4, wing: 0.7, tail: -0.5 },
    { roll: 1.5, blink: true, wing: -0.3, gait: 0.5, phase: 1 },
    { roll: 1.5, blink: true, wing: -0.3, gait: 0.5, phase: 1 },
  ],
  cast: [
    { rise: 0.6, head: 0.3, wing: 0.6, bob: -0.5 },
    { rise: 1, head: 0.45, wing: 1, bob: 0.5, jaw: 0.6 },
  ],
};

/** Instead of a spell: coiled for a blow that can be seen coming. */
export const drawnBack: readonly Partial<Motion>[] = [
  { lunge: -2, bob: -0.8, head: 0.55, reach: -1, jaw: 0.2, wing: 0.9, tail: -0.5 },
  { lunge: -3, bob: -1.4, head: 0.3, reach: -1, jaw: 0.7, wing: 0.5, tail: 0.5 },
];
