// Calls that are on their way. A call whose connection dies is never answered by the SDK: here every one of them ends
// at the latest with the connection, and none is repeated.
import { ConnectionLost, toSpacetimeError } from './errors.ts';

export class PendingCalls {
  readonly #fail = new Set<(error: ConnectionLost) => void>();

  /** Settles as `call` does, or with `ConnectionLost` when `endAll` comes first. Errors are translated. */
  race<T>(call: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#fail.add(reject);
      call.then(
        (value) => {
          this.#fail.delete(reject);
          resolve(value);
        },
        (error: unknown) => {
          this.#fail.delete(reject);
          reject(toSpacetimeError(error));
        },
      );
    });
  }

  endAll(cause: Error | undefined): void {
    const lost = new ConnectionLost(cause ? { cause } : undefined);
    for (const fail of this.#fail) fail(lost);
    this.#fail.clear();
  }
}
