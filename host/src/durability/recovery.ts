// Rebuilds the state at the end of the log from its records. Reducers are never run again: rows are put in and taken out.
import type { Micros, SequenceMark } from '../engine/interface.ts';
import type { CommitEffects, ProgramRecord, RecoveredState, StoredChange } from '../engine/storage.ts';
import { LAST_SYSTEM_TABLE_ID } from '../engine/system-tables.ts';
import { RowSet } from './row-set.ts';

interface RecoveredTable {
  readonly name: string;
  readonly rows: RowSet;
}

/** Of the last publish. */
type Published = Pick<RecoveredState, 'databaseIdentity' | 'owner' | 'program'>;

export class Recovery {
  #published: Published | null = null;
  #tables = new Map<number, RecoveredTable>();
  #sequences = new Map<string, SequenceMark>();
  #nextOffset = 0;
  #timestamp: Micros | null = null;

  /** Goes on from a snapshot. */
  static from(state: RecoveredState): Recovery {
    const recovery = new Recovery();
    recovery.#published = state;
    recovery.#nextOffset = state.nextOffset;
    recovery.#timestamp = state.timestamp;
    for (const [id, { name, rows }] of state.tables) {
      const set = new RowSet();
      for (const row of rows) set.add(row);
      recovery.#tables.set(id, { name, rows: set });
    }
    for (const mark of state.sequences) recovery.#keepMark(mark);
    return recovery;
  }

  /** The offset of the record that has to come next. */
  get nextOffset(): number {
    return this.#nextOffset;
  }

  /** Takes the next record. @throws Error when it does not follow the one before. */
  apply(record: CommitEffects | ProgramRecord): void {
    if (record.offset !== this.#nextOffset) {
      throw new Error(`record ${record.offset} stands where ${this.#nextOffset} was expected`);
    }
    this.#nextOffset = record.offset + 1;
    this.#timestamp = record.timestamp;
    if (record.kind === 'program') this.#replaceProgram(record);
    for (const change of record.changes) this.#applyChange(change);
    for (const mark of record.sequences) this.#keepMark(mark);
  }

  state(): RecoveredState | null {
    if (this.#published === null) return null;
    return {
      databaseIdentity: this.#published.databaseIdentity,
      owner: this.#published.owner,
      program: this.#published.program,
      tables: new Map(this.#tables),
      sequences: [...this.#sequences.values()].filter(({ tableId }) => this.#tables.has(tableId)),
      nextOffset: this.#nextOffset,
      timestamp: this.#timestamp,
    };
  }

  #replaceProgram(record: ProgramRecord): void {
    this.#published = record;
    const tables = new Map<number, RecoveredTable>();
    for (const [id, name] of record.tables) tables.set(id, { name, rows: this.#tables.get(id)?.rows ?? new RowSet() });
    this.#tables = tables;
  }

  #keepMark(mark: SequenceMark): void {
    this.#sequences.set(`${mark.tableId}/${mark.column}`, mark);
  }

  #applyChange({ tableId, inserted, deleted }: StoredChange): void {
    const table = this.#tables.get(tableId) ?? this.#systemTable(tableId);
    if (table === null) throw new Error(`a record changes table ${tableId}, which its catalogue does not have`);
    for (const row of deleted) {
      if (!table.rows.delete(row)) throw new Error(`a record deletes a row that ${table.name} does not have`);
    }
    for (const row of inserted) table.rows.add(row);
  }

  /** A catalogue may be older than a table of the engine's own. */
  #systemTable(id: number): RecoveredTable | null {
    if (id > LAST_SYSTEM_TABLE_ID) return null;
    const table = { name: '', rows: new RowSet() };
    this.#tables.set(id, table);
    return table;
  }
}
