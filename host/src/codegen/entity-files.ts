// A file for each table and view (the row), each reducer (its arguments) and each procedure (arguments and result).
import type { ProductType } from '../bsatn/algebraic-type.ts';
import type {
  ColumnDefinition,
  ModuleDefinition,
  ProcedureDefinition,
  ReducerDefinition,
  UniqueConstraintDefinition,
} from '../definition/module-definition.ts';
import { toCamelCase } from '../definition/names.ts';
import { BUILDER_IMPORTS, file, objectLiteral, typesImport } from './source-text.ts';
import { TypeExpressions } from './type-expressions.ts';

/** What tables and views have in common. */
export interface RowSource {
  readonly columns: readonly ColumnDefinition[];
  readonly primaryKey: number | null;
  readonly uniqueConstraints?: readonly UniqueConstraintDefinition[];
}

export function rowFile(module: ModuleDefinition, source: RowSource): string {
  const { columns } = source;
  const expressions = new TypeExpressions(module);
  const members = columns.map(({ name, type }, position) => {
    const key = toCamelCase(name);
    // Only here does the SDK need to know what a column is called in SQL.
    const canonical = key === name ? '' : `.name(${JSON.stringify(name)})`;
    return expressions.member(key, type, keySuffix(source, position) + canonical);
  });
  return file(
    BUILDER_IMPORTS,
    typesImport(expressions.mentioned, './types'),
    `export default __t.row(${objectLiteral(members)});`,
  );
}

/**
 * `.unique()` is ours, not of the official form: at run time the SDK looks unique columns up by `find` in either case, but
 * types them so only where the row says it.
 */
function keySuffix({ columns, primaryKey, uniqueConstraints = [] }: RowSource, position: number): string {
  if (position === primaryKey) return '.primaryKey()';
  const isUnique = uniqueConstraints.some(({ columns: unique }) => unique.length === 1 && unique[0] === position);
  return isUnique && columns[position]?.type.kind !== 'Ref' ? '.unique()' : '';
}

export function reducerFile(module: ModuleDefinition, { params }: ReducerDefinition): string {
  const expressions = new TypeExpressions(module);
  const object = paramsObject(expressions, params);
  return file(BUILDER_IMPORTS, typesImport(expressions.mentioned, './types'), `export default ${object};`);
}

export function procedureFile(module: ModuleDefinition, { params, returnType }: ProcedureDefinition): string {
  const expressions = new TypeExpressions(module);
  const object = paramsObject(expressions, params);
  const result = expressions.of(returnType);
  return file(
    BUILDER_IMPORTS,
    typesImport(expressions.mentioned, './types'),
    `export const params = ${object};\nexport const returnType = ${result};`,
  );
}

function paramsObject(expressions: TypeExpressions, params: ProductType): string {
  return objectLiteral(params.elements.map(({ name, type }) => expressions.member(toCamelCase(name ?? ''), type)));
}
