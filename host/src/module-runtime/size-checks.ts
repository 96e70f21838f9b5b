// Finds where a program makes something as large as a number says, or spreads a whole into a list, and lets it ask first
// whether that fits (see `bounded-built-ins.ts`): `new Array(n)`, `new Uint8Array(n)`, `[...text]`. To give the realm other
// constructors would do as well, but V8 makes lists more slowly where `Array` is not its own.
import type { Edit } from './edits.ts';
import { nodesBelow } from './nodes-below.ts';

/** The name under which the program finds what answers. */
export const FITS = 'spacetimedb_fits';

/** What an array may have and still be kept as a list: V8 keeps longer ones that have holes as dictionaries, four times as large. */
export const MOST_ELEMENTS = 2 ** 25;
/** Of eight bytes each, that is a gibibyte. */
const MOST_IN_BUFFER = 2 ** 27;

const BUFFERS: ReadonlySet<unknown> = new Set([
  'ArrayBuffer',
  'SharedArrayBuffer',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float16Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The edits for everything below a node of the syntax tree. */
export function sizeChecks(root: object): Edit[] {
  const edits: Edit[] = [];
  for (const node of nodesBelow(root)) {
    if ('callee' in node) edits.push(...checkOfCall(node as Call));
    else if ('elements' in node) edits.push(...checksOfSpreads(node.elements));
  }
  return edits;
}

interface Call {
  readonly callee: object;
  readonly arguments?: readonly Node[];
}

function checkOfCall({ callee, arguments: given }: Call): Edit[] {
  const [size, ...others] = given ?? [];
  if (size === undefined || size.type === 'SpreadElement' || !('name' in callee)) return [];
  if (callee.name === 'Array') return others.length === 0 ? around(size, '') : [];
  return BUFFERS.has(callee.name) ? around(size, `,${MOST_IN_BUFFER}`) : [];
}

function checksOfSpreads(elements: unknown): Edit[] {
  if (!Array.isArray(elements)) return [];
  return elements.flatMap((element: (Node & { readonly argument?: Node }) | null) =>
    element?.type === 'SpreadElement' && element.argument ? around(element.argument, '') : [],
  );
}

function around({ start, end }: Node, bound: string): Edit[] {
  return [
    { start, end: start, text: `${FITS}(` },
    { start: end, end, text: `${bound})` },
  ];
}
