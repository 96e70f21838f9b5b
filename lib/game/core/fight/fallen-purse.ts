// How many coins a fall costs: reckoned by the world's own rule from what one carried. The world takes them as one falls, so
// that word of both comes at about the same moment, in either order.
import { coinsLost } from '@hollowmere/world/combat';

/** Coins that changed this shortly before the fall was seen changed by it: how one is, is looked at a few times a second. */
const TOGETHER_MS = 500;

export class FallenPurse {
  #coins: number | undefined;
  #change = { before: 0, ms: Number.NEGATIVE_INFINITY };
  #isDead = false;
  #lost: number | undefined;

  /** Looks at how much one has and how one is at a moment, whenever one of them changed. */
  note(coins: number, isDead: boolean, ms: number): void {
    const before = this.#coins;
    if (before !== undefined && before !== coins) this.#change = { before, ms };
    this.#coins = coins;
    if (isDead && !this.#isDead) this.#lost = before === undefined ? undefined : coinsLost(this.#carried(coins, ms));
    this.#isDead = isDead;
  }

  /** The coins that the last fall cost; undefined when one came here fallen, and cannot know. */
  get lost(): number | undefined {
    return this.#lost;
  }

  #carried(coins: number, ms: number): number {
    return ms - this.#change.ms <= TOGETHER_MS ? this.#change.before : coins;
  }
}
