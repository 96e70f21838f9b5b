// Which bodies one does not want to hear. A block names a person; the body they have changes each time they come back,
// so every body that a blocked person has had here is remembered until the block is lifted.

export interface Block {
  readonly username: string;
  /** The body they have in the world now. */
  readonly entity: number | undefined;
}

export class BlockedBodies {
  #bodies: ReadonlyMap<string, ReadonlySet<number>> = new Map();

  /** All bodies, past and present, of those who are blocked now. */
  update(blocks: readonly Block[]): ReadonlySet<number> {
    this.#bodies = new Map(
      blocks.map(({ username, entity }) => {
        const known = this.#bodies.get(username) ?? new Set();
        return [username, entity === undefined ? known : new Set([...known, entity])];
      }),
    );
    return new Set([...this.#bodies.values()].flatMap((bodies) => [...bodies]));
  }

  /** Whose body this is, among the blocked. */
  ownerOf(entity: number): string | undefined {
    for (const [username, bodies] of this.#bodies) if (bodies.has(entity)) return username;
    return undefined;
  }
}
