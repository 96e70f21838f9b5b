// From a turn of one bot to the moment another bot's row says so. Both live in this process, so that one clock measures.
import { type Counts, Distribution } from '../distribution.ts';

/** Turns of one body that are remembered: more than are ever on their way. */
const REMEMBERED = 16;

export class Sightings {
  readonly #turns = new Map<number, Map<number, number>>();
  #delays = new Distribution();

  /** A body turned: its claim is handed to the client library now. */
  steered(entity: number, claim: number): void {
    const turns = this.#turns.get(entity) ?? new Map<number, number>();
    this.#turns.set(entity, turns);
    turns.set(claim, performance.now());
    if (turns.size <= REMEMBERED) return;
    const [oldest] = turns.keys();
    if (oldest !== undefined) turns.delete(oldest);
  }

  /** Somebody else's client was told that the server has heard this claim. */
  seen(entity: number, claim: number): void {
    const sentAt = this.#turns.get(entity)?.get(claim);
    if (sentAt !== undefined) this.#delays.add(performance.now() - sentAt);
  }

  /** What was measured since this was last asked. */
  take(): Counts {
    const counts = this.#delays.counts();
    this.#delays = new Distribution();
    return counts;
  }
}
