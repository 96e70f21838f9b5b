// Those whose body is gone from the world: they lie where they fell for a while, and fade.
import type { Figure } from './figure.ts';

const LIES_MS = 1_500;
const FADE_OUT_MS = 700;

export class Fallen {
  readonly #fallen = new Map<number, { readonly figure: Figure; readonly at: number }>();

  /** As it was drawn last, and when it went, in milliseconds. */
  add(figure: Figure, at: number): void {
    this.#fallen.set(figure.id, { figure, at });
  }

  /** Those who still lie there, and how much of them is left to see, 0 to 1. */
  lying(ms: number): readonly { readonly figure: Figure; readonly presence: number }[] {
    return [...this.#fallen.values()].flatMap(({ figure, at }) => {
      const left = leftAt(at, ms);
      return left > 0 ? [{ figure, presence: Math.min(1, left) }] : [];
    });
  }

  /** Forgets those who have faded, and says who they were. */
  bury(ms: number): readonly number[] {
    const faded: number[] = [];
    for (const [id, { at }] of this.#fallen) if (leftAt(at, ms) <= 0) faded.push(id);
    for (const id of faded) this.#fallen.delete(id);
    return faded;
  }

  clear(): void {
    this.#fallen.clear();
  }
}

const leftAt = (at: number, ms: number): number => 1 - (ms - at - LIES_MS) / FADE_OUT_MS;
