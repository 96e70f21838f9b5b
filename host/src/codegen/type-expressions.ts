// Types as expressions of the SDK's builders (`__t.u32()`), with the names of the types they mention.
import type { AlgebraicType, Member } from '../bsatn/algebraic-type.ts';
import { isByteArray, optionOf, resultOf, specialTypeOf } from '../bsatn/special-types.ts';
import type { ModuleDefinition } from '../definition/module-definition.ts';
import { toCamelCase } from '../definition/names.ts';

const SPECIAL = {
  Identity: '__t.identity()',
  ConnectionId: '__t.connectionId()',
  Timestamp: '__t.timestamp()',
  TimeDuration: '__t.timeDuration()',
  Uuid: '__t.uuid()',
  ScheduleAt: '__t.scheduleAt()',
  Unit: '__t.unit()',
} as const;

const SCALARS: Readonly<Record<string, string>> = { String: '__t.string()', Bool: '__t.bool()' };

/** Writes types, and remembers which named ones were mentioned: the file has to import those. */
export class TypeExpressions {
  readonly mentioned = new Set<string>();
  readonly #names: ReadonlyMap<number, string>;

  constructor(module: ModuleDefinition) {
    this.#names = new Map(module.types.map(({ name, ref }) => [ref, name]));
  }

  of(type: AlgebraicType): string {
    if (type.kind === 'Ref') return this.#named(type.ref);
    const special = specialTypeOf(type);
    if (special) return SPECIAL[special];
    const some = optionOf(type);
    if (some) return `__t.option(${this.of(some)})`;
    const result = resultOf(type);
    if (result) return `__t.result(${this.of(result.ok)}, ${this.of(result.err)})`;
    if (isByteArray(type)) return '__t.byteArray()';
    if (type.kind === 'Array') return `__t.array(${this.of(type.element)})`;
    if (type.kind === 'Product') return `__t.object("", {${this.#inline(type.elements)}})`;
    if (type.kind === 'Sum') return `__t.enum("", {${this.#inline(type.variants)}})`;
    return SCALARS[type.kind] ?? `__t.${type.kind.toLowerCase()}()`;
  }

  /**
   * A member of an object: a getter where a named type is mentioned, because that may be declared further down, and a
   * plain property otherwise. `suffix` is appended to the expression.
   */
  member(key: string, type: AlgebraicType, suffix = ''): string {
    const expression = this.of(type) + suffix;
    return mentionsName(type) ? `get ${key}() {\n  return ${expression};\n},` : `${key}: ${expression},`;
  }

  #named(ref: number): string {
    const name = this.#names.get(ref);
    if (name === undefined) throw new Error(`type ${ref} of the module has no name, so no bindings can be made for it`);
    this.mentioned.add(name);
    return name;
  }

  #inline(members: readonly Member[]): string {
    return members.map((member) => ` ${toCamelCase(member.name ?? '')}: ${this.of(member.type)}`).join(',');
  }
}

function mentionsName(type: AlgebraicType): boolean {
  if (type.kind === 'Ref') return true;
  if (type.kind === 'Array') return mentionsName(type.element);
  if (type.kind === 'Product') return type.elements.some((element) => mentionsName(element.type));
  if (type.kind === 'Sum') return type.variants.some((variant) => mentionsName(variant.type));
  return false;
}
