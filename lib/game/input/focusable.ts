// What on the page can have the focus, and the focus given to it without a key: by a gamepad, or because what had it is gone.

const FOCUSABLE =
  'button:not(:disabled), a[href], input:not(:disabled, [type=hidden]), select:not(:disabled), textarea, summary, [role=menuitem], [role=application]';

export const isShown = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });

/** In the order of the page. */
export const focusablesOf = (area: ParentNode): HTMLElement[] =>
  [...area.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isShown);

/** Gives the focus and brings it into sight. */
export function giveFocus(element: HTMLElement | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The same by a gamepad: browsers would draw no ring, as no key was pressed. */
export function giveFocusByPad(element: HTMLElement | undefined): void {
  if (!element) return;
  document.documentElement.dataset.focusBy = 'pad';
  giveFocus(element);
}
