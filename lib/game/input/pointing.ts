// Pointing at something in the picture: a click, or a touch that is short and stays where it landed. Whatever is longer
// or moves is for walking.

export interface PointEvents {
  /** In pixels from the picture's upper left corner; with a `mouse`, a `pen` or by `touch`. */
  readonly pointed: (x: number, y: number, device: string) => void;
}

const TAP_MS = 300;
const TAP_PIXELS = 10;

export class Pointing {
  readonly #leaving = new AbortController();
  readonly #down = new Map<number, { readonly x: number; readonly y: number; readonly at: number }>();

  /** Listens on the element that covers the picture. */
  constructor(surface: HTMLElement, { pointed }: PointEvents) {
    const { signal } = this.#leaving;
    const down = ({ button, pointerId, clientX, clientY, timeStamp }: PointerEvent) => {
      if (button === 0) this.#down.set(pointerId, { x: clientX, y: clientY, at: timeStamp });
    };
    const up = ({ pointerId, pointerType, clientX, clientY, timeStamp }: PointerEvent) => {
      const start = this.#down.get(pointerId);
      this.#down.delete(pointerId);
      if (!start || timeStamp - start.at > TAP_MS) return;
      if (Math.hypot(clientX - start.x, clientY - start.y) > TAP_PIXELS) return;
      const { left, top } = surface.getBoundingClientRect();
      pointed(clientX - left, clientY - top, pointerType);
    };
    surface.addEventListener('pointerdown', down, { signal });
    window.addEventListener('pointerup', up, { signal });
    window.addEventListener('pointercancel', ({ pointerId }) => this.#down.delete(pointerId), { signal });
  }

  close(): void {
    this.#leaving.abort();
    this.#down.clear();
  }
}
