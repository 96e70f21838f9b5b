// What a subscription may join: two tables, linked by a column each, with an index over both, so that a changed row finds
// its partners at once. Anything else is refused, as in the reference.
import { joinParts, type SourceColumn } from '../sql/join-parts.ts';
import { columnOffsets, type QueryPlan } from '../sql/plan.ts';
import { combine, type Predicate } from '../sql/predicate.ts';
import { SqlError } from '../sql/sql-error.ts';
import type { Table } from '../store/table.ts';

export interface SemijoinPlan {
  readonly query: QueryPlan;
  /** What each side has to satisfy by itself. */
  readonly own: readonly [Predicate, Predicate];
  /** The linked columns. */
  readonly columns: readonly [number, number];
  /** What rows of both sides together have to satisfy besides. */
  readonly rest: Predicate;
}

/** Throws `SqlError` for what cannot be kept up to date. */
export function planSemijoin(query: QueryPlan, tables: readonly [Table, Table]): SemijoinPlan {
  const { own, links, rest } = joinParts(query);
  const places = links.map(([one, other]) => pairInOrder(one, other));
  const linked = places.find((pair) => pair.every(({ source, column }) => tables[source]?.indexOn([column])));
  if (linked === undefined) throw new SqlError('Subscriptions require indexes on join columns');
  if (query.sources.some(({ isEvent }, source) => isEvent && source !== query.returned)) {
    throw new SqlError('Event tables cannot be used as the lookup table in subscription joins');
  }
  const offsets = columnOffsets(query.sources);
  const others = places
    .filter((pair) => pair !== linked)
    .map(([left, right]): Predicate => {
      return { kind: 'compare-columns', left: left.column, operator: '=', right: (offsets[1] ?? 0) + right.column };
    });
  return {
    query,
    own: own as [Predicate, Predicate],
    columns: [linked[0].column, linked[1].column],
    rest: combine('and', [...others, rest]),
  };
}

function pairInOrder(one: SourceColumn, other: SourceColumn): readonly [SourceColumn, SourceColumn] {
  return one.source === 0 ? [one, other] : [other, one];
}
