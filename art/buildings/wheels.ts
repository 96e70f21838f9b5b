// What turns: the sails of the windmill and the wheel of the watermill, as a few drawings of one step of rotation.
import { OUTLINE, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';

const SAIL_FRAMES = 6;
const WHEEL_FRAMES = 4;

/** Height of the axle above the foot of the windmill, in pixels. */
const AXLE = 72;

export function wheelFrames(): Frame[] {
  const sailFrames = Array.from({ length: SAIL_FRAMES }, (_, i) => {
    const picture = sails((i / SAIL_FRAMES) * (Math.PI / 2));
    return {
      name: `object/mill-sails/0/${i}`,
      picture,
      anchorX: picture.width / 2,
      anchorY: picture.height / 2 + AXLE,
    };
  });
  const turns = Array.from({ length: WHEEL_FRAMES }, (_, i) => {
    const picture = wheel((i / WHEEL_FRAMES) * (Math.PI / 6));
    return { name: `object/mill-wheel/0/${i}`, picture, anchorX: picture.width / 2, anchorY: picture.height - 4 };
  });
  return [...sailFrames, ...turns];
}

/** Four lattice sails, each a stock with cloth on one side. */
function sails(angle: number): Picture {
  const size = 84;
  const middle = size / 2;
  const picture = new Picture(size, size).fill((x, y) => {
    const [dx, dy] = [x + 0.5 - middle, y + 0.5 - middle];
    for (let arm = 0; arm < 4; arm++) {
      const turn = angle + (arm * Math.PI) / 2;
      const along = dx * Math.cos(turn) + dy * Math.sin(turn);
      const across = -dx * Math.sin(turn) + dy * Math.cos(turn);
      if (along < 0 || along > 40) continue;
      if (Math.abs(across) < 1.1) return tone('timber', across < 0 ? 3 : 2);
      if (along > 11 && across > 0 && across < 9) {
        const isLath = along % 7 < 1.2 || across > 7.8 || along > 38.8 || along < 12.2;
        return isLath ? tone('timber', 3) : tone('linen', across < 4 ? 1 : 2);
      }
    }
    const hub = Math.hypot(dx, dy);
    return hub < 4 ? tone('timber', hub < 2 ? 4 : 2) : 0;
  });
  return picture.outlined(OUTLINE);
}

/** Seen from the front, a little turned: a rim of boards with paddles that come round. */
function wheel(angle: number): Picture {
  const [width, height] = [30, 46];
  const [middleX, middleY] = [width / 2, height / 2];
  const picture = new Picture(width, height).fill((x, y) => {
    const dx = (x + 0.5 - middleX) / 12.5;
    const dy = (y + 0.5 - middleY) / 21;
    const distance = Math.hypot(dx, dy);
    if (distance > 1.04) return 0;
    const turn = (((Math.atan2(dy, dx) + angle) % (Math.PI / 6)) + Math.PI / 6) % (Math.PI / 6);
    if (distance > 0.84) return turn < 0.12 ? tone('timber', 4) : tone('timber', distance > 0.95 ? 1 : dx < 0 ? 3 : 2);
    if (distance < 0.16) return tone('timber', 4);
    const spoke = (((Math.atan2(dy, dx) + angle) % (Math.PI / 3)) + Math.PI / 3) % (Math.PI / 3);
    if (spoke < 0.16) return tone('timber', 3);
    return distance > 0.76 ? tone('timber', 0) : 0;
  });
  return picture.outlined(OUTLINE);
}
