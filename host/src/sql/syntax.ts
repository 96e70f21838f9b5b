// What a parsed statement looks like, before names and types are settled.

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type LiteralForm = 'number' | 'string' | 'hex' | 'boolean';

export interface ColumnReference {
  /** The table name or alias before the dot; null where the column stands alone. */
  readonly qualifier: string | null;
  readonly name: string;
}

export type Operand =
  | { readonly kind: 'literal'; readonly form: LiteralForm; readonly text: string }
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

export interface Select {
  readonly projection: Projection;
  readonly table: string;
  /** An alias hides the table's own name. */
  readonly alias: string | null;
  readonly where: Expression | null;
  readonly limit: number | null;
}
