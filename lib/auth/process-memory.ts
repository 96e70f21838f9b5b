// Memory that is one for the whole process. Next bundles pages and route handlers apart, each with a module of its own: what the one
// learns in a plain variable, the other never hears of.

/** The map of this name, made when it is first asked for. */
export function processMemory<Value>(name: string): Map<string, Value> {
  const memory = globalThis as unknown as Record<symbol, Map<string, Value> | undefined>;
  const key = Symbol.for(`hollowmere ${name}`);
  memory[key] ??= new Map();
  return memory[key];
}
