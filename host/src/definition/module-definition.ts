// What a module declares, after names are settled and everything is validated: the one description that store, engine,
// subscriptions, SQL, migration and code generation share. `sourceName` is the name in the module's source (accessor),
// `name` the canonical one used on the wire, in SQL and in the catalogue. What a module inside the module declares has the
// names that lead there before both, each with a dot.
import type { AlgebraicType, ProductType, Typespace } from '../bsatn/algebraic-type.ts';

export interface ColumnDefinition {
  readonly name: string;
  readonly sourceName: string;
  readonly type: AlgebraicType;
}

export type IndexAlgorithm = 'btree' | 'hash' | 'direct';

export interface IndexDefinition {
  readonly name: string;
  readonly sourceName: string;
  /** The property under which the module and its clients reach the index; null where the system made it. */
  readonly accessor: string | null;
  readonly algorithm: IndexAlgorithm;
  /** Column positions, in key order. */
  readonly columns: readonly number[];
}

export interface UniqueConstraintDefinition {
  readonly name: string;
  readonly columns: readonly number[];
}

export interface SequenceDefinition {
  readonly name: string;
  readonly column: number;
  readonly start: bigint;
  readonly minValue: bigint;
  readonly maxValue: bigint;
  readonly increment: bigint;
}

export interface ScheduleDefinition {
  readonly name: string;
  /** The column that holds the ScheduleAt. */
  readonly atColumn: number;
  /** Canonical name of the reducer or procedure. */
  readonly functionName: string;
}

export interface TableDefinition {
  readonly name: string;
  readonly sourceName: string;
  readonly columns: readonly ColumnDefinition[];
  /** Slot of the row type in the typespace. */
  readonly rowTypeRef: number;
  readonly primaryKey: number | null;
  readonly indexes: readonly IndexDefinition[];
  readonly uniqueConstraints: readonly UniqueConstraintDefinition[];
  readonly sequences: readonly SequenceDefinition[];
  readonly schedule: ScheduleDefinition | null;
  readonly isPublic: boolean;
  readonly isEvent: boolean;
  /** BSATN of the default of a column, by column position. */
  readonly defaults: ReadonlyMap<number, Uint8Array>;
}

export type LifecycleEvent = 'init' | 'client_connected' | 'client_disconnected';

export interface ReducerDefinition {
  readonly name: string;
  readonly sourceName: string;
  /** Position handed to `__call_reducer__`. */
  readonly id: number;
  readonly params: ProductType;
  /** Lifecycle hooks and targets of schedules are private: clients cannot call them. */
  readonly isPrivate: boolean;
  readonly lifecycle: LifecycleEvent | null;
}

export interface ProcedureDefinition {
  readonly name: string;
  readonly sourceName: string;
  readonly id: number;
  readonly params: ProductType;
  readonly returnType: AlgebraicType;
  readonly isPrivate: boolean;
}

export interface ViewDefinition {
  readonly name: string;
  readonly sourceName: string;
  /** Position handed to `__call_view__` or `__call_view_anon__`; the two are counted apart. */
  readonly id: number;
  readonly isAnonymous: boolean;
  readonly isPublic: boolean;
  readonly columns: readonly ColumnDefinition[];
  readonly rowTypeRef: number;
  readonly primaryKey: number | null;
  /** Whether the module declared an option (at most one row) rather than an array. */
  readonly isOption: boolean;
}

export interface HttpHandlerDefinition {
  readonly name: string;
  readonly sourceName: string;
  /** Position handed to `__call_http_handler__`. */
  readonly id: number;
}

export interface HttpRouteDefinition {
  readonly handlerId: number;
  /** Null for any. */
  readonly method: string | null;
  /** What follows `/route`; compared exactly. */
  readonly path: string;
}

export interface NamedType {
  /** The names that lead to the module inside which it is declared, with dots between; empty for the outer one. */
  readonly namespace: string;
  /** PascalCase, scope segments joined. */
  readonly name: string;
  readonly ref: number;
}

export interface ModuleDefinition {
  readonly typespace: Typespace;
  readonly types: readonly NamedType[];
  readonly tables: readonly TableDefinition[];
  readonly reducers: readonly ReducerDefinition[];
  readonly procedures: readonly ProcedureDefinition[];
  readonly views: readonly ViewDefinition[];
  readonly httpHandlers: readonly HttpHandlerDefinition[];
  readonly httpRoutes: readonly HttpRouteDefinition[];
  /** SQL of the rules that say which rows of public tables a reader may see. */
  readonly rowLevelSecurity: readonly string[];
}
