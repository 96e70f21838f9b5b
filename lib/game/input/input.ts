// All devices together: one direction to walk in, and acts as they happen.
import type { Direction } from '@hollowmere/world/movement';
import type { PadAct } from '@hollowmere/world/pad';
import { directionOf, mergePushes } from '../core/intent.ts';
import { Gamepads, type PadBindings } from './gamepad.ts';
import { Joystick, type StickSide, type StickView } from './joystick.ts';
import { type KeyBindings, Keyboard } from './keyboard.ts';
import { PageFocus } from './page-focus.ts';
import { type PointEvents, Pointing } from './pointing.ts';
import { Zooming } from './zooming.ts';

export interface InputEvents extends PointEvents {
  /** False: there is nothing for it to do now. */
  readonly act: (act: PadAct) => boolean;
  /** Whatever was held was let go without a frame to notice it: stand still now. */
  readonly cleared: () => void;
  /** Looks from nearer (1) or farther (-1). */
  readonly zoomed: (by: 1 | -1) => void;
  readonly stickShown: (view: StickView | undefined) => void;
}

/** What keys and buttons do, asked at each press; and on which half of the picture a thumb finds the stick. */
export interface InputChoices {
  readonly keys: () => KeyBindings;
  readonly buttons: () => PadBindings;
  readonly stickSide: () => StickSide;
}

export class Input {
  readonly #keyboard: Keyboard;
  readonly #joystick: Joystick;
  readonly #gamepads: Gamepads;
  readonly #pointing: Pointing;
  readonly #zooming: Zooming;
  readonly #pageFocus = new PageFocus();
  #isSuspended = false;

  constructor(surface: HTMLElement, { keys, buttons, stickSide }: InputChoices, events: InputEvents) {
    const { cleared } = events;
    const act = (what: PadAct) => (!this.#isSuspended || what === 'menu') && events.act(what);
    this.#keyboard = new Keyboard(keys, { act, cleared });
    this.#joystick = new Joystick(surface, stickSide, { cleared, shown: events.stickShown });
    this.#gamepads = new Gamepads({ bindings: buttons, act, windows: this.#pageFocus });
    this.#pointing = new Pointing(surface, {
      pointed: (...what) => !this.#isSuspended && events.pointed(...what),
    });
    this.#zooming = new Zooming(surface, {
      zoomed: (by) => !this.#isSuspended && events.zoomed(by),
      pinched: () => this.#joystick.clear(),
    });
  }

  /** Where the person wants to go. Once a frame. */
  direction(): Direction {
    const push = mergePushes(this.#joystick.push(), this.#keyboard.push(), this.#gamepads.push());
    return this.#isSuspended ? 0 : directionOf(push);
  }

  /** What is held down, apart from walking. After {@link direction}, once a frame. */
  held(): readonly PadAct[] {
    return this.#isSuspended ? [] : [...this.#keyboard.acts(), ...this.#gamepads.acts()];
  }

  get isSuspended(): boolean {
    return this.#isSuspended;
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
    this.#zooming.close();
    this.#pageFocus.stop();
  }
}
