// A row's place in its table: what indexes hold. It says where the row's bytes lie, which takes half the memory of a view of
// them; a view is made when the row is read. See `recent-views.ts` for how long it stays.
import type { Row } from './row-arena.ts';

const NOWHERE = new ArrayBuffer(0);

/** An update puts another row into a place, so that indexes over other columns rest. */
export class Place {
  #buffer: ArrayBuffer;
  #start: number;
  #length: number;
  #view: Row | null;

  constructor(row: Row) {
    this.#buffer = row.buffer;
    this.#start = row.byteOffset;
    this.#length = row.length;
    this.#view = null;
  }

  get buffer(): ArrayBuffer {
    return this.#buffer;
  }

  /** Where the row begins in the buffer. */
  get start(): number {
    return this.#start;
  }

  get length(): number {
    return this.#length;
  }

  /** The view that was kept, if any. */
  get view(): Row | null {
    return this.#view;
  }

  /** The row that stands here, by a view that nobody keeps. */
  look(): Row {
    return this.#view ?? new Uint8Array(this.#buffer, this.#start, this.#length);
  }

  /** The row that stands here, by a view that is kept. */
  keepView(): Row {
    this.#view ??= this.look();
    return this.#view;
  }

  dropView(): void {
    this.#view = null;
  }

  /** Puts a row here, and keeps the view of it that is given. */
  put(row: Row): void {
    this.#buffer = row.buffer;
    this.#start = row.byteOffset;
    this.#length = row.length;
    this.#view = row;
  }

  /** Lets go of the row's bytes: it is gone from the table. */
  vacate(): void {
    this.#buffer = NOWHERE;
    this.#start = 0;
    this.#length = 0;
    this.#view = null;
  }
}
