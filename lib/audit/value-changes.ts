// What an act changed, field by field: the audit keeps "before" and "after" as text, mostly JSON objects.

export interface ValueChange {
  /** Name of the field; empty when the whole was no object. */
  readonly field: string;
  /** Null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Fields that are the same on both sides are left out; of lists only what came and what went is shown. */
export function valueChanges(before: string, after: string): ValueChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names
    .map((field) => change(field, was.get(field), is.get(field)))
    .filter((found) => found.before !== found.after);
}

function change(field: string, was: unknown, is: unknown): ValueChange {
  if (!Array.isArray(was) || !Array.isArray(is)) return { field, before: inWords(was), after: inWords(is) };
  const without = (list: readonly unknown[], other: readonly unknown[]) => {
    const left = list.filter((item) => !other.includes(item));
    return left.length > 0 ? inWords(left) : null;
  };
  return { field, before: without(was, is), after: without(is, was) };
}

function fieldsOf(text: string): Map<string, unknown> {
  if (text === '') return new Map();
  const value = parsed(text);
  const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
  return new Map(isObject ? Object.entries(value) : [['', value]]);
}

/** Text that is no JSON stands for itself. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Null for a field that is not there at all. */
function inWords(value: unknown): string | null {
  if (value === undefined) return null;
  if (value === null) return '(none)';
  if (typeof value === 'string') return value === '' ? '(empty)' : value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.map(inWords).join(', ') || '(none)' : JSON.stringify(value);
}
