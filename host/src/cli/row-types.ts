// How rows of a database's tables are read and shown: their types are asked of the server, once for each table.
import type { AlgebraicType, Member, ScalarKind } from '../bsatn/algebraic-type.ts';
import { compileRow } from '../bsatn/codec.ts';
import { writeTypedJson } from '../bsatn/json.ts';
import type { ApiClient } from './api-client.ts';
import { CliError } from './cli-error.ts';

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
    const elements = membersIn(answer.schema.elements);
    const codec = compileRow([], elements);
    return (row) => writeTypedJson([], { kind: 'Product', elements }, codec.decode(row));
  }
}

interface MemberJson {
  readonly name: { readonly some?: string };
  readonly algebraic_type: TypeJson;
}

/** One key, which says what kind of type it is. */
interface TypeJson {
  readonly Product?: { readonly elements: readonly MemberJson[] };
  readonly Sum?: { readonly variants: readonly MemberJson[] };
  readonly Array?: TypeJson;
  readonly Ref?: number;
}

function membersIn(members: readonly MemberJson[]): Member[] {
  return members.map(({ name, algebraic_type }) => ({ name: name.some ?? null, type: typeIn(algebraic_type) }));
}

function typeIn(json: TypeJson): AlgebraicType {
  if (json.Product !== undefined) return { kind: 'Product', elements: membersIn(json.Product.elements) };
  if (json.Sum !== undefined) return { kind: 'Sum', variants: membersIn(json.Sum.variants) };
  if (json.Array !== undefined) return { kind: 'Array', element: typeIn(json.Array) };
  if (json.Ref !== undefined) throw new CliError('Rows of types that hold themselves cannot be shown.');
  return { kind: Object.keys(json)[0] as ScalarKind };
}
