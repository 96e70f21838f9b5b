// The first gamepad that says anything: left stick or cross to walk, the lower button to use, the middle ones for menus.
// Browsers want to be asked: this is polled once a frame.
import { type Push, pushOfStick, STILL } from '../core/intent.ts';
import type { KeyAct } from './keyboard.ts';

/** Numbers of the standard mapping. */
const USE = 0;
const CHAT = 8;
const MENU = 9;
const CROSS = { up: 12, down: 13, left: 14, right: 15 };

export class Gamepads {
  readonly #act: (act: KeyAct) => void;
  readonly #read: () => readonly (Gamepad | null)[];
  #push: Push = STILL;
  #pressed = new Set<number>();

  constructor(act: (act: KeyAct) => void, read = () => navigator.getGamepads?.() ?? []) {
    this.#act = act;
    this.#read = read;
  }

  push(): Push {
    const pad = this.#read().find((candidate) => candidate?.connected && candidate.mapping === 'standard');
    if (!pad) {
      this.#push = STILL;
      return STILL;
    }
    this.#press(pad, USE, 'use');
    this.#press(pad, CHAT, 'chat');
    this.#press(pad, MENU, 'menu');
    const isDown = (button: number) => pad.buttons[button]?.pressed === true;
    const dx = Number(isDown(CROSS.right)) - Number(isDown(CROSS.left));
    const dy = Number(isDown(CROSS.down)) - Number(isDown(CROSS.up));
    this.#push = dx || dy ? { dx, dy } : pushOfStick(pad.axes[0] ?? 0, pad.axes[1] ?? 0, this.#push);
    return this.#push;
  }

  #press(pad: Gamepad, button: number, act: KeyAct): void {
    const isDown = pad.buttons[button]?.pressed === true;
    if (isDown && !this.#pressed.has(button)) this.#act(act);
    if (isDown) this.#pressed.add(button);
    else this.#pressed.delete(button);
  }
}
