// The first gamepad that says anything: left stick or cross to walk, the lower button to strike or use, the others and the
// left shoulder and triggers for skills, the right shoulder for the next foe, the middle ones for menus, pressed sticks for map
// and bag. While there are answers to choose from, the cross goes through them. Browsers want to be asked: this is polled
// once a frame.
import { type Push, pushOfStick, STILL } from '../core/intent.ts';
import type { KeyAct } from './keyboard.ts';

/** Numbers of the standard mapping. */
const BUTTONS: ReadonlyMap<number, KeyAct> = new Map([
  [0, 'attack'],
  [1, 'skill_4'],
  [2, 'skill_2'],
  [3, 'skill_3'],
  [4, 'skill_7'],
  [5, 'target_next'],
  [6, 'skill_6'],
  [7, 'skill_5'],
  [8, 'chat'],
  [9, 'menu'],
  [10, 'map'],
  [11, 'inventory'],
]);
const CROSS = { up: 12, down: 13, left: 14, right: 15 };

/** Something that one goes through, up and down, with the cross. */
export interface CrossTaker {
  readonly isThere: () => boolean;
  readonly step: (by: 1 | -1) => void;
}

export class Gamepads {
  readonly #act: (act: KeyAct) => void;
  readonly #cross: CrossTaker;
  readonly #read: () => readonly (Gamepad | null)[];
  #push: Push = STILL;
  readonly #pressed = new Map<number, KeyAct>();

  /** Which way the cross was pressed at the last push. */
  #crossed = 0;

  constructor(act: (act: KeyAct) => void, cross: CrossTaker, read = () => navigator.getGamepads?.() ?? []) {
    this.#act = act;
    this.#cross = cross;
    this.#read = read;
  }

  /** What is held down, apart from walking, as of the last push. */
  acts(): Iterable<KeyAct> {
    return this.#pressed.values();
  }

  push(): Push {
    const pad = this.#read().find((candidate) => candidate?.connected && candidate.mapping === 'standard');
    if (!pad) {
      this.#push = STILL;
      this.#pressed.clear();
      return STILL;
    }
    for (const [button, act] of BUTTONS) this.#press(pad, button, act);
    const isDown = (button: number) => pad.buttons[button]?.pressed === true;
    const dx = Number(isDown(CROSS.right)) - Number(isDown(CROSS.left));
    const dy = Number(isDown(CROSS.down)) - Number(isDown(CROSS.up));
    const isTaken = this.#cross.isThere();
    if (isTaken && dy !== 0 && dy !== this.#crossed) this.#cross.step(dy > 0 ? 1 : -1);
    this.#crossed = dy;
    this.#push = !isTaken && (dx || dy) ? { dx, dy } : pushOfStick(pad.axes[0] ?? 0, pad.axes[1] ?? 0, this.#push);
    return this.#push;
  }

  #press(pad: Gamepad, button: number, act: KeyAct): void {
    const isDown = pad.buttons[button]?.pressed === true;
    if (isDown && !this.#pressed.has(button)) this.#act(act);
    if (isDown) this.#pressed.set(button, act);
    else this.#pressed.delete(button);
  }
}
