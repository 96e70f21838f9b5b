// Prints what a module logs while `dev` goes on; a log that broke off is taken up again with the next publish.
import type { ApiClient } from '../api-client.ts';
import { type LogLine, readableLine } from '../log-lines.ts';
import { tell } from '../tell.ts';

export class FollowedLog {
  readonly #client: ApiClient;
  readonly #database: string;
  readonly #signal: AbortSignal;
  #isFollowed = false;

  constructor(client: ApiClient, database: string, signal: AbortSignal) {
    this.#client = client;
    this.#database = database;
    this.#signal = signal;
  }

  /** Goes on printing, if it does not already. @param lines how many of those before are printed, too; all if undefined */
  follow(lines: number | undefined): void {
    if (this.#isFollowed) return;
    this.#isFollowed = true;
    this.#print(lines)
      .catch((error: unknown) => {
        if (!this.#signal.aborted) tell(error);
      })
      .finally(() => {
        this.#isFollowed = false;
      });
  }

  async #print(lines: number | undefined): Promise<void> {
    const source = this.#client.logs(this.#database, { lines, follow: true, signal: this.#signal });
    for await (const text of source) if (text !== '') console.log(readableLine(JSON.parse(text) as LogLine));
  }
}
