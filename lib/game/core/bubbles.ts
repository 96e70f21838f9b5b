// What was said stays readable over a head for a while: longer texts longer, the newest in place of the one before.

const SHORTEST_MS = 3_500;
const PER_LETTER_MS = 55;
const LONGEST_MS = 9_000;

interface Bubble {
  readonly text: string;
  readonly until: number;
}

export class Bubbles {
  readonly #bubbles = new Map<number, Bubble>();

  say(entity: number, text: string, ms: number): void {
    const stays = Math.min(LONGEST_MS, SHORTEST_MS + text.length * PER_LETTER_MS);
    this.#bubbles.set(entity, { text, until: ms + stays });
  }

  of(entity: number, ms: number): string | undefined {
    const bubble = this.#bubbles.get(entity);
    if (!bubble) return undefined;
    if (ms < bubble.until) return bubble.text;
    this.#bubbles.delete(entity);
    return undefined;
  }
}
