// From what a module says of itself to its definition: names settled, everything checked, and every problem told at
// once. What this host does not offer is refused here by name, so that nothing is silently ignored later.
import type { AlgebraicType } from '../bsatn/algebraic-type.ts';
import { canonicalType } from './canonical-types.ts';
import { decodeRawModuleDef } from './decode-module-def.ts';
import { readProcedures, readReducers } from './functions.ts';
import { readHttpHandlers, readHttpRoutes } from './http-routes.ts';
import { isIdentifier } from './identifier.ts';
import type { ModuleContext } from './module-context.ts';
import type { ModuleDefinition, NamedType, ViewDefinition } from './module-definition.ts';
import { CONVERTING, VERBATIM } from './names.ts';
import { NamesInUse } from './names-in-use.ts';
import { Problems } from './problems.ts';
import type { RawModuleDef } from './raw-module-def.ts';
import { type ModulePart, partsOf } from './submodules.ts';
import { readTables } from './tables.ts';
import { readViews } from './views.ts';

export { ModuleDefinitionError } from './problems.ts';

/**
 * Reads what `__describe_module__` returned. Throws `BsatnError` when it cannot be decoded and `ModuleDefinitionError`
 * with all problems when it describes a module that cannot be published.
 */
export function readModuleDefinition(described: Uint8Array): ModuleDefinition {
  return defineModule(decodeRawModuleDef(described));
}

/** The definition of a decoded description. Throws `ModuleDefinitionError` with all problems. */
export function defineModule(raw: RawModuleDef): ModuleDefinition {
  const problems = new Problems();
  const parts = partsOf(raw, problems);
  const sourceTypes = parts.flatMap((part) => part.raw.typespace);
  // Everything else follows references, so there is nothing more to say while they lead nowhere.
  if (!checkReferences(sourceTypes, problems)) problems.throwIfAny();
  const contexts = contextsOf(parts, sourceTypes, problems);
  const [root] = contexts;
  const definition: ModuleDefinition = {
    typespace: contexts[0]?.typespace ?? [],
    types: contexts.flatMap(readTypes),
    tables: contexts.flatMap(readTables),
    reducers: contexts.flatMap(readReducers).map(numbered),
    procedures: contexts.flatMap(readProcedures).map(numbered),
    views: numberedViews(contexts.map(readViews)),
    // Handlers of inner modules are never called.
    httpHandlers: root ? readHttpHandlers(root) : [],
    httpRoutes: root ? readHttpRoutes(root) : [],
    rowLevelSecurity: raw.rowLevelSecurity,
  };
  problems.throwIfAny();
  return definition;
}

/** Functions are numbered through all parts. */
const numbered = <T>(entry: T, id: number): T & { readonly id: number } => ({ ...entry, id });

/** Views count within their part, the two kinds apart: behind those of their kind in the parts before. */
function numberedViews(parts: readonly (readonly ViewDefinition[])[]): ViewDefinition[] {
  const before = { anonymous: 0, sender: 0 };
  return parts.flatMap((views) => {
    const { anonymous, sender } = before;
    for (const { isAnonymous } of views) before[isAnonymous ? 'anonymous' : 'sender']++;
    return views.map((view) => ({ ...view, id: view.id + (view.isAnonymous ? anonymous : sender) }));
  });
}

function contextsOf(
  parts: readonly ModulePart[],
  sourceTypes: readonly AlgebraicType[],
  problems: Problems,
): ModuleContext[] {
  const namingOf = (raw: RawModuleDef) => (raw.convertsCase ? CONVERTING : VERBATIM);
  const typespace = parts.flatMap(({ raw }) => raw.typespace.map((type) => canonicalType(type, namingOf(raw))));
  const names = new NamesInUse(problems);
  const functionNames = new NamesInUse(problems);
  return parts.map(({ raw, prefix }) => {
    const naming = namingOf(raw);
    const explicit = new Map(
      raw.explicitNames.map((entry) => [`${entry.kind} ${entry.sourceName}`, entry.canonicalName]),
    );
    return {
      raw,
      prefix,
      naming,
      sourceTypes,
      typespace,
      problems,
      names,
      functionNames,
      canonicalName: (kind, sourceName) =>
        `${prefix}${explicit.get(`${kind} ${sourceName}`) ?? naming.snake(sourceName)}`,
    };
  });
}

function checkReferences(typespace: readonly AlgebraicType[], problems: Problems): boolean {
  const leads = (type: AlgebraicType): boolean => {
    if (type.kind === 'Ref') return type.ref < typespace.length;
    if (type.kind === 'Array') return leads(type.element);
    if (type.kind === 'Product') return type.elements.every((element) => leads(element.type));
    if (type.kind === 'Sum') return type.variants.every((variant) => leads(variant.type));
    return true;
  };
  const broken = typespace.findIndex((type) => !leads(type));
  return problems.expect(broken === -1, `type ${broken} refers to a type that does not exist`);
}

function readTypes({ raw, prefix, naming, sourceTypes, problems }: ModuleContext): NamedType[] {
  const seen = new Set<string>();
  return raw.types.map(({ scope, sourceName, ref }) => {
    const name = [...scope, sourceName].map((part) => naming.pascal(part)).join('');
    problems.expect(isIdentifier(name), `the type "${sourceName}" has no usable name`);
    problems.expect(ref < sourceTypes.length, `the type ${name} refers to a type that does not exist`);
    // The arguments of reducers and views are types as well, named like their functions.
    problems.expect(
      !seen.has(name),
      `the name ${name} is given to two types (a reducer or view gives its name to one)`,
    );
    seen.add(name);
    return { name, ref, namespace: prefix.slice(0, -1) };
  });
}
