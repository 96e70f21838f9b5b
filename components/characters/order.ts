// The order of a player's characters, as ids.

/** The order after one was moved to where another stands; as it was when either is missing. */
export function movedTo(order: readonly number[], id: number, target: number): readonly number[] {
  const to = order.indexOf(target);
  if (to < 0 || !order.includes(id) || id === target) return order;
  const others = order.filter((other) => other !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** The order after one went so many places on; null when there is no such place. */
export function movedBy(order: readonly number[], id: number, places: -1 | 1): readonly number[] | null {
  const target = order[order.indexOf(id) + places];
  return order.includes(id) && target !== undefined ? movedTo(order, id, target) : null;
}
