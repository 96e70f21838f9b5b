// The row of a table or view by the name that the bindings give it.
import type { DbConnection } from './bindings/index.ts';

export type RowOf<Name extends keyof DbConnection['db']> =
  ReturnType<DbConnection['db'][Name]['iter']> extends Iterable<infer Row> ? Row : never;
