// Which names fit on the map beside each other: what is marked first, then the larger places, the others where there is room
// left.
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

/** A sign with its title below, in tiles. It stands in any case. */
export interface MarkLabel {
  readonly title: string;
  readonly x: number;
  readonly y: number;
}

/** About what a name takes, in CSS pixels. */
const LETTER = 9;
const LINE = 22;
/** The same of a mark: its title is smaller, and stands below its sign. */
const MARK_LETTER = 7;
const MARK_LINES = 34;

interface Taken {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly height: number;
}

export function labelsThatFit<Place extends Area>(
  places: readonly Place[],
  view: MapView,
  window: Size,
  marks: readonly MarkLabel[] = [],
): Place[] {
  const taken: Taken[] = marks.map(({ title, x, y }) => ({
    ...onWindow(view, window, x, y),
    half: (title.length * MARK_LETTER) / 2,
    height: MARK_LINES,
  }));
  const byArea = [...places].sort((a, b) => b.width * b.height - a.width * a.height);
  return byArea.filter(({ name, x, y, width, height }) => {
    const at = onWindow(view, window, x + width / 2, y + height / 2);
    const half = (name.length * LETTER) / 2;
    const isFree = taken.every(
      (one) => Math.abs(one.y - at.y) >= (LINE + one.height) / 2 || Math.abs(one.x - at.x) >= one.half + half,
    );
    if (isFree) taken.push({ ...at, half, height: LINE });
    return isFree;
  });
}
