// Where the focus goes from slot to slot with the arrow keys: to the nearest in that direction, also between the slots of
// the body and those of the bag.
export interface SlotSpot {
  /** Names the slot. */
  readonly key: string;
  readonly column: number;
  readonly row: number;
}

export type StepKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const STEPS: Readonly<Record<StepKey, { readonly dx: number; readonly dy: number }>> = {
  ArrowLeft: { dx: -1, dy: 0 },
  ArrowRight: { dx: 1, dy: 0 },
  ArrowUp: { dx: 0, dy: -1 },
  ArrowDown: { dx: 0, dy: 1 },
};

export const isStepKey = (key: string): key is StepKey => Object.hasOwn(STEPS, key);

/** A step to the side counts three times, so that one stays in the row or column as long as there is something in it. */
const ASIDE = 3;

/** The slot one comes to; the same one where there is none. */
export function stepFrom(spots: readonly SlotSpot[], from: string, key: StepKey): string {
  const start = spots.find((spot) => spot.key === from);
  if (!start) return spots[0]?.key ?? from;
  const { dx, dy } = STEPS[key];
  let next = from;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const [right, down] = [spot.column - start.column, spot.row - start.row];
    const ahead = right * dx + down * dy;
    const aside = Math.abs(right * dy) + Math.abs(down * dx);
    const isSideways = dx !== 0;
    // To the side one stays in the row; up and down may lead past gaps.
    if (ahead <= 0 || (isSideways && aside > 0)) continue;
    const cost = ahead + aside * ASIDE;
    if (cost >= least) continue;
    least = cost;
    next = spot.key;
  }
  return next;
}
