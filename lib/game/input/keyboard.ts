// Keys as they are held now, and acts as they are pressed; which key does what is its owner's to say, at any time.
// Whoever types, or has looked away, holds nothing.
import type { KeyAction } from '@hollowmere/world/keys';
import { type Push, pushOfKeys, STILL } from '../core/intent.ts';

/** What each key does, by its place on the keyboard (`KeyboardEvent.code`). */
export type KeyBindings = ReadonlyMap<string, KeyAction>;

const WALK = { walk_up: 'up', walk_down: 'down', walk_left: 'left', walk_right: 'right' } as const;

/** What a person can do with a key, apart from walking. */
export type KeyAct = Exclude<KeyAction, keyof typeof WALK>;

/** A tap shorter than a tick still turns or steps: a pressed key counts at least this long. */
const SHORTEST_PRESS_MS = 60;

export interface KeyboardEvents {
  /** False: there is nothing for it to do now, and the key stays the browser's. */
  readonly act: (act: KeyAct) => boolean;
  /** Everything that was held was let go: somebody typed, left the window or hid the page. */
  readonly cleared: () => void;
}

export class Keyboard {
  readonly #held = new Map<string, number>();
  readonly #releasing = new Map<string, number>();
  /** Keys of acts that are down now. */
  readonly #down = new Map<string, KeyAct>();
  readonly #events: KeyboardEvents;
  readonly #bindings: () => KeyBindings;
  readonly #now: () => number;
  readonly #leaving = new AbortController();

  /** `bindings` is asked at each press, so that a choice counts at once. */
  constructor(bindings: () => KeyBindings, events: KeyboardEvents, now: () => number = () => performance.now()) {
    this.#bindings = bindings;
    this.#events = events;
    this.#now = now;
    const { signal } = this.#leaving;
    window.addEventListener('keydown', (event) => this.#press(event), { signal });
    window.addEventListener('keyup', (event) => this.#up(event.code), { signal });
    window.addEventListener('blur', () => this.clear(), { signal });
    document.addEventListener('visibilitychange', () => this.clear(), { signal });
    document.addEventListener('focusin', (event) => isTyping(event.target) && this.clear(), { signal });
  }

  push(): Push {
    if (this.#held.size === 0) return STILL;
    this.#letGo();
    const held = { up: false, down: false, left: false, right: false };
    const bindings = this.#bindings();
    for (const code of this.#held.keys()) {
      const action = bindings.get(code);
      if (action && isWalk(action)) held[WALK[action]] = true;
    }
    return pushOfKeys(held);
  }

  /** What is held down, apart from walking. */
  acts(): Iterable<KeyAct> {
    return this.#down.values();
  }

  clear(): void {
    this.#down.clear();
    if (this.#held.size === 0) return;
    this.#held.clear();
    this.#releasing.clear();
    this.#events.cleared();
  }

  close(): void {
    this.#leaving.abort();
    this.#held.clear();
    this.#down.clear();
  }

  #press(event: KeyboardEvent): void {
    const isCommand = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (isCommand || event.defaultPrevented || isTyping(event.target)) return;
    const focus = event.target instanceof HTMLElement ? event.target : undefined;
    const action = this.#bindings().get(event.code);
    if (!action) return;
    if (isWalk(action)) {
      if (focus?.closest(event.code.startsWith('Arrow') ? ARROWS_TAKEN : LETTERS_TAKEN)) return;
      event.preventDefault();
      if (!event.repeat) this.#held.set(event.code, this.#now());
      this.#releasing.delete(event.code);
      return;
    }
    if (focus?.closest(TAKEN[event.code] ?? LETTERS_TAKEN)) return;
    if (event.repeat) {
      if (this.#down.has(event.code)) event.preventDefault();
      return;
    }
    // Going back through the page is the browser's, always.
    if (event.code === 'Tab' && event.shiftKey) return;
    if (!this.#events.act(action)) return;
    event.preventDefault();
    this.#down.set(event.code, action);
  }

  #up(code: string): void {
    this.#down.delete(code);
    const pressedAt = this.#held.get(code);
    if (pressedAt === undefined) return;
    const earliest = pressedAt + SHORTEST_PRESS_MS;
    if (this.#now() >= earliest) this.#held.delete(code);
    else this.#releasing.set(code, earliest);
  }

  #letGo(): void {
    for (const [code, at] of this.#releasing) {
      if (this.#now() < at) continue;
      this.#releasing.delete(code);
      this.#held.delete(code);
    }
  }
}

const isWalk = (action: KeyAction): action is keyof typeof WALK => Object.hasOwn(WALK, action);

/** Somewhere letters go into. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=range], [type=checkbox]), textarea, select');
}

/**
 * What has the focus and needs keys for itself: a menu all of them, a window over the world, a log and choices the arrows,
 * a button its press.
 */
const LETTERS_TAKEN = '[role=dialog]:not([data-hud-window]), [role=alertdialog], [role=menu]';
const ARROWS_TAKEN = `${LETTERS_TAKEN}, [data-hud-window], [role=log], [role=radiogroup], input`;
const PRESS_TAKEN = `${LETTERS_TAKEN}, button, a[href], summary, input`;
/** Escape is for everybody: whoever used it has said so by preventing it. */
const NOTHING = ':not(*)';
const TAKEN: Record<string, string> = {
  Space: PRESS_TAKEN,
  Enter: PRESS_TAKEN,
  NumpadEnter: PRESS_TAKEN,
  Escape: NOTHING,
  // Whoever has gone into the page by it goes on through it.
  Tab: `${LETTERS_TAKEN}, button, a[href], summary, input, select, textarea, [tabindex]`,
};
