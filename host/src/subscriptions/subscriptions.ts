// The subscriptions of one database: clients add and remove query sets, commits become one message for each client whose
// sets they change. Everything is evaluated from the commit's net changes, in commit order, before the next begins.
// Where telling waits a little, what several commits did becomes one message; but nobody is told of their own commit, given
// rows or an answer before they know what came earlier.
import { BsatnWriter } from '../bsatn/writer.ts';
import type { Commit, ConnectionId, DatabaseInterface, ViewInstance } from '../engine/interface.ts';
import { checkRowLimit } from '../sql/cardinality.ts';
import { planSubscription, type QueryPlan, returnedRelation } from '../sql/plan.ts';
import { predicateKey } from '../sql/predicate.ts';
import { queryRows } from '../sql/query-rows.ts';
import { type Reader, visibleTables } from '../sql/relation.ts';
import { restrict } from '../sql/row-rules.ts';
import { SqlError } from '../sql/sql-error.ts';
import { openTable, withTables } from '../sql/tables-of-plan.ts';
import type { Table } from '../store/table.ts';
import { Candidates } from './candidates.ts';
import { CommitDeltas } from './commit-deltas.ts';
import { JoinQuery } from './join-query.ts';
import type { LiveQuery } from './live-query.ts';
import type { Later } from './pace.ts';
import { QuerySet } from './query-set.ts';
import { writeRowList } from './row-list.ts';
import { planSemijoin } from './semijoin-plan.ts';
import { type Recipient, Subscriber } from './subscriber.ts';
import { TableQuery } from './table-query.ts';
import { updateFor } from './transaction-update.ts';

const EVERYTHING = /^select\s+\*\s+from\s+\*$/i;

/** Statements in one set: they are evaluated in one go, and everybody waits. */
const MOST_STATEMENTS = 256;
/** Queries that one client may hold in all its sets. */
const MOST_QUERIES = 8192;

/** A set that cannot be had; nothing of it was registered. */
export class SubscriptionError extends Error {
  override readonly name = 'SubscriptionError';
}

/** The client broke the protocol: an id it holds already. */
export class DuplicateQuerySetError extends Error {
  override readonly name = 'DuplicateQuerySetError';
}

const writer = new BsatnWriter(4096);

export class Subscriptions {
  readonly #database: DatabaseInterface;
  readonly #later: Later | null;
  readonly #queries = new Map<string, LiveQuery>();
  readonly #candidates = new Map<Table, Candidates>();
  readonly #byConnection = new Map<ConnectionId, Subscriber>();
  readonly #stopListening: () => void;
  /** Queries with changes that not everybody has been told. */
  #changed: LiveQuery[] = [];
  /** Commits so far that were listened to. */
  #commits = 0;

  /** Without `later` every commit is told at once. */
  constructor(database: DatabaseInterface, later: Later | null = null) {
    this.#database = database;
    this.#later = later;
    this.#stopListening = database.onCommit((commit) => this.#publish(commit));
  }

  close(): void {
    this.#stopListening();
  }

  /** How many distinct queries are kept up to date. */
  get queryCount(): number {
    return this.#queries.size;
  }

