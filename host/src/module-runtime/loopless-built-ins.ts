// Built-ins that count on a thread and an event loop of their own, which a module does not have. What a `FinalizationRegistry`
// calls would run between calls, where nobody catches what it throws: the process would end. `Atomics.wait` would wait for
// ever, and with it all databases, since nobody else runs in this thread who could wake it.

/** Runs inside the realm: what is thrown must be the realm's own. */
export const TAME_LOOPLESS_BUILT_INS = `
  'use strict';
  const define = (holder, name, value) =>
    Reflect.defineProperty(holder, name, { value, writable: true, enumerable: false, configurable: true });
  const Registry = FinalizationRegistry;
  const { prototype } = Registry;
  const never = () => {};
  // As on the reference host, which collects garbage but never gets around to telling of it.
  function FinalizationRegistry_(cleanup) {
    if (new.target === undefined) throw new TypeError("Constructor FinalizationRegistry requires 'new'");
    if (typeof cleanup !== 'function') throw new TypeError('FinalizationRegistry: cleanup must be callable');
    return Reflect.construct(Registry, [never], new.target);
  }
  Reflect.defineProperty(FinalizationRegistry_, 'name', { value: 'FinalizationRegistry', configurable: true });
  Reflect.defineProperty(FinalizationRegistry_, 'prototype', { value: prototype, writable: false });
  define(prototype, 'constructor', FinalizationRegistry_);
  define(globalThis, 'FinalizationRegistry', FinalizationRegistry_);
  define(Atomics, 'wait', function wait() {
    throw new TypeError('Atomics.wait cannot be called in this context');
  });
`;
