// Schemas for SATS-JSON as SpacetimeDB's HTTP API writes it without types: products are arrays in field order, sums are [tag, value].
import { z } from 'zod';

/** A product with these fields, in this order, as an object. */
export function product<Shape extends Record<string, z.ZodType>>(shape: Shape) {
  const names = Object.keys(shape);
  return z
    .array(z.unknown())
    .length(names.length)
    .transform((values) => Object.fromEntries(names.map((name, index) => [name, values[index]])))
    .pipe(z.object(shape));
}

/** `some` is tag 0, `none` tag 1. */
export function option<T extends z.ZodType>(inner: T) {
  return z.union([
    z.tuple([z.literal(0), inner]).transform(([, value]) => value as z.output<T>),
    z.tuple([z.literal(1), z.unknown()]).transform(() => null),
  ]);
}

/** An enum without payloads; names in declaration order. */
export function plainEnum<const Names extends readonly [string, ...string[]]>(names: Names) {
  return z
    .tuple([
      z
        .number()
        .int()
        .min(0)
        .max(names.length - 1),
      z.unknown(),
    ])
    .transform(([tag]) => names[tag] as Names[number]);
}

/** Milliseconds since 1970: plain numbers survive the data cache, dates do not. */
export const timestamp = z
  .union([z.tuple([z.number()]).transform(([micros]) => micros), z.number()])
  .transform((micros) => Math.round(micros / 1000));

/** An identity as 64 hexadecimal digits. */
export const identity = z
  .union([z.tuple([z.string()]).transform(([text]) => text), z.string()])
  .transform((text) => text.replace(/^0x/, ''))
  .pipe(z.string().regex(/^[0-9a-f]{64}$/));

const columnSchema = z.object({
  name: z.union([z.object({ some: z.string() }).transform(({ some }) => some), z.string()]),
});

/** The answer of /sql: its one statement's rows, as objects keyed by column name. */
export const sqlAnswerSchema = z
  .tuple([z.object({ schema: z.object({ elements: z.array(columnSchema) }), rows: z.array(z.array(z.unknown())) })])
  .transform(([{ schema, rows }]) => {
    const names = schema.elements.map(({ name }) => name);
    return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
  });
