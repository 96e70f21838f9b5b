// Whether a program waits outside of its functions, which the body of a function that runs at one stroke cannot.

const FUNCTIONS: ReadonlySet<unknown> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

/** Looks at everything below a node of the syntax tree that is in no function. */
export function waitsOutsideOfFunctions(root: object): boolean {
  // A stack of its own: expressions may be nested deeper than calls.
  const waiting: object[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('type' in node && FUNCTIONS.has(node.type)) continue;
    if (waits(node)) return true;
    for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) waiting.push(child);
  }
  return false;
}

function waits(node: object): boolean {
  if ('type' in node && node.type === 'AwaitExpression') return true;
  return ('await' in node && node.await === true) || ('kind' in node && node.kind === 'await using');
}
