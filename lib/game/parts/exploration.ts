// Which places one has seen: the map shows those, and the first step into another is a discovery.
import { rowSlice } from '../feed/row-slice.ts';
import type { Slice } from '../slice.ts';
import type { Stay } from './stay.ts';

export class Exploration {
  readonly #seen: Slice<ReadonlySet<number> | undefined>;
  /** What is no discovery any more: what one had seen before one came, and what one was told of since. */
  #familiar: Set<number> | undefined;

  constructor(stay: Stay) {
    this.#seen = rowSlice<ReadonlySet<number> | undefined>(stay, {
      tables: ['myExploration'],
      read: ({ myExploration }) => {
        const seen = new Set([...myExploration.iter()].map(({ region }) => region));
        this.#familiar ??= new Set(seen);
        return seen;
      },
      before: undefined,
    });
  }

  /** Ids of regions. Undefined until the rows are here. */
  get seen(): Slice<ReadonlySet<number> | undefined> {
    return this.#seen;
  }

  /** Whether nobody has told of this place yet; asked once, it is told of. The world may note it sooner or later than one asks. */
  discover(region: number): boolean {
    if (!this.#familiar || this.#familiar.has(region)) return false;
    this.#familiar.add(region);
    return true;
  }
}
