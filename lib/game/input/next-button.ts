// The button that somebody chooses on a gamepad: one that goes down and comes up again while it is awaited. Were it taken as
// it goes down, it would still be down when the game looks next, and count there, too.

export class NextButton {
  /** Held from before: no choice, until they were let go. */
  #held: ReadonlySet<number> | undefined;
  #pressed: number | undefined;

  /** Shown what is down, again and again; tells the button once it is let go. */
  look(down: readonly number[]): number | undefined {
    this.#held = new Set(down.filter((button) => this.#held?.has(button) ?? true));
    if (this.#pressed === undefined) {
      this.#pressed = down.find((button) => !this.#held?.has(button));
      return undefined;
    }
    if (down.includes(this.#pressed)) return undefined;
    const chosen = this.#pressed;
    this.#pressed = undefined;
    return chosen;
  }
}
