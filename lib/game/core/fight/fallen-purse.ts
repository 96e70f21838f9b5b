// How many coins a fall cost. The world takes them as one falls, so that word of both comes at about the same moment, in
// either order: what went just before or after is what was lost.

/** What goes in a fight this long before the fall went for it: nobody buys anything meanwhile. */
const TOGETHER_MS = 2_000;

export class FallenPurse {
  #coins: number | undefined;
  #loss = { coins: 0, ms: Number.NEGATIVE_INFINITY };
  #fell: { readonly ms: number; readonly wasSeen: boolean } | undefined;

  /** Looks at how much one has and how one is at a moment, whenever one of them changed. */
  note(coins: number, isDead: boolean, ms: number): void {
    if (!isDead) this.#fell = undefined;
    else this.#fell ??= { ms, wasSeen: this.#coins !== undefined };
    if (this.#coins !== undefined && coins < this.#coins) this.#loss = { coins: this.#coins - coins, ms };
    this.#coins = coins;
  }

  /** The coins that the last fall cost; undefined when one came here fallen, and cannot know. */
  get lost(): number | undefined {
    if (!this.#fell?.wasSeen) return undefined;
    return Math.abs(this.#loss.ms - this.#fell.ms) <= TOGETHER_MS ? this.#loss.coins : 0;
  }
}
