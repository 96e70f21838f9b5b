// A stick that appears where the thumb lands, on one half of the picture. Pointer events of touch and pen only: a
// mouse has a keyboard beside it. What it looks like is its owner's business.
import { type Push, pushOfStick, STILL } from '../core/intent.ts';

/** Pixels from the middle to full deflection. */
export const STICK_RADIUS = 52;

/** Where the stick is drawn, in pixels of the page; nothing while no thumb is down. */
export interface StickView {
  readonly x: number;
  readonly y: number;
  readonly knobX: number;
  readonly knobY: number;
}

/** The half of the picture on which a thumb walks. */
export type StickSide = 'left' | 'right';

export interface JoystickEvents {
  readonly shown: (view: StickView | undefined) => void;
  readonly cleared: () => void;
}

export class Joystick {
  readonly #events: JoystickEvents;
  readonly #side: () => StickSide;
  readonly #leaving = new AbortController();
  #thumb: { readonly id: number; originX: number; originY: number } | undefined;
  #push: Push = STILL;

  /** Listens on the element that covers the picture. `side` is asked for each thumb. */
  constructor(surface: HTMLElement, side: () => StickSide, events: JoystickEvents) {
    this.#events = events;
    this.#side = side;
    const { signal } = this.#leaving;
    surface.addEventListener('pointerdown', (event) => this.#down(surface, event), { signal });
    window.addEventListener('pointermove', (event) => this.#move(event), { signal });
    for (const over of ['pointerup', 'pointercancel'] as const) {
      window.addEventListener(over, (event) => this.#up(event), { signal });
    }
    window.addEventListener('blur', () => this.clear(), { signal });
    document.addEventListener('visibilitychange', () => this.clear(), { signal });
  }

  push(): Push {
    return this.#push;
  }

  clear(): void {
    if (!this.#thumb) return;
    this.#thumb = undefined;
    this.#push = STILL;
    this.#events.shown(undefined);
    this.#events.cleared();
  }

  close(): void {
    this.#leaving.abort();
    this.#thumb = undefined;
  }

  #down(surface: HTMLElement, event: PointerEvent): void {
    if (event.pointerType === 'mouse' || this.#thumb) return;
    const { left, width } = surface.getBoundingClientRect();
    const half = event.clientX - left > width / 2 ? 'right' : 'left';
    if (half !== this.#side()) return;
    this.#thumb = { id: event.pointerId, originX: event.clientX, originY: event.clientY };
    this.#show(event.clientX, event.clientY);
  }

  #move(event: PointerEvent): void {
    const thumb = this.#thumb;
    if (!thumb || event.pointerId !== thumb.id) return;
    this.#followThumb(thumb, event.clientX, event.clientY);
    const dx = event.clientX - thumb.originX;
    const dy = event.clientY - thumb.originY;
    this.#push = pushOfStick(dx / STICK_RADIUS, dy / STICK_RADIUS, this.#push);
    this.#show(event.clientX, event.clientY);
  }

  /** A thumb that pulls further than the rim takes the stick along, so that turning back answers at once. */
  #followThumb(thumb: { originX: number; originY: number }, x: number, y: number): void {
    const distance = Math.hypot(x - thumb.originX, y - thumb.originY);
    if (distance <= STICK_RADIUS) return;
    const share = (distance - STICK_RADIUS) / distance;
    thumb.originX += (x - thumb.originX) * share;
    thumb.originY += (y - thumb.originY) * share;
  }

  #up(event: PointerEvent): void {
    const thumb = this.#thumb;
    if (!thumb || event.pointerId !== thumb.id) return;
    this.#thumb = undefined;
    this.#push = STILL;
    this.#events.shown(undefined);
  }

  #show(knobX: number, knobY: number): void {
    if (!this.#thumb) return;
    this.#events.shown({ x: this.#thumb.originX, y: this.#thumb.originY, knobX, knobY });
  }
}
