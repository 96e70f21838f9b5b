// Which chunks of the world this client asks for: the 3x3 around the own figure. It decides, others subscribe.
// The centre follows with two tiles of hysteresis, and the old goes only after the new has arrived, so that walking
// along a border neither flickers nor opens a hole.

/** What to do about subscriptions now. Chunks as `row * 256 + column`. */
export interface InterestChange {
  readonly subscribe: readonly number[];
  readonly unsubscribe: readonly number[];
}

export interface InterestOptions {
  /** Side of a chunk, and how far past its border one must be before the centre follows; both in units. */
  readonly chunkUnits: number;
  readonly hysteresis: number;
  /** Size of the world in chunks. */
  readonly columns: number;
  readonly rows: number;
}

const NOTHING: InterestChange = { subscribe: [], unsubscribe: [] };
const ROW = 256;

export class InterestSet {
  readonly #options: InterestOptions;
  readonly #applied = new Set<number>();
  readonly #asked = new Set<number>();
  #centre: { column: number; row: number } | undefined;
  #wanted: ReadonlySet<number> = new Set();

  constructor(options: InterestOptions) {
    this.#options = options;
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
    const { chunkUnits } = this.#options;
    if (this.#centre && this.#isNear(x, y, this.#centre)) return NOTHING;
    this.#centre = { column: Math.floor(x / chunkUnits), row: Math.floor(y / chunkUnits) };
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

  #isNear(x: number, y: number, { column, row }: { column: number; row: number }): boolean {
    const { chunkUnits, hysteresis } = this.#options;
    return (
      x >= column * chunkUnits - hysteresis &&
      x < (column + 1) * chunkUnits + hysteresis &&
      y >= row * chunkUnits - hysteresis &&
      y < (row + 1) * chunkUnits + hysteresis
    );
  }

  #around({ column, row }: { column: number; row: number }): number[] {
    const { columns, rows } = this.#options;
    const chunks: number[] = [];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) chunks.push(y * ROW + x);
    return chunks;
  }
}
