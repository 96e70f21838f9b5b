// The first row of a scan. A scan that is left in the middle has to be told so: `next()` alone keeps its buffer of 64 KiB
// and its place in the store until the garbage collector comes by. A loop that ends tells it.

export function firstOf<Row>(rows: Iterable<Row>): Row | undefined {
  for (const row of rows) return row;
  return undefined;
}

export function isEmpty(rows: Iterable<unknown>): boolean {
  for (const _ of rows) return false;
  return true;
}
