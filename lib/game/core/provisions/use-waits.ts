// How long things to drink, eat or read wait after one of their group was used.
import { itemKind, USE_WAIT_TICKS, type UseGroup } from '@hollowmere/world/items';

/** The tick from which one of a group may be used again. */
export type UseWaits = ReadonlyMap<UseGroup, number>;

/** In ticks; both 0 for what never waits. */
export interface UseWait {
  readonly from: number;
  readonly until: number;
}

export function waitOfKind(kind: number, waits: UseWaits): UseWait {
  const group = itemKind(kind)?.useGroup;
  const until = group && waits.get(group);
  if (!group || until === undefined) return { from: 0, until: 0 };
  return { from: until - USE_WAIT_TICKS[group], until };
}
