// What hangs over one head: a name, what was just said, bars of health and casts. It remembers what was written and touches an
// element only by what has changed: most of a hundred names stay as they are from one picture to the next.
import type { NameTag } from '../core/fight/name-tag.ts';

/** What a name says, and how it looks. */
export interface LabelText {
  readonly name: string;
  readonly role: string;
  readonly threat: NameTag['threat'] | '';
  readonly who: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const ROOT = 'pointer-events-none absolute left-0 top-0 flex w-0 flex-col items-center will-change-transform';
const NAME =
  'absolute bottom-0 whitespace-nowrap transition-[translate] duration-150 motion-reduce:transition-none hud-name font-text text-[0.8125rem] font-semibold leading-none text-outlined-thin';
const BUBBLE =
  'hud-bubble absolute bottom-5 w-max max-w-[13rem] px-2.5 py-1.5 font-text text-[0.8125rem] leading-snug break-words';

const NOTHING: LabelText = { name: '', role: '', threat: '', who: '' };
const NO_SIZE: Size = { width: 0, height: 0 };

export class Label {
  readonly root = elementOf(ROOT);
  readonly #name = elementOf(NAME);
  readonly #bubble = elementOf(BUBBLE);
  readonly #bars = { health: elementOf('hud-tag-health'), cast: elementOf('hud-tag-cast') };
  #text = NOTHING;
  #speech = '';
  #nameSize = NO_SIZE;
  #bubbleSize = NO_SIZE;
  /** In percent; nothing while a bar is not shown. */
  readonly #shown: { health: number | undefined; cast: number | undefined } = { health: undefined, cast: undefined };
  #x = Number.NaN;
  #y = Number.NaN;
  #depth = Number.NaN;
  #presence = Number.NaN;
  #nameLift = Number.NaN;
  #bubbleX = Number.NaN;
  #bubbleLift = Number.NaN;

  constructor() {
    const bars = elementOf('hud-tag-bars');
    for (const hidden of [this.#bubble, this.#bars.health, this.#bars.cast]) hidden.hidden = true;
    bars.append(this.#bars.health, this.#bars.cast);
    this.root.append(this.#name, this.#bubble, bars);
  }

  /** Of the name in CSS pixels, as it was last measured. */
  get nameSize(): Size {
    return this.#nameSize;
  }

  /** Of the bubble in CSS pixels, as it was last measured. */
  get bubbleSize(): Size {
    return this.#bubbleSize;
  }

  get isSpeaking(): boolean {
    return this.#speech !== '';
  }

  /** What changes its size when something is written. */
  get measured(): readonly HTMLElement[] {
    return [this.#name, this.#bubble];
  }

  write(text: LabelText, speech: string): void {
    this.#rename(text);
    if (this.#speech === speech) return;
    this.#speech = speech;
    this.#bubble.textContent = speech;
    this.#bubble.hidden = speech === '';
  }

  /** Asks the page for sizes, which costs nothing while it is laid out. */
  measure(): void {
    this.#nameSize = sizeOf(this.#name);
    this.#bubbleSize = sizeOf(this.#bubble);
  }

  /** A share in percent, or no bar. */
  showBar(which: 'health' | 'cast', percent: number | undefined): void {
    if (this.#shown[which] === percent) return;
    this.#shown[which] = percent;
    const bar = this.#bars[which];
    bar.hidden = percent === undefined;
    bar.style.setProperty('--share', `${percent ?? 0}%`);
  }

  /** Where its foot is on the screen, in whole CSS pixels, and how far in front of others it hangs. */
  place(x: number, y: number, depth: number): void {
    const { style } = this.root;
    if (this.#x !== x || this.#y !== y) style.transform = `translate3d(${x}px, ${y}px, 0)`;
    if (this.#depth !== depth) style.zIndex = String(depth);
    this.#x = x;
    this.#y = y;
    this.#depth = depth;
  }

  fade(presence: number): void {
    if (this.#presence === presence) return;
    this.#presence = presence;
    this.root.style.opacity = String(presence);
  }

  /** How far over its foot the name stands, in whole CSS pixels. */
  liftName(lift: number): void {
    if (this.#nameLift === lift) return;
    this.#nameLift = lift;
    this.#name.style.translate = `0 ${-lift}px`;
  }

  /** How far the bubble stands aside, and over where it hangs by itself, in whole CSS pixels. */
  placeBubble(aside: number, lift: number): void {
    if (this.#bubbleX === aside && this.#bubbleLift === lift) return;
    this.#bubbleX = aside;
    this.#bubbleLift = lift;
    this.#bubble.style.translate = `${aside}px ${-lift}px`;
  }

  #rename(text: LabelText): void {
    const { name, role, threat, who } = this.#text;
    if (name === text.name && role === text.role && threat === text.threat && who === text.who) return;
    this.#text = text;
    if (name !== text.name) this.#name.textContent = text.name;
    this.#name.dataset.threat = text.threat;
    this.#name.dataset.role = text.role;
    this.#name.dataset.who = text.who;
  }
}

function elementOf(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): Size {
  return { width: offsetWidth, height: offsetHeight };
}
