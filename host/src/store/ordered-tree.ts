// An ordered set of keys: a B+-tree. Insert, delete and finding a range take O(log n) comparisons. It knows nothing of
// rows; `table-index.ts` keeps one beside its hash map once a range was asked for.

/** Most keys in a node. A node with fewer than a quarter of that is joined with its neighbour. */
const MOST = 64;
const FEWEST = MOST / 4;

/** A leaf has no children. A branch has one more child than keys: `keys[i]` is at most any key in `children[i + 1]`. */
interface Node<K> {
  readonly keys: K[];
  readonly children: Node<K>[] | null;
}

interface Split<K> {
  readonly separator: K;
  readonly right: Node<K>;
}

export class OrderedTree<K> {
  readonly #compare: (a: K, b: K) => number;
  #root: Node<K> = { keys: [], children: null };
  #size = 0;

  constructor(compare: (a: K, b: K) => number) {
    this.#compare = compare;
  }

  /** Builds a tree of distinct keys in ascending order, without comparing any. */
  static fromSorted<K>(sorted: readonly K[], compare: (a: K, b: K) => number): OrderedTree<K> {
    const tree = new OrderedTree(compare);
    tree.#root = build(sorted);
    tree.#size = sorted.length;
    return tree;
  }

  get size(): number {
    return this.#size;
  }

  /** Returns whether the key was new. */
  add(key: K): boolean {
    const before = this.#size;
    const split = this.#insert(this.#root, key);
    if (split) this.#root = { keys: [split.separator], children: [this.#root, split.right] };
    return this.#size !== before;
  }

  /** Returns whether the key was there. */
  delete(key: K): boolean {
    const before = this.#size;
    this.#remove(this.#root, key);
    const { children } = this.#root;
    if (children?.length === 1) this.#root = children[0] as Node<K>;
    return this.#size !== before;
  }

  /**
   * The keys that are neither below nor above a range, ascending. Both questions must agree with the order: keys below
   * come first, keys above last.
   */
  range(isBelow: (key: K) => boolean, isAbove: (key: K) => boolean): K[] {
    const found: K[] = [];
    collect(this.#root, isBelow, isAbove, found);
    return found;
  }

  #insert(node: Node<K>, key: K): Split<K> | null {
    const at = this.#position(node.keys, key);
    if (node.children === null) {
      if (at < node.keys.length && this.#compare(node.keys[at] as K, key) === 0) return null;
      node.keys.splice(at, 0, key);
      this.#size++;
    } else {
      const child = this.#childFor(node.keys, at, key);
      const split = this.#insert(node.children[child] as Node<K>, key);
      if (split === null) return null;
      node.keys.splice(child, 0, split.separator);
      node.children.splice(child + 1, 0, split.right);
    }
    return node.keys.length > MOST ? halve(node) : null;
  }

  #remove(node: Node<K>, key: K): void {
    const at = this.#position(node.keys, key);
    if (node.children === null) {
      if (at === node.keys.length || this.#compare(node.keys[at] as K, key) !== 0) return;
      node.keys.splice(at, 1);
      this.#size--;
      return;
    }
    const child = this.#childFor(node.keys, at, key);
    this.#remove(node.children[child] as Node<K>, key);
    if ((node.children[child] as Node<K>).keys.length < FEWEST) join(node, Math.min(child, node.children.length - 2));
  }

  /** A key equal to a separator lives to the right of it. */
  #childFor(keys: readonly K[], at: number, key: K): number {
    return at < keys.length && this.#compare(keys[at] as K, key) === 0 ? at + 1 : at;
  }

  /** How many of the keys are smaller. */
  #position(keys: readonly K[], key: K): number {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(keys[middle] as K, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function halve<K>(node: Node<K>): Split<K> {
  const middle = node.keys.length >>> 1;
  const separator = node.keys[middle] as K;
  if (node.children === null) return { separator, right: { keys: node.keys.splice(middle), children: null } };
  const right = { keys: node.keys.splice(middle + 1), children: node.children.splice(middle + 1) };
  node.keys.pop();
  return { separator, right };
}

/** Moves everything of the right child at `index + 1` into its left neighbour, and halves that when it is too much. */
function join<K>(parent: Node<K>, index: number): void {
  const children = parent.children as Node<K>[];
  const left = children[index] as Node<K>;
  const right = children[index + 1];
  if (right === undefined) return;
  if (left.children && right.children) {
    left.keys.push(parent.keys[index] as K);
    left.children.push(...right.children);
  }
  left.keys.push(...right.keys);
  parent.keys.splice(index, 1);
  children.splice(index + 1, 1);
  if (left.keys.length <= MOST) return;
  const split = halve(left);
  parent.keys.splice(index, 0, split.separator);
  children.splice(index + 1, 0, split.right);
}

/** How many keys at the beginning are below the range. */
function countBelow<K>(keys: readonly K[], isBelow: (key: K) => boolean): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(keys[middle] as K)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function collect<K>(node: Node<K>, isBelow: (key: K) => boolean, isAbove: (key: K) => boolean, found: K[]): void {
  const first = countBelow(node.keys, isBelow);
  if (node.children === null) {
    for (let at = first; at < node.keys.length; at++) {
      const key = node.keys[at] as K;
      if (isAbove(key)) return;
      found.push(key);
    }
    return;
  }
  collect(node.children[first] as Node<K>, isBelow, isAbove, found);
  for (let at = first; at < node.keys.length; at++) {
    if (isAbove(node.keys[at] as K)) return;
    collect(node.children[at + 1] as Node<K>, isBelow, isAbove, found);
  }
}

/** Nodes three quarters full, so that the first inserts after building split nothing. */
const BUILT = (MOST * 3) / 4;

function build<K>(sorted: readonly K[]): Node<K> {
  let level: { readonly node: Node<K>; readonly first: K }[] = evenly(sorted).map((keys) => ({
    node: { keys, children: null },
    first: keys[0] as K,
  }));
  while (level.length > 1) {
    level = evenly(level).map((group) => ({
      node: { keys: group.slice(1).map(({ first }) => first), children: group.map(({ node }) => node) },
      first: (group[0] as { first: K }).first,
    }));
  }
  return level[0]?.node ?? { keys: [], children: null };
}

/** Groups of about equal size, none larger than a node should be built. */
function evenly<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / BUILT);
  return Array.from({ length: count }, (_, group) =>
    items.slice(Math.floor((group * items.length) / count), Math.floor(((group + 1) * items.length) / count)),
  );
}
