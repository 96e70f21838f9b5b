// Which chunks of the world this client asks for: the 3x3 around the own figure. It decides, others subscribe.
// The centre follows with two tiles of hysteresis, and the old goes only after the new has arrived, so that walking
// along a border neither flickers nor opens a hole.
import { CHUNK_UNITS, chunkOf, chunksAround, TILE_UNITS, WORLD_CHUNKS } from '@hollowmere/world/movement';

/** What to do about subscriptions now. Chunks as `row * 256 + column`. */
export interface InterestChange {
  readonly subscribe: readonly number[];
  readonly unsubscribe: readonly number[];
}

/** How far past the border of the middle chunk one must be before the view follows, in units. */
const HYSTERESIS = 2 * TILE_UNITS;

const NOTHING: InterestChange = { subscribe: [], unsubscribe: [] };

export class InterestSet {
  readonly #columns: number;
  readonly #rows: number;
  readonly #applied = new Set<number>();
  readonly #asked = new Set<number>();
  #centre: number | undefined;
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

  /** The own figure stands here now, in units. */
  moveTo(x: number, y: number): InterestChange {
    if (this.#centre !== undefined && isNear(x, y, this.#centre)) return NOTHING;
    this.#centre = chunkOf(x, y);
    this.#wanted = new Set(this.#around(this.#centre));
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
    this.#centre = undefined;
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

  #around(chunk: number): number[] {
    return chunksAround(chunk).filter(
      (near) => near % WORLD_CHUNKS < this.#columns && Math.floor(near / WORLD_CHUNKS) < this.#rows,
    );
  }
}

function isNear(x: number, y: number, chunk: number): boolean {
  const left = (chunk % WORLD_CHUNKS) * CHUNK_UNITS;
  const top = Math.floor(chunk / WORLD_CHUNKS) * CHUNK_UNITS;
  return (
    x >= left - HYSTERESIS &&
    x < left + CHUNK_UNITS + HYSTERESIS &&
    y >= top - HYSTERESIS &&
    y < top + CHUNK_UNITS + HYSTERESIS
  );
}
