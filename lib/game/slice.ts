// A value to show and word of its changes: what the parts of a game offer, and what the HUD subscribes to, one slice at
// a time, so that a change of one draws nothing of the others.

/** Something that tells of its changes. */
export interface Watched {
  /** Calls `watch` after each change, until the returned function is called. */
  readonly subscribe: (watch: () => void) => () => void;
}

export interface Slice<Value> extends Watched {
  /** The same until it changes, so that it can be a React snapshot. */
  readonly value: Value;
}

/** A slice with a value of its own. */
export class Cell<Value> implements Slice<Value> {
  readonly #watchers = new Set<() => void>();
  #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  /** Tells whoever watches, unless it is the same as before. */
  set(value: Value): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const watch of [...this.#watchers]) watch();
  }

  subscribe = (watch: () => void): (() => void) => {
    this.#watchers.add(watch);
    return () => this.#watchers.delete(watch);
  };
}

/** One thing of something larger. What `read` gives has to be the same until it changes. */
export const sliceOf = <Whole extends Watched, Value>(whole: Whole, read: (whole: Whole) => Value): Slice<Value> => ({
  get value() {
    return read(whole);
  },
  subscribe: whole.subscribe,
});

/** Calls `act` with the value now and each time it has become another, until `over`. */
export function follow<Value>(slice: Slice<Value>, act: (value: Value) => void, over: AbortSignal): void {
  let known = slice.value;
  const leave = slice.subscribe(() => {
    if (Object.is(slice.value, known)) return;
    known = slice.value;
    act(known);
  });
  over.addEventListener('abort', leave, { once: true });
  act(known);
}
