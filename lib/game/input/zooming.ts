// Looking from nearer or farther, by hand: the wheel with Ctrl, which is also what two fingers on a touch pad are, and two
// fingers that spread or close on the picture. A step at a time.

export interface ZoomEvents {
  /** 1: nearer. */
  readonly zoomed: (by: 1 | -1) => void;
  /** Two fingers mean the picture: whatever one of them did alone is over. */
  readonly pinched: () => void;
}

/** So much of a wheel is a step: less than a notch of a mouse, a short move on a touch pad. */
const WHEEL_STEP = 40;
const LINE_PIXELS = 16;
/** A pause as long as this begins anew. */
const WHEEL_PAUSE_MS = 300;
/** By how much two fingers spread for a step. */
const PINCH_STEP = 1.3;
/** Pixels. Both have to move: a thumb on the stick beside a resting or tapping finger is no pinch. */
const PINCH_MOVE = 16;

interface Finger {
  readonly startX: number;
  readonly startY: number;
  x: number;
  y: number;
}

export class Zooming {
  readonly #events: ZoomEvents;
  readonly #leaving = new AbortController();
  readonly #fingers = new Map<number, Finger>();
  #wheel = { turned: 0, at: Number.NEGATIVE_INFINITY };
  /** How far the two were apart at the last step. */
  #apart: number | undefined;

  /** Listens on the element that covers the picture. */
  constructor(surface: HTMLElement, events: ZoomEvents) {
    this.#events = events;
    const { signal } = this.#leaving;
    surface.addEventListener('wheel', (event) => this.#turn(event), { signal, passive: false });
    surface.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    window.addEventListener('pointermove', (event) => this.#move(event), { signal });
    for (const over of ['pointerup', 'pointercancel'] as const) {
      window.addEventListener(over, ({ pointerId }) => this.#lift(pointerId), { signal });
    }
  }

  close(): void {
    this.#leaving.abort();
    this.#fingers.clear();
  }

  #turn(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    // The page itself would be made larger.
    event.preventDefault();
    const turned = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE_PIXELS;
    const isAnew = event.timeStamp - this.#wheel.at > WHEEL_PAUSE_MS || turned * this.#wheel.turned < 0;
    const sum = (isAnew ? 0 : this.#wheel.turned) + turned;
    const isStep = Math.abs(sum) >= WHEEL_STEP;
    this.#wheel = { turned: isStep ? 0 : sum, at: event.timeStamp };
    if (isStep) this.#events.zoomed(sum < 0 ? 1 : -1);
  }

  #down({ pointerType, pointerId, clientX, clientY }: PointerEvent): void {
    if (pointerType !== 'touch') return;
    this.#fingers.set(pointerId, { startX: clientX, startY: clientY, x: clientX, y: clientY });
    this.#apart = this.#distance();
  }

  #move({ pointerId, clientX, clientY }: PointerEvent): void {
    const finger = this.#fingers.get(pointerId);
    if (!finger) return;
    Object.assign(finger, { x: clientX, y: clientY });
    const apart = this.#distance();
    if (apart === undefined || !this.#apart || ![...this.#fingers.values()].every(hasMoved)) return;
    const share = apart / this.#apart;
    if (share < PINCH_STEP && share > 1 / PINCH_STEP) return;
    this.#apart = apart;
    this.#events.pinched();
    this.#events.zoomed(share > 1 ? 1 : -1);
  }

  #lift(pointerId: number): void {
    this.#fingers.delete(pointerId);
    this.#apart = undefined;
  }

  /** Between two fingers, and no others. */
  #distance(): number | undefined {
    const [one, other, third] = this.#fingers.values();
    return one && other && !third ? Math.hypot(one.x - other.x, one.y - other.y) : undefined;
  }
}

const hasMoved = ({ startX, startY, x, y }: Finger): boolean => Math.hypot(x - startX, y - startY) >= PINCH_MOVE;
