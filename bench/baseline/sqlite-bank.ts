// The baseline of transfers: accounts in SQLite, in the benchmark's own process, each transfer a transaction of its own.
import { DatabaseSync } from 'node:sqlite';
import type { Bank, Pair } from '../transfers.ts';

export interface SqliteBankOptions {
  readonly accounts: number;
  readonly balance: number;
  /** `FULL` syncs the WAL at each commit; `NORMAL` may lose the last ones when the power fails. */
  readonly synchronous: 'FULL' | 'NORMAL';
}

export class SqliteBank implements Bank {
  readonly name: string;
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync, name: string) {
    this.#database = database;
    this.name = name;
  }

  static open(path: string, { accounts, balance, synchronous }: SqliteBankOptions): SqliteBank {
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous};`);
    database.exec('CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER NOT NULL CHECK (balance >= 0))');
    const insert = database.prepare('INSERT INTO account VALUES (?, ?)');
    database.exec('BEGIN');
    for (let id = 0; id < accounts; id++) insert.run(id, balance);
    database.exec('COMMIT');
    return new SqliteBank(database, `node:sqlite ${synchronous}`);
  }

  transfersPerSecond(pairs: readonly Pair[], seconds: number): number {
    const begin = this.#database.prepare('BEGIN IMMEDIATE');
    const change = this.#database.prepare('UPDATE account SET balance = balance + ? WHERE id = ?');
    const commit = this.#database.prepare('COMMIT');
    const startedAt = performance.now();
    const deadline = startedAt + seconds * 1000;
    let count = 0;
    for (; performance.now() < deadline; count++) {
      const [from, to] = pairs[count % pairs.length] ?? [0, 1];
      begin.run();
      change.run(-1, from);
      change.run(1, to);
      commit.run();
    }
    return count / ((performance.now() - startedAt) / 1000);
  }

  close(): void {
    this.#database.close();
  }
}
