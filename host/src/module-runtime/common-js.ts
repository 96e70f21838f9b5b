// Rewrites a module bundle from an ES module into the body of a function `(require, exports, spacetimedb_turns,
// spacetimedb_fits)`, because only such a body can be evaluated in a realm of its own without experimental flags, and lets
// its loops and recursions look at what a call may take, and what makes much at once ask whether it may. Everything else in the text stays in its line, so that stack traces still match the source
// map.
import { allChecks } from './all-checks.ts';
import { applyEdits, type Edit } from './edits.ts';
import { TURNS } from './loop-checks.ts';
import { BundleError, hashbangAsComment, parseModule } from './parse-module.ts';
import { FITS } from './size-checks.ts';
import { waitsOutsideOfFunctions } from './top-level-await.ts';

type Parsed = ReturnType<typeof parseModule>;
type Statement = Parsed['program']['body'][number];
type StaticImport = Parsed['module']['staticImports'][number];
type StaticExport = Parsed['module']['staticExports'][number];

/** To be raised whenever another body is made of the same bundle: bodies are kept on disk. */
export const COMMON_JS_VERSION = 5;

/** Most of a bundle's length, and read from the bundle itself when an error is to be explained. */
const SOURCE_MAP = /\n\/\/# sourceMappingURL=[^\n]*\s*$/;
const ANONYMOUS_DEFAULT = '__default_export';

/**
 * The bundle, without its source map, as the body of a function of `require`, `exports`, what counts the turns of its loops, and what knows whether something fits. Exports are assigned at its end in the order of an
 * ES namespace (sorted by code unit), which numbers the module's functions. Throws `BundleError` for what is left of
 * ES module syntax that such a body cannot hold.
 */
export function toCommonJs(bundle: string): string {
  const code = hashbangAsComment(bundle);
  const taken = [TURNS, FITS].find((name) => code.includes(name));
  if (taken !== undefined)
    throw new BundleError(`The module uses the name ${taken}, which this host keeps for itself.`);
  const parsed = parseModule(code);
  refuseUnsupported(parsed);
  const requires = parsed.module.staticImports.map(requireOf).join(' ');
  const removed = parsed.module.staticImports.map(({ start, end }) => blank(code, start, end));
  const exported = new Map<string, string>(parsed.module.staticExports.flatMap(declaredExports));
  const unwrapped = parsed.program.body.flatMap((statement) => unwrapExport(code, statement, exported));
  const assignments = [...exported]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, local]) => `exports[${JSON.stringify(name)}] = ${local};`);
  const text = applyEdits(code, [...removed, ...allChecks(parsed.program), ...unwrapped]).replace(SOURCE_MAP, '');
  return `"use strict"; ${requires} ${text}\n${assignments.join('\n')}\n`;
}

function refuseUnsupported({ module, program }: Parsed): void {
  if (module.importMetas.length > 0) throw new BundleError('The module uses `import.meta`, which modules do not have.');
  if (module.dynamicImports.length > 0) throw new BundleError('The module uses `import()`, which modules do not have.');
  if (waitsOutsideOfFunctions(program))
    throw new BundleError(
      'The module waits with `await` outside of functions, and nothing can be waited for while it loads.',
    );
  for (const statement of program.body) {
    const from = 'source' in statement && statement.type !== 'ImportDeclaration' ? statement.source : null;
    if (from) throw new BundleError(`The module re-exports from ${from.value}: bundle it first.`);
  }
}

/** What `export const …` and its like declare; exports of imported names are found at their own statement. */
function declaredExports({ entries }: StaticExport): [string, string][] {
  return entries.flatMap(({ exportName, localName }) =>
    exportName.name !== null && localName.name !== null ? [[exportName.name, localName.name] as [string, string]] : [],
  );
}

function requireOf({ moduleRequest, entries }: StaticImport): string {
  const from = `require(${JSON.stringify(moduleRequest.value)})`;
  if (entries.length === 0) return `${from};`;
  return entries
    .map(({ importName, localName }) => {
      if (importName.kind === 'NamespaceObject') return `const ${localName.value} = ${from};`;
      return `const ${localName.value} = ${from}[${JSON.stringify(importName.name ?? 'default')}];`;
    })
    .join(' ');
}

/** Takes `export` off a statement, keeps what it declares and notes under which name. */
function unwrapExport(code: string, statement: Statement, exported: Map<string, string>): Edit[] {
  if (statement.type === 'ExportNamedDeclaration') {
    for (const { exported: name, local } of statement.specifiers) exported.set(nameOf(name), nameOf(local));
    if (!statement.declaration) return [blank(code, statement.start, statement.end)];
    return [{ start: statement.start, end: statement.declaration.start, text: '' }];
  }
  if (statement.type !== 'ExportDefaultDeclaration') return [];
  const { declaration } = statement;
  const named =
    (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id;
  exported.set('default', named ? named.name : ANONYMOUS_DEFAULT);
  return [
    { start: statement.start, end: declaration.start, text: named ? '' : `const ${ANONYMOUS_DEFAULT} = ` },
    // An anonymous function or class declaration ends without the semicolon that an expression needs.
    { start: declaration.end, end: declaration.end, text: named ? '' : ';' },
  ];
}

function nameOf(name: { readonly name: string } | { readonly value: string }): string {
  return 'name' in name ? name.name : name.value;
}

/** Nothing, in as many lines as before. */
function blank(code: string, start: number, end: number): Edit {
  return { start, end, text: code.slice(start, end).replace(/[^\n]+/g, '') };
}
