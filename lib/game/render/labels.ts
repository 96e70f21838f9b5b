// Names over heads and what was just said, as pooled elements over the picture: letters of the page are crisper than any
// font in a texture, and only what changed is written. Screen readers have the chat instead. Bars of health and casts
// hang below the names of those for whom there is something to tell.
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { creatureTag, namesThatWait, shownCast, shownHealth } from '../core/fight/name-tag.ts';
import type { Figure } from '../core/figure.ts';
import type { Frame } from '../core/game.ts';
import { type LabelBox, liftApart } from '../core/label-layout.ts';
import { Label, type LabelText, NAMELESS } from './label.ts';
import type { Stature } from './stature.ts';

/** Where a point of the world is on the screen, in CSS pixels from the picture's upper left corner. */
export type ToScreen = (worldX: number, worldY: number) => { readonly x: number; readonly y: number };

/** A label, where the top of somebody's head is on the screen, and how far their name stands over that. */
interface Placed {
  readonly figure: Figure;
  readonly label: Label;
  readonly x: number;
  readonly y: number;
  lift: number;
}

/** How far a bubble's middle stays from the edge of the picture, in CSS pixels. */
const EDGE = 96;
/** What is free between names and between bubbles, in CSS pixels. */
const NAME_GAP = 1;
const BUBBLE_GAP = 4;
/** From a name's foot to its bubble's foot, in CSS pixels: `bottom-5`. */
const BUBBLE_LIFT = 20;
/** Names further outside the picture than this show nothing of themselves, in CSS pixels. */
const UNSEEN = { aside: 120, below: 48 };
/** In so many milliseconds a name goes two thirds of the way to where it should be. */
const GLIDE_MS = 60;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Nobody has to read the name of somebody they have blocked. */
const BLOCKED_NAME = 'Blocked';

export class Labels {
  readonly #host: HTMLElement;
  readonly #stature: Stature;
  readonly #labels = new Map<number, Label>();
  readonly #spare: Label[] = [];
  readonly #byElement = new Map<Element, Label>();
  /** Asked for a size between two changes, the page would be laid out once more: it tells them when it has been, before it is painted. */
  readonly #resized = new ResizeObserver((entries) => this.#measure(entries));
  #placed: readonly Placed[] = [];
  #width = 0;

  constructor(host: HTMLElement, stature: Stature) {
    this.#host = host;
    this.#stature = stature;
    host.setAttribute('aria-hidden', 'true');
  }

  /** `glideMs`: how long names have had since the last picture to go where they should; those of who chose calm are there at once. */
  update(frame: Frame, toScreen: ToScreen, size: PictureSize, glideMs: number): void {
    const named = frame.figures.filter(isNamed);
    this.#releaseAllBut(named);
    this.#placed = this.#placedOf(named, toScreen, size);
    this.#write(frame);
    this.#width = size.width;
    this.#placeNames(1 - Math.exp(-glideMs / GLIDE_MS));
    placeBubbles(this.#placed, this.#width);
  }

  clear(): void {
    this.#resized.disconnect();
    this.#byElement.clear();
    this.#placed = [];
    this.#host.replaceChildren();
    this.#labels.clear();
    this.#spare.length = 0;
  }

  /** Those who show something of themselves; who has just gone out of the picture is taken along once more, out of it. */
  #placedOf(named: readonly Figure[], toScreen: ToScreen, { width, height }: PictureSize): Placed[] {
    const placed: Placed[] = [];
    for (const figure of named) {
      const label = this.#labelOf(figure.id);
      const foot = figure.y / UNITS_PER_PIXEL;
      const { x, y } = toScreen(figure.x / UNITS_PER_PIXEL, foot - this.#stature.of(figure));
      const isNear = x > -UNSEEN.aside && x < width + UNSEEN.aside && y > 0 && y < height + UNSEEN.below;
      const isShown = isNear || figure.speech !== undefined;
      if (isShown || label.isShown) placed.push({ figure, label, x, y, lift: 0 });
      label.isShown = isShown;
    }
    return placed;
  }

  #write({ self, figures, target, moment }: Frame): void {
    const ownLevel = self?.appearance?.level ?? 1;
    const waiting = namesThatWait(self, figures, target);
    const ticks = moment.tick + moment.fraction;
    for (const { figure, label } of this.#placed) {
      label.write(waiting.has(figure.id) ? NAMELESS : textOf(figure, ownLevel), figure.speech ?? '');
      label.showBar('health', shownHealth(figure, figure.id === target));
      label.showBar('cast', shownCast(figure, ticks));
      label.fade(figure.presence);
    }
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    for (const { target } of entries) this.#byElement.get(target)?.measure();
    // Nobody has been given time to glide since: who hangs there for the first time has their place at once.
    this.#placeNames(0);
    placeBubbles(this.#placed, this.#width);
  }

  /** Names of people who stand close go above one another. */
  #placeNames(share: number): void {
    const lifts = liftApart(this.#placed.map(ownBox), NAME_GAP);
    for (const [index, one] of this.#placed.entries()) {
      one.lift = Math.round(lifts[index] ?? 0);
      one.label.place(Math.round(one.x), Math.round(one.y), one.lift, share);
    }
  }

  #labelOf(id: number): Label {
    const known = this.#labels.get(id);
    if (known) return known;
    const label = this.#spare.pop() ?? this.#created();
    this.#labels.set(id, label);
    label.hangIn(this.#host);
    return label;
  }

  #created(): Label {
    const label = new Label();
    for (const element of label.measured) {
      this.#byElement.set(element, label);
      this.#resized.observe(element);
    }
    return label;
  }

