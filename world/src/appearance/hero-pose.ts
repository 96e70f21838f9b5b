// The poses of a body of human shape, and which of them shows at a moment.

/** Walking and standing are sequences of the first five. */
export const heroPoses = [
  'stand',
  'breathe',
  'step-a',
  'pass',
  'step-b',
  'attack-a',
  'attack-b',
  'cast',
  'hurt',
  'down',
] as const;
export type HeroPose = (typeof heroPoses)[number];

interface PoseCycle {
  readonly poses: readonly HeroPose[];
  readonly frameMs: number;
}

/** Half a second of walking, and calm breathing. */
const CYCLES = {
  walk: { poses: ['step-a', 'pass', 'step-b', 'pass'], frameMs: 125 },
  breathe: { poses: ['stand', 'stand', 'stand', 'breathe', 'breathe'], frameMs: 260 },
} as const satisfies Record<string, PoseCycle>;

/** The pose at a moment of a cycle. `elapsedMs` is any running clock. */
export function heroPose(cycle: keyof typeof CYCLES, elapsedMs: number): HeroPose {
  const { poses, frameMs }: PoseCycle = CYCLES[cycle];
  return poses[Math.floor(elapsedMs / frameMs) % poses.length] ?? 'stand';
}

/** How long an arm is drawn back before it strikes; the whole blow lasts {@link BLOW_MS}. */
const WINDUP_MS = 110;
export const BLOW_MS = 330;

/** The pose of a blow, so many milliseconds after it began; undefined when it is over. */
export function blowPose(elapsedMs: number): HeroPose | undefined {
  if (elapsedMs < 0 || elapsedMs >= BLOW_MS) return undefined;
  return elapsedMs < WINDUP_MS ? 'attack-a' : 'attack-b';
}
