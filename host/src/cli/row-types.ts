// How rows of a database's tables are read and shown: their types are asked of the server, once for each table.
import { compileRow } from '../bsatn/codec.ts';
import { writeTypedJson } from '../bsatn/json.ts';
import type { ApiClient } from './api-client.ts';
import { CliError } from './cli-error.ts';
import { membersIn } from './type-json.ts';

/** A row as JSON, with the names of its columns. */
export type ShowRow = (row: Uint8Array) => string;

export class RowTypes {
  readonly #client: ApiClient;
  readonly #database: string;
  readonly #shown = new Map<string, Promise<ShowRow>>();

  constructor(client: ApiClient, database: string) {
    this.#client = client;
    this.#database = database;
  }

  of(table: string): Promise<ShowRow> {
    const known = this.#shown.get(table) ?? this.#ask(table);
    this.#shown.set(table, known);
    return known;
  }

  async #ask(table: string): Promise<ShowRow> {
    const name = table
      .split('.')
      .map((part) => `"${part}"`)
      .join('.');
    const [answer] = JSON.parse(await this.#client.sql(this.#database, `SELECT * FROM ${name} LIMIT 0`, false));
    const elements = membersIn(answer.schema.elements, () => {
      throw new CliError('Rows of types that hold themselves cannot be shown.');
    });
    const codec = compileRow([], elements);
    return (row) => writeTypedJson([], { kind: 'Product', elements }, codec.decode(row));
  }
}
