// Whether this page and the world it speaks with are of one age. While a new version is put in place the website may be newer
// than the module for a moment, and a tab that stays open is older than both afterwards: neither can read the other's rows.
import { tables } from './bindings/index.ts';
import type { ConnectionSettings } from './connection-settings.ts';

export type SchemaFit = 'fits' | 'world is older' | 'page is older';

/** As generated bindings describe a type. */
interface KnownType {
  readonly tag: string;
  readonly value?: unknown;
}

/** A table or view whose rows this page reads. */
interface KnownTable {
  readonly sourceName: string;
  readonly cols: Readonly<Record<string, { readonly spacetimeType: KnownType }>>;
}

/** The older, flat form in which SpacetimeDB shows a module, as far as rows are concerned. */
interface SchemaJson {
  readonly typespace: { readonly types: readonly TypeJson[] };
  readonly tables: readonly { readonly name: string; readonly product_type_ref: number }[];
  readonly misc_exports: readonly { readonly View?: { readonly name: string; readonly return_type: TypeJson } }[];
}

interface TypeJson {
  readonly Ref?: number;
  readonly Product?: { readonly elements: readonly { readonly algebraic_type: TypeJson }[] };
  readonly Sum?: { readonly variants: readonly { readonly algebraic_type: TypeJson }[] };
  readonly Array?: TypeJson;
}

/** A server that says nothing for so long is not waited for. */
const ANSWER_PATIENCE_MS = 8_000;

/** Asks the server what the module's rows are like now. `fits` where it does not say. */
export async function fitOfWorld({ uri, database }: ConnectionSettings): Promise<SchemaFit> {
  const address = new URL(`v1/database/${encodeURIComponent(database)}/schema`, uri.replace(/^ws/, 'http'));
  address.searchParams.set('version', '9');
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_PATIENCE_MS) });
    return response.ok ? schemaFit(Object.values(tables), await response.json()) : 'fits';
  } catch {
    return 'fits';
  }
}

/**
 * Columns, variants and tables are only ever appended: of two forms of a row, the newer one has more parts. Where each side
 * has something that the other lacks, the page counts as the older one, since reloading it is what a person can do. What
 * tells of less than half of the tables is told in a form of which this knows nothing, and says nothing.
 * @throws TypeError where `schema` is something else
 */
export function schemaFit(known: readonly KnownTable[], schema: SchemaJson): SchemaFit {
  const sizes = rowSizes(schema);
  if (2 * known.filter(({ sourceName }) => sizes.has(sourceName)).length < known.length) return 'fits';
  const differences = known.map(({ sourceName, cols }) => {
    const columns = Object.values(cols).map(({ spacetimeType }) => spacetimeType);
    return sizeOfAll(columns, sizeOfKnown) - (sizes.get(sourceName) ?? 0);
  });
  if (differences.some((difference) => difference < 0)) return 'page is older';
  return differences.some((difference) => difference > 0) ? 'world is older' : 'fits';
}

/** Of how many parts a row of each table and view consists. */
function rowSizes({ typespace: { types }, tables: stored, misc_exports }: SchemaJson): Map<string, number> {
  const sizes = new Map(stored.map(({ name, product_type_ref: Ref }) => [name, sizeOfJson({ Ref }, types)]));
  for (const { View: view } of misc_exports) {
    // Views return a list of rows, or one row or none.
    const row = view?.return_type.Array ?? view?.return_type.Sum?.variants[0]?.algebraic_type;
    if (view && row) sizes.set(view.name, sizeOfJson(row, types));
  }
  return sizes;
}

function sizeOfJson(type: TypeJson, types: readonly TypeJson[]): number {
  const { Ref: ref, Product: product, Sum: sum, Array: element } = type;
  const referred = ref === undefined ? undefined : types[ref];
  if (referred) return sizeOfJson(referred, types);
  const members = (product?.elements ?? sum?.variants ?? []).map(({ algebraic_type }) => algebraic_type);
  return sizeOfAll(element ? [element] : members, (member) => sizeOfJson(member, types));
}

function sizeOfKnown({ tag, value }: KnownType): number {
  type Members = readonly { readonly algebraicType: KnownType }[];
  const of = (members: Members) => sizeOfAll(members, ({ algebraicType }) => sizeOfKnown(algebraicType));
  if (tag === 'Product') return of((value as { readonly elements: Members }).elements);
  if (tag === 'Sum') return of((value as { readonly variants: Members }).variants);
  return tag === 'Array' ? sizeOfAll([value as KnownType], sizeOfKnown) : 1;
}

const sizeOfAll = <T>(parts: readonly T[], sizeOf: (part: T) => number): number =>
  parts.reduce((size, part) => size + sizeOf(part), 1);
