// All devices together: one direction to walk in, and acts as they happen.
import type { Direction } from '@hollowmere/world/movement';
import { directionOf, mergePushes } from '../core/intent.ts';
import { type CrossTaker, Gamepads } from './gamepad.ts';
import { Joystick, type StickView } from './joystick.ts';
import { type KeyAct, type KeyBindings, Keyboard } from './keyboard.ts';
import { type PointEvents, Pointing } from './pointing.ts';

export interface InputEvents extends PointEvents {
  /** False: there is nothing for it to do now. */
  readonly act: (act: KeyAct) => boolean;
  /** Whatever was held was let go without a frame to notice it: stand still now. */
  readonly cleared: () => void;
  /** What the cross of a gamepad goes through, instead of walking. */
  readonly cross: CrossTaker;
  readonly stickShown: (view: StickView | undefined) => void;
}

export class Input {
  readonly #keyboard: Keyboard;
  readonly #joystick: Joystick;
  readonly #gamepads: Gamepads;
  readonly #pointing: Pointing;
  #isSuspended = false;

  constructor(surface: HTMLElement, bindings: () => KeyBindings, events: InputEvents) {
    const { cleared } = events;
    const act = (what: KeyAct) => (!this.#isSuspended || what === 'menu') && events.act(what);
    this.#keyboard = new Keyboard(bindings, { act, cleared });
    this.#joystick = new Joystick(surface, { cleared, shown: events.stickShown });
    this.#gamepads = new Gamepads(act, events.cross);
    this.#pointing = new Pointing(surface, {
      pointed: (...what) => !this.#isSuspended && events.pointed(...what),
    });
  }

  /** Where the person wants to go. Once a frame. */
  direction(): Direction {
    const push = mergePushes(this.#joystick.push(), this.#keyboard.push(), this.#gamepads.push());
    return this.#isSuspended ? 0 : directionOf(push);
  }

  /** What is held down, apart from walking. After {@link direction}, once a frame. */
  held(): readonly KeyAct[] {
    return this.#isSuspended ? [] : [...this.#keyboard.acts(), ...this.#gamepads.acts()];
  }

  /** While a menu is open the figure stands. */
  suspend(isSuspended: boolean): void {
    this.#isSuspended = isSuspended;
    if (!isSuspended) return;
    this.#keyboard.clear();
    this.#joystick.clear();
  }

  close(): void {
    this.#keyboard.close();
    this.#joystick.close();
    this.#pointing.close();
  }
}
