// What the person wants right now, merged from every device they may hold: keys, a thumb on the glass, a gamepad.
// Devices report; the figure obeys the one that moved last. Pure: nothing here listens to anything.
import { type Direction, directionFrom } from '@hollowmere/world/movement';

/** A push to one side: -1, 0 or 1 each, y downwards. */
export interface Push {
  readonly dx: number;
  readonly dy: number;
}

export const STILL: Push = { dx: 0, dy: 0 };

/** The direction of a push: 0 when it pushes nowhere. */
export const directionOf = ({ dx, dy }: Push): Direction => directionFrom(dx, dy);

/** Opposite keys cancel out. */
export function pushOfKeys(held: { up: boolean; down: boolean; left: boolean; right: boolean }): Push {
  return { dx: Number(held.right) - Number(held.left), dy: Number(held.down) - Number(held.up) };
}

/**
 * Turns a stick's deflection (-1 to 1 each way) into one of eight directions. Inside the dead zone it stands. Sectors
 * are equal, but the present one is wider by a few degrees, so that a thumb on the line does not tremble.
 */
export function pushOfStick(x: number, y: number, previous: Push = STILL, deadZone = 0.3): Push {
  if (Math.hypot(x, y) < deadZone) return STILL;
  const angle = Math.atan2(y, x);
  if (directionOf(previous) !== 0) {
    const held = Math.atan2(previous.dy, previous.dx);
    const apart = Math.abs(Math.atan2(Math.sin(angle - held), Math.cos(angle - held)));
    if (apart < SECTOR / 2 + STICKINESS) return previous;
  }
  const sector = Math.round(angle / SECTOR) * SECTOR;
  return { dx: Math.round(Math.cos(sector)), dy: Math.round(Math.sin(sector)) };
}

const SECTOR = Math.PI / 4;
const STICKINESS = Math.PI / 30;

/** The first device that pushes anywhere wins; order them by how deliberate they are. */
export function mergePushes(...pushes: readonly Push[]): Push {
  return pushes.find(({ dx, dy }) => dx !== 0 || dy !== 0) ?? STILL;
}
