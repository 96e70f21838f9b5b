// One distinct query with everybody who subscribed to it. A commit hands it the rows that may concern it; what it makes
// of them is encoded once, however many subscribers there are. `table-query.ts` and `join-query.ts` say what that is.
import { BsatnWriter } from '../bsatn/writer.ts';
import type { Table } from '../store/table.ts';
import type { CommitDeltas } from './commit-deltas.ts';
import { netOf, type UntoldChange } from './net-rows.ts';
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
  /** Messages about all that is not told yet, by query set id, for those who see nothing else of it. */
  readonly messages = new Map<number, SharedMessage>();
  /** By the commit under way. */
  protected inserted: Uint8Array[] = [];
  protected deleted: Uint8Array[] = [];
  /** What has happened to its rows and not everybody was told, a change for each commit, in their order. */
  #untold: UntoldChange[] = [];
  /** Encoded updates, by the change they begin with. */
  readonly #encoded = new Map<number, Uint8Array>();

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

  /** Remembers what the commit under way did, until everybody was told. Returns whether there was nothing to tell before. */
  keep(commit: number): boolean {
    const hadNothing = this.#untold.length === 0;
    this.#forgetEncoded();
    this.#untold.push({ commit, inserted: this.inserted, deleted: this.deleted });
    return hadNothing;
  }

  /** Whether something happened to its rows after a commit. */
  hasChangedSince(commit: number): boolean {
    const last = this.#untold.at(-1);
    return last !== undefined && last.commit > commit;
  }

  /** Whether a client that knows everything up to a commit has all that is not told still before it. */
  isNewTo(commit: number): boolean {
    const [first] = this.#untold;
    return first !== undefined && first.commit > commit;
  }

  /** Appends the `TableUpdateRows` of what came after a commit; encoded once where several sets want them. */
  writeUpdate(target: BsatnWriter, since: number): void {
    const start = this.isNewTo(since) ? 0 : this.#untold.findIndex(({ commit }) => commit > since);
    if (this.sets.size === 1) {
      this.#write(target, start);
      return;
    }
    let encoded = this.#encoded.get(start);
    if (encoded === undefined) {
      writer.clear();
      this.#write(writer, start);
      encoded = writer.finish();
      this.#encoded.set(start, encoded);
    }
    target.raw(encoded);
  }

  /** Forgets the commit that was under way. */
  settle(): void {
    this.inserted = [];
    this.deleted = [];
  }

  /** Everybody knows. */
  told(): void {
    this.#untold = [];
    this.#forgetEncoded();
  }

  #forgetEncoded(): void {
    if (this.#encoded.size > 0) this.#encoded.clear();
    if (this.messages.size > 0) this.messages.clear();
  }

  #write(target: BsatnWriter, start: number): void {
    const { inserted, deleted } = netOf(this.#untold, start);
    if (this.table.definition.isEvent) {
      target.u8(EVENT_TABLE);
      writeRowList(target, inserted);
    } else {
      target.u8(PERSISTENT_TABLE);
      writeRowList(target, inserted);
      writeRowList(target, deleted);
    }
  }
}
