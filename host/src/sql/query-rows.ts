// The rows that a plan returns, whether it reads one table or joins several.
import type { Table } from '../store/table.ts';
import { joinedRows } from './joined-rows.ts';
import type { QueryPlan } from './plan.ts';
import { matchingRows } from './scan.ts';

/** `tables` holds the rows of each source. Nothing is left of events, so a table of events has none. */
export function queryRows(plan: QueryPlan, tables: readonly Table[]): readonly Uint8Array[] {
  if (plan.sources.some(({ isEvent }) => isEvent)) return [];
  const [table] = tables;
  if (tables.length === 1 && table !== undefined) return [...matchingRows(table, plan.predicate)];
  const rows: Uint8Array[] = [];
  for (const joined of joinedRows(plan, tables)) rows.push(joined[plan.returned] as Uint8Array);
  return rows;
}
