// From what a module says of itself to its definition: names settled, everything checked, and every problem told at
// once. What this host does not offer is refused here by name, so that nothing is silently ignored later.
import type { AlgebraicType } from '../bsatn/algebraic-type.ts';
import { canonicalType } from './canonical-types.ts';
import { decodeRawModuleDef } from './decode-module-def.ts';
import { readProcedures, readReducers } from './functions.ts';
import { readHttpHandlers, readHttpRoutes } from './http-routes.ts';
import { isIdentifier } from './identifier.ts';
import type { ModuleContext } from './module-context.ts';
import type { ModuleDefinition, NamedType } from './module-definition.ts';
import { CONVERTING, VERBATIM } from './names.ts';
import { NamesInUse } from './names-in-use.ts';
import { Problems } from './problems.ts';
import type { RawModuleDef } from './raw-module-def.ts';
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
  refuseUnsupported(raw, problems);
  const typespaceIsSound = checkReferences(raw.typespace, problems);
  // Everything else follows references, so there is nothing more to say while they lead nowhere.
  if (!typespaceIsSound) problems.throwIfAny();
  const context = contextOf(raw, problems);
  const definition: ModuleDefinition = {
    typespace: context.typespace,
    types: readTypes(context),
    tables: readTables(context),
    reducers: readReducers(context),
    procedures: readProcedures(context),
    views: readViews(context),
    httpHandlers: readHttpHandlers(context),
    httpRoutes: readHttpRoutes(context),
    rowLevelSecurity: raw.rowLevelSecurity,
  };
  problems.throwIfAny();
  return definition;
}

function contextOf(raw: RawModuleDef, problems: Problems): ModuleContext {
  const naming = raw.convertsCase ? CONVERTING : VERBATIM;
  const explicit = new Map(
    raw.explicitNames.map((entry) => [`${entry.kind} ${entry.sourceName}`, entry.canonicalName]),
  );
  return {
    raw,
    naming,
    typespace: raw.typespace.map((type) => canonicalType(type, naming)),
    problems,
    names: new NamesInUse(problems),
    functionNames: new NamesInUse(problems),
    canonicalName: (kind, sourceName) => explicit.get(`${kind} ${sourceName}`) ?? naming.snake(sourceName),
  };
}

function refuseUnsupported(raw: RawModuleDef, problems: Problems): void {
  const refuse = (what: string, names: readonly string[]) => {
    for (const name of names) problems.add(`unsupported: this host does not run ${what} (${name})`);
  };
  refuse('submodules', raw.submodules);
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

function readTypes({ raw, naming, problems }: ModuleContext): NamedType[] {
  const seen = new Set<string>();
  return raw.types.map(({ scope, sourceName, ref }) => {
    const name = [...scope, sourceName].map((part) => naming.pascal(part)).join('');
    problems.expect(isIdentifier(name), `the type "${sourceName}" has no usable name`);
    problems.expect(ref < raw.typespace.length, `the type ${name} refers to a type that does not exist`);
    // The arguments of reducers and views are types as well, named like their functions.
    problems.expect(
      !seen.has(name),
      `the name ${name} is given to two types (a reducer or view gives its name to one)`,
    );
    seen.add(name);
    return { name, ref };
  });
}
