// The arrows of ARCHITECTURE.md as rules: who may import whom. Cycles are Biome's: it can tell imports of types apart.
const rooms = ['app', 'components', 'lib', 'world', 'module', 'host', 'idp', 'art', 'e2e', 'bench', 'scripts'];

/** `from` may import, of our own rooms, only itself and `allowed`. */
const onlyMayImport = (from, allowed, pathNot) => ({
  name: `${from}-imports-only-its-own`,
  severity: 'error',
  from: { path: `^${from}/`, ...(pathNot ? { pathNot } : {}) },
  to: { path: `^(${rooms.filter((room) => room !== from && !allowed.includes(room)).join('|')})/` },
});

/** Only files under `path` may import the package. */
const onlyFrom = (packageName, path) => ({
  name: `${packageName}-only-where-it-belongs`,
  severity: 'error',
  from: { pathNot: path },
  to: { path: `node_modules/${packageName}/` },
});

export default {
  forbidden: [
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^spacetime:sys' } },
    onlyMayImport('app', ['components', 'lib', 'world']),
    onlyMayImport('components', ['lib', 'world']),
    onlyMayImport('lib', ['world']),
    onlyMayImport('module', ['world'], '^module/testing/'),
    onlyMayImport('world', []),
    onlyMayImport('host', [], '\\.test\\.ts$'),
    onlyMayImport('idp', []),
    onlyMayImport('art', ['world']),
    {
      name: 'world-is-alone',
      severity: 'error',
      from: { path: '^world/', pathNot: '\\.test\\.ts$|/testing-' },
      to: { path: 'node_modules|^node:' },
    },
    {
      name: 'module-tests-reach-the-host',
      severity: 'error',
      from: { path: '^module/testing/' },
      to: { path: '^host/', pathNot: '^host/src/index\\.ts$' },
    },
    onlyFrom('kaplay', '^lib/game/render/'),
    onlyFrom('next-auth', '^(lib/auth/|app/api/auth/|node_modules/)'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(lib/spacetime/bindings|\\.next|host/(src/testing-modules|dist))/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
