// Prints what a module logs while `dev` goes on, also after the server was away.
import { setTimeout } from 'node:timers/promises';
import type { ApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { type LogLine, readableLine } from '../log-lines.ts';
import { tell } from '../tell.ts';

/** Milliseconds until a server that is away is asked again. */
const RETRY_TIME = 1000;

export class FollowedLog {
  readonly #client: ApiClient;
  readonly #database: string;
  readonly #signal: AbortSignal;
  #isFollowed = false;
  /** When the latest line was logged that need not be printed any more, in microseconds since the Unix epoch. */
  #seenUntil = 0;

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
    const source = await this.#open(lines);
    this.#isFollowed = true;
    if (lines === 0) this.#seenUntil = Date.now() * 1000;
    void this.#goOn(source);
  }

  async #goOn(source: AsyncIterable<LogLine>): Promise<void> {
    try {
      for await (const line of source) this.#print(line);
      while (!this.#signal.aborted) {
        console.error('Error: The server closed the connection. The log goes on when it answers again.');
        for await (const line of await this.#openAgain()) if (line.ts > this.#seenUntil) this.#print(line);
      }
    } catch (error) {
      if (!this.#signal.aborted) tell(error);
    }
  }

  #print(line: LogLine): void {
    this.#seenUntil = line.ts;
    console.log(readableLine(line));
  }

  async #openAgain(): Promise<AsyncIterable<LogLine>> {
    for (;;) {
      await setTimeout(RETRY_TIME, undefined, { signal: this.#signal });
      try {
        return await this.#open(undefined);
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
      }
    }
  }

  /** Lines that end when the connection does. @throws CliError when the server refuses */
  async #open(lines: number | undefined): Promise<AsyncIterable<LogLine>> {
    const source = await this.#client.logs(this.#database, { lines, follow: true, signal: this.#signal });
    return untilItBreaks(source);
  }
}

async function* untilItBreaks(source: AsyncIterable<string>): AsyncGenerator<LogLine> {
  try {
    for await (const text of source) if (text !== '') yield JSON.parse(text) as LogLine;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
  }
}
