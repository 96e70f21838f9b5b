// Makes the package that people install: one program and one library of JavaScript in `dist/`, because Node.js strips types
// only from a project's own files, and because a start reads few large files in half the time of two hundred small ones. What
// it takes from small packages is in there, too, with their licences.
//
//   node build.ts
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

const here = import.meta.dirname;
const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as { dependencies: object };
/** One has a binary for each system, and the types of the other are in ours. */
const APART = ['rolldown', '@types/ws'];

/** An `import` of what Node brings looks at each of its exports, and loads what stands behind some: a tenth of a start. */
const builtInsAsTheyAre: Plugin = {
  name: 'built-ins-as-they-are',
  renderChunk: (code) =>
    code.replace(
      /^import ([\w$]*)(?:, )?(\{.*\})? ?from "(node:.+)";$/gm,
      (_, whole: string, some: string, id: string) =>
        [whole, some?.replaceAll(' as ', ': ')]
          .filter(Boolean)
          .map((names) => `const ${names} = globalThis.process.getBuiltinModule("${id}");`)
          .join(' '),
    ),
};

/** Only clients need encryption, of which the command line is one: reading it was a tenth of a start, too. */
const encryptionWhenAsked: Plugin = {
  name: 'encryption-when-asked',
  transform: {
    filter: { id: /ws\/lib\/websocket\.js$/ },
    handler: (code) =>
      code
        .replace("require('https')", "{ get request() { return require('https').request; } }")
        .replace("require('tls')", "{ get connect() { return require('tls').connect; } }"),
  },
};

rmSync(join(here, 'dist'), { recursive: true, force: true });

await using bundle = await rolldown({
  cwd: here,
  platform: 'node',
  // Paths as in `src/`: threads are started by theirs.
  input: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    'module-runtime/lane/worker': 'src/module-runtime/lane/worker.ts',
    'supervision/server-thread': 'src/supervision/server-thread.ts',
  },
  external: APART.map((name) => new RegExp(`^${name}(/|$)`)),
  // Native code that `ws` would use where it finds some.
  transform: { define: { 'process.env.WS_NO_BUFFER_UTIL': 'true', 'process.env.WS_NO_UTF_8_VALIDATE': 'true' } },
  plugins: [encryptionWhenAsked, builtInsAsTheyAre],
});
await bundle.write({
  dir: 'dist',
  format: 'esm',
  chunkFileNames: 'shared/[name]-[hash].js',
  // What is read before compilations are kept, what a supervisor shares with the server's thread, what every command needs, and
  // what only the server does.
  codeSplitting: {
    includeDependenciesRecursively: true,
    groups: [
      { name: 'compile-cache', test: /cli\/compile-cache\.ts$/, priority: 4 },
      {
        name: 'supervised',
        test: /(server\/identity|directory-lock|log-error|running-call|call-watch)\.ts$/,
        priority: 3,
      },
      { name: 'commands', test: /cli\/(command-line|commands\/(start|options))\.ts$/, priority: 2 },
      { name: 'host', test: /(server\/start-server|module-runtime\/instance)\.ts$/, priority: 1 },
    ],
  },
});

cpSync(join(here, 'src/first-module'), join(here, 'dist/first-module'), { recursive: true });

mkdirSync(join(here, 'dist/licences'));
for (const name of Object.keys(dependencies).filter((name) => !APART.includes(name))) {
  const licence = readdirSync(folderOf(name)).find((file) => file.startsWith('LICENSE')) ?? 'LICENSE';
  copyFileSync(join(folderOf(name), licence), join(here, 'dist/licences', `${name.replace('/', '-')}.txt`));
}

execFileSync(process.execPath, [join(folderOf('typescript'), 'bin/tsc'), '-p', join(here, 'tsconfig.package.json')], {
  stdio: 'inherit',
});

/** Of a package that this one depends on. */
function folderOf(name: string): string {
  return dirname(findPackageJSON(name, import.meta.url) ?? '');
}
