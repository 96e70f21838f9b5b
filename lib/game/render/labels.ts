// Names over heads and what was just said, as pooled elements over the picture: letters of the page are crisper than any
// font in a texture, and only what changed is written. Screen readers have the chat instead. Bars of health and casts
// hang below the names of those for whom there is something to tell.
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { QuestMark } from '@hollowmere/world/quests';
import { creatureTag, shownCast, shownHealth } from '../core/fight/name-tag.ts';
import type { Figure } from '../core/figure.ts';
import type { Frame } from '../core/game.ts';
import { type LabelBox, liftApart } from '../core/label-layout.ts';
import type { Stature } from './stature.ts';

/** Where a point of the world is on the screen, in CSS pixels from the picture's upper left corner. */
export type ToScreen = (worldX: number, worldY: number) => { readonly x: number; readonly y: number };

interface Label {
  readonly root: HTMLElement;
  readonly name: HTMLElement;
  readonly bubble: HTMLElement;
  readonly health: HTMLElement;
  readonly cast: HTMLElement;
  text: string;
  speech: string;
  mark: QuestMark | undefined;
  /** In percent; nothing while a bar is not shown. */
  healthShown: number | undefined;
  castShown: number | undefined;
  /** Of name and bubble in CSS pixels, measured when their text changes. */
  nameSize: Size;
  bubbleSize: Size;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A label, where its foot is on the screen, and how far its name stands over that. */
interface Placed {
  readonly label: Label;
  readonly x: number;
  readonly y: number;
  readonly lift: number;
}

/** How far a bubble's middle stays from the edge of the picture, in CSS pixels. */
const EDGE = 96;
/** What is free between names and between bubbles, in CSS pixels. */
const NAME_GAP = 1;
const BUBBLE_GAP = 4;
/** From a name's foot to its bubble's foot, in CSS pixels: `bottom-5`. */
const BUBBLE_LIFT = 20;

/** Nobody has to read the name of somebody they have blocked. */
const BLOCKED_NAME = 'Blocked';

const ROOT = 'pointer-events-none absolute left-0 top-0 flex w-0 flex-col items-center will-change-transform';
const NAME =
  'absolute bottom-0 whitespace-nowrap transition-[translate] duration-150 motion-reduce:transition-none hud-name font-text text-[0.8125rem] font-semibold leading-none text-outlined-thin';
const BUBBLE =
  'hud-bubble absolute bottom-5 w-max max-w-[13rem] px-2.5 py-1.5 font-text text-[0.8125rem] leading-snug break-words';

export class Labels {
  readonly #host: HTMLElement;
  readonly #stature: Stature;
  readonly #labels = new Map<number, Label>();
  readonly #spare: Label[] = [];
  /** The size of text of the page: another one makes all labels another size. */
  #textSize = '';

  constructor(host: HTMLElement, stature: Stature) {
    this.#host = host;
    this.#stature = stature;
    host.setAttribute('aria-hidden', 'true');
  }

  update({ figures, self, target, moment }: Frame, toScreen: ToScreen, width: number): void {
    const ownLevel = self?.appearance?.level ?? 1;
    const ticks = moment.tick + moment.fraction;
    this.#followTextSize();
    const seen = new Set<number>();
    const placed: Placed[] = [];
    for (const figure of figures) {
      if (!figure.appearance && !figure.creature) continue;
      if (figure.kind === 'creature' && figure.pose === 'die') continue;
      seen.add(figure.id);
      const label = this.#labels.get(figure.id) ?? this.#take(figure.id);
      this.#write(label, figure, ownLevel);
      showBar(label, 'health', shownHealth(figure, figure.id === target));
      showBar(label, 'cast', shownCast(figure, ticks));
      const height = this.#stature.of(figure);
      const { x, y } = toScreen(figure.x / UNITS_PER_PIXEL, figure.y / UNITS_PER_PIXEL - height);
      label.root.style.transform = `translate3d(${Math.round(x)}px, ${Math.round(y)}px, 0)`;
      label.root.style.opacity = String(figure.presence);
      label.root.style.zIndex = String(Math.round(figure.y / UNITS_PER_PIXEL) + (figure.speech ? 10_000 : 0));
      placed.push({ label, x, y, lift: 0 });
    }
    placeBubbles(placeNames(placed), width);
    for (const [id, label] of this.#labels) if (!seen.has(id)) this.#giveBack(id, label);
  }

  clear(): void {
    this.#host.replaceChildren();
    this.#labels.clear();
    this.#spare.length = 0;
  }

  #write(label: Label, figure: Figure, ownLevel: number): void {
    const { appearance, speech = '', isBlocked } = figure;
    const tag = figure.creature && creatureTag(figure, ownLevel);
    const text = isBlocked ? BLOCKED_NAME : (tag?.text ?? appearance?.name ?? '');
    const written = tag ? `${text} ${tag.threat}` : text;
    if (label.text !== written) {
      label.text = written;
      label.name.textContent = text;
      label.name.dataset.threat = tag?.threat ?? '';
      label.name.dataset.role = tag?.role ?? '';
      label.name.dataset.who = tag?.who ?? whoIs(figure);
      // Measured last: what somebody is for stands below their name.
      label.nameSize = sizeOf(label.name);
    }
    if (label.speech === speech) return;
    label.speech = speech;
    label.bubble.textContent = speech;
    label.bubble.hidden = speech === '';
    if (speech) label.bubbleSize = sizeOf(label.bubble);
  }

