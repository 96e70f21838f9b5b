// The name that somebody may have meant who wrote another.

/** The one nearest to what was written; null where none is near. Case, dashes and underscores make no difference. */
export function closest(written: string, names: readonly string[]): string | null {
  const bare = (name: string) => name.replace(/[-_]/g, '').toLowerCase();
  const distances = names.map((name) => ({ name, distance: distanceBetween(bare(written), bare(name)) }));
  const nearest = distances.sort((a, b) => a.distance - b.distance)[0];
  return nearest !== undefined && nearest.distance <= written.length / 3 ? nearest.name : null;
}

/** How many letters have to be added, taken away or replaced to make one word of the other (Levenshtein). */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, length) => length);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [at, otherLetter] of [...other].entries()) {
      const replaced = (row[at] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
