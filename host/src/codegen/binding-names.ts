// What things are called in bindings. What comes from a module inside the module has the way there in its name: a folder
// in paths, a word in front of symbols, and dots in the keys under which the SDK offers it.
import { toCamelCase, toPascalCase, toSnakeCase } from '../definition/names.ts';
import { localName, namespaceOf } from '../definition/namespaces.ts';

/** Such as `ShelfPutBook`. */
export function symbolOf(sourceName: string): string {
  return sourceName.split('.').map(toPascalCase).join('');
}

/** Such as `shelf/put_book_reducer`, without the extension. */
export function pathOf(sourceName: string, suffix: 'table' | 'reducer' | 'procedure'): string {
  return `${folderOf(namespaceOf(sourceName))}${toSnakeCase(localName(sourceName))}_${suffix}`;
}

/** Such as `shelf/`; nothing for the outer module. */
export function folderOf(namespace: string): string {
  return namespace === '' ? '' : `${namespace.replaceAll('.', '/')}/`;
}

/** A key of an object literal, such as `player` or `'shelf.book'`. */
export function keyOf(sourceName: string): string {
  const namespace = namespaceOf(sourceName);
  const local = toCamelCase(localName(sourceName));
  return namespace === '' ? local : `'${namespace}.${local}'`;
}

/** The name of a type that holds the arguments of a function declared in the same module. */
export function argumentTypeOf(sourceName: string): string {
  return toPascalCase(localName(sourceName));
}
