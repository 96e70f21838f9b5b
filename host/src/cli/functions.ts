// What a database can be asked to do: its reducers and procedures with their parameters, as its schema tells them.
import { closest } from './closest.ts';
import { type MemberJson, membersIn } from './type-json.ts';

/** The flat form of the schema (version 9), as far as functions are concerned. Its names are those to call. */
export interface FlatSchema {
  readonly reducers: readonly (FunctionJson & { readonly lifecycle: { readonly some?: unknown } })[];
  readonly misc_exports: readonly { readonly Procedure?: FunctionJson }[];
}

interface FunctionJson {
  readonly name: string;
  readonly params: { readonly elements: readonly MemberJson[] };
}

/** How many names a sentence lists. */
const MOST_NAMED = 10;

export class Functions {
  readonly #functions: ReadonlyMap<string, FunctionJson>;
  /** Those that the database calls by itself and nobody else. */
  readonly #hooks: ReadonlySet<string>;

  constructor({ reducers, misc_exports }: FlatSchema) {
    const procedures = misc_exports.flatMap(({ Procedure }) => Procedure ?? []);
    this.#functions = new Map([...procedures, ...reducers].map((each) => [each.name, each]));
    const hooks = reducers.filter(({ lifecycle }) => lifecycle.some !== undefined);
    this.#hooks = new Set(hooks.map(({ name }) => name));
  }

  /** The kinds of a function's parameters; null where there is no such function. */
  parametersOf(name: string): readonly string[] | null {
    const found = this.#functions.get(name);
    return found === undefined ? null : membersIn(found.params.elements).map(({ type }) => type.kind);
  }

  /** A sentence for who asks for one that is not there, which names the one that may be meant, or some that are. */
  insteadOf(name: string): string {
    const names = [...this.#functions.keys()].filter((known) => !this.#hooks.has(known)).sort();
    if (names.length === 0) return 'It has none.';
    const meant = closest(name, names);
    if (meant !== null) return `Did you mean ${meant}?`;
    const more = names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : '';
    return `There are ${names.slice(0, MOST_NAMED).join(', ')}${more}.`;
  }
}
