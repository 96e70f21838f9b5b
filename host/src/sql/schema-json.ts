// The schema of an answer of the SQL route as JSON: names and types of its columns. The answer comes without a typespace,
// so references are followed.
import type { AlgebraicType, Member, Typespace } from '../bsatn/algebraic-type.ts';

/** `{"elements":[{"name":…,"algebraic_type":…}]}` */
export function schemaJson(columns: readonly Member[], typespace: Typespace): string {
  return `{"elements":[${membersJson(columns, typespace)}]}`;
}

/** A type as the schema route writes it. */
export function typeJson(type: AlgebraicType, typespace: Typespace, followed: readonly number[] = []): string {
  switch (type.kind) {
    case 'Ref': {
      const target = typespace[type.ref];
      if (target === undefined || followed.includes(type.ref)) return `{"Ref":${type.ref}}`;
      return typeJson(target, typespace, [...followed, type.ref]);
    }
    case 'Product':
      return `{"Product":{"elements":[${membersJson(type.elements, typespace, followed)}]}}`;
    case 'Sum':
      return `{"Sum":{"variants":[${membersJson(type.variants, typespace, followed)}]}}`;
    case 'Array':
      return `{"Array":${typeJson(type.element, typespace, followed)}}`;
    default:
      return `{"${type.kind}":[]}`;
  }
}

function membersJson(members: readonly Member[], typespace: Typespace, followed: readonly number[] = []): string {
  return members
    .map(({ name, type }) => {
      const label = name === null ? '{"none":[]}' : `{"some":${JSON.stringify(name)}}`;
      return `{"name":${label},"algebraic_type":${typeJson(type, typespace, followed)}}`;
    })
    .join(',');
}
