// Which windows of the HUD are open over the world, and in which order they lie. The parts of the game open them, the HUD
// shows them. A new window is a line here, its component in components/hud/windows and, if it has one, its key.
import type { Townsperson } from './core/townsfolk-near.ts';
import { Cell, type Slice } from './slice.ts';

/** A window and what it is about. There is one of each name. */
export type GameWindow =
  | { readonly name: 'bag' }
  | { readonly name: 'map' }
  | { readonly name: 'character' }
  | { readonly name: 'skills' }
  | { readonly name: 'crafting'; readonly fixture: number }
  | { readonly name: 'sign'; readonly fixture: number }
  | { readonly name: 'quests'; readonly quest?: number }
  /** These belong to one of the townsfolk, and close when one walks away. */
  | { readonly name: 'talk' | 'shop' | 'bank' | 'trainer' | 'inn'; readonly with: Townsperson };

export type WindowName = GameWindow['name'];

export class Windows {
  readonly #open = new Cell<readonly GameWindow[]>([]);
  readonly #room: () => number;

  /** `room` says how many fit on the screen now: one on a phone. */
  constructor(room: () => number) {
    this.#room = room;
  }

  /** From the lowest to the one on top. */
  get open(): Slice<readonly GameWindow[]> {
    return this.#open;
  }

  isOpen(name: WindowName): boolean {
    return this.#open.value.some((window) => window.name === name);
  }

  /** Opens it on top, in place of one of the same name; the lowest close where there is no room for all. */
  show(window: GameWindow): void {
    const others = this.#open.value.filter(({ name }) => name !== window.name);
    this.#open.set([...others, window].slice(-Math.max(1, this.#room())));
  }

  toggle(window: GameWindow): void {
    if (this.isOpen(window.name)) this.close(window.name);
    else this.show(window);
  }

  close(name: WindowName): void {
    if (this.isOpen(name)) this.#open.set(this.#open.value.filter((window) => window.name !== name));
  }

  /** Closes the one on top. False when none was open. */
  closeTop(): boolean {
    const top = this.#open.value.at(-1);
    if (top) this.close(top.name);
    return top !== undefined;
  }

  /** Lays it on top of the others. */
  raise(name: WindowName): void {
    const top = this.#open.value.at(-1);
    const window = this.#open.value.find((candidate) => candidate.name === name);
    if (window && window !== top) this.show(window);
  }
}
