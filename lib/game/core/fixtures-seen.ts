// The states of what can be used, as somebody sees them: what the world says of it, and what stands open for them alone.
import type { FixtureStates } from './usable.ts';

/** A chest that one has emptied stands open. */
const OPEN = 1;

export class FixturesSeen {
  #world: FixtureStates = new Map();
  #emptied: ReadonlySet<number> = new Set();
  #states: FixtureStates = new Map();

  /** By id; absent: as it is found. The same object until something changes. */
  get states(): FixtureStates {
    return this.#states;
  }

  replaceAll(states: FixtureStates): void {
    this.#world = states;
    this.#states = new Map([...states, ...[...this.#emptied].map((id) => [id, OPEN] as const)]);
  }

  changed(id: number, state: number): void {
    this.replaceAll(new Map(this.#world).set(id, state));
  }

  /** It is again as it was found. */
  gone(id: number): void {
    this.replaceAll(new Map([...this.#world].filter(([known]) => known !== id)));
  }

  /** What stands open for oneself alone. */
  emptied(fixtures: ReadonlySet<number>): void {
    this.#emptied = fixtures;
    this.replaceAll(this.#world);
  }
}
