// What people say and how they fare, as pooled elements over the picture, for those of whom there is something to tell: few
// of a hundred. Screen readers have the chat instead.
import { shownCast, shownHealth } from '../core/fight/name-tag.ts';
import { type LabelBox, liftApart } from '../core/label-layout.ts';
import { HeadTag, type TagFacts } from './head-tag.ts';
import type { Head } from './heads.ts';

/** How far a bubble's middle stays from the edge of the picture, in CSS pixels. */
const EDGE = 96;
/** What is free between bubbles, in CSS pixels. */
const GAP = 4;
/** From a name's foot to its bubble's foot, in CSS pixels: `bottom-5`. */
const BUBBLE_LIFT = 20;

export interface TagFrame {
  readonly heads: readonly Head[];
  /** Whom one means, whose health is shown even while it is whole. */
  readonly target: number | undefined;
  /** With fractions: casts go on between two. */
  readonly ticks: number;
  /** Of the picture, in CSS pixels. */
  readonly width: number;
}

/** Somebody who speaks, and where the bubble hangs. */
interface Speaker {
  readonly head: Head;
  readonly tag: HeadTag;
}

export class HeadTags {
  readonly #host: HTMLElement;
  readonly #tags = new Map<number, HeadTag>();
  readonly #spare: HeadTag[] = [];
  readonly #byBubble = new Map<Element, HeadTag>();
  /** Asked for a size between two changes, the page would be laid out once more: it tells them when it has been, before it is painted. */
  readonly #resized = new ResizeObserver((entries) => this.#measure(entries));
  #heads: readonly Head[] = [];
  #width = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** After the names, which bubbles stand over. */
  update({ heads, target, ticks, width }: TagFrame): void {
    this.#heads = heads;
    this.#width = width;
    const staying = new Set<number>();
    for (const { figure, x, y } of heads) {
      const facts = factsOf(figure, figure.id === target, ticks);
      if (!tellsAnything(facts)) continue;
      staying.add(figure.id);
      const tag = this.#tagOf(figure.id);
      tag.show(facts);
      tag.place(Math.round(x), Math.round(y), figure.presence);
    }
    this.#releaseAllBut(staying);
    this.#placeBubbles();
  }

  end(): void {
    this.#resized.disconnect();
    this.#byBubble.clear();
    for (const tag of this.#tags.values()) tag.takeDown();
    this.#tags.clear();
    this.#spare.length = 0;
    this.#heads = [];
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    for (const { target } of entries) this.#byBubble.get(target)?.measure();
    this.#placeBubbles();
  }

  /** Bubbles stand over their names, within the picture, apart, and over nobody's name. */
  #placeBubbles(): void {
    const speakers: Speaker[] = [];
    for (const head of this.#heads) {
      const tag = this.#tags.get(head.figure.id);
      if (tag?.isSpeaking) speakers.push({ head, tag });
    }
    if (speakers.length === 0) return;
    const boxes = speakers.map(({ head: { x, y, lift }, tag }): LabelBox => {
      return { middle: x + nudge(x, this.#width), bottom: y - lift - BUBBLE_LIFT, ...tag.bubbleSize };
    });
    const lifts = liftApart(boxes, GAP, this.#heads.map(nameBox));
    for (const [index, { head, tag }] of speakers.entries()) {
      tag.placeBubble(Math.round(nudge(head.x, this.#width)), Math.round(head.lift + (lifts[index] ?? 0)));
    }
  }

  #tagOf(id: number): HeadTag {
    const known = this.#tags.get(id);
    if (known) return known;
    const tag = this.#spare.pop() ?? this.#created();
    this.#tags.set(id, tag);
    tag.hangIn(this.#host);
    return tag;
  }

  #created(): HeadTag {
    const tag = new HeadTag();
    this.#byBubble.set(tag.bubble, tag);
    this.#resized.observe(tag.bubble);
    return tag;
  }

  #releaseAllBut(staying: ReadonlySet<number>): void {
    for (const [id, tag] of this.#tags) {
      if (staying.has(id)) continue;
      this.#tags.delete(id);
      tag.show(NOTHING);
      tag.takeDown();
      this.#spare.push(tag);
    }
  }
}

const NOTHING: TagFacts = { speech: '', health: undefined, cast: undefined };

const factsOf = (figure: Head['figure'], isMeant: boolean, ticks: number): TagFacts => ({
  speech: figure.speech ?? '',
  health: shownHealth(figure, isMeant),
  cast: shownCast(figure, ticks),
});

const tellsAnything = ({ speech, health, cast }: TagFacts): boolean =>
  speech !== '' || health !== undefined || cast !== undefined;

function nameBox({ x, y, lift, name }: Head): LabelBox {
  return { middle: x, bottom: y - lift, ...name };
}

/** How far to move a bubble so that it does not hang over the edge. */
function nudge(x: number, width: number): number {
  if (width < EDGE * 2) return 0;
  return Math.max(EDGE, Math.min(width - EDGE, x)) - x;
}
