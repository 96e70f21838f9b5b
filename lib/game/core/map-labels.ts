// Which names fit on the map beside each other, and where: what is marked first, then the larger places, the others where
// there is room left.
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

/** A name that is in the way of a mark goes above or below it, so many CSS pixels. */
const SHIFTS = [0, -30, 30];

export interface PlacedLabel<Place> {
  readonly place: Place;
  /** CSS pixels from the middle of the place, downwards. */
  readonly shift: number;
}

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
): PlacedLabel<Place>[] {
  const marked: Taken[] = marks.map(({ title, x, y }) => ({
    ...onWindow(view, window, x, y),
    half: (title.length * MARK_LETTER) / 2,
    height: MARK_LINES,
  }));
  const taken = [...marked];
  const byArea = [...places].sort((a, b) => b.width * b.height - a.width * a.height);
  return byArea.flatMap((place) => {
    const at = onWindow(view, window, place.x + place.width / 2, place.y + place.height / 2);
    const wanted = { ...at, half: (place.name.length * LETTER) / 2, height: LINE };
    const shifts = marked.some((mark) => collide(mark, wanted)) ? SHIFTS : [0];
    const shift = shifts.find((by) => taken.every((one) => !collide(one, { ...wanted, y: wanted.y + by })));
    if (shift === undefined) return [];
    taken.push({ ...wanted, y: wanted.y + shift });
    return [{ place, shift }];
  });
}

const collide = (one: Taken, other: Taken): boolean =>
  Math.abs(one.y - other.y) < (one.height + other.height) / 2 && Math.abs(one.x - other.x) < one.half + other.half;
