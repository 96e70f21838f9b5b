// Who set a foot down since they were looked at last: it raises dust, leaves prints and is heard.
import type { Figure } from './figure.ts';

/** So many who are gone are remembered before all are forgotten. */
const MOST_GONE = 100;

export class Footfalls {
  readonly #steps = new Map<number, number>();

  /** Nobody who is seen for the first time. */
  of(figures: readonly Figure[]): readonly Figure[] {
    const stepping: Figure[] = [];
    for (const figure of figures) {
      const before = this.#steps.get(figure.id);
      if (before === figure.steps) continue;
      this.#steps.set(figure.id, figure.steps);
      if (before !== undefined) stepping.push(figure);
    }
    if (this.#steps.size > figures.length + MOST_GONE) this.#steps.clear();
    return stepping;
  }
}
