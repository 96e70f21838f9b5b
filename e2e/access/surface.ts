// Everything there is to open and to call: read off the module's own definition and the folder of pages, so that what is
// new and has no rule yet fails the matrix.
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AlgebraicType, Typespace } from '../../host/src/bsatn/algebraic-type.ts';
import { specialTypeOf } from '../../host/src/bsatn/special-types.ts';
import type { ModuleDefinition } from '../../host/src/definition/module-definition.ts';
import { bundleModule } from '../../host/src/module-runtime/bundle.ts';
import { describeModule } from '../../host/src/module-runtime/describe.ts';

export async function moduleDefinition(): Promise<ModuleDefinition> {
  const { code } = await bundleModule(resolve('module'));
  return describeModule(code);
}

/** Addresses of all pages, dynamic parts as they are in the folder names: `/players/[name]`. */
export function pageAddresses(): string[] {
  return globSync('app/**/page.tsx')
    .map((file) => addressOf(file, 'page.tsx'))
    .sort();
}

/** Addresses of all route handlers; a pattern passes over hidden folders unless it names the dot. */
export function handlerAddresses(): string[] {
  return globSync(['app/**/route.ts', 'app/.*/**/route.ts'])
    .map((file) => addressOf(file, 'route.ts'))
    .sort();
}

function addressOf(file: string, name: string): string {
  const folders = file
    .slice('app/'.length, -name.length)
    .split('/')
    .filter((part) => part !== '' && !part.startsWith('('));
  return `/${folders.join('/')}`;
}

/** Blank arguments as SATS-JSON: enough to come past the door, and no sensible thing to do. */
export function blankArguments(
  { typespace }: ModuleDefinition,
  params: AlgebraicType & { kind: 'Product' },
): unknown[] {
  return params.elements.map(({ type }) => blank(typespace, type));
}

function blank(typespace: Typespace, type: AlgebraicType): unknown {
  if (type.kind === 'Ref') return blank(typespace, typespace[type.ref] as AlgebraicType);
  switch (specialTypeOf(type)) {
    case 'Identity':
      return { __identity__: `0x${'0'.repeat(64)}` };
    case 'ConnectionId':
      return { __connection_id__: '0x0' };
    case 'Timestamp':
      return { __timestamp_micros_since_unix_epoch__: 0 };
    default:
      return blankPlain(typespace, type);
  }
}

function blankPlain(typespace: Typespace, type: AlgebraicType): unknown {
  switch (type.kind) {
    case 'Product':
      return Object.fromEntries(type.elements.map((element) => [element.name, blank(typespace, element.type)]));
    case 'Sum': {
      const [first] = type.variants;
      return first ? { [first.name ?? '']: blank(typespace, first.type) } : [];
    }
    case 'Array':
      return [];
    case 'String':
      return '';
    case 'Bool':
      return false;
    default:
      return 0;
  }
}
