// `types.ts` (every named type as a value and a type) and `types/*.ts` (what functions take and return).
import type { AlgebraicType, Member } from '../bsatn/algebraic-type.ts';
import type {
  ModuleDefinition,
  NamedType,
  ProcedureDefinition,
  ReducerDefinition,
} from '../definition/module-definition.ts';
import { toCamelCase, toPascalCase } from '../definition/names.ts';
import { namespaceOf } from '../definition/namespaces.ts';
import { argumentTypeOf, pathOf, symbolOf } from './binding-names.ts';
import { BUILDER_IMPORTS, file, objectLiteral, sdkImport } from './source-text.ts';
import { TypeExpressions } from './type-expressions.ts';

/** The types that the module at the end of these names declares. */
export function typesFile(module: ModuleDefinition, namespace: string): string {
  // The arguments of a reducer are a type of the module, too; they are exported by the reducer's own file.
  const reducers = module.reducers.filter(({ sourceName }) => namespaceOf(sourceName) === namespace);
  const argumentTypes = new Set(reducers.map(({ sourceName }) => argumentTypeOf(sourceName)));
  const types = module.types
    .filter((type) => type.namespace === namespace && !argumentTypes.has(type.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((named) => declareType(module, named));
  return file(BUILDER_IMPORTS, ...types);
}

function declareType(module: ModuleDefinition, { name, ref }: NamedType): string {
  const type = module.typespace[ref];
  const expressions = new TypeExpressions(module);
  // TypeScript cannot infer a type from an expression that mentions it.
  const annotation = isRecursive(module, ref) ? ': __TypeBuilder<any, __AlgebraicTypeType>' : '';
  const declare = (build: string, members: readonly string[]) =>
    `export const ${name}${annotation} = __t.${build}("${name}", ${objectLiteral(members)});\n` +
    `export type ${name} = __Infer<typeof ${name}>;`;
  if (type?.kind === 'Product') {
    return declare(
      'object',
      type.elements.map((element) => expressions.member(toCamelCase(nameOf(element)), element.type)),
    );
  }
  if (type?.kind === 'Sum') {
    const variants = type.variants.map((variant) => expressions.member(toPascalCase(nameOf(variant)), variant.type));
    return `// The tagged union or sum type for the algebraic type \`${name}\`.\n${declare('enum', variants)}`;
  }
  throw new Error(`the type ${name} is neither a product nor a sum`);
}

function nameOf({ name }: Member): string {
  if (name === null) throw new Error('a member of a named type has no name');
  return name;
}

/** Whether a slot of the typespace can be reached from itself. */
function isRecursive(module: ModuleDefinition, start: number): boolean {
  const seen = new Set<number>();
  const reaches = (type: AlgebraicType): boolean => {
    if (type.kind === 'Ref') {
      if (type.ref === start) return true;
      if (seen.has(type.ref)) return false;
      seen.add(type.ref);
      const target = module.typespace[type.ref];
      return target !== undefined && reaches(target);
    }
    if (type.kind === 'Array') return reaches(type.element);
    if (type.kind === 'Product') return type.elements.some((element) => reaches(element.type));
    return type.kind === 'Sum' && type.variants.some((variant) => reaches(variant.type));
  };
  const type = module.typespace[start];
  return type !== undefined && reaches(type);
}

export function reducerTypesFile(reducers: readonly ReducerDefinition[]): string {
  const imports = reducers.map(({ sourceName }) => {
    return `import ${symbolOf(sourceName)}Reducer from "../${pathOf(sourceName, 'reducer')}";`;
  });
  const types = reducers.map(({ sourceName }) => {
    const name = symbolOf(sourceName);
    return `export type ${name}Params = __Infer<typeof ${name}Reducer>;`;
  });
  return file(INFER, imports.join('\n'), types.join('\n'));
}

export function procedureTypesFile(procedures: readonly ProcedureDefinition[]): string {
  const imports = procedures.map(({ sourceName }) => {
    return `import * as ${symbolOf(sourceName)}Procedure from "../${pathOf(sourceName, 'procedure')}";`;
  });
  const types = procedures.map(({ sourceName }) => {
    const name = symbolOf(sourceName);
    return (
      `export type ${name}Args = __Infer<typeof ${name}Procedure.params>;\n` +
      `export type ${name}Result = __Infer<typeof ${name}Procedure.returnType>;`
    );
  });
  return file(INFER, imports.join('\n'), types.join('\n'));
}

const INFER = sdkImport(['type Infer']);
