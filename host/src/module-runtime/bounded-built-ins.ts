// Built-ins that make as many elements as a number says, all in one call in which nothing of the module runs: no check of loops
// sees them, and a process that runs out of memory within one ends with all its databases. They refuse more than a bound.

/** What an array may have and still be kept as a list: V8 keeps longer ones that have holes as dictionaries, four times as large. */
const MOST_ELEMENTS = 2 ** 25;

/** Runs inside the realm: what is thrown must be the realm's own. */
export const BOUND_BUILT_INS = `
  'use strict';
  const { apply, defineProperty } = Reflect;
  const bound = (length) => {
    if (length > ${MOST_ELEMENTS}) throw new RangeError(length + ' elements at one stroke are more than ${MOST_ELEMENTS}');
  };
  const { from } = Array;
  const { fill } = Array.prototype;
  const { split } = String.prototype;
  const bounded = [
    [Array, {
      from(items) {
        bound(items?.length);
        return apply(from, this, arguments);
      },
    }],
    [Array.prototype, {
      fill(value) {
        bound(this?.length);
        return apply(fill, this, arguments);
      },
    }],
    [String.prototype, {
      split(separator, limit) {
        bound(limit === undefined ? this?.length : Math.min(this?.length, limit >>> 0));
        return apply(split, this, arguments);
      },
    }],
  ];
  for (const [holder, methods] of bounded) {
    for (const [name, value] of Object.entries(methods)) {
      defineProperty(holder, name, { value, writable: true, enumerable: false, configurable: true });
    }
  }
`;
