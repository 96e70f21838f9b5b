// Built-ins that make as many elements as a number says, all in one call in which nothing of the module runs: no check of loops
// sees them, and a process that runs out of memory within one ends with all its databases. They refuse more than a bound, and
// whatever is large is weighed, so that the budget is looked at before the next.
import { MOST_ELEMENTS } from './size-checks.ts';

/** What is larger is weighed. */
const LIGHT = 2 ** 16;

/**
 * Runs inside the realm: what is thrown must be the realm's own. `weigh` is told of whatever is large; returned is what the
 * program itself asks (see `size-checks.ts`): it gives back what it was asked about, a number or something that has a length.
 */
export const BOUND_BUILT_INS = `
  'use strict';
  const { apply, defineProperty } = Reflect;
  const bound = (length, most = ${MOST_ELEMENTS}) => {
    if (!(length > ${LIGHT})) return;
    if (length > most) throw new RangeError(length + ' elements at one stroke are more than ' + most);
    weigh();
  };
  const { from } = Array;
  const { fill } = Array.prototype;
  const { split, match, matchAll } = String.prototype;
  const { parse } = JSON;
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
      match(regexp) {
        bound(this?.length);
        return apply(match, this, arguments);
      },
      matchAll(regexp) {
        bound(this?.length);
        return apply(matchAll, this, arguments);
      },
    }],
    [JSON, {
      parse(text, reviver) {
        bound(text?.length);
        return apply(parse, this, arguments);
      },
    }],
  ];
  for (const [holder, methods] of bounded) {
    for (const [name, value] of Object.entries(methods)) {
      defineProperty(holder, name, { value, writable: true, enumerable: false, configurable: true });
    }
  }
  return (what, most) => {
    bound(typeof what === 'number' ? what : what?.length, most);
    return what;
  };
`;
