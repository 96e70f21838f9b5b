// Reads what `__describe_module__` returned: BSATN of `RawModuleDef`, form V10. Nothing is checked beyond the form.
import type { AlgebraicType, Member, ProductType, ScalarKind } from '../bsatn/algebraic-type.ts';
import { BsatnError } from '../bsatn/error.ts';
import { BsatnReader } from '../bsatn/reader.ts';
import { readHttpMethod } from './http-method.ts';
import type {
  RawExplicitName,
  RawHttpRoute,
  RawIndexDef,
  RawLifecycleDef,
  RawModuleDef,
  RawProcedureDef,
  RawReducerDef,
  RawScheduleDef,
  RawSequenceDef,
  RawTableDef,
  RawTypeDef,
  RawViewDef,
} from './raw-module-def.ts';

const EMPTY: RawModuleDef = {
  typespace: [],
  types: [],
  tables: [],
  reducers: [],
  procedures: [],
  views: [],
  viewPrimaryKeys: [],
  schedules: [],
  lifecycle: [],
  explicitNames: [],
  convertsCase: true,
  rowLevelSecurity: [],
  httpHandlers: [],
  httpRoutes: [],
  submodules: [],
};

const VERSIONS = ['V8', 'V9', 'V10'] as const;
const SCALARS: readonly ScalarKind[] = [
  ...(['String', 'Bool', 'I8', 'U8', 'I16', 'U16', 'I32', 'U32'] as const),
  ...(['I64', 'U64', 'I128', 'U128', 'I256', 'U256', 'F32', 'F64'] as const),
];

/** Decodes what a module says of itself. Throws `BsatnError`, also for the older forms V8 and V9. */
export function decodeRawModuleDef(bytes: Uint8Array): RawModuleDef {
  const reader = new BsatnReader(bytes);
  const version = choose(reader, VERSIONS);
  if (version !== 'V10') {
    throw new BsatnError(
      `unsupported: the module describes itself in the old form ${version}; build it with spacetimedb 2.10`,
    );
  }
  const module = readSections(reader);
  reader.expectEnd();
  return module;
}

/** Modules inside modules: deeper than this is nothing that anybody wrote. */
const DEEPEST_MODULE = 32;

function readSections(reader: BsatnReader, depth = 0): RawModuleDef {
  if (depth > DEEPEST_MODULE) throw new BsatnError(`modules are nested more than ${DEEPEST_MODULE} deep`);
  const found: Partial<RawModuleDef> = {};
  const count = reader.u32();
  // The first section of a kind counts.
  for (let index = 0; index < count; index++) Object.assign(found, { ...readSection(reader, depth), ...found });
  return { ...EMPTY, ...found };
}

function readSection(reader: BsatnReader, depth: number): Partial<RawModuleDef> {
  const tag = reader.u8();
  const read = SECTIONS[tag];
  if (!read) throw new BsatnError(`a module description has no section ${tag}`);
  return read(reader, depth);
}

/** By the tag of the section. */
const SECTIONS: readonly ((reader: BsatnReader, depth: number) => Partial<RawModuleDef>)[] = [
  (reader) => ({ typespace: reader.array(() => readType(reader)) }),
  (reader) => ({ types: reader.array(() => readTypeDef(reader)) }),
  (reader) => ({ tables: reader.array(() => readTable(reader)) }),
  (reader) => ({ reducers: reader.array(() => readReducer(reader)) }),
  (reader) => ({ procedures: reader.array(() => readProcedure(reader)) }),
  (reader) => ({ views: reader.array(() => readView(reader)) }),
  (reader) => ({ schedules: reader.array(() => readSchedule(reader)) }),
  (reader) => ({ lifecycle: reader.array(() => readLifecycle(reader)) }),
  (reader) => ({ rowLevelSecurity: reader.array(() => reader.string()) }),
  (reader) => ({ convertsCase: choose(reader, [false, true]) }),
  (reader) => ({ explicitNames: reader.array(() => readExplicitName(reader)) }),
  (reader) => ({ httpHandlers: reader.array(() => reader.string()) }),
  (reader) => ({ httpRoutes: reader.array(() => readHttpRoute(reader)) }),
  (reader) => ({ viewPrimaryKeys: reader.array(() => readViewPrimaryKey(reader)) }),
  (reader, depth) => ({ submodules: reader.array(() => readSubmodule(reader, depth)) }),
];

function choose<T>(reader: BsatnReader, variants: readonly T[]): T {
  const tag = reader.u8();
  if (tag >= variants.length) throw new BsatnError(`there is no variant ${tag} at byte ${reader.offset - 1}`);
  return variants[tag] as T;
}

/** Types nest: deeper than this is no type that anybody wrote. */
const DEEPEST_TYPE = 128;
/** A value says in one byte which variant it is: of more, the package would write some as others. */
const MOST_VARIANTS = 256;

