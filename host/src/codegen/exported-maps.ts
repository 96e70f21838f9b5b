// `tables`, `reducers` and `procedures`, under which applications find what a module offers. What a module inside the module
// declares has a dot in its key to the SDK, and stands in an object of its own, too: `tables.shelf.book`.
import { toCamelCase } from '../definition/names.ts';
import { localName, namespaceOf } from '../definition/namespaces.ts';
import { objectLiteral } from './source-text.ts';
import type { VisibleParts } from './visible-parts.ts';

/** One of the three, as far as this is concerned. */
interface ExportedMap {
  readonly name: 'tables' | 'reducers' | 'procedures';
  readonly comment: string;
  /** With its type where it is to have another than that of its value. */
  readonly type?: string;
  readonly value: string;
  readonly inside: readonly Inside[];
}

interface Inside {
  /** With dots, such as `shelf.register`. */
  readonly namespace: string;
  readonly key: string;
  /** What the SDK has it under, such as `shelf.register.noteDown`. */
  readonly sdkKey: string;
}

export function exportedMaps({ tables, views, reducers, procedures }: VisibleParts): string[] {
  return [
    exportedMap({
      name: 'tables',
      comment:
        'The tables available in this remote SpacetimeDB module. Each table reference doubles as a query builder.',
      type: '__QueryBuilder<typeof tablesSchema.schemaType>',
      value: '__makeQueryBuilder(tablesSchema.schemaType)',
      inside: [...tables, ...views].map(({ sourceName }) => tableInside(sourceName)),
    }),
    exportedMap({
      name: 'reducers',
      comment: 'The reducers available in this remote SpacetimeDB module.',
      value: '__convertToAccessorMap(reducersSchema.reducersType.reducers)',
      inside: reducers.map(({ name }) => functionInside(name)),
    }),
    exportedMap({
      name: 'procedures',
      comment: 'The procedures available in this remote SpacetimeDB module.',
      value: '__convertToAccessorMap(proceduresSchema.procedures)',
      inside: procedures.map(({ name }) => functionInside(name)),
    }),
  ];
}

function tableInside(sourceName: string): Inside {
  const namespace = namespaceOf(sourceName);
  const key = toCamelCase(localName(sourceName));
  return { namespace, key, sdkKey: `${namespace}.${key}` };
}

function functionInside(name: string): Inside {
  return { namespace: namespaceOf(name), key: sdkKeyOf(localName(name)), sdkKey: sdkKeyOf(name) };
}

/** The key that the SDK makes of a function's name by itself. */
function sdkKeyOf(name: string): string {
  const joined = name.replace(/[-_]+/g, '_').replace(/_([a-zA-Z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

function exportedMap({ name, comment, type, value, inside }: ExportedMap): string {
  const nested = inside.filter(({ namespace }) => namespace !== '');
  const typed = type === undefined ? '' : `: ${type}`;
  if (nested.length === 0) return `/** ${comment} */\nexport const ${name}${typed} = ${value};`;
  const all = `all${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const entries = [`...${all},`, ...entriesOf(nested, '', all)];
  return `const ${all}${typed} = ${value};\n/** ${comment} */\nexport const ${name} = ${objectLiteral(entries)};`;
}

/** What stands in a namespace itself, then the namespaces in it. */
function entriesOf(nested: readonly Inside[], namespace: string, all: string): string[] {
  const own = nested.filter((each) => each.namespace === namespace);
  const depth = namespace === '' ? 0 : namespace.split('.').length;
  const below = nested.filter((each) => namespace === '' || each.namespace.startsWith(`${namespace}.`));
  const names = new Set(
    below.map((each) =>
      each.namespace
        .split('.')
        .slice(0, depth + 1)
        .join('.'),
    ),
  );
  return [
    ...own.map(({ key, sdkKey }) => `${key}: ${all}['${sdkKey}'],`),
    ...[...names].map((name) => `${localName(name)}: ${objectLiteral(entriesOf(nested, name, all))},`),
  ];
}
