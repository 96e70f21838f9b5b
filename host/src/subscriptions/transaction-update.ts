// Puts together what one client is told at once: per query set, per table, the rows each query contributes.
import { BsatnWriter } from '../bsatn/writer.ts';
import type { LiveQuery } from './live-query.ts';
import type { QuerySet } from './query-set.ts';
import { SharedMessage } from './shared-message.ts';

const TRANSACTION_UPDATE = 4;

const writer = new BsatnWriter(4096);

/**
 * The message about what came after a commit, for a client whose `sets` are touched. Those who see the same get the same
 * object.
 */
export function updateFor(sets: readonly QuerySet[], since: number): SharedMessage {
  const [set] = sets;
  const [query] = set?.touched ?? [];
  const isAlone = sets.length === 1 && set?.touched.length === 1;
  if (set === undefined || query === undefined || !isAlone || !query.isNewTo(since)) return build(sets, since);
  const known = query.messages.get(set.id);
  if (known !== undefined) return known;
  const message = build(sets, since);
  query.messages.set(set.id, message);
  return message;
}

function build(sets: readonly QuerySet[], since: number): SharedMessage {
  writer.clear();
  writer.u8(TRANSACTION_UPDATE);
  writer.u32(sets.length);
  for (const set of ordered(sets, (a, b) => a.id - b.id)) writeQuerySet(set, since);
  // From Node's pool: small messages come by the hundred thousand.
  return new SharedMessage(Buffer.from(writer.written()));
}

function writeQuerySet({ id, touched }: QuerySet, since: number): void {
  writer.u32(id);
  const countAt = writer.length;
  writer.u32(0);
  const queries = ordered(touched, byTable);
  let tables = 0;
  for (let start = 0; start < queries.length; tables++) start = writeTable(queries, start, since);
  writer.patchU32(countAt, tables);
}

/** Writes the queries from `start` on that read the same table, and returns where the next table begins. */
function writeTable(queries: readonly LiveQuery[], start: number, since: number): number {
  const { tableName } = queries[start] as LiveQuery;
  let end = start + 1;
  while (queries[end]?.tableName === tableName) end++;
  writer.string(tableName);
  writer.u32(end - start);
  for (let at = start; at < end; at++) (queries[at] as LiveQuery).writeUpdate(writer, since);
  return end;
}

/** By Unicode code point, as the reference sorts; stable, so queries keep the order of their set. */
function byTable(a: LiveQuery, b: LiveQuery): number {
  if (a.tableName === b.tableName) return 0;
  return a.tableName < b.tableName ? -1 : 1;
}

function ordered<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  return items.length < 2 ? items : items.toSorted(compare);
}
