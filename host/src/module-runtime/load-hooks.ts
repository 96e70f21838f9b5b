// Loads a module: evaluates its bundle, finds the hooks that the SDK has made of its schema, and lets it describe itself.
import type { CallBudget } from './call-budget.ts';
import { BUNDLE_NAME, describeException, withoutProxies } from './describe-exception.ts';
import type { ModuleEnvironment } from './environment.ts';
import type { Body } from './kept-body.ts';
import { BundleError } from './parse-module.ts';
import type { Realm } from './realm.ts';
import { runningCall } from './running-call.ts';
import type { SourcePositions } from './source-positions.ts';
import type { ErrorConstructor } from './syscall-context.ts';
import { MODULE_HOOKS } from './system-modules.ts';

/** The bundle cannot be run: it does not parse, throws while it loads, or is no module. The message says which. */
export class ModuleLoadError extends Error {
  override readonly name = 'ModuleLoadError';
}

export interface Hooks {
  readonly __sender_error_class__: new (message: string) => Error;
  __describe_module__(): Uint8Array;
  __get_error_constructor__(errno: number): ErrorConstructor;
  __call_reducer__(id: number, sender: bigint, connectionId: bigint, timestamp: bigint, args: DataView): unknown;
  __call_view__(id: number, sender: bigint, args: Uint8Array): { readonly data: Uint8Array };
  __call_view_anon__(id: number, args: Uint8Array): { readonly data: Uint8Array };
  __call_procedure__(id: number, sender: bigint, connectionId: bigint, timestamp: bigint, args: Uint8Array): Uint8Array;
  /** Packages of the first 2.x versions have none. */
  __call_http_handler__?(id: number, timestamp: bigint, request: Uint8Array, body: Uint8Array): readonly unknown[];
}

const REQUIRED_HOOKS: readonly (keyof Hooks)[] = [
  '__describe_module__',
  '__get_error_constructor__',
  '__sender_error_class__',
  '__call_reducer__',
  '__call_view__',
  '__call_view_anon__',
  '__call_procedure__',
];

/** What it takes to load a module, and to explain what goes wrong. */
export interface Loading {
  readonly environment: ModuleEnvironment;
  readonly realm: Realm;
  readonly system: (specifier: string) => object;
  readonly positions: SourcePositions;
  readonly budget: CallBudget;
}

/** Evaluates a body, and finds the hooks of what it exports. @throws ModuleLoadError */
export function loadHooks(bodyOf: () => Body, { environment, realm, system, positions, budget }: Loading): Hooks {
  try {
    const body = bodyOf();
    return asLoading({ environment, budget }, () => {
      const exports = realm.run(body, BUNDLE_NAME, system, budget.turns);
      budget.end();
      return checkedHooks(hooksOf(exports));
    });
  } catch (cause) {
    throw notLoading(cause, positions);
  }
}

/** A copy of what the module says of itself. @throws ModuleLoadError */
export function descriptionOf(
  hooks: Hooks,
  { environment, positions, budget }: Pick<Loading, 'environment' | 'positions' | 'budget'>,
): Uint8Array {
  let bytes: unknown;
  try {
    bytes = asLoading({ environment, budget }, () => hooks.__describe_module__());
  } catch (cause) {
    throw notLoading(cause, positions);
  }
  if (!ArrayBuffer.isView(bytes))
    throw new ModuleLoadError('The module describes itself in something else than bytes.');
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength).slice();
}

/** Runs what belongs to no function of the module. */
function asLoading<T>({ environment, budget }: Pick<Loading, 'environment' | 'budget'>, run: () => T): T {
  runningCall.enter(runningCall.idOf({ database: environment.databaseIdentity, name: '' }), budget.milliseconds);
  try {
    return run();
  } finally {
    runningCall.leave();
  }
}

function notLoading(cause: unknown, positions: SourcePositions): ModuleLoadError {
  const known = withoutProxies(cause, () => new Error('it threw a proxy, which nobody looks into'));
  if (known instanceof ModuleLoadError) return known;
  if (known instanceof BundleError) return new ModuleLoadError(known.message, { cause: known });
  return new ModuleLoadError(`The module does not load: ${describeException(known, positions)}`, { cause: known });
}

function hooksOf(exports: Record<string, unknown>): object {
  const schema = exports.default as { [MODULE_HOOKS]?: (exports: object) => object } | null | undefined;
  if (schema === null || schema === undefined)
    throw new ModuleLoadError('The module must export its schema as default.');
  if (typeof schema[MODULE_HOOKS] !== 'function') {
    throw new ModuleLoadError('The default export of the module is not a schema.');
  }
  return schema[MODULE_HOOKS](exports);
}

function checkedHooks(hooks: object): Hooks {
  const missing = REQUIRED_HOOKS.find((name) => typeof (hooks as Partial<Hooks>)[name] !== 'function');
  if (missing)
    throw new ModuleLoadError(`The module has no ${missing}: its \`spacetimedb\` package is of another version.`);
  return hooks as Hooks;
}
