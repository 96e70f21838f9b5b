// Which of the eight directions leads from one place to another.
import { type Direction, directionFrom } from '@hollowmere/world/movement';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The nearest of the eight; 0 where both are the same place. */
export function directionBetween(from: Place, to: Place): Direction {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.hypot(dx, dy) < 1) return 0;
  const sector = (Math.round(Math.atan2(dy, dx) / (Math.PI / 4)) * Math.PI) / 4;
  return directionFrom(Math.round(Math.cos(sector)), Math.round(Math.sin(sector)));
}
