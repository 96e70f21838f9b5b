// Makes one text of a module's sources, with the settings of the official command line, so that what is tried here is
// what a real SpacetimeDB gets. Type checking is left to the project's own tools; evaluating to `realm.ts`.
import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type OutputChunk, type RolldownLog, type RolldownOutput, rolldown } from 'rolldown';
import { BundleError, parseModule } from './parse-module.ts';

export { toCommonJs } from './common-js.ts';
export { BundleError } from './parse-module.ts';

const ENTRY = './src/index.ts';
const SYSTEM_MODULE = /^spacetime:sys/;

export interface Bundle {
  readonly code: string;
  /** Absolute paths of the files it was made of, without those of packages. */
  readonly sources: readonly string[];
}

/**
 * Bundles `src/index.ts` of a project into one ES module, whose only imports are `spacetime:sys@…`: the text that
 * `publish` uploads. Throws `BundleError`.
 */
export async function bundleModule(project: string): Promise<Bundle> {
  const projectDir = resolve(project);
  if (!existsSync(join(projectDir, ENTRY)))
    throw new BundleError(`There is no module in ${projectDir}: it has no ${ENTRY}.`);
  const { code, moduleIds } = onlyChunk(await runRolldown(projectDir));
  checkBundle(code);
  return { code, sources: moduleIds.filter(isOwnFile) };
}

/** Others are of packages, or made by the bundler. */
function isOwnFile(id: string): boolean {
  return isAbsolute(id) && !id.includes(`${sep}node_modules${sep}`);
}

async function runRolldown(projectDir: string): Promise<RolldownOutput> {
  const tsconfig = join(projectDir, 'tsconfig.json');
  // An import that resolves to nothing is only a warning to rolldown, and would fail at load with less to say.
  let unresolved: RolldownLog | undefined;
  try {
    await using bundle = await rolldown({
      input: ENTRY,
      cwd: projectDir,
      platform: 'browser',
      external: SYSTEM_MODULE,
      ...(existsSync(tsconfig) && { tsconfig }),
      resolve: {
        conditionNames: ['production', 'import', 'default'],
        mainFields: ['exports', 'module', 'main'],
        extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
        symlinks: true,
      },
      transform: {
        target: 'esnext',
        define: { 'process.env.NODE_ENV': '"production"' },
      },
      treeshake: { moduleSideEffects: true },
      logLevel: 'warn',
      onwarn(warning) {
        if (warning.code === 'UNRESOLVED_IMPORT') unresolved ??= warning;
      },
    });
    const output = await bundle.generate({
      format: 'esm',
      exports: 'named',
      sourcemap: 'inline',
      sourcemapPathTransform: (source) => source.replace(/^\.\.\//, ''),
      codeSplitting: false,
      minify: false,
    });
    if (unresolved !== undefined) throw new BundleError(plain(unresolved.message));
    return output;
  } catch (cause) {
    if (cause instanceof BundleError) throw cause;
    throw new BundleError(plain(cause instanceof Error ? cause.message : String(cause)), { cause });
  }
}

/** What the bundler says is coloured for a terminal, wherever it goes. */
function plain(message: string): string {
  return stripVTControlCharacters(message).trimEnd();
}

function onlyChunk({ output }: RolldownOutput): OutputChunk {
  const [chunk, ...others] = output;
  const extra = others.find((other) => other.type === 'chunk');
  if (extra) throw new BundleError(`The module must be one file, but ${extra.fileName} was split off.`);
  return chunk;
}

/** The checks of the official command line on a finished bundle. Throws `BundleError`. */
export function checkBundle(code: string): void {
  const { module } = parseModule(code);
  const majors = new Set(
    module.staticImports.flatMap((statement) => {
      const version = /^spacetime:sys@(\d+)\.\d+$/.exec(statement.moduleRequest.value);
      return version ? [version[1]] : [];
    }),
  );
  if (majors.size === 0) throw new BundleError("The module doesn't import `spacetimedb/server` at all.");
  if (majors.size > 1) throw new BundleError('The module mixes packages for different versions of SpacetimeDB.');
  if (!majors.has('2')) throw new BundleError(`The module is built for another SpacetimeDB (sys ${[...majors]}).`);
  const exported = module.staticExports.flatMap((statement) => statement.entries.map((entry) => entry.exportName));
  if (!exported.some((name) => name.kind === 'Default' || name.name === 'default')) {
    throw new BundleError('The module must export its schema as `default`.');
  }
}
