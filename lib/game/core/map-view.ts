// What a window shows of the map: its middle in tiles, and pixels to a tile. Moving and zooming, within the map.
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const LARGEST_SCALE = 12;

/** The scale at which the whole map is in view. */
export const smallestScale = (map: Size, window: Size): number =>
  Math.min(window.width / map.width, window.height / map.height);

/** Within the map, and not smaller than all of it. */
export function withinMap({ x, y, scale }: MapView, map: Size, window: Size): MapView {
  const fitting = Math.min(LARGEST_SCALE, Math.max(smallestScale(map, window), scale));
  return {
    scale: fitting,
    x: between(x, map.width, window.width / fitting),
    y: between(y, map.height, window.height / fitting),
  };
}

/** The middle of what is seen: in the middle of the map where all of it is seen. */
function between(middle: number, whole: number, seen: number): number {
  if (seen >= whole) return whole / 2;
  return Math.min(whole - seen / 2, Math.max(seen / 2, middle));
}

/** Pulled by so many pixels. */
export const pulled = (view: MapView, dx: number, dy: number): MapView => ({
  ...view,
  x: view.x - dx / view.scale,
  y: view.y - dy / view.scale,
});

/** Larger by a factor, with one point of the window, in pixels from its middle, staying where it is. */
export function zoomed(view: MapView, factor: number, point: { readonly x: number; readonly y: number }): MapView {
  const scale = view.scale * factor;
  return {
    scale,
    x: view.x + point.x / view.scale - point.x / scale,
    y: view.y + point.y / view.scale - point.y / scale,
  };
}

/** Where a tile is in the window, in pixels from its upper left corner. */
export const onWindow = ({ x, y, scale }: MapView, { width, height }: Size, tileX: number, tileY: number) => ({
  x: (tileX - x) * scale + width / 2,
  y: (tileY - y) * scale + height / 2,
});
