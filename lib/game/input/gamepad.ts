// The first gamepad that says anything. In the world its left stick or cross walks, and its buttons do what they are bound to.
// While a window lies over the world, both lead through that instead, the lower button presses, the right one closes, the left
// one opens what else there is, and the right stick scrolls; all other buttons go on as before. Browsers want to be asked: this
// is polled once a frame.
import type { PadAct } from '@hollowmere/world/pad';
import { type Push, pushOfStick, STILL } from '../core/intent.ts';
import type { Side } from './next-focus.ts';

/** What each button does, by its number in the standard mapping. */
export type PadBindings = ReadonlyMap<number, PadAct>;

const CROSS = { up: 12, down: 13, left: 14, right: 15 };
/** In a window. */
const [PRESS, CLOSE, MORE] = [0, 1, 2];
/** A side that is held leads on after a while, and then again and again. */
const FIRST_REPEAT_MS = 380;
const REPEAT_MS = 110;
const DEAD_ZONE = 0.3;

/** What lies over the world and takes the gamepad while it does. */
interface PadWindows {
  readonly isOpen: () => boolean;
  /** Whether presses are for somebody who chooses a button. */
  readonly isChoosing: () => boolean;
  readonly move: (side: Side) => void;
  readonly press: () => void;
  readonly close: () => void;
  /** False when there is nothing more to do. */
  readonly more: () => boolean;
  readonly scroll: (x: number, y: number) => void;
}

export interface GamepadParts {
  /** Asked at each press, so that a choice counts at once. */
  readonly bindings: () => PadBindings;
  readonly act: (act: PadAct) => void;
  readonly windows: PadWindows;
  readonly read?: () => readonly (Gamepad | null)[];
  readonly now?: () => number;
}

/** The one that is played with; nothing while none was touched. */
export const firstPad = (read = readPads): Gamepad | undefined =>
  read().find((pad): pad is Gamepad => pad?.connected === true && pad.mapping === 'standard');

const readPads = (): readonly (Gamepad | null)[] => navigator.getGamepads?.() ?? [];

export class Gamepads {
  readonly #parts: GamepadParts;
  readonly #now: () => number;
  #push: Push = STILL;
  /** Buttons that are down, whatever came of them. */
  #down: ReadonlySet<number> = new Set();
  /** What was begun in the world and is still held. */
  readonly #held = new Map<number, PadAct>();
  #side: { readonly side: Side; readonly again: number } | undefined;

  constructor(parts: GamepadParts) {
    this.#parts = parts;
    this.#now = parts.now ?? (() => performance.now());
  }

  /** What is held down, apart from walking, as of the last push. */
  acts(): Iterable<PadAct> {
    return this.#held.values();
  }

  push(): Push {
    const pad = firstPad(this.#parts.read);
    const { windows } = this.#parts;
    if (!pad) return this.#rest(new Set());
    const down = downOn(pad);
    if (windows.isChoosing()) return this.#rest(down);
    const isOver = windows.isOpen();
    const fresh = [...down].filter((button) => !this.#down.has(button));
    this.#down = down;
    for (const button of this.#held.keys()) if (!down.has(button)) this.#held.delete(button);
    if (isOver) for (const button of [PRESS, CLOSE, MORE]) this.#held.delete(button);
    for (const button of fresh) if (!isOver || !this.#pressWindow(button)) this.#pressWorld(button);
    if (isOver) return this.#goThrough(pad);
    this.#side = undefined;
    const cross = crossOf(pad);
    this.#push = cross.dx || cross.dy ? cross : stickOf(pad, this.#push);
    return this.#push;
  }

  #rest(down: ReadonlySet<number>): Push {
    this.#down = down;
    this.#held.clear();
    this.#side = undefined;
    this.#push = STILL;
    return STILL;
  }

  #pressWorld(button: number): void {
    const act = this.#parts.bindings().get(button);
    if (!act) return;
    this.#held.set(button, act);
    this.#parts.act(act);
  }

  /** Whether a window took it. */
  #pressWindow(button: number): boolean {
    const { windows } = this.#parts;
    if (button === PRESS) windows.press();
    else if (button === CLOSE) windows.close();
    else if (button === MORE) return windows.more();
    else return false;
    return true;
  }

  #goThrough(pad: Gamepad): Push {
    this.#push = STILL;
    const { windows } = this.#parts;
    const [, , x = 0, y = 0] = pad.axes;
    if (Math.hypot(x, y) > DEAD_ZONE) windows.scroll(x, y);
    const side = sideOf(pad);
    const now = this.#now();
    if (!side) this.#side = undefined;
    else if (this.#side?.side !== side) this.#lead(side, now + FIRST_REPEAT_MS);
    else if (now >= this.#side.again) this.#lead(side, now + REPEAT_MS);
    return STILL;
  }

  #lead(side: Side, again: number): void {
    this.#side = { side, again };
    this.#parts.windows.move(side);
  }
}

const downOn = ({ buttons }: Gamepad): ReadonlySet<number> =>
  new Set(buttons.flatMap(({ pressed }, button) => (pressed ? [button] : [])));

function crossOf({ buttons }: Gamepad): Push {
  const isDown = (button: number) => Number(buttons[button]?.pressed === true);
  return { dx: isDown(CROSS.right) - isDown(CROSS.left), dy: isDown(CROSS.down) - isDown(CROSS.up) };
}

const stickOf = ({ axes }: Gamepad, before: Push): Push => pushOfStick(axes[0] ?? 0, axes[1] ?? 0, before, DEAD_ZONE);

/** Focus goes to four sides: of two at once, up and down count. */
function sideOf(pad: Gamepad): Side | undefined {
  const cross = crossOf(pad);
  const { dx, dy } = cross.dx || cross.dy ? cross : stickOf(pad, STILL);
  if (dy !== 0) return dy > 0 ? 'down' : 'up';
  if (dx !== 0) return dx > 0 ? 'right' : 'left';
  return undefined;
}
