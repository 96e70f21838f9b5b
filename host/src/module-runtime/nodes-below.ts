// Goes through a syntax tree, with a stack of its own: expressions may be nested deeper than calls.

/** All nodes at and below a root, lists of nodes among them, without what lies below those that are `leftOut`. */
export function* nodesBelow(root: object, leftOut: (node: object) => boolean = () => false): Generator<object> {
  const waiting: object[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (leftOut(node)) continue;
    yield node;
    for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) waiting.push(child);
  }
}
