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

const WALK: readonly HeroPose[] = ['step-a', 'pass', 'step-b', 'pass'];
const WALK_FRAME_MS = 125;
const IDLE: readonly HeroPose[] = ['stand', 'stand', 'stand', 'breathe', 'breathe'];
const IDLE_FRAME_MS = 260;

/** The pose at a moment: a walk cycle of half a second, or calm breathing. `elapsedMs` is any running clock. */
export function heroPose(isWalking: boolean, elapsedMs: number): HeroPose {
  const [poses, frameMs] = isWalking ? [WALK, WALK_FRAME_MS] : [IDLE, IDLE_FRAME_MS];
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
