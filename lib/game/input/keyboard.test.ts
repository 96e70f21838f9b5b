import { bindingsOf, type ChosenKey } from '@hollowmere/world/keys';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Keyboard } from './keyboard.ts';

afterEach(() => vi.unstubAllGlobals());

/** An element that is found by what selectors say of it, as far as the keyboard asks. */
class TestElement extends EventTarget {
  readonly isContentEditable: boolean;
  readonly #is: readonly string[];

  /** `is` are its own tag and all that stands around it, in the words of selectors. */
  constructor(is: readonly string[], isContentEditable = false) {
    super();
    this.#is = is;
    this.isContentEditable = isContentEditable;
  }

  matches(selector: string): boolean {
    const [own = ''] = this.#is;
    return selector.split(', ').some((part) => part === own || (part.startsWith(`${own}:not`) && own === 'input'));
  }

  closest(selector: string): TestElement | null {
    return selector.split(', ').some((part) => this.#is.includes(part)) ? this : null;
  }
}

/** A page without a browser: what the keyboard listens to, and keys that are pressed by hand. */
function setUp(chosen: readonly ChosenKey[] = []) {
  const [window, document] = [new EventTarget(), new EventTarget()];
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('HTMLElement', TestElement);
  const acts: string[] = [];
  const world = { now: 0, chosen, isActing: true };
  const keyboard = new Keyboard(
    () => bindingsOf(world.chosen),
    { act: (act) => acts.push(act) > 0 && world.isActing, cleared: () => acts.push('cleared') },
    () => world.now,
  );
  const send = (type: string, code: string, { target, ...extra }: { target?: EventTarget } & object = {}) => {
    const event = Object.assign(new Event(type, { cancelable: true }), { code, ...extra });
    if (target) Object.defineProperty(event, 'target', { value: target });
    window.dispatchEvent(event);
    return event;
  };
  const down = (code: string, extra: object = {}) => send('keydown', code, extra);
  const focus = (target: EventTarget) => {
    const event = new Event('focusin');
    Object.defineProperty(event, 'target', { value: target });
    document.dispatchEvent(event);
  };
  const up = (code: string) => send('keyup', code);
  return { keyboard, acts, world, down, up, focus, window };
}

describe('Keyboard', () => {
  it('walks with the keys of old and with the arrows', () => {
    const { keyboard, down } = setUp();
    down('KeyW');
    down('ArrowRight');
    expect(keyboard.push()).toMatchObject({ dx: 1, dy: -1 });
  });

  it('does with a chosen key what it was chosen for, and nothing any more with the one before', () => {
    const { keyboard, acts, down } = setUp([
      { action: 'walk_up', key: 'KeyI' },
      { action: 'people', key: 'KeyO' },
    ]);
    expect(down('KeyW').defaultPrevented).toBe(false);
    expect(keyboard.push()).toMatchObject({ dx: 0, dy: 0 });
    expect(down('KeyI').defaultPrevented).toBe(true);
    expect(keyboard.push()).toMatchObject({ dx: 0, dy: -1 });
    down('KeyP');
    down('KeyO');
    expect(acts).toEqual(['people']);
  });

  it('heeds a choice that is made while it listens', () => {
    const { world, acts, down } = setUp();
    down('KeyE');
    world.chosen = [{ action: 'use', key: 'KeyF' }];
    down('KeyE');
    down('KeyF');
    expect(acts).toEqual(['use', 'use']);
  });

  it('acts once for a key that is held, and leaves commands to the browser', () => {
    const { acts, down } = setUp();
    down('KeyE');
    down('KeyE', { repeat: true });
    down('KeyP', { ctrlKey: true });
    expect(acts).toEqual(['use']);
  });

  it('lets go of everything when the window loses the focus', () => {
    const { keyboard, acts, down, window } = setUp();
    down('KeyW');
    window.dispatchEvent(new Event('blur'));
    expect(keyboard.push()).toMatchObject({ dx: 0, dy: 0 });
    expect(acts).toEqual(['cleared']);
  });

  it('counts a tap for long enough to take a step', () => {
    const { keyboard, world, down, up } = setUp();
    down('KeyW');
    world.now = 10;
    up('KeyW');
    expect(keyboard.push()).toMatchObject({ dy: -1 });
    world.now = 61;
    expect(keyboard.push()).toMatchObject({ dy: 0 });
  });

  it('tells which acts are held, until they are let go or somebody looks away', () => {
    const { keyboard, down, up, window } = setUp();
    down('Digit1');
    down('Space');
    expect([...keyboard.acts()]).toEqual(['skill_1', 'attack']);
    up('Digit1');
    expect([...keyboard.acts()]).toEqual(['attack']);
    window.dispatchEvent(new Event('blur'));
    expect([...keyboard.acts()]).toEqual([]);
  });

  it('leaves a key to the browser that has nothing to do, and the way back through the page always', () => {
    const { acts, world, down } = setUp();
    expect(down('Tab').defaultPrevented).toBe(true);
    world.isActing = false;
    expect(down('Tab').defaultPrevented).toBe(false);
    expect(down('Tab', { shiftKey: true }).defaultPrevented).toBe(false);
    expect(acts).toEqual(['target_next', 'target_next']);
  });
});

describe('whoever types', () => {
  const fields = [
    ['the line of the chat', new TestElement(['input', 'form'])],
    ['a field in a window over the world', new TestElement(['input', '[data-hud-window]'])],
    ['a long text in a dialog', new TestElement(['textarea', '[role=dialog]:not([data-hud-window])'])],
    ['a list that unfolds', new TestElement(['select', '[data-hud-window]'])],
    ['a text that is edited in its place', new TestElement(['div'], true)],
  ] as const;

  it.each(fields)('does nothing in the world: %s', (_, target) => {
    const { keyboard, acts, down } = setUp();
    for (const code of ['KeyW', 'Space', 'Digit1', 'KeyI', 'Enter', 'Escape', 'ArrowUp', 'Minus'])
      expect(down(code, { target }).defaultPrevented, code).toBe(false);
    expect(keyboard.push()).toMatchObject({ dx: 0, dy: 0 });
    expect(acts).toEqual([]);
  });

  it.each(fields)('lets go of what was held before: %s', (_, target) => {
    const { keyboard, acts, down, focus } = setUp();
    down('KeyW');
    focus(target);
    expect(keyboard.push()).toMatchObject({ dx: 0, dy: 0 });
    expect(acts).toEqual(['cleared']);
  });
});

describe('a window over the world', () => {
  const button = new TestElement(['button', '[data-hud-window]']);

  it('has arrows and presses to itself, while letters go on walking and acting', () => {
    const { keyboard, acts, down } = setUp();
    for (const code of ['ArrowUp', 'Space', 'Enter'])
      expect(down(code, { target: button }).defaultPrevented).toBe(false);
    down('KeyD', { target: button });
    down('Digit2', { target: button });
    expect(keyboard.push()).toMatchObject({ dx: 1, dy: 0 });
    expect(acts).toEqual(['skill_2']);
  });

  it('has every key to itself when it asks something', () => {
    const { keyboard, acts, down } = setUp();
    const asked = new TestElement(['button', '[role=alertdialog]']);
    for (const code of ['KeyD', 'Digit2', 'KeyI']) down(code, { target: asked });
    expect(keyboard.push()).toMatchObject({ dx: 0, dy: 0 });
    expect(acts).toEqual([]);
  });
});
