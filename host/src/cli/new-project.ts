// The files of a new project: a small module, and what it takes to check, build and publish it.
import { readFileSync } from 'node:fs';
import { BINDINGS_VERSION } from '../codegen/source-text.ts';

/** Beside `src/cli` among the sources, and beside `dist/shared` in the package. */
const FIRST_MODULE = new URL('../first-module/src/index.ts', import.meta.url);

/** The compiler that the module is known to pass. */
const TYPESCRIPT_VERSION = '7.0.2';

/** Texts by path. @param name of the database and the package: lower-case words with hyphens between them */
export function newProject(name: string): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', json(packageJson(name))],
    ['tsconfig.json', json(TSCONFIG)],
    ['spacetime.json', json(spacetimeJson(name))],
    ['.gitignore', 'node_modules/\ndist/\n.data/\n'],
    ['README.md', readme(name)],
    ['src/index.ts', readFileSync(FIRST_MODULE, 'utf8')],
  ]);
}

const packageJson = (name: string) => ({
  name,
  version: '0.1.0',
  private: true,
  type: 'module',
  scripts: { dev: 'spacetime-host dev', types: 'tsc' },
  dependencies: { spacetimedb: BINDINGS_VERSION },
  devDependencies: { typescript: TYPESCRIPT_VERSION },
});

const TSCONFIG = {
  compilerOptions: {
    target: 'ESNext',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    strict: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['src'],
};

const spacetimeJson = (name: string) => ({
  database: name,
  server: 'local',
  'module-path': '.',
  generate: [{ language: 'typescript', 'out-dir': './module_bindings' }],
});

const readme = (name: string) => `# ${name}

\`npm install\`, then \`npx spacetime-host dev\`: it starts a server, publishes \`src/index.ts\` and does so again whenever you save.
Beside it \`npx spacetime-host call say 'Hello!'\` runs a reducer, and \`npx spacetime-host sql 'SELECT * FROM message'\` shows the rows.
Clients connect with the bindings in \`module_bindings\` and the package [spacetimedb](https://spacetimedb.com/docs).
`;

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