  #releaseAllBut(named: readonly Figure[]): void {
    const staying = new Set(named.map(({ id }) => id));
    for (const [id, label] of this.#labels) {
      if (staying.has(id)) continue;
      this.#labels.delete(id);
      label.takeDown();
      this.#spare.push(label);
    }
  }
}

/** Creatures that fall lose their names at once. */
const isNamed = ({ pose, appearance, creature }: Figure): boolean =>
  creature === undefined ? appearance !== undefined : pose !== 'die';

function textOf(figure: Figure, ownLevel: number): LabelText {
  const { appearance, isBlocked } = figure;
  const tag = figure.creature && creatureTag(figure, ownLevel);
  return {
    name: isBlocked ? BLOCKED_NAME : (tag?.text ?? appearance?.name ?? ''),
    role: tag?.role ?? '',
    threat: tag?.threat ?? '',
    who: tag?.who ?? whoIs(figure),
    mark: figure.mark,
  };
}

/** Bubbles stand over their names, within the picture, apart, and over nobody's name. */
function placeBubbles(named: readonly Placed[], width: number): void {
  const speakers = named.filter(({ label }) => label.isSpeaking);
  if (speakers.length === 0) return;
  const boxes = speakers.map(({ label, x, y, lift }): LabelBox => {
    const { width: broad, height } = label.bubbleSize;
    return { middle: x + nudge(x, width), bottom: y - lift - BUBBLE_LIFT, width: broad, height };
  });
  const lifts = liftApart(boxes, BUBBLE_GAP, named.map(liftedBox));
  for (const [index, { label, x, lift }] of speakers.entries()) {
    label.placeBubble(Math.round(nudge(x, width)), Math.round(lift + (lifts[index] ?? 0)));
  }
}

/** Of a name where it hangs by itself. */
function ownBox({ label, x, y }: Placed): LabelBox {
  const { width, height } = label.nameSize;
  return { middle: x, bottom: y, width, height };
}

function liftedBox(placed: Placed): LabelBox {
  return { ...ownBox(placed), bottom: placed.y - placed.lift };
}

/** How far to move a bubble so that it does not hang over the edge. */
function nudge(x: number, width: number): number {
  if (width < EDGE * 2) return 0;
  return Math.max(EDGE, Math.min(width - EDGE, x)) - x;
}

function whoIs({ isSelf, isBlocked, appearance }: Figure): string {
  if (isSelf) return 'self';
  if (isBlocked) return 'blocked';
  return appearance?.isGuest ? 'guest' : 'player';
}
