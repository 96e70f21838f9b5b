// Which quests somebody keeps off the edge of the screen: kept in this browser, for each character.
import { Cell, type Slice } from '../slice.ts';

const KEY = 'hollowmere.quests.aside';
const NONE: ReadonlySet<number> = new Set();

export class AsideQuests {
  readonly #whose: () => number | undefined;
  readonly #quests = new Cell<ReadonlySet<number>>(NONE);
  #known: number | undefined;

  constructor(whose: () => number | undefined) {
    this.#whose = whose;
  }

  get quests(): Slice<ReadonlySet<number>> {
    return this.#quests;
  }

  /** Somebody else may be playing now. */
  reload(): void {
    const whose = this.#whose();
    if (whose === this.#known) return;
    this.#known = whose;
    this.#quests.set(whose === undefined ? NONE : new Set(kept()[whose] ?? []));
  }

  toggle(quest: number): void {
    const before = this.#quests.value;
    const after = new Set(before);
    if (!after.delete(quest)) after.add(quest);
    this.#quests.set(after);
    if (this.#known === undefined) return;
    try {
      window.localStorage.setItem(KEY, JSON.stringify({ ...kept(), [this.#known]: [...after] }));
    } catch {
      // A browser that keeps nothing: it lasts as long as the page.
    }
  }
}

function kept(): Readonly<Record<string, readonly number[]>> {
  try {
    const read: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    const lists = Object.entries(read).map(([whose, list]) => {
      return [whose, Array.isArray(list) ? list.filter((id) => typeof id === 'number') : []] as const;
    });
    return Object.fromEntries(lists);
  } catch {
    return {};
  }
}
