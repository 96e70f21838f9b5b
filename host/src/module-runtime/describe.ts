// Asks a module bundle what it declares, without a database: for generating code and for checking before a publish.
// Running a module is `instance.ts`.
import { compileFunction, constants, createContext, runInContext } from 'node:vm';
import type { ModuleDefinition } from '../definition/module-definition.ts';
import { readModuleDefinition } from '../definition/read-module.ts';
import { toCommonJs } from './common-js.ts';
import { BundleError } from './parse-module.ts';

const MODULE_HOOKS = Symbol('SpacetimeDB.moduleHooks.v2');

/** What `spacetime:sys@2.0` exports besides the symbol of the hooks; the runtime copies them all when it loads. */
const SYSCALLS = [
  ...['table_id_from_name', 'index_id_from_name', 'datastore_table_row_count', 'datastore_table_scan_bsatn'],
  ...['datastore_index_scan_point_bsatn', 'datastore_index_scan_range_bsatn'],
  ...['row_iter_bsatn_advance', 'row_iter_bsatn_close', 'datastore_insert_bsatn', 'datastore_update_bsatn'],
  ...['datastore_delete_by_index_scan_point_bsatn', 'datastore_delete_by_index_scan_range_bsatn'],
  ...['datastore_delete_all_by_eq_bsatn', 'volatile_nonatomic_schedule_immediate'],
  ...['console_log', 'console_timer_start', 'console_timer_end', 'identity', 'get_jwt_payload'],
  ...['procedure_start_mut_tx', 'procedure_commit_mut_tx', 'procedure_abort_mut_tx', 'procedure_http_request'],
];

/** What a module may do while it loads: say something. Iterators are closed by the garbage collector, at any time. */
const HARMLESS = new Set(['console_log', 'console_timer_start', 'console_timer_end', 'row_iter_bsatn_close']);

interface Hooks {
  __describe_module__(): Uint8Array;
}

/**
 * What a bundle declares. Throws `BundleError` when it does not load, and what `readModuleDefinition` throws when its
 * description cannot be published.
 */
export function describeModule(code: string): ModuleDefinition {
  return readModuleDefinition(describedBytes(code));
}

/** The bytes of `__describe_module__`, copied out of the module's realm. Throws `BundleError`. */
export function describedBytes(code: string): Uint8Array {
  try {
    const exports = evaluate(toCommonJs(code));
    const bytes = hooksOf(exports).__describe_module__();
    return Uint8Array.from(bytes);
  } catch (cause) {
    if (cause instanceof BundleError) throw cause;
    // Errors of the module come from its own realm, so `instanceof Error` does not know them.
    const message = (cause as { message?: unknown } | null)?.message ?? cause;
    throw new BundleError(`The module does not load: ${message}`, { cause });
  }
}

function evaluate(body: string): Record<string, unknown> {
  const realm = createContext(constants.DONT_CONTEXTIFY);
  Object.assign(realm, { TextEncoder, TextDecoder });
  const exports = runInContext('({})', realm) as Record<string, unknown>;
  const run = compileFunction(body, ['require', 'exports'], { filename: 'bundle.js', parsingContext: realm });
  run(requireSystem, exports);
  return exports;
}

function requireSystem(specifier: string): object {
  if (!/^spacetime:sys@2\.[01]$/.test(specifier)) {
    throw new BundleError(`The module asks for ${specifier}, which this host does not have.`);
  }
  return specifier.endsWith('2.0')
    ? { moduleHooks: MODULE_HOOKS, ...refusing(SYSCALLS) }
    : refusing(['datastore_clear']);
}

function refusing(names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, HARMLESS.has(name) ? () => 0 : refuse]));
}

function refuse(): never {
  throw new BundleError('The module calls the database while it is being loaded.');
}

function hooksOf(exports: Record<string, unknown>): Hooks {
  const schema = exports.default as { [MODULE_HOOKS]?: (exports: object) => Hooks } | null | undefined;
  if (!schema || typeof schema[MODULE_HOOKS] !== 'function') {
    throw new BundleError('The default export of the module is not a schema.');
  }
  return schema[MODULE_HOOKS](exports);
}
