// A number with what it counts, as a person would say it: "1 row", "2 rows".

/** @param one the word for a single one; several of it end in `s` */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
