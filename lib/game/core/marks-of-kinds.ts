// What each kind of townsfolk has for oneself, as far as it was asked for: asked once, not for each picture.
import type { QuestMark } from '@hollowmere/world/quests';

export class MarksOfKinds {
  #markOf: (kind: number) => QuestMark | undefined = () => undefined;
  readonly #known = new Map<number, QuestMark | undefined>();

  /** It has changed: from now on this tells. */
  askAnew(markOf: (kind: number) => QuestMark | undefined): void {
    this.#markOf = markOf;
    this.#known.clear();
  }

  of(kind: number): QuestMark | undefined {
    if (!this.#known.has(kind)) this.#known.set(kind, this.#markOf(kind));
    return this.#known.get(kind);
  }
}
