// A small emitter whose events have types and whose listeners clean up: `on` gives back the way to leave, and takes an
// AbortSignal for those who leave together. One listener that throws does not keep the others from hearing.

export type Listener<Payload> = (payload: Payload) => void;

export class TypedEvents<Events extends object> {
  readonly #listeners = new Map<keyof Events, Set<Listener<never>>>();
  readonly #failed: (error: unknown) => void;

  /** `failed` hears of listeners that threw; by default they reach the page's error handlers. */
  constructor(failed: (error: unknown) => void = (error) => globalThis.reportError?.(error)) {
    this.#failed = failed;
  }

  /** Calls `listener` for each event of this kind until the returned function is called or `signal` aborts. */
  on<Name extends keyof Events>(
    name: Name,
    listener: Listener<Events[Name]>,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): () => void {
    if (signal?.aborted) return () => {};
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener);
    const leave = () => {
      listeners.delete(listener);
      signal?.removeEventListener('abort', leave);
    };
    signal?.addEventListener('abort', leave, { once: true });
    return leave;
  }

  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])] as Listener<Events[Name]>[]) {
      try {
        listener(payload);
      } catch (error) {
        this.#failed(error);
      }
    }
  }
}