function readType(reader: BsatnReader, depth = 0): AlgebraicType {
  if (depth > DEEPEST_TYPE) throw new BsatnError(`a type is nested more than ${DEEPEST_TYPE} deep`);
  const tag = reader.u8();
  if (tag === 0) return { kind: 'Ref', ref: reader.u32() };
  if (tag === 1) return { kind: 'Sum', variants: readVariants(reader, depth) };
  if (tag === 2) return { kind: 'Product', elements: readMembers(reader, depth) };
  if (tag === 3) return { kind: 'Array', element: readType(reader, depth + 1) };
  const kind = SCALARS[tag - 4];
  if (!kind) throw new BsatnError(`there is no type with tag ${tag}`);
  return { kind };
}

function readVariants(reader: BsatnReader, depth: number): Member[] {
  const variants = readMembers(reader, depth);
  if (variants.length <= MOST_VARIANTS) return variants;
  const [first] = variants;
  throw new BsatnError(
    `an enum has ${variants.length} variants, beginning with ${first?.name}; only ${MOST_VARIANTS} can be told apart`,
  );
}

function readMembers(reader: BsatnReader, depth: number): Member[] {
  return reader.array(() => ({ name: reader.option(() => reader.string()), type: readType(reader, depth + 1) }));
}

const readProduct = (reader: BsatnReader): ProductType => ({ kind: 'Product', elements: readMembers(reader, 0) });
const readColumns = (reader: BsatnReader): number[] => reader.array(() => reader.u16());
const readName = (reader: BsatnReader): string | null => reader.option(() => reader.string());

function readTypeDef(reader: BsatnReader): RawTypeDef {
  return {
    scope: reader.array(() => reader.string()),
    sourceName: reader.string(),
    ref: reader.u32(),
    customOrdering: reader.bool(),
  };
}

function readTable(reader: BsatnReader): RawTableDef {
  return {
    sourceName: reader.string(),
    productTypeRef: reader.u32(),
    primaryKey: readColumns(reader),
    indexes: reader.array(() => readIndex(reader)),
    uniqueConstraints: reader.array(() => readConstraint(reader)),
    sequences: reader.array(() => readSequence(reader)),
    isSystem: choose(reader, [true, false]),
    isPublic: choose(reader, [true, false]),
    defaults: reader.array(() => ({ column: reader.u16(), value: reader.byteArray() })),
    isEvent: reader.bool(),
  };
}

function readIndex(reader: BsatnReader): RawIndexDef {
  const sourceName = readName(reader);
  const accessorName = readName(reader);
  const algorithm = choose(reader, ['btree', 'hash', 'direct'] as const);
  const columns = algorithm === 'direct' ? [reader.u16()] : readColumns(reader);
  return { sourceName, accessorName, algorithm, columns };
}

function readConstraint(reader: BsatnReader): { columns: number[] } {
  readName(reader);
  choose(reader, ['unique']);
  return { columns: readColumns(reader) };
}

function readSequence(reader: BsatnReader): RawSequenceDef {
  const value = () => reader.option(() => reader.i128());
  return {
    sourceName: readName(reader),
    column: reader.u16(),
    start: value(),
    minValue: value(),
    maxValue: value(),
    increment: reader.i128(),
  };
}

function readReducer(reader: BsatnReader): RawReducerDef {
  return {
    sourceName: reader.string(),
    params: readProduct(reader),
    isPrivate: choose(reader, [true, false]),
    okReturnType: readType(reader),
    errReturnType: readType(reader),
  };
}

function readProcedure(reader: BsatnReader): RawProcedureDef {
  return {
    sourceName: reader.string(),
    params: readProduct(reader),
    returnType: readType(reader),
    isPrivate: choose(reader, [true, false]),
  };
}

function readView(reader: BsatnReader): RawViewDef {
  return {
    sourceName: reader.string(),
    index: reader.u32(),
    isPublic: reader.bool(),
    isAnonymous: reader.bool(),
    params: readProduct(reader),
    returnType: readType(reader),
  };
}

function readSchedule(reader: BsatnReader): RawScheduleDef {
  readName(reader);
  return { tableName: reader.string(), atColumn: reader.u16(), functionName: reader.string() };
}

function readLifecycle(reader: BsatnReader): RawLifecycleDef {
  const event = choose(reader, ['init', 'client_connected', 'client_disconnected'] as const);
  return { event, functionName: reader.string() };
}

function readExplicitName(reader: BsatnReader): RawExplicitName {
  const kind = choose(reader, ['table', 'function', 'index'] as const);
  return { kind, sourceName: reader.string(), canonicalName: reader.string() };
}

function readViewPrimaryKey(reader: BsatnReader): { viewName: string; columns: string[] } {
  return { viewName: reader.string(), columns: reader.array(() => reader.string()) };
}

function readHttpRoute(reader: BsatnReader): RawHttpRoute {
  const handler = reader.string();
  const isMethod = choose(reader, [false, true]);
  return { handler, method: isMethod ? readHttpMethod(reader) : null, path: reader.string() };
}

function readSubmodule(reader: BsatnReader, depth: number): { namespace: string; module: RawModuleDef } {
  return { namespace: reader.string(), module: readSections(reader, depth + 1) };
}