  join(reader: Reader, recipient: Recipient): Subscriber {
    const subscriber = new Subscriber(reader, recipient, this.#commits);
    if (recipient.connectionId !== null) this.#byConnection.set(recipient.connectionId, subscriber);
    return subscriber;
  }

  /** Takes a client with all its sets out. */
  leave(subscriber: Subscriber): void {
    for (const id of [...subscriber.sets.keys()]) this.unsubscribe(subscriber, id);
    const { connectionId } = subscriber.recipient;
    if (connectionId !== null) this.#byConnection.delete(connectionId);
  }

  /** Tells a client what it does not know yet: before it is answered, and before its sets change. */
  catchUp(subscriber: Subscriber): void {
    this.#tell(subscriber, 'others');
  }

  /**
   * Registers a set of statements, all or none, and returns their rows as they are now (an encoded `QueryRows`).
   * Throws `SubscriptionError` with the reason, and `DuplicateQuerySetError` for an id in use.
   */
  subscribe(subscriber: Subscriber, id: number, statements: readonly string[]): Uint8Array {
    if (subscriber.sets.has(id)) throw new DuplicateQuerySetError(`query set ${id} is already in use`);
    const retained: ViewInstance[] = [];
    const release = () => {
      for (const instance of retained.splice(0)) this.#database.releaseView(instance);
    };
    try {
      checkSize(statements, subscriber);
      const plans = this.#planAll(statements, subscriber.reader);
      const queries = this.#liveQueries(plans, subscriber.reader, retained);
      const rows = encodeRows(queries);
      this.catchUp(subscriber);
      this.#register(new QuerySet(id, subscriber, queries, release));
      return rows;
    } catch (error) {
      release();
      throw error instanceof SqlError || error instanceof SubscriptionError ? error : failure(error);
    }
  }

  /** The rows of a set as they are now: what a client drops that unsubscribes. Null where it holds no such set. */
  rowsOf(subscriber: Subscriber, id: number): Uint8Array | null {
    this.catchUp(subscriber);
    const set = subscriber.sets.get(id);
    return set === undefined ? null : encodeRows(set.queries);
  }

  /** Removes a set; false where the client holds no such set. */
  unsubscribe(subscriber: Subscriber, id: number): boolean {
    const set = subscriber.sets.get(id);
    if (set === undefined) return false;
    subscriber.sets.delete(id);
    subscriber.queryCount -= set.queries.length;
    for (const query of set.queries) this.#detach(query, set);
    set.release();
    return true;
  }

  /** One statement's rows as they are now, without keeping anything (an encoded `QueryRows`). Throws `SqlError`. */
  query(statement: string, reader: Reader): Uint8Array {
    const { definition } = this.#database;
    const plan = planSubscription(statement.trim(), definition, reader);
    const plans = restrict(plan, definition, reader);
    return withTables(plans, this.#database, reader, (tables) => {
      const rows = plans.flatMap((restricted, index) => {
        checkRowLimit(restricted, tables[index] ?? [], this.#database, reader);
        return queryRows(restricted, tables[index] ?? []);
      });
      return encodeTables([[returnedRelation(plan).name, rows]]);
    });
  }

  #planAll(statements: readonly string[], reader: Reader): readonly Planned[] {
    const distinct = new Set(statements.map((statement) => statement.trim()));
    return [...distinct].flatMap((statement) => this.#plan(statement, reader));
  }

  #plan(statement: string, reader: Reader): readonly Planned[] {
    const { definition } = this.#database;
    if (EVERYTHING.test(statement)) {
      const tables = visibleTables(definition, reader);
      return tables.flatMap((name) => this.#plan(`SELECT * FROM "${name.replaceAll('.', '"."')}"`, reader));
    }
    return compiling(statement, () => {
      const asked = planSubscription(statement, definition, reader);
      checkTableCount(asked);
      return restrict(asked, definition, reader).map((plan) => {
        checkTableCount(plan);
        return { plan, statement };
      });
    });
  }

  /** The shared query of each plan; several statements of one set may come down to the same. */
  #liveQueries(planned: readonly Planned[], reader: Reader, retained: ViewInstance[]): readonly LiveQuery[] {
    const fresh = new Map<string, LiveQuery>();
    return planned.map(({ plan, statement }) => {
      const tables = plan.sources.map((source) => openTable(source, this.#database, reader, retained));
      const key = `${tables.map(({ id }) => id)}|${plan.returned}|${predicateKey(plan.predicate)}`;
      const known = this.#queries.get(key) ?? fresh.get(key);
      if (known !== undefined && known.table === tables[plan.returned]) return known;
      checkRowLimit(plan, tables, this.#database, reader);
      const query = compiling(statement, () => makeQuery(key, plan, tables));
      fresh.set(key, query);
      return query;
    });
  }

  #register(set: QuerySet): void {
    set.subscriber.sets.set(set.id, set);
    set.subscriber.queryCount += set.queries.length;
    for (const query of set.queries) {
      query.sets.set(set, (query.sets.get(set) ?? 0) + 1);
      if (this.#queries.get(query.key) === query) continue;
      this.#queries.set(query.key, query);
      for (const watch of query.watches) this.#candidatesFor(watch.table).add(watch);
    }
  }

  #detach(query: LiveQuery, set: QuerySet): void {
    query.sets.delete(set);
    if (query.sets.size > 0 || this.#queries.get(query.key) !== query) return;
    this.#queries.delete(query.key);
    for (const watch of query.watches) {
      const candidates = this.#candidates.get(watch.table);
      candidates?.remove(watch);
      if (candidates?.isEmpty) this.#candidates.delete(watch.table);
    }
  }

  #candidatesFor(table: Table): Candidates {
    const known = this.#candidates.get(table);
    if (known !== undefined) return known;
    const candidates = new Candidates(table);
    this.#candidates.set(table, candidates);
    return candidates;
  }

  #publish(commit: Commit): void {
    // Rows may have another layout from here on.
    if (commit.cause.kind === 'publish') this.#tellAll();
    this.#commits++;
    const hadNothing = this.#changed.length === 0;
    if (!this.#evaluate(commit)) return;
    const { connectionId } = commit.caller;
    const isCall = commit.cause.kind === 'reducer' && connectionId !== null;
    const caller = isCall ? this.#byConnection.get(connectionId) : undefined;
    if (caller !== undefined) this.#tell(caller, 'own');
    if (this.#later === null) this.#tellAll();
    else if (hadNothing) this.#later(() => this.#tellAll());
  }

  /** Lets each query that a commit can concern remember what it did. Returns whether it did anything. */
  #evaluate(commit: Commit): boolean {
    const queries: LiveQuery[] = [];
    for (const delta of commit.deltas) this.#candidates.get(delta.table)?.offer(delta, queries);
    if (queries.length === 0) return false;
    const deltas = new CommitDeltas(commit.deltas);
    let hasChanged = false;
    for (const query of queries) {
      if (!query.evaluate(deltas)) continue;
      hasChanged = true;
      if (query.keep(this.#commits)) this.#changed.push(query);
    }
    for (const query of queries) query.settle();
    return hasChanged;
  }

  /** Everybody's share of what is not told yet. */
  #tellAll(): void {
    const changed = this.#changed;
    this.#changed = [];
    const subscribers: Subscriber[] = [];
    for (const query of changed) {
      for (const [set, times] of query.sets) touch(set, query, times, subscribers);
    }
    for (const subscriber of subscribers) this.#deliver(subscriber, 'others');
    for (const query of changed) query.told();
  }

  /** One client's share, the others' waits. */
  #tell(subscriber: Subscriber, whose: 'own' | 'others'): void {
    if (this.#changed.length > 0 && subscriber.knows < this.#commits) {
      const touched: Subscriber[] = [];
      for (const set of subscriber.sets.values()) {
        for (const query of set.distinct) touch(set, query, query.sets.get(set) ?? 0, touched);
      }
      if (touched.length > 0) this.#deliver(subscriber, whose);
    }
    subscriber.knows = this.#commits;
  }

  #deliver(subscriber: Subscriber, whose: 'own' | 'others'): void {
    const update = updateFor(subscriber.touched, subscriber.knows);
    subscriber.settle();
    subscriber.knows = this.#commits;
    subscriber.recipient.deliver(update, whose);
  }
}

/** What a statement comes down to: one plan, or one for each rule that applies. */
interface Planned {
  readonly plan: QueryPlan;
  readonly statement: string;
}

/** What cannot be compiled is told with the statement. */
function compiling<T>(statement: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof SqlError) throw new SubscriptionError(`${error.message}, executing: \`${statement}\``);
    throw error;
  }
}

