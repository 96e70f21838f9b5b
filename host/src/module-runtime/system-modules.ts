// What a module may import from its host: the system calls, under the names that its bundle has kept.
import type { SyscallContext } from './syscall-context.ts';

/** The key under which the SDK keeps its hooks; modules only ever get it by importing it. */
export const MODULE_HOOKS = Symbol('SpacetimeDB.moduleHooks.v2');

/** Gives a module what it imports. Throws the realm's `TypeError` for what there is not. */
export function systemModules(
  { datastore_clear, ...functions }: { readonly datastore_clear: unknown },
  context: SyscallContext,
): (specifier: string) => object {
  const modules = new Map<string, object>([
    ['spacetime:sys@2.0', { moduleHooks: MODULE_HOOKS, ...functions }],
    ['spacetime:sys@2.1', { datastore_clear }],
  ]);
  return (specifier) => {
    const found = modules.get(specifier);
    if (found) return found;
    const Refusal = context.intrinsics.TypeError;
    throw /^spacetime:sys@\d+\.\d+$/.test(specifier)
      ? new Refusal(`Could not import "${specifier}": the module is likely built for another version of SpacetimeDB.`)
      : new Refusal(`Could not find module "${specifier}"`);
  };
}
