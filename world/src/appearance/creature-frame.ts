// Which picture of a creature shows: by its key, where it looks, what it does and since when.
import type { Facing } from './facing.ts';

/** How many drawings each pose has, how long each shows, and whether it begins again. */
const POSES = {
  stand: { count: 2, frameMs: 620, loops: true },
  walk: { count: 4, frameMs: 130, loops: true },
  attack: { count: 3, frameMs: 120, loops: false },
  hit: { count: 1, frameMs: 160, loops: true },
  cast: { count: 2, frameMs: 240, loops: true },
  /** Stays on the ground: the third drawing, crumbling, is for when it leaves the world. */
  die: { count: 2, frameMs: 150, loops: false },
} as const;

export type CreaturePose = keyof typeof POSES;

export interface CreatureFrame {
  readonly frame: string;
  readonly flipX: boolean;
}

/** The picture of a pose that began `poseMs` ago. */
export function creatureFrame(key: string, facing: Facing, pose: CreaturePose, poseMs: number): CreatureFrame {
  const { count, frameMs, loops } = POSES[pose];
  const step = Math.max(0, Math.floor(poseMs / frameMs));
  return frameNamed(key, facing, pose, loops ? step % count : Math.min(step, count - 1));
}

/** What is left of it while it fades. */
export const crumblingFrame = (key: string, facing: Facing): CreatureFrame => frameNamed(key, facing, 'die', 2);

function frameNamed(key: string, facing: Facing, pose: CreaturePose, n: number): CreatureFrame {
  const side = facing === 'left' || facing === 'right' ? 'side' : facing;
  return { frame: `creature/${key}/${side}/${pose}/${n}`, flipX: facing === 'left' };
}
