// Prints what a module logs while `dev` goes on; a log that broke off is taken up again with the next publish.
import type { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
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

  /**
   * Settles when what is logged from now on is printed. @param lines how many of those before are, too; all if undefined
   * @throws CliError when the server refuses
   */
  async follow(lines: number | undefined): Promise<void> {
    if (this.#isFollowed) return;
    const source = await this.#client.logs(this.#database, { lines, follow: true, signal: this.#signal });
    this.#isFollowed = true;
    void this.#print(source);
  }

  async #print(source: AsyncIterable<string>): Promise<void> {
    try {
      for await (const text of source) if (text !== '') console.log(readableLine(JSON.parse(text) as LogLine));
      throw new CliError('The server closed the connection.'); // it would never end by itself
    } catch (error) {
      if (this.#signal.aborted) return;
      tell(error);
      console.error('The log goes on with the next publish.');
    } finally {
      this.#isFollowed = false;
    }
  }
}
