// What a parsed statement looks like, before names and types are settled.

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type LiteralForm = 'number' | 'string' | 'hex' | 'boolean';

export interface ColumnReference {
  /** The table name or alias before the dot; null where the column stands alone. */
  readonly qualifier: string | null;
  readonly name: string;
}

export interface Literal {
  readonly kind: 'literal';
  readonly form: LiteralForm;
  readonly text: string;
}

export type Operand =
  | Literal
  /** `:sender`, the identity of whoever asks. */
  | { readonly kind: 'sender' }
  | { readonly kind: 'column'; readonly column: ColumnReference };

export type Expression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Operand;
      readonly right: Operand;
    }
  | { readonly kind: 'operand'; readonly operand: Operand };

export type Projection =
  | { readonly kind: 'rows'; readonly qualifier: string | null }
  | { readonly kind: 'columns'; readonly columns: readonly ProjectedColumn[] }
  | { readonly kind: 'count'; readonly alias: string };

export interface ProjectedColumn {
  readonly column: ColumnReference;
  readonly alias: string | null;
}

export interface TableReference {
  readonly table: string;
  /** An alias hides the table's own name. */
  readonly alias: string | null;
}

export interface Join extends TableReference {
  /** The two columns that are equal; null for a join of everything with everything. */
  readonly on: { readonly left: ColumnReference; readonly right: ColumnReference } | null;
}

export interface Select {
  readonly kind: 'select';
  readonly projection: Projection;
  readonly from: TableReference;
  readonly joins: readonly Join[];
  readonly where: Expression | null;
  readonly limit: number | null;
}

export interface Insert {
  readonly kind: 'insert';
  readonly table: string;
  /** How many columns the statement names; the names themselves mean nothing. */
  readonly columnCount: number;
  readonly rows: readonly (readonly Literal[])[];
}

export interface Delete {
  readonly kind: 'delete';
  readonly table: string;
  readonly where: Expression | null;
}

export interface Update {
  readonly kind: 'update';
  readonly table: string;
  readonly assignments: readonly { readonly column: string; readonly value: Literal }[];
  readonly where: Expression | null;
}

/** `SET` and `SHOW`: a variable of the database, such as `row_limit`. */
export interface SetVariable {
  readonly kind: 'set';
  readonly variable: string;
  readonly value: Literal;
}

export interface ShowVariable {
  readonly kind: 'show';
  readonly variable: string;
}

/** What changes rows. */
export type Change = Insert | Delete | Update;

/** Everything the SQL route understands. */
export type Statement = Select | Change | SetVariable | ShowVariable;
