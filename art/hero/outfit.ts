// The clothes of a class in a pose: legs, and the torso over them, which rises and sinks with the breath and the step.
import type { Slots } from '../pixels/grid.ts';
import type { Picture } from '../pixels/picture.ts';
import { FOOT, onCanvas } from './canvas.ts';
import type { Cut } from './wardrobe.ts';

const LEGS_TOP = FOOT - 5;
const TORSO_TOP = FOOT - 11;

export const poses = ['stand', 'breathe', 'step-a', 'pass', 'step-b'] as const;
export type BodyPose = (typeof poses)[number];

/** Which of its drawings a pose is put together from. */
interface Drawn {
  readonly legs: string;
  readonly torso: string;
  /** Pixels by which the torso is higher. */
  readonly lift: number;
  readonly isMirrored: boolean;
}

function drawn(cut: Cut, pose: BodyPose): Drawn {
  const still = { legs: cut.legs, torso: cut.torso, isMirrored: false };
  switch (pose) {
    case 'stand':
      return { ...still, lift: 0 };
    case 'breathe':
      return { ...still, lift: -1 };
    case 'pass':
      return { ...still, lift: 1 };
    case 'step-a':
      return { legs: cut.step, torso: cut.swing, lift: 0, isMirrored: false };
    case 'step-b':
      return cut.swingBack && cut.stepBack
        ? { legs: cut.stepBack, torso: cut.swingBack, lift: 0, isMirrored: false }
        : { legs: cut.step, torso: cut.swing, lift: 0, isMirrored: true };
    default:
      return pose satisfies never;
  }
}

export function outfit(name: string, cut: Cut, pose: BodyPose, slots: Slots): Picture {
  const { legs, torso, isMirrored } = halves(name, cut, pose, slots, slots);
  const whole = legs.draw(torso);
  return isMirrored ? whole.flipped() : whole;
}

/** What shows of the legs alone: where the torso hangs over them, nothing. */
export function legsOf(name: string, cut: Cut, pose: BodyPose, slots: Slots, others: Slots): Picture {
  const { legs, torso, isMirrored } = halves(name, cut, pose, slots, others);
  const bare = legs.fill((x, y) => (torso.get(x, y) === 0 ? undefined : 0));
  return isMirrored ? bare.flipped() : bare;
}

/** The torso alone, where it is while one stands: whoever draws it lifts it. */
export function torsoOf(name: string, cut: Cut, pose: Exclude<BodyPose, 'breathe' | 'pass'>, slots: Slots): Picture {
  const { torso, isMirrored } = halves(name, cut, pose, slots, slots);
  return isMirrored ? torso.flipped() : torso;
}

function halves(name: string, cut: Cut, pose: BodyPose, ofLegs: Slots, ofTorso: Slots) {
  const { legs, torso, lift, isMirrored } = drawn(cut, pose);
  return {
    legs: onCanvas(`${name} legs`, legs, LEGS_TOP, ofLegs),
    torso: onCanvas(`${name} torso`, torso, TORSO_TOP - lift, ofTorso),
    isMirrored,
  };
}
