// A module may carry others inside, each under a name of its own: a library with its tables and functions. They are laid
// out flat here, in the order that numbers their functions: a module before those inside it.
import type { AlgebraicType, ProductType } from '../bsatn/algebraic-type.ts';
import { isIdentifier } from './identifier.ts';
import type { Problems } from './problems.ts';
import type { RawModuleDef } from './raw-module-def.ts';

export interface ModulePart {
  /** Empty for the module itself, else the names that lead to this one, each with a dot behind it. */
  readonly prefix: string;
  /** Types are referred to by their place in the typespace of all parts together. */
  readonly raw: RawModuleDef;
  /** Where the part's own types begin in that. */
  readonly firstType: number;
}

const LONGEST_NAMESPACE = 63;

/** The module and all that are inside it. */
export function partsOf(root: RawModuleDef, problems: Problems): ModulePart[] {
  const parts: ModulePart[] = [];
  let types = 0;
  const visit = (raw: RawModuleDef, prefix: string) => {
    const firstType = types;
    types += raw.typespace.length;
    parts.push({ prefix, raw: rebased(raw, firstType), firstType });
    const seen = new Set<string>();
    for (const { namespace, module } of raw.submodules) {
      const isUsable = isIdentifier(namespace) && namespace.length <= LONGEST_NAMESPACE;
      problems.expect(isUsable, `the namespace "${prefix}${namespace}" has no usable name`);
      problems.expect(!seen.has(namespace), `the namespace "${prefix}${namespace}" is given twice`);
      seen.add(namespace);
      for (const { event } of module.lifecycle) {
        problems.add(
          `the module inside ${prefix}${namespace} has a reducer for ${event}, which only the outer one may`,
        );
      }
      const isUnfiltered = module.rowLevelSecurity.length === 0;
      problems.expect(isUnfiltered, `unsupported: row-level security of the module inside ${prefix}${namespace}`);
      visit(module, `${prefix}${namespace}.`);
    }
  };
  visit(root, '');
  return parts;
}

/** The same with every reference moved by so many places. */
function rebased(raw: RawModuleDef, by: number): RawModuleDef {
  if (by === 0) return raw;
  // What leads nowhere must not lead into another module.
  const move = (ref: number) => (ref < raw.typespace.length ? ref + by : Number.MAX_SAFE_INTEGER);
  const type = (given: AlgebraicType): AlgebraicType => {
    switch (given.kind) {
      case 'Ref':
        return { kind: 'Ref', ref: move(given.ref) };
      case 'Array':
        return { kind: 'Array', element: type(given.element) };
      case 'Product':
        return product(given);
      case 'Sum':
        return { kind: 'Sum', variants: given.variants.map((variant) => ({ ...variant, type: type(variant.type) })) };
      default:
        return given;
    }
  };
  const product = ({ elements }: ProductType): ProductType => ({
    kind: 'Product',
    elements: elements.map((element) => ({ ...element, type: type(element.type) })),
  });
  return {
    ...raw,
    typespace: raw.typespace.map(type),
    types: raw.types.map((named) => ({ ...named, ref: move(named.ref) })),
    tables: raw.tables.map((table) => ({ ...table, productTypeRef: move(table.productTypeRef) })),
    reducers: raw.reducers.map((reducer) => ({ ...reducer, params: product(reducer.params) })),
    procedures: raw.procedures.map((procedure) => ({
      ...procedure,
      params: product(procedure.params),
      returnType: type(procedure.returnType),
    })),
    views: raw.views.map((view) => ({ ...view, params: product(view.params), returnType: type(view.returnType) })),
  };
}
