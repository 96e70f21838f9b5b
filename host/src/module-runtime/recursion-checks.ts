// Finds the functions of a program that can come to call themselves, and says where a look at the budget of the running
// call goes into each (see `call-budget.ts`). Who calls whom is told by names alone. Of those that call each other by their
// names this finds too many rather than too few; it does not see who is called as a constructor, a getter, an element, by
// another name or as somebody's argument. To look wherever anybody is called would make all calls slower (see decision
// 0030); so the others, and above all small functions that call nobody, cost nothing more.
import type { Edit } from './edits.ts';
import { LOOK, LOOK_IN_EXPRESSION } from './loop-checks.ts';
import { type CallGraph, namesInCycles } from './names-in-cycles.ts';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface FunctionNode extends Node {
  readonly id?: Node | null;
  readonly body: Node | null;
}

/** A function with a name. What the functions without a name inside of it call, it calls. */
interface Definition {
  readonly names: readonly string[];
  readonly node: FunctionNode;
}

/** Where the walk is: the names of the function around, and what gives a function met here its name. */
interface Place {
  readonly callers: readonly string[];
  readonly name: string | null;
}

const OUTSIDE: Place = { callers: [], name: null };

/** The edits for all functions below a node of the syntax tree. */
export function recursionChecks(root: object): Edit[] {
  const definitions: Definition[] = [];
  const calls: CallGraph = new Map();
  // Stacks of its own: expressions may be nested deeper than calls.
  const nodes: object[] = [root];
  const places: Place[] = [OUTSIDE];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const place = enter(node, places.pop() ?? OUTSIDE, definitions);
    if ('callee' in node && place.callers.length > 0) noteCalls(node, place.callers, calls);
    for (const child of Object.values(node)) {
      if (typeof child !== 'object' || child === null) continue;
      nodes.push(child);
      places.push(place);
    }
  }
  const isInCycle = namesInCycles(calls);
  return definitions.filter(({ names }) => names.some((name) => isInCycle.has(name))).flatMap(checkIn);
}

function enter(node: object, place: Place, definitions: Definition[]): Place {
  if (!isNode(node)) return place;
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': {
      const names = [nameOf((node as FunctionNode).id), place.name].filter((name) => name !== null);
      if (names.length === 0) return place;
      definitions.push({ names, node: node as FunctionNode });
      return { callers: names, name: null };
    }
    default: {
      const name = nameGivenBy(node);
      return name === null ? place : { callers: place.callers, name };
    }
  }
}

function noteCalls(call: object, callers: readonly string[], calls: CallGraph): void {
  const { callee, arguments: given } = call as { callee: unknown; arguments?: readonly unknown[] };
  // Who is handed over is called, too: `children.forEach(visit)`.
  const called = [callee, ...(given ?? [])].map(nameOf).filter((name) => name !== null);
  for (const caller of callers) {
    const known = calls.get(caller) ?? new Set();
    for (const name of called) known.add(name);
    calls.set(caller, known);
  }
}

/** The name that a declaration, a property or an assignment gives to the function in it, directly or wrapped in a call. */
function nameGivenBy(node: Node): string | null {
  if (node.type === 'VariableDeclarator' && 'id' in node) return nameOf(node.id);
  if (node.type === 'AssignmentExpression' && 'left' in node) return nameOf(node.left);
  if (!('key' in node)) return null;
  const { key } = node;
  const name = typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : nameOf(key);
  return name && member(name);
}

/** Of an identifier, or of the member that an expression takes: what has no dot before it can only be a variable. */
function nameOf(node: unknown): string | null {
  if (typeof node !== 'object' || node === null) return null;
  if ('property' in node) {
    const name = nameOf(node.property);
    return name && member(name);
  }
  return 'name' in node && typeof node.name === 'string' ? node.name : null;
}

function member(name: string): string {
  return `.${name}`;
}

function isNode(node: object): node is Node {
  return 'type' in node && 'start' in node;
}

function checkIn({ node: { body } }: Definition): Edit[] {
  if (body === null) return [];
  const { type, start, end } = body;
  if (type === 'BlockStatement') return [{ start: start + 1, end: start + 1, text: LOOK }];
  return [
    { start, end: start, text: `(${LOOK_IN_EXPRESSION},` },
    { start: end, end, text: ')' },
  ];
}
