// Whether a program waits outside of its functions, which the body of a function that runs at one stroke cannot.
import { nodesBelow } from './nodes-below.ts';

const FUNCTIONS: ReadonlySet<unknown> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

/** Looks at everything below a node of the syntax tree that is in no function. */
export function waitsOutsideOfFunctions(root: object): boolean {
  return nodesBelow(root, isFunction).some(waits);
}

function isFunction(node: object): boolean {
  return 'type' in node && FUNCTIONS.has(node.type);
}

function waits(node: object): boolean {
  if ('type' in node && node.type === 'AwaitExpression') return true;
  return ('await' in node && node.await === true) || ('kind' in node && node.kind === 'await using');
}