  #followTextSize(): void {
    const { fontSize } = document.documentElement.style;
    if (fontSize === this.#textSize) return;
    this.#textSize = fontSize;
    for (const label of this.#labels.values()) {
      label.nameSize = sizeOf(label.name);
      label.bubbleSize = sizeOf(label.bubble);
    }
  }

  #take(id: number): Label {
    const label = this.#spare.pop() ?? create();
    this.#labels.set(id, label);
    this.#host.appendChild(label.root);
    return label;
  }

  #giveBack(id: number, label: Label): void {
    this.#labels.delete(id);
    label.root.remove();
    // Whoever gets it next is written and measured anew.
    label.text = '';
    this.#spare.push(label);
  }
}

function create(): Label {
  const root = document.createElement('div');
  const name = document.createElement('div');
  const bubble = document.createElement('div');
  const bars = document.createElement('div');
  const health = document.createElement('div');
  const cast = document.createElement('div');
  root.className = ROOT;
  name.className = NAME;
  bubble.className = BUBBLE;
  bubble.hidden = true;
  bars.className = 'hud-tag-bars';
  health.className = 'hud-tag-health';
  cast.className = 'hud-tag-cast';
  for (const bar of [health, cast]) bar.hidden = true;
  bars.append(health, cast);
  root.append(name, bubble, bars);
  const none = { width: 0, height: 0 };
  return {
    root,
    name,
    bubble,
    health,
    cast,
    text: '',
    speech: '',
    mark: undefined,
    healthShown: undefined,
    castShown: undefined,
    nameSize: none,
    bubbleSize: none,
  };
}

/** Names of people who stand close go above one another. */
function placeNames(placed: readonly Placed[]): readonly Placed[] {
  const boxes = placed.map(({ label, x, y }): LabelBox => ({ middle: x, bottom: y, ...label.nameSize }));
  const lifts = liftApart(boxes, NAME_GAP);
  return placed.map((one, index) => {
    const lift = Math.round(lifts[index] ?? 0);
    one.label.name.style.translate = `0 ${-lift}px`;
    return { ...one, lift };
  });
}

/** Bubbles stand over their names, within the picture, apart, and over nobody's name. */
function placeBubbles(named: readonly Placed[], width: number): void {
  const speakers = named.filter(({ label }) => label.speech !== '');
  const boxes = speakers.map(({ label, x, y, lift }): LabelBox => {
    return { middle: x + nudge(x, width), bottom: y - lift - BUBBLE_LIFT, ...label.bubbleSize };
  });
  const names = named.map(({ label, x, y, lift }): LabelBox => ({ middle: x, bottom: y - lift, ...label.nameSize }));
  const lifts = liftApart(boxes, BUBBLE_GAP, names);
  for (const [index, { label, x, lift }] of speakers.entries()) {
    label.bubble.style.translate = `${Math.round(nudge(x, width))}px ${-Math.round(lift + (lifts[index] ?? 0))}px`;
  }
}

function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): Size {
  return { width: offsetWidth, height: offsetHeight };
}

/** How far to move a bubble so that it does not hang over the edge. */
function nudge(x: number, width: number): number {
  if (width < EDGE * 2) return 0;
  return Math.max(EDGE, Math.min(width - EDGE, x)) - x;
}

function showBar(label: Label, which: 'health' | 'cast', percent: number | undefined): void {
  const shown = `${which}Shown` as const;
  if (label[shown] === percent) return;
  label[shown] = percent;
  label[which].hidden = percent === undefined;
  label[which].style.setProperty('--share', `${percent ?? 0}%`);
}

function whoIs({ isSelf, isBlocked, appearance }: Figure): string {
  if (isSelf) return 'self';
  if (isBlocked) return 'blocked';
  return appearance?.isGuest ? 'guest' : 'player';
}
