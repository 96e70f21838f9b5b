// What a pointer that went down on a thing means by what it does next: a press, or a drag that ends on a slot, on the ground
// or nowhere.

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What lies under the pointer where it is let go. */
export interface Under {
  /** The key of the slot, if it is one. */
  readonly slot: string | undefined;
  readonly isWindow: boolean;
}

/** A pointer that moved less meant a press, in CSS pixels. */
const PRESS_PIXELS = 6;

export class DragGesture {
  readonly from: string;
  readonly #start: Spot;
  #isDrag = false;

  constructor(from: string, start: Spot) {
    this.from = from;
    this.#start = start;
  }

  /** Once it is a drag it stays one, also back where it began. */
  get isDrag(): boolean {
    return this.#isDrag;
  }

  moveTo({ x, y }: Spot): void {
    this.#isDrag ||= Math.hypot(x - this.#start.x, y - this.#start.y) > PRESS_PIXELS;
  }

  /** Where the thing goes; undefined: it stays. Beside the slots of a window it is neither moved nor dropped. */
  endOn({ slot, isWindow }: Under): string | 'ground' | undefined {
    if (!this.#isDrag) return undefined;
    if (slot !== undefined) return slot === this.from ? undefined : slot;
    return isWindow ? undefined : 'ground';
  }
}
