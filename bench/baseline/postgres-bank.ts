// The baseline of transfers in PostgreSQL: several connections at once, each transfer one statement and one transaction.
import pg from 'pg';
import type { Bank, Pair } from '../transfers.ts';

const CONNECTIONS = 64;
/** Rows are locked in the order of their numbers, so that no two transfers wait for each other. */
const TRANSFER = `
  WITH locked AS (SELECT id FROM bench_account WHERE id IN ($1, $2) ORDER BY id FOR UPDATE)
  UPDATE bench_account AS account SET balance = balance + CASE WHEN account.id = $1 THEN -1 ELSE 1 END
  FROM locked WHERE account.id = locked.id`;

export class PostgresBank implements Bank {
  readonly name = 'PostgreSQL';
  readonly #pool: pg.Pool;

  private constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** @param url of a database in which a table may be made and dropped */
  static async open(url: string, { accounts, balance }: { accounts: number; balance: number }): Promise<PostgresBank> {
    const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
    await pool.query('DROP TABLE IF EXISTS bench_account');
    await pool.query('CREATE TABLE bench_account (id int PRIMARY KEY, balance int NOT NULL CHECK (balance >= 0))');
    await pool.query('INSERT INTO bench_account SELECT id, $2 FROM generate_series(0, $1 - 1) AS id', [
      accounts,
      balance,
    ]);
    return new PostgresBank(pool);
  }

  async transfersPerSecond(pairs: readonly Pair[], seconds: number): Promise<number> {
    const startedAt = performance.now();
    const deadline = startedAt + seconds * 1000;
    let count = 0;
    const work = async () => {
      while (performance.now() < deadline) {
        const pair = pairs[count++ % pairs.length] ?? [0, 1];
        await this.#pool.query({ name: 'transfer', text: TRANSFER, values: [...pair] });
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, work));
    return count / ((performance.now() - startedAt) / 1000);
  }

  async close(): Promise<void> {
    await this.#pool.query('DROP TABLE bench_account');
    await this.#pool.end();
  }
}
