// A camera that drifts through points of interest, for ever and without a jolt.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A closed, smooth curve through all points (Catmull-Rom), walked at `secondsPerLeg` from each point to the next. */
export function cameraAt(points: readonly Point[], seconds: number, secondsPerLeg: number): Point {
  const at = seconds / secondsPerLeg;
  const leg = Math.floor(at);
  const share = at - leg;
  const point = (offset: number): Point => {
    const count = points.length;
    return points[(((leg + offset) % count) + count) % count] ?? { x: 0, y: 0 };
  };
  const [before, from, to, after] = [point(-1), point(0), point(1), point(2)];
  return {
    x: curve(before.x, from.x, to.x, after.x, share),
    y: curve(before.y, from.y, to.y, after.y, share),
  };
}

function curve(before: number, from: number, to: number, after: number, t: number): number {
  const [a, b, c] = [2 * before - 5 * from + 4 * to - after, -before + 3 * from - 3 * to + after, to - before];
  return from + 0.5 * t * (c + t * (a + t * b));
}

/** Keeps a view of this size inside a world of that size. */
export function keptInside(center: number, view: number, world: number): number {
  if (view >= world) return world / 2;
  return Math.min(world - view / 2, Math.max(view / 2, center));
}
