// Every frame of the creatures: creature/<key>/<side>/<pose>/<n>, the foot in the middle below. Left is right in a mirror.
import { hash } from '@hollowmere/world/map';
import type { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { type Beast, beasts } from './beasts/index.ts';
import { type Model, type Part, rolled, shifted, toppled } from './rig/model.ts';
import { type CreaturePose, creaturePoses, drawnBack, type Motion, motions, still } from './rig/motion.ts';
import { type CreatureSide, creatureSides, paintModel } from './rig/paint.ts';

export const creatureFrames = (): Frame[] => Object.entries(beasts).flatMap(([key, beast]) => beastFrames(key, beast));

export function beastFrames(key: string, beast: Beast): Frame[] {
  return creatureSides.flatMap((side) =>
    creaturePoses.flatMap((pose) =>
      motionsOf(beast, pose).map((motion, n) => ({
        name: `creature/${key}/${side}/${pose}/${n}`,
        picture: paintPose(beast, side, pose, n, { ...still, ...motion }),
        anchorX: beast.room,
        anchorY: beast.room + beast.room / 2,
      })),
    ),
  );
}

/** What takes its time is a spell, or a blow that is drawn back for. */
const motionsOf = (beast: Beast, pose: CreaturePose): readonly Partial<Motion>[] =>
  pose === 'cast' && !beast.casts ? drawnBack : motions[pose];

function paintPose(beast: Beast, side: CreatureSide, pose: CreaturePose, n: number, motion: Motion): Picture {
  const standing = shifted(beast.model(motion), [motion.lunge, 0, 0]);
  const model = fallen(standing, beast.falls, side, motion.roll);
  const { room } = beast;
  const canvas = { width: room * 2, height: room * 2, footX: room, footY: room + room / 2 };
  const picture = paintModel(model, side, canvas);
  return pose === 'die' && n === 2 ? crumbling(picture) : picture;
}

/** Seen from aside it falls away from whoever looks: legs that point at them would still seem to carry it. */
const AWAY = -1;

function fallen(model: Model, falls: Beast['falls'], side: CreatureSide, roll: number): Part[] {
  switch (falls) {
    case 'itself':
      return [...model];
    case 'over':
      return rolled(model, roll * 2);
    case 'backwards':
      return side === 'side' ? toppled(model, roll) : rolled(model, roll);
    default:
      return rolled(model, side === 'side' ? roll * AWAY : roll);
  }
}

/** Half gone: what is left when something fades from the world. */
const crumbling = (picture: Picture): Picture =>
  picture.copy().fill((x, y) => (hash(x >> 1, y >> 1, 5) < 0.5 ? 0 : undefined));
