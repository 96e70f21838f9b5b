// Which drawing of a body of human shape shows what a figure does.
import { blowPose, type HeroPose, heroPose } from '@hollowmere/world/appearance';
import type { Figure } from '../core/figure.ts';

/** `ms` is any running clock: who stands breathes by it, each a little apart from the next. */
export function bodyPose({ pose, poseMs, isWalking, cycleMs, id }: Figure, ms: number): HeroPose {
  switch (pose) {
    case 'die':
      return poseMs < FALLING_MS ? 'hurt' : 'down';
    case 'attack':
      return blowPose(poseMs) ?? 'stand';
    case 'cast':
      return 'cast';
    case 'hit':
      return 'hurt';
    default:
      return isWalking ? heroPose('walk', cycleMs) : heroPose('breathe', ms + id * 173);
  }
}

const FALLING_MS = 160;
