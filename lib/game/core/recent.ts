// A bounded store that gives up what was asked for longest ago. What is given up is handed back, to be used anew.

export class Recent<Key, Value> {
  readonly #most: number;
  /** From the longest unasked to the latest asked. */
  readonly #values = new Map<Key, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#values.size;
  }

  has(key: Key): boolean {
    return this.#values.has(key);
  }

  /** Asking keeps a value for longer. */
  get(key: Key): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
  }

  /** When there is room for no more: takes out the value that was asked for longest ago. */
  takeOldest(): Value | undefined {
    if (this.#values.size < this.#most) return undefined;
    for (const [key, value] of this.#values) {
      this.#values.delete(key);
      return value;
    }
    return undefined;
  }
}
