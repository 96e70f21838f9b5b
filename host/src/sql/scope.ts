// The names that are known inside one statement: its tables under their names or aliases, and their columns. Columns are
// counted over all tables, one after the other, so that one number says which column of which table is meant.
import type { ColumnDefinition } from '../definition/module-definition.ts';
import { columnPosition, type Relation } from './relation.ts';
import { SqlError } from './sql-error.ts';
import type { ColumnReference, TableReference } from './syntax.ts';

interface Source extends TableReference {
  readonly relation: Relation;
  /** Position of its first column. */
  readonly offset: number;
}

export class Scope {
  readonly #sources: Source[] = [];
  readonly #columns: ColumnDefinition[] = [];

  /** A table of the statement; its name or alias must be new. */
  add(reference: TableReference, relation: Relation): void {
    const name = reference.alias ?? reference.table;
    if (this.#sources.some((source) => isName(name, source))) throw new SqlError(`Duplicate name \`${name}\``);
    this.#sources.push({ ...reference, relation, offset: this.#columns.length });
    this.#columns.push(...relation.columns);
  }

  get relations(): readonly Relation[] {
    return this.#sources.map(({ relation }) => relation);
  }

  column(position: number): ColumnDefinition {
    return this.#columns[position] as ColumnDefinition;
  }

  /** The position of a column. Throws `SqlError` where there is none, and where a join leaves open whose it is. */
  find({ qualifier, name }: ColumnReference): number {
    if (qualifier === null && this.#sources.length > 1) {
      throw new SqlError('Names must be qualified when using joins');
    }
    const { relation, offset } = this.#source(qualifier);
    const position = columnPosition(relation, name);
    if (position < 0) throw notInScope(name);
    return offset + position;
  }

  /** Which table a `name.*` means; without a name the first one. */
  sourceOf(qualifier: string | null): number {
    return this.#sources.indexOf(this.#source(qualifier));
  }

  #source(qualifier: string | null): Source {
    const source =
      qualifier === null ? this.#sources[0] : this.#sources.find((candidate) => isName(qualifier, candidate));
    if (source === undefined) throw notInScope(qualifier ?? '');
    return source;
  }
}

/** A table goes by the name that the statement gives it: its alias, or whichever of its own names stands there. */
function isName(qualifier: string, { alias, table }: TableReference): boolean {
  return qualifier === (alias ?? table);
}

function notInScope(name: string): SqlError {
  return new SqlError(`\`${name}\` is not in scope`);
}
