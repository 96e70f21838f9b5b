// One distinct query with everybody who subscribed to it. A commit hands it the rows that may concern it; what it makes
// of them is encoded once, however many subscribers there are. `table-query.ts` and `join-query.ts` say what that is.
import { BsatnWriter } from '../bsatn/writer.ts';
import type { Table } from '../store/table.ts';
import type { CommitDeltas } from './commit-deltas.ts';
import type { QuerySet } from './query-set.ts';
import { writeRowList } from './row-list.ts';
import type { SharedMessage } from './shared-message.ts';
import type { Watch } from './watch.ts';

const PERSISTENT_TABLE = 0;
const EVENT_TABLE = 1;

const writer = new BsatnWriter(4096);

export abstract class LiveQuery {
  readonly key: string;
  /** The table whose rows it returns. */
  readonly table: Table;
  /** How often each set contains this query: two spellings of it in one set deliver its rows twice. */
  readonly sets = new Map<QuerySet, number>();
  /** Messages about the commit under way, by query set id, for those who see nothing else of it. */
  readonly messages = new Map<number, SharedMessage>();
  protected inserted: Uint8Array[] = [];
  protected deleted: Uint8Array[] = [];
  #encoded: Uint8Array | null = null;

  constructor(key: string, table: Table) {
    this.key = key;
    this.table = table;
  }

  /** What it has to be told of, by table. */
  abstract get watches(): readonly Watch[];

  /** The rows that match now. Events are over when their transaction is. */
  abstract rows(): readonly Uint8Array[];

  /** Makes inserted and deleted rows of what its watches took. Returns whether there are any. */
  abstract evaluate(deltas: CommitDeltas): boolean;

  /** The name under which the rows travel: canonical, as in the clients' bindings. */
  get tableName(): string {
    return this.table.definition.name;
  }

  /** Appends the `TableUpdateRows` of the commit under way; encoded once where several sets want them. */
  writeUpdate(target: BsatnWriter): void {
    if (this.sets.size === 1) {
      this.#write(target);
      return;
    }
    if (this.#encoded === null) {
      writer.clear();
      this.#write(writer);
      this.#encoded = writer.finish();
    }
    target.raw(this.#encoded);
  }

  /** Forgets the commit that was under way. */
  settle(): void {
    this.inserted = [];
    this.deleted = [];
    this.#encoded = null;
    if (this.messages.size > 0) this.messages.clear();
  }

  #write(target: BsatnWriter): void {
    if (this.table.definition.isEvent) {
      target.u8(EVENT_TABLE);
      writeRowList(target, this.inserted);
    } else {
      target.u8(PERSISTENT_TABLE);
      writeRowList(target, this.inserted);
      writeRowList(target, this.deleted);
    }
  }
}
