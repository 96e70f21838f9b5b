// Which chunks of the world this client asks for: those its screen shows something of, or soon will. It decides, others
// subscribe. A chunk is let go of only two tiles further away than it is asked for, and only after the new has arrived, so
// that walking along a border neither flickers nor opens a hole.
import { CHUNK_UNITS, TILE_UNITS, WORLD_CHUNKS } from '@hollowmere/world/movement';

/** What to do about subscriptions now. Chunks as `row * 256 + column`. */
export interface InterestChange {
  readonly subscribe: readonly number[];
  readonly unsubscribe: readonly number[];
}

/** How far a screen shows to either side of its middle, in units. */
export interface Sight {
  readonly across: number;
  readonly down: number;
}

/** The square root of the area that a usual picture shows, in units. */
const USUAL_PICTURE = 16 * TILE_UNITS;

/** What a screen of this shape shows, as far as one can tell before anything is drawn. */
export function usualSight(width: number, height: number): Sight {
  const shape = Math.sqrt(width / height);
  return { across: (USUAL_PICTURE * shape) / 2, down: USUAL_PICTURE / shape / 2 };
}

/**
 * So far outside of the picture a chunk is asked for: three quarters of a second before a walker would see it, or a third
 * where somebody stands a `CHUNK_MARGIN` outside of it; and it is here by then.
 */
const APPROACH = 3 * TILE_UNITS;
/** So much further away it is let go of. */
const HYSTERESIS = 2 * TILE_UNITS;

const NOTHING: InterestChange = { subscribe: [], unsubscribe: [] };

/** Columns and rows of chunks, first and last. */
interface Span {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export class InterestSet {
  readonly #columns: number;
  readonly #rows: number;
  readonly #applied = new Set<number>();
  readonly #asked = new Set<number>();
  #needed: Span | undefined;
  #kept: Span | undefined;
  #wanted: ReadonlySet<number> = new Set();

  /** For a world of so many chunks across and down. */
  constructor(columns: number, rows: number) {
    this.#columns = columns;
    this.#rows = rows;
  }

  /** Whether everything in view has been applied: the moment a world may be shown. */
  get isComplete(): boolean {
    return this.#wanted.size > 0 && [...this.#wanted].every((chunk) => this.#applied.has(chunk));
  }

  /** Share of the wanted chunks that have arrived, 0 to 1. */
  get progress(): number {
    if (this.#wanted.size === 0) return 0;
    return [...this.#wanted].filter((chunk) => this.#applied.has(chunk)).length / this.#wanted.size;
  }

  get wanted(): ReadonlySet<number> {
    return this.#wanted;
  }

  /** The own figure stands here now, in units, on a screen that shows so much. */
  moveTo(x: number, y: number, sight: Sight): InterestChange {
    const needed = this.#span(x, y, sight, APPROACH);
    const kept = this.#span(x, y, sight, APPROACH + HYSTERESIS);
    if (isSame(needed, this.#needed) && isSame(kept, this.#kept)) return NOTHING;
    this.#needed = needed;
    this.#kept = kept;
    const still = [...this.#wanted].filter((chunk) => isWithin(chunk, kept));
    this.#wanted = new Set([...still, ...chunksOf(needed)]);
    const subscribe = [...this.#wanted].filter((chunk) => !this.#asked.has(chunk));
    for (const chunk of subscribe) this.#asked.add(chunk);
    return { subscribe, unsubscribe: this.#dropOld() };
  }

  /** The rows of this chunk are here. */
  applied(chunk: number): InterestChange {
    if (!this.#asked.has(chunk)) return NOTHING;
    this.#applied.add(chunk);
    return { subscribe: [], unsubscribe: this.#dropOld() };
  }

  /** A new connection holds no subscriptions: the next `moveTo` asks for everything again. */
  reset(): void {
    this.#applied.clear();
    this.#asked.clear();
    this.#needed = undefined;
    this.#kept = undefined;
    this.#wanted = new Set();
  }

  /** Lets go of what is no longer wanted, once all that is wanted has arrived. Never of what is still on its way. */
  #dropOld(): number[] {
    if (!this.isComplete) return [];
    const old = [...this.#applied].filter((chunk) => !this.#wanted.has(chunk));
    for (const chunk of old) {
      this.#applied.delete(chunk);
      this.#asked.delete(chunk);
    }
    return old;
  }

  /** What the picture touches, with so much round it. At the edge of the world it stops while the figure walks on. */
  #span(x: number, y: number, { across, down }: Sight, margin: number): Span {
    const middleX = between(x, across, this.#columns * CHUNK_UNITS - across);
    const middleY = between(y, down, this.#rows * CHUNK_UNITS - down);
    const column = (at: number) => between(Math.floor(at / CHUNK_UNITS), 0, this.#columns - 1);
    const row = (at: number) => between(Math.floor(at / CHUNK_UNITS), 0, this.#rows - 1);
    return {
      left: column(middleX - across - margin),
      top: row(middleY - down - margin),
      right: column(middleX + across + margin),
      bottom: row(middleY + down + margin),
    };
  }
}

const between = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

const isSame = (a: Span, b: Span | undefined) =>
  b !== undefined && a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

function isWithin(chunk: number, { left, top, right, bottom }: Span): boolean {
  const column = chunk % WORLD_CHUNKS;
  const row = Math.floor(chunk / WORLD_CHUNKS);
  return column >= left && column <= right && row >= top && row <= bottom;
}

function* chunksOf({ left, top, right, bottom }: Span): Iterable<number> {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield row * WORLD_CHUNKS + column;
  }
}
