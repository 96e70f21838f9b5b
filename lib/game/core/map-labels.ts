// Which names fit on the map beside each other: the larger places first, the others where there is room left.
import { type MapView, onWindow } from './map-view.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Area extends Size {
  readonly name: string;
  /** Tiles. */
  readonly x: number;
  readonly y: number;
}

/** About what a name takes, in CSS pixels. */
const LETTER = 9;
const LINE = 22;

export function labelsThatFit<Place extends Area>(places: readonly Place[], view: MapView, window: Size): Place[] {
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  const byArea = [...places].sort((a, b) => b.width * b.height - a.width * a.height);
  return byArea.filter(({ name, x, y, width, height }) => {
    const at = onWindow(view, window, x + width / 2, y + height / 2);
    const half = (name.length * LETTER) / 2;
    const isFree = taken.every((one) => Math.abs(one.y - at.y) >= LINE || Math.abs(one.x - at.x) >= one.half + half);
    if (isFree) taken.push({ ...at, half });
    return isFree;
  });
}
