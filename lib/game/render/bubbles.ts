// What people say, as pooled elements over the picture: there are few of them, and words that long want the page's own lines.
// Screen readers have the chat instead.
import { type LabelBox, liftApart } from '../core/label-layout.ts';
import { Bubble } from './bubble.ts';
import type { Head } from './heads.ts';

/** How far a bubble's middle stays from the edge of the picture, in CSS pixels. */
const EDGE = 96;
/** What is free between bubbles, in CSS pixels. */
const GAP = 4;
/** From a name's foot to its bubble's foot, in CSS pixels: `bottom-5`. */
const BUBBLE_LIFT = 20;

interface Speaker {
  readonly head: Head;
  readonly bubble: Bubble;
}

export class Bubbles {
  readonly #host: HTMLElement;
  readonly #bubbles = new Map<number, Bubble>();
  readonly #spare: Bubble[] = [];
  readonly #byElement = new Map<Element, Bubble>();
  /** Asked for a size between two changes, the page would be laid out once more: it tells them when it has been, before it is painted. */
  readonly #resized = new ResizeObserver((entries) => this.#measure(entries));
  #heads: readonly Head[] = [];
  #speakers: readonly Speaker[] = [];
  #width = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** After the names, which bubbles stand over; `width` of the picture, in CSS pixels. */
  update(heads: readonly Head[], width: number): void {
    this.#heads = heads;
    this.#width = width;
    const speakers: Speaker[] = [];
    for (const head of heads) {
      const { id, speech, presence } = head.figure;
      if (speech === undefined) continue;
      const bubble = this.#bubbleOf(id);
      bubble.say(speech);
      bubble.place(Math.round(head.x), Math.round(head.y), presence);
      speakers.push({ head, bubble });
    }
    this.#speakers = speakers;
    this.#releaseAllBut(speakers);
    this.#keepApart();
  }

  end(): void {
    this.#resized.disconnect();
    this.#byElement.clear();
    for (const bubble of this.#bubbles.values()) bubble.takeDown();
    this.#bubbles.clear();
    this.#spare.length = 0;
    this.#speakers = [];
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    for (const { target } of entries) this.#byElement.get(target)?.measure();
    this.#keepApart();
  }

  /** Bubbles stand over their names, within the picture, apart, and over nobody's name. */
  #keepApart(): void {
    if (this.#speakers.length === 0) return;
    const boxes = this.#speakers.map(({ head: { x, y, lift }, bubble }): LabelBox => {
      return { middle: x + nudge(x, this.#width), bottom: y - lift - BUBBLE_LIFT, ...bubble.size };
    });
    const lifts = liftApart(boxes, GAP, this.#heads.map(nameBox));
    for (const [index, { head, bubble }] of this.#speakers.entries()) {
      bubble.moveAside(Math.round(nudge(head.x, this.#width)), Math.round(head.lift + (lifts[index] ?? 0)));
    }
  }

  #bubbleOf(id: number): Bubble {
    const known = this.#bubbles.get(id);
    if (known) return known;
    const bubble = this.#spare.pop() ?? this.#created();
    this.#bubbles.set(id, bubble);
    bubble.hangIn(this.#host);
    return bubble;
  }

  #created(): Bubble {
    const bubble = new Bubble();
    this.#byElement.set(bubble.element, bubble);
    this.#resized.observe(bubble.element);
    return bubble;
  }

  #releaseAllBut(speakers: readonly Speaker[]): void {
    if (this.#bubbles.size === speakers.length) return;
    const staying = new Set(speakers.map(({ head }) => head.figure.id));
    for (const [id, bubble] of this.#bubbles) {
      if (staying.has(id)) continue;
      this.#bubbles.delete(id);
      bubble.takeDown();
      this.#spare.push(bubble);
    }
  }
}

function nameBox({ x, y, lift, name }: Head): LabelBox {
  return { middle: x, bottom: y - lift, ...name };
}

/** How far to move a bubble so that it does not hang over the edge. */
function nudge(x: number, width: number): number {
  if (width < EDGE * 2) return 0;
  return Math.max(EDGE, Math.min(width - EDGE, x)) - x;
}
