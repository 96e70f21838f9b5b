// The views of the rows that were read or written last, among all tables of a store. Making a view costs as much as copying a
// row, so those that are used again and again keep theirs; a bounded number, as a view takes eight times the memory of a
// short row. Which is dropped is decided by age alone: that costs nothing when a view is used.
import type { Place } from './place.ts';
import type { Row } from './row-arena.ts';

/** 1.8 MiB. */
const MOST = 16_384;

export class RecentViews {
  readonly #most: number;
  /** Those with a view, and some that lost theirs meanwhile; a ring once it is full. */
  readonly #places: Place[] = [];
  #oldest = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** The row that stands in a place. */
  read(place: Place): Row {
    const { view } = place;
    if (view !== null) return view;
    this.#enter(place);
    return place.keepView();
  }

  /** Puts a row into a place. */
  write(place: Place, row: Row): void {
    if (place.view === null) this.#enter(place);
    place.put(row);
  }

  #enter(place: Place): void {
    if (this.#places.length < this.#most) {
      this.#places.push(place);
      return;
    }
    this.#places[this.#oldest]?.dropView();
    this.#places[this.#oldest] = place;
    this.#oldest = (this.#oldest + 1) % this.#most;
  }
}
