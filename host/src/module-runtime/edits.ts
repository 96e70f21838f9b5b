// Changes to a text, each to a piece of it, that are made together.
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Pieces must not overlap. What is put in at the same place comes in the order of the list. */
export function applyEdits(code: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(code.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(code.slice(at));
  return parts.join('');
}
