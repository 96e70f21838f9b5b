// What hangs over one head besides the name: what was just said, bars of health and casts. It remembers what was written and
// touches an element only by what has changed.
import type { PictureSize } from './heads.ts';

/** A point over the picture from which things hang: a change of its place is nothing but a change of its place. */
const HOOK =
  'pointer-events-none absolute left-0 top-0 flex w-0 flex-col items-center will-change-transform [contain:layout_style]';
const BUBBLE =
  'hud-bubble absolute bottom-5 w-max max-w-[13rem] px-2.5 py-1.5 font-text text-[0.8125rem] leading-snug break-words';

/** Who speaks hangs in front of all who do not. */
const SPEAKING_DEPTH = '1';

/** What a tag shows; bars in percent. */
export interface TagFacts {
  readonly speech: string;
  readonly health: number | undefined;
  readonly cast: number | undefined;
}

export class HeadTag {
  readonly #hook = elementOf(HOOK);
  readonly #bubble = elementOf(BUBBLE);
  readonly #bars = { health: elementOf('hud-tag-health'), cast: elementOf('hud-tag-cast') };
  #bubbleSize: PictureSize = { width: 0, height: 0 };
  #shown: TagFacts = { speech: '', health: undefined, cast: undefined };
  #place = '';
  #presence = Number.NaN;
  #bubblePlace = '';

  constructor() {
    const bars = elementOf('hud-tag-bars');
    for (const hidden of [this.#bubble, this.#bars.health, this.#bars.cast]) hidden.hidden = true;
    bars.append(this.#bars.health, this.#bars.cast);
    this.#hook.append(this.#bubble, bars);
  }

  hangIn(host: HTMLElement): void {
    host.append(this.#hook);
  }

  takeDown(): void {
    this.#hook.remove();
  }

  /** What changes its size when something is said. */
  get bubble(): Element {
    return this.#bubble;
  }

  /** In CSS pixels, as it was last measured. */
  get bubbleSize(): PictureSize {
    return this.#bubbleSize;
  }

  get isSpeaking(): boolean {
    return this.#shown.speech !== '';
  }

  /** Asks the page for the size, which costs nothing while it is laid out. */
  measure(): void {
    const { offsetWidth: width, offsetHeight: height } = this.#bubble;
    this.#bubbleSize = { width, height };
  }

  show(facts: TagFacts): void {
    const { speech, health, cast } = this.#shown;
    this.#shown = facts;
    if (health !== facts.health) showBar(this.#bars.health, facts.health);
    if (cast !== facts.cast) showBar(this.#bars.cast, facts.cast);
    if (speech === facts.speech) return;
    this.#bubble.textContent = facts.speech;
    this.#bubble.hidden = facts.speech === '';
    this.#hook.style.zIndex = facts.speech === '' ? '' : SPEAKING_DEPTH;
  }

  /** Where the head is on the screen, in whole CSS pixels, and how far somebody has faded in. */
  place(x: number, y: number, presence: number): void {
    const place = `translate3d(${x}px, ${y}px, 0)`;
    if (this.#place !== place) this.#hook.style.transform = place;
    this.#place = place;
    if (this.#presence !== presence) this.#hook.style.opacity = String(presence);
    this.#presence = presence;
  }

  /** How far the bubble stands aside, and over where it hangs by itself, in whole CSS pixels. */
  placeBubble(aside: number, lift: number): void {
    const place = `${aside}px ${-lift}px`;
    if (this.#bubblePlace === place) return;
    this.#bubblePlace = place;
    this.#bubble.style.translate = place;
  }
}

function showBar(bar: HTMLElement, percent: number | undefined): void {
  bar.hidden = percent === undefined;
  bar.style.setProperty('--share', `${percent ?? 0}%`);
}

function elementOf(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}
