// Where the camera looks: it follows the own figure with a small dead zone, eases, and never shows beyond the map.
// Pure; all in pixels of the world (16 a tile). Rounding to the screen's grid is the renderer's business.

export interface CameraView {
  /** Middle of the picture. */
  readonly x: number;
  readonly y: number;
}

export interface CameraBounds {
  /** Size of the map and of what the screen shows of it. */
  readonly mapWidth: number;
  readonly mapHeight: number;
  readonly viewWidth: number;
  readonly viewHeight: number;
}

/** Half the box in the middle of the screen within which the figure moves freely. */
const DEAD_ZONE = { x: 10, y: 8 };
/** The rest of the way left after a second is e^-9: quick, without a jerk. */
const EASE_PER_SECOND = 9;
/** Further than this it cuts instead of flying: a teleport, or the first frame. */
const CUT_DISTANCE = 160;

/** The camera at the first sight of a figure. */
export const lookAt = (target: CameraView, bounds: CameraBounds): CameraView => clampView(target, bounds);

export function followCamera(
  camera: CameraView,
  target: CameraView,
  bounds: CameraBounds,
  seconds: number,
): CameraView {
  const goal = clampView(
    { x: leash(camera.x, target.x, DEAD_ZONE.x), y: leash(camera.y, target.y, DEAD_ZONE.y) },
    bounds,
  );
  if (Math.hypot(goal.x - camera.x, goal.y - camera.y) > CUT_DISTANCE) return lookAt(target, bounds);
  const share = 1 - Math.exp(-EASE_PER_SECOND * seconds);
  return clampView({ x: camera.x + (goal.x - camera.x) * share, y: camera.y + (goal.y - camera.y) * share }, bounds);
}

/** Nobody sees further than this to any side, in world pixels: the world sends no more, and wide screens win nothing. */
const FARTHEST = 13 * 16;
/** What a comfortable picture shows: the square root of its area, in world pixels. */
const COMFORTABLE = 253;

/** How many pixels of the device a pixel of the world covers, always whole, for a screen of so many device pixels. */
export function zoomFor(width: number, height: number): number {
  const comfortable = Math.round(Math.sqrt(width * height) / COMFORTABLE);
  const widest = Math.ceil(Math.max(width, height) / (2 * FARTHEST));
  return Math.max(1, comfortable, widest);
}

const leash = (camera: number, target: number, slack: number) =>
  Math.max(target - slack, Math.min(target + slack, camera));

const clampView = (view: CameraView, { mapWidth, mapHeight, viewWidth, viewHeight }: CameraBounds): CameraView => ({
  x: clampAxis(view.x, mapWidth, viewWidth),
  y: clampAxis(view.y, mapHeight, viewHeight),
});

/** A map smaller than the screen sits in its middle. */
function clampAxis(middle: number, map: number, view: number): number {
  if (map <= view) return map / 2;
  return Math.max(view / 2, Math.min(map - view / 2, middle));
}
