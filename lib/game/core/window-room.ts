// Where a window stands: it opens where it would by itself, unless it covers less of those that are open at another place of
// the screen; and wherever somebody puts it, the whole of it stays on the screen, as far as it fits.

/** In CSS pixels. */
export interface WindowBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Undefined: it stays where it is. */
export function roomBeside(
  box: WindowBox,
  others: readonly WindowBox[],
  screenWidth: number,
  gap: number,
): number | undefined {
  const covered = (x: number) => others.reduce((sum, other) => sum + shared({ ...box, x }, other), 0);
  let best = { x: box.x, covers: covered(box.x) };
  if (best.covers === 0) return undefined;
  const right = screenWidth - box.width - gap;
  // At both edges, and just beside each of the others.
  const places = [gap, right, ...others.flatMap((one) => [one.x - box.width - gap / 2, one.x + one.width + gap / 2])];
  for (const x of places) {
    if (x < 0 || x + box.width > screenWidth) continue;
    const covers = covered(x);
    if (covers < best.covers) best = { x, covers };
  }
  return best.x === box.x ? undefined : Math.round(best.x);
}

/** The whole of a box on a screen; its upper left corner where there is no room for all of it. */
export function withinScreen(
  { x, y, width, height }: WindowBox,
  screen: Pick<WindowBox, 'width' | 'height'>,
): Pick<WindowBox, 'x' | 'y'> {
  const nearest = (wish: number, room: number) => Math.round(Math.max(0, Math.min(wish, room)));
  return { x: nearest(x, screen.width - width), y: nearest(y, screen.height - height) };
}

function shared(one: WindowBox, other: WindowBox): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}
