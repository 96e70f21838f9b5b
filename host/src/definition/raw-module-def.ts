// A module's description of itself, with the names of its source and nothing checked: plain data.
// `decode-module-def.ts` reads it from bytes, `read-module.ts` makes a definition of it.
import type { AlgebraicType, ProductType } from '../bsatn/algebraic-type.ts';

export interface RawTypeDef {
  readonly scope: readonly string[];
  readonly sourceName: string;
  readonly ref: number;
  readonly customOrdering: boolean;
}

export interface RawIndexDef {
  readonly sourceName: string | null;
  readonly accessorName: string | null;
  readonly algorithm: 'btree' | 'hash' | 'direct';
  readonly columns: readonly number[];
}

export interface RawSequenceDef {
  readonly sourceName: string | null;
  readonly column: number;
  readonly start: bigint | null;
  readonly minValue: bigint | null;
  readonly maxValue: bigint | null;
  readonly increment: bigint;
}

export interface RawTableDef {
  readonly sourceName: string;
  readonly productTypeRef: number;
  readonly primaryKey: readonly number[];
  readonly indexes: readonly RawIndexDef[];
  readonly uniqueConstraints: readonly { readonly columns: readonly number[] }[];
  readonly sequences: readonly RawSequenceDef[];
  readonly isSystem: boolean;
  readonly isPublic: boolean;
  readonly defaults: readonly { readonly column: number; readonly value: Uint8Array }[];
  readonly isEvent: boolean;
}

export interface RawReducerDef {
  readonly sourceName: string;
  readonly params: ProductType;
  readonly isPrivate: boolean;
  readonly okReturnType: AlgebraicType;
  readonly errReturnType: AlgebraicType;
}

export interface RawProcedureDef {
  readonly sourceName: string;
  readonly params: ProductType;
  readonly returnType: AlgebraicType;
  readonly isPrivate: boolean;
}

export interface RawViewDef {
  readonly sourceName: string;
  readonly index: number;
  readonly isPublic: boolean;
  readonly isAnonymous: boolean;
  readonly params: ProductType;
  readonly returnType: AlgebraicType;
}

export interface RawScheduleDef {
  readonly tableName: string;
  readonly atColumn: number;
  readonly functionName: string;
}

export interface RawLifecycleDef {
  readonly event: 'init' | 'client_connected' | 'client_disconnected';
  readonly functionName: string;
}

export interface RawExplicitName {
  readonly kind: 'table' | 'function' | 'index';
  readonly sourceName: string;
  readonly canonicalName: string;
}

export interface RawHttpRoute {
  /** Source name of the handler. */
  readonly handler: string;
  /** Upper case; null for any. */
  readonly method: string | null;
  /** What follows `/route`. */
  readonly path: string;
}

export interface RawModuleDef {
  readonly typespace: readonly AlgebraicType[];
  readonly types: readonly RawTypeDef[];
  readonly tables: readonly RawTableDef[];
  readonly reducers: readonly RawReducerDef[];
  readonly procedures: readonly RawProcedureDef[];
  readonly views: readonly RawViewDef[];
  readonly viewPrimaryKeys: readonly { readonly viewName: string; readonly columns: readonly string[] }[];
  readonly schedules: readonly RawScheduleDef[];
  readonly lifecycle: readonly RawLifecycleDef[];
  readonly explicitNames: readonly RawExplicitName[];
  readonly convertsCase: boolean;
  /** SQL of row-level filters. */
  readonly rowLevelSecurity: readonly string[];
  /** Source names, in the order of their ids. */
  readonly httpHandlers: readonly string[];
  readonly httpRoutes: readonly RawHttpRoute[];
  readonly submodules: readonly { readonly namespace: string; readonly module: RawModuleDef }[];
}
