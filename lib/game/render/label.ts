// What hangs over one head: a name, what was just said, bars of health and casts. It remembers what was written and touches an
// element only by what has changed: most of a hundred names stay as they are from one picture to the next.
import type { QuestMark } from '@hollowmere/world/quests';
import type { NameTag } from '../core/fight/name-tag.ts';
import { glideTo } from '../core/label-layout.ts';

/** What a name says, and how it looks. */
export interface LabelText {
  readonly name: string;
  readonly role: string;
  readonly threat: NameTag['threat'] | '';
  readonly who: string;
  /** The sign of a quest over the name. */
  readonly mark: QuestMark | undefined;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point over the picture from which things hang: a change of its place is nothing but a change of its place. */
const HOOK =
  'pointer-events-none absolute left-0 top-0 flex w-0 flex-col items-center will-change-transform [contain:layout_style]';
const NAME =
  'absolute bottom-0 whitespace-nowrap hud-name font-text text-[0.8125rem] font-semibold leading-none text-outlined-thin';
const BUBBLE =
  'hud-bubble absolute bottom-5 w-max max-w-[13rem] px-2.5 py-1.5 font-text text-[0.8125rem] leading-snug break-words';

export const NAMELESS: LabelText = { name: '', role: '', threat: '', who: '', mark: undefined };
const NO_SIZE: Size = { width: 0, height: 0 };

/** Who speaks hangs in front of all who do not. */
const SPEAKING_DEPTH = '1';

export class Label {
  /** Whether it was in the picture that was drawn last. */
  isShown = true;
  /** What most have is a name alone: it has a hook of its own, so that one change places it. */
  readonly #nameHook = elementOf(HOOK);
  /** For the bubble and the bars; it stays where it is while there are none. */
  readonly #hook = elementOf(HOOK);
  readonly #name = elementOf(NAME);
  readonly #bubble = elementOf(BUBBLE);
  readonly #bars = { health: elementOf('hud-tag-health'), cast: elementOf('hud-tag-cast') };
  #text = NAMELESS;
  #speech = '';
  #nameSize = NO_SIZE;
  #bubbleSize = NO_SIZE;
  /** In percent; nothing while a bar is not shown. */
  readonly #shown: { health: number | undefined; cast: number | undefined } = { health: undefined, cast: undefined };
  /** How far over its foot the name stands; it glides to where it should, so that names do not jump past each other. */
  #lift = Number.NaN;
  #namePlace = '';
  #place = '';
  #presence = Number.NaN;
  #bubblePlace = '';

  constructor() {
    const bars = elementOf('hud-tag-bars');
    for (const hidden of [this.#bubble, this.#bars.health, this.#bars.cast]) hidden.hidden = true;
    bars.append(this.#bars.health, this.#bars.cast);
    this.#nameHook.append(this.#name);
    this.#hook.append(this.#bubble, bars);
  }

  hangIn(host: HTMLElement): void {
    host.append(this.#nameHook, this.#hook);
    this.isShown = true;
    this.#lift = Number.NaN;
  }

  takeDown(): void {
    this.#nameHook.remove();
    this.#hook.remove();
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
    this.#hook.style.zIndex = speech === '' ? '' : SPEAKING_DEPTH;
  }

  /** Asks the page for sizes, which costs nothing while it is laid out. */
  measure(): void {
    // Where it was put before its size was known says nothing of where it should be.
    if (this.#nameSize.width === 0) this.#lift = Number.NaN;
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

  /** Where its foot is on the screen, in whole CSS pixels, and the share of the way to its `lift` that the name goes at once. */
  place(x: number, y: number, lift: number, share: number): void {
    this.#lift = glideTo(lift, this.#lift, share);
    const namePlace = placeAt(x, y - Math.round(this.#lift));
    if (this.#namePlace !== namePlace) this.#nameHook.style.transform = namePlace;
    this.#namePlace = namePlace;
    if (!this.#hangsMore()) return;
    const place = placeAt(x, y);
    if (this.#place !== place) this.#hook.style.transform = place;
    this.#place = place;
  }

  fade(presence: number): void {
    if (this.#presence === presence) return;
    this.#presence = presence;
    for (const { style } of [this.#nameHook, this.#hook]) style.opacity = String(presence);
  }

  /** How far the bubble stands aside, and over where it hangs by itself, in whole CSS pixels. */
  placeBubble(aside: number, lift: number): void {
    const place = `${aside}px ${-lift}px`;
    if (this.#bubblePlace === place) return;
    this.#bubblePlace = place;
    this.#bubble.style.translate = place;
  }

  /** Whether anything hangs there beside the name. */
  #hangsMore(): boolean {
    const { health, cast } = this.#shown;
    return this.isSpeaking || health !== undefined || cast !== undefined;
  }

  #rename(text: LabelText): void {
    const { name, role, threat, who, mark } = this.#text;
    const isSame = name === text.name && role === text.role && threat === text.threat && who === text.who;
    if (isSame && mark === text.mark) return;
    this.#text = text;
    if (name !== text.name) this.#name.textContent = text.name;
    this.#name.dataset.threat = text.threat;
    this.#name.dataset.role = text.role;
    this.#name.dataset.who = text.who;
    if (text.mark === undefined) delete this.#name.dataset.mark;
    else this.#name.dataset.mark = text.mark;
  }
}

const placeAt = (x: number, y: number): string => `translate3d(${x}px, ${y}px, 0)`;

function elementOf(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): Size {
  return { width: offsetWidth, height: offsetHeight };
}
