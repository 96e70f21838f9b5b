// Windows and dialogs by gamepad: whichever lies on top has the cross, which leads the focus from one thing to the next, a
// button that presses, one that closes. What can be done with keys and mouse can be done so, because it is done to the same
// elements.
import { focusablesOf, giveFocusByPad, isShown } from './focusable.ts';
import { nextFocus, type Side } from './next-focus.ts';

/** Marks what is not a window and still is gone through once the focus is in it: a bar of buttons, a line to type in. */
const AREA = '[data-pad-area]';
const DIALOGS =
  '[role=menu], [role=listbox], [role=dialog]:not([data-hud-window]), [role=alertdialog]:not([data-hud-window])';
const WINDOWS = '[data-hud-window]';
/** A button of the gamepad is chosen by pressing it: nothing else may hear of it. */
const AWAITS_BUTTON = '[data-awaits-button]';
const TYPED = 'input:not([type=range], [type=checkbox], [type=radio], [type=number]), textarea';
const SCROLL_PIXELS = 14;

export class PageFocus {
  readonly #leaving = new AbortController();

  constructor() {
    const { signal } = this.#leaving;
    const others = ({ isTrusted }: Event) => isTrusted && delete document.documentElement.dataset.focusBy;
    for (const device of ['keydown', 'pointerdown'] as const) window.addEventListener(device, others, { signal });
  }

  /** Whether something over the world has the gamepad. */
  isOpen(): boolean {
    return topArea() !== undefined;
  }

  /** Whether presses are for somebody who chooses a button. */
  isChoosing(): boolean {
    return document.querySelector(AWAITS_BUTTON) !== null;
  }

  /** Leads the focus on, or changes what has it where that is chosen from left to right. */
  move(side: Side): void {
    const area = topArea();
    if (!area) return;
    const focus = focusIn(area);
    if (focus && isSideways(side) && changeValue(focus, side === 'right' ? 1 : -1)) return;
    const others = focusablesOf(area).filter((element) => element !== focus);
    if (!focus) {
      giveFocusByPad(others.find((element) => element.matches('[data-first-focus]')) ?? others[0]);
      return;
    }
    const boxes = others.map((element) => element.getBoundingClientRect());
    const next = nextFocus(focus.getBoundingClientRect(), boxes, side);
    if (next !== undefined) giveFocusByPad(others[next]);
  }

  /** Does what Enter or a click would. */
  press(): void {
    const area = topArea();
    const focus = area && focusIn(area);
    if (!focus) this.move('down');
    else if (focus instanceof HTMLSelectElement) changeValue(focus, 1, 'round');
    else if (!focus.matches(TYPED)) focus.click();
  }

  /** Opens what else can be done with what has the focus. False when there is nothing. */
  more(): boolean {
    const area = topArea();
    const focus = area && focusIn(area);
    if (!focus?.matches('[aria-haspopup=menu]')) return false;
    const { left, top, width, height } = focus.getBoundingClientRect();
    const place = { clientX: left + width / 2, clientY: top + height / 2 };
    focus.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...place }));
    return true;
  }

  /** Does what Esc would; leaves what is no window. */
  close(): void {
    const area = topArea();
    if (!area) return;
    const focus = focusIn(area);
    if (area.matches(AREA)) focus?.blur();
    else pressKey(focus ?? area, 'Escape');
  }

  /** By the right stick, -1 to 1 each way, once a frame. */
  scroll(x: number, y: number): void {
    const area = topArea();
    if (!area) return;
    const focus = focusIn(area);
    if (focus?.matches('[role=application]')) {
      const isAcross = Math.abs(x) > Math.abs(y);
      const key = isAcross ? (x > 0 ? 'ArrowRight' : 'ArrowLeft') : y > 0 ? 'ArrowDown' : 'ArrowUp';
      pressKey(focus, key);
    } else scrollerOf(focus ?? area, area)?.scrollBy({ top: y * SCROLL_PIXELS, behavior: 'instant' });
  }

  stop(): void {
    this.#leaving.abort();
    delete document.documentElement.dataset.focusBy;
  }
}

/** A dialog before a window, what opened last before the others. */
function topArea(): HTMLElement | undefined {
  const dialog = [...document.querySelectorAll<HTMLElement>(DIALOGS)].filter(isShown).at(-1);
  if (dialog) return dialog;
  const area = document.activeElement?.closest<HTMLElement>(AREA);
  if (area) return area;
  const windows = [...document.querySelectorAll<HTMLElement>(WINDOWS)].filter(isShown);
  return windows.sort((a, b) => Number(a.style.zIndex) - Number(b.style.zIndex)).at(-1);
}

function focusIn(area: HTMLElement): HTMLElement | undefined {
  const focus = document.activeElement;
  return focus instanceof HTMLElement && focus !== area && area.contains(focus) ? focus : undefined;
}

const isSideways = (side: Side): boolean => side === 'left' || side === 'right';

/** Sliders, numbers and lists that unfold: one step. False for everything else. */
function changeValue(element: HTMLElement, by: 1 | -1, end: 'stop' | 'round' = 'stop'): boolean {
  if (element instanceof HTMLSelectElement) {
    const { length, selectedIndex } = element;
    const next = selectedIndex + by;
    element.selectedIndex = end === 'round' ? (next + length) % length : Math.max(0, Math.min(length - 1, next));
    if (element.selectedIndex !== selectedIndex) element.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }
  if (!(element instanceof HTMLInputElement) || !element.matches('[type=range], [type=number]')) return false;
  if (by > 0) element.stepUp();
  else element.stepDown();
  element.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

function pressKey(element: HTMLElement, key: string): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
}

/** The nearest around an element that scrolls, within the area; or the first that does in it. */
function scrollerOf(element: HTMLElement, area: HTMLElement): HTMLElement | undefined {
  const scrolls = ({ scrollHeight, clientHeight }: HTMLElement) => scrollHeight > clientHeight + 1;
  for (let around: HTMLElement | null = element; around && area.contains(around); around = around.parentElement) {
    if (scrolls(around) && getComputedStyle(around).overflowY !== 'visible') return around;
  }
  return [...area.querySelectorAll<HTMLElement>('div')].find(
    (within) => scrolls(within) && ['auto', 'scroll'].includes(getComputedStyle(within).overflowY),
  );
}
