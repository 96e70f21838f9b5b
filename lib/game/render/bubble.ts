// What somebody just said, over their head. It remembers what was written and touches the element only by what has changed.
import { NO_ROOM, type PictureSize } from './heads.ts';

/** A point over the picture from which the bubble hangs: a change of its place is nothing but a change of its place. */
const HOOK =
  'pointer-events-none absolute left-0 top-0 flex w-0 flex-col items-center will-change-transform [contain:layout_style]';
const BUBBLE =
  'hud-bubble absolute bottom-5 w-max max-w-[13rem] px-2.5 py-1.5 font-text text-[0.8125rem] leading-snug break-words';

export class Bubble {
  readonly #hook = elementOf(HOOK);
  readonly #bubble = elementOf(BUBBLE);
  #size = NO_ROOM;
  #words = '';
  #place = '';
  #presence = Number.NaN;
  #aside = '';

  constructor() {
    this.#hook.append(this.#bubble);
  }

  hangIn(host: HTMLElement): void {
    host.append(this.#hook);
  }

  takeDown(): void {
    this.#hook.remove();
  }

  /** What changes its size when something is said. */
  get element(): Element {
    return this.#bubble;
  }

  /** In CSS pixels, as it was last measured. */
  get size(): PictureSize {
    return this.#size;
  }

  /** Asks the page for the size, which costs nothing while it is laid out. */
  measure(): void {
    const { offsetWidth: width, offsetHeight: height } = this.#bubble;
    this.#size = { width, height };
  }

  say(words: string): void {
    if (this.#words !== words) this.#bubble.textContent = words;
    this.#words = words;
  }

  /** Where the head is on the screen, in whole CSS pixels, and how far somebody has faded in. */
  place(x: number, y: number, presence: number): void {
    const place = `translate3d(${x}px, ${y}px, 0)`;
    if (this.#place !== place) this.#hook.style.transform = place;
    this.#place = place;
    if (this.#presence !== presence) this.#hook.style.opacity = String(presence);
    this.#presence = presence;
  }

  /** How far it stands aside, and over where it hangs by itself, in whole CSS pixels. */
  moveAside(aside: number, lift: number): void {
    const place = `${aside}px ${-lift}px`;
    if (this.#aside !== place) this.#bubble.style.translate = place;
    this.#aside = place;
  }
}

function elementOf(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}
