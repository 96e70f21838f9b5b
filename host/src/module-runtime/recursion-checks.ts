// Finds the functions of a program that can come to call themselves, or that something built in may call for ever, and says
// where a look at the budget of the running call goes into each (see `call-budget.ts`). Who calls whom is told by names alone:
// functions, constructors and accessors. Of those this finds too many rather than too few; it does not see who is called as an
// element, by another name or as an argument that has a name. What is called by something built in is written where it is
// handed over, or is the `next` of an iterator. To look wherever anybody is called would make all calls slower (see decision
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

/** Where the walk is: the names of the function and the class around, and what gives a function met here its name. */
interface Place {
  readonly callers: readonly string[];
  readonly className: string | null;
  readonly name: string | null;
}

const OUTSIDE: Place = { callers: [], className: null, name: null };
/** What spreads, destructures or collects an iterator calls this as often as it says that there is more. */
const NEXT: ReadonlySet<string> = new Set(['next', '.next']);

/** The edits for all functions below a node of the syntax tree. */
export function recursionChecks(root: object): Edit[] {
  const definitions: Definition[] = [];
  const handedOver = new Set<object>();
  const calls: CallGraph = new Map();
  // Stacks of its own: expressions may be nested deeper than calls.
  const nodes: object[] = [root];
  const places: Place[] = [OUTSIDE];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const place = enter(node, places.pop() ?? OUTSIDE, definitions);
    if ('callee' in node) {
      noteCalls(node, place.callers, calls);
      for (const given of argumentsOf(node)) if (isFunctionWithoutName(given)) handedOver.add(given);
    } else if ('property' in node) noteAccess(node, place.callers, calls);
    for (const child of Object.values(node)) {
      if (typeof child !== 'object' || child === null) continue;
      nodes.push(child);
      places.push(place);
    }
  }
  const isInCycle = namesInCycles(calls);
  for (const { names, node } of definitions) {
    if (names.some((name) => NEXT.has(name) || isInCycle.has(name))) handedOver.add(node);
  }
  return [...handedOver].flatMap((node) => checkIn(node as FunctionNode));
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
      return { callers: names, className: place.className, name: null };
    }
    case 'ClassDeclaration':
    case 'ClassExpression':
      return { callers: place.callers, className: nameOf((node as FunctionNode).id) ?? place.name, name: null };
    default: {
      const name = nameGivenBy(node, place.className);
      return name === null ? place : { callers: place.callers, className: place.className, name };
    }
  }
}

function noteCalls(call: object, callers: readonly string[], calls: CallGraph): void {
  const { callee } = call as { callee: unknown };
  // Who is handed over is called, too: `children.forEach(visit)`.
  const called = [callee, ...argumentsOf(call)].map(nameOf).filter((name) => name !== null);
  note(callers, called, calls);
}

/** Whoever takes or sets a member may call the accessor of that name. */
function noteAccess(access: object, callers: readonly string[], calls: CallGraph): void {
  const name = nameOf(access);
  if (name !== null) note(callers, [accessor(name)], calls);
}

function note(callers: readonly string[], called: readonly string[], calls: CallGraph): void {
  for (const caller of callers) {
    const known = calls.get(caller) ?? new Set();
    for (const name of called) known.add(name);
    calls.set(caller, known);
  }
}

function argumentsOf(call: object): readonly object[] {
  return (call as { arguments?: readonly object[] }).arguments ?? [];
}

function isFunctionWithoutName(node: object): boolean {
  return 'type' in node && (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression');
}

/** The name that a declaration, a property or an assignment gives to the function in it, directly or wrapped in a call. */
function nameGivenBy(node: Node, className: string | null): string | null {
  if (node.type === 'VariableDeclarator' && 'id' in node) return nameOf(node.id);
  if (node.type === 'AssignmentExpression' && 'left' in node) return nameOf(node.left);
  if (!('key' in node)) return null;
  const { key } = node;
  const name = typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : nameOf(key);
  if (!name) return name;
  switch ('kind' in node ? node.kind : null) {
    case 'constructor':
      return className ?? member(name);
    case 'get':
    case 'set':
      return accessor(member(name));
    default:
      return member(name);
  }
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

function accessor(memberName: string): string {
  return `accessor ${memberName}`;
}

function isNode(node: object): node is Node {
  return 'type' in node && 'start' in node;
}

function checkIn({ body }: FunctionNode): Edit[] {
  if (body === null) return [];
  const { type, start, end } = body;
  if (type === 'BlockStatement') return [{ start: start + 1, end: start + 1, text: LOOK }];
  return [
    { start, end: start, text: `(${LOOK_IN_EXPRESSION},` },
    { start: end, end, text: ')' },
  ];
}