function makeQuery(key: string, plan: QueryPlan, tables: readonly Table[]): LiveQuery {
  const [first, second] = tables as readonly [Table, Table?];
  if (second === undefined) return new TableQuery(key, first, plan.predicate);
  return new JoinQuery(key, [first, second], planSemijoin(plan, [first, second]));
}

/** Asked of the statement itself, before rules make more of it, and of what they make. */
function checkTableCount({ sources: { length } }: QueryPlan): void {
  if (length > 2) throw new SqlError(`Invalid number of tables in subscription: ${length}`);
}

function checkSize({ length }: readonly string[], { queryCount }: Subscriber): void {
  if (length > MOST_STATEMENTS) {
    throw new SubscriptionError(`a query set has at most ${MOST_STATEMENTS} queries, and this one ${length}`);
  }
  if (queryCount + length > MOST_QUERIES) {
    throw new SubscriptionError(`a client may hold at most ${MOST_QUERIES} queries, and this one holds ${queryCount}`);
  }
}

function touch(set: QuerySet, query: LiveQuery, times: number, subscribers: Subscriber[]): void {
  const { subscriber } = set;
  if (!query.hasChangedSince(subscriber.knows)) return;
  if (subscriber.touched.length === 0) subscribers.push(subscriber);
  if (set.touched.length === 0) subscriber.touch(set);
  for (let time = 0; time < times; time++) set.touch(query);
}

/** A `QueryRows` of the queries that have rows. */
function encodeRows(queries: readonly LiveQuery[]): Uint8Array {
  return encodeTables(
    queries.map((query) => [query.tableName, query.rows()] as const).filter(([, rows]) => rows.length > 0),
  );
}

function encodeTables(tables: readonly (readonly [name: string, rows: readonly Uint8Array[]])[]): Uint8Array {
  writer.clear();
  writer.u32(tables.length);
  for (const [name, rows] of tables) {
    writer.string(name);
    writeRowList(writer, rows);
  }
  return writer.finish();
}

/** A view that threw: the module's own sentence is all there is to say. */
function failure(error: unknown): SubscriptionError {
  return new SubscriptionError(error instanceof Error ? error.message : String(error), { cause: error });
}
