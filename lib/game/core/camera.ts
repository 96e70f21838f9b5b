// Where the camera looks: it follows the own figure with a small dead zone, eases, and never shows beyond the map.
// Pure; all in pixels of the world (16 a tile). Rounding to the screen's grid is the renderer's business.
import { ZOOMS, type Zoom } from '@hollowmere/world/game-settings';
import { TILE_PIXELS } from '@hollowmere/world/movement';

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

/** Nobody sees further than this to any side, in world pixels, whatever they choose: wide screens win nothing. */
const FARTHEST = 13.5 * TILE_PIXELS;
/** The same for who chose nothing. */
const FARTHEST_BY_ITSELF = 13 * TILE_PIXELS;
/** What a comfortable picture shows: the square root of its area, in world pixels. */
const COMFORTABLE = 253;

/** How many pixels of the device a pixel of the world covers, always whole. */
export function zoomFor({ width, height }: ScreenSize, chosen: Zoom): number {
  const side = Math.max(width, height);
  const comfortable = Math.round(Math.sqrt(width * height) / COMFORTABLE);
  const usual = Math.max(1, comfortable, Math.ceil(side / (2 * FARTHEST_BY_ITSELF)));
  return Math.max(1, Math.ceil(side / (2 * FARTHEST)), Math.round((usual * chosen) / 100));
}

/** The next choice that shows nearer (1) or farther (-1) on this screen; nothing where there is none. */
export function zoomAfter(screen: ScreenSize, chosen: Zoom, by: 1 | -1): Zoom | undefined {
  const now = zoomFor(screen, chosen);
  const onward = by > 0 ? ZOOMS : [...ZOOMS].reverse();
  return onward.find((zoom) => (zoomFor(screen, zoom) - now) * by > 0);
}

/** In pixels of the device. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels of the device that are drawn for a CSS pixel: more than twice as many are not seen, and cost a phone its battery. */
export const densityOf = (ratio: number): number => Math.min(2, Math.max(1, ratio));

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
