// Numbers and words that rise from a blow, as pooled elements over the picture: each is written once and moves while it is seen.
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { FloatingNumber } from '../core/floating-numbers.ts';
import type { ToScreen } from './heads.ts';

/** Where numbers begin, in pixels of the world over the foot. */
const BREAST = 16;

export class Numbers {
  readonly #host: HTMLElement;
  readonly #shown = new Map<number, HTMLElement>();
  readonly #spare: HTMLElement[] = [];

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  update(numbers: readonly FloatingNumber[], toScreen: ToScreen): void {
    if (numbers.length === 0 && this.#shown.size === 0) return;
    for (const number of numbers) this.#place(this.#shown.get(number.id) ?? this.#take(number), number, toScreen);
    const there = new Set(numbers.map(({ id }) => id));
    for (const [id, element] of this.#shown) if (!there.has(id)) this.#giveBack(id, element);
  }

  clear(): void {
    for (const [id, element] of this.#shown) this.#giveBack(id, element);
    this.#spare.length = 0;
  }

  #place(element: HTMLElement, { x, y, rise, aside, opacity, scale }: FloatingNumber, toScreen: ToScreen): void {
    const at = toScreen(x / UNITS_PER_PIXEL + aside, y / UNITS_PER_PIXEL - BREAST - rise);
    element.style.transform = `translate3d(${Math.round(at.x)}px, ${Math.round(at.y)}px, 0) translate(-50%, -50%) scale(${scale.toFixed(2)})`;
    element.style.opacity = opacity.toFixed(2);
  }

  #take({ id, text, tone }: FloatingNumber): HTMLElement {
    const element = this.#spare.pop() ?? document.createElement('div');
    element.className = 'hud-number';
    element.dataset.tone = tone;
    element.textContent = text;
    this.#shown.set(id, element);
    this.#host.appendChild(element);
    return element;
  }

  #giveBack(id: number, element: HTMLElement): void {
    this.#shown.delete(id);
    element.remove();
    this.#spare.push(element);
  }
}
