// Reducers and procedures of a module: names, arguments, and who may call them.
import type { ProductType } from '../bsatn/algebraic-type.ts';
import { isUnit } from '../bsatn/special-types.ts';
import { canonicalProduct, canonicalType } from './canonical-types.ts';
import { isIdentifier } from './identifier.ts';
import type { ModuleContext } from './module-context.ts';
import type { LifecycleEvent, ProcedureDefinition, ReducerDefinition } from './module-definition.ts';
import type { RawLifecycleDef } from './raw-module-def.ts';

export function readReducers(context: ModuleContext): ReducerDefinition[] {
  const { raw, prefix, problems } = context;
  const hooks = readLifecycle(context);
  const scheduled = scheduledFunctions(context);
  return raw.reducers.map((reducer, id) => {
    const { sourceName } = reducer;
    const name = takeFunctionName(context, sourceName, 'reducer');
    const returnsNothing = isUnit(reducer.okReturnType) && reducer.errReturnType.kind === 'String';
    problems.expect(returnsNothing, `reducer ${name} must return nothing, and text as its error`);
    const lifecycle = hooks.get(sourceName) ?? null;
    const takesNothing = lifecycle === null || reducer.params.elements.length === 0;
    problems.expect(takesNothing, `reducer ${name} is called by the host (${lifecycle}), so it takes no arguments`);
    return {
      name,
      sourceName: `${prefix}${sourceName}`,
      id,
      params: readParams(context, reducer.params, `reducer ${name}`),
      isPrivate: reducer.isPrivate || lifecycle !== null || scheduled.has(sourceName),
      lifecycle,
    };
  });
}

export function readProcedures(context: ModuleContext): ProcedureDefinition[] {
  const scheduled = scheduledFunctions(context);
  return context.raw.procedures.map((procedure, id) => {
    const { sourceName } = procedure;
    const name = takeFunctionName(context, sourceName, 'procedure');
    return {
      name,
      sourceName: `${context.prefix}${sourceName}`,
      id,
      params: readParams(context, procedure.params, `procedure ${name}`),
      returnType: canonicalType(procedure.returnType, context.naming),
      isPrivate: procedure.isPrivate || scheduled.has(sourceName),
    };
  });
}

/** The canonical name of a function, taken from the others. */
export function takeFunctionName(context: ModuleContext, sourceName: string, kind: string): string {
  const name = context.canonicalName('function', sourceName);
  context.problems.expect(
    isIdentifier(name.slice(context.prefix.length)),
    `the ${kind} "${sourceName}" has no usable name`,
  );
  // Told apart by their source name: two functions may not end up with one canonical name.
  context.functionNames.take(name, `${kind} ${sourceName}`);
  return name;
}

function readParams({ naming, problems }: ModuleContext, params: ProductType, owner: string): ProductType {
  const canonical = canonicalProduct(params, naming);
  const seen = new Set<string>();
  for (const [position, { name }] of canonical.elements.entries()) {
    const named = name !== null && isIdentifier(name);
    problems.expect(named, `${owner}: argument ${position} has no usable name`);
    problems.expect(!seen.has(name ?? ''), `${owner} has two arguments named ${name}`);
    seen.add(name ?? '');
  }
  return canonical;
}

function scheduledFunctions({ raw }: ModuleContext): ReadonlySet<string> {
  return new Set(raw.schedules.map((schedule) => schedule.functionName));
}

function readLifecycle({ raw, problems }: ModuleContext): ReadonlyMap<string, LifecycleEvent> {
  const hooks = new Map<string, LifecycleEvent>();
  const events = new Set<RawLifecycleDef['event']>();
  for (const { event, functionName } of raw.lifecycle) {
    const exists = raw.reducers.some((reducer) => reducer.sourceName === functionName);
    problems.expect(exists, `${event} names the reducer "${functionName}", which does not exist`);
    problems.expect(!events.has(event), `there is more than one reducer for ${event}`);
    problems.expect(!hooks.has(functionName), `reducer ${functionName} serves more than one event`);
    events.add(event);
    hooks.set(functionName, event);
  }
  return hooks;
}
