// Checks who imports whom, and that the checker saw every file: without its compiler it would see none and be content.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const rooms = ['app', 'components', 'lib', 'world', 'module', 'host', 'idp', 'art', 'e2e', 'bench', 'scripts'];
const ignored = /^lib\/spacetime\/bindings\/|^host\/src\/testing-modules\//;

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...rooms], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path) && !ignored.test(path) && existsSync(path));

const result = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
    ...rooms,
  ],
  { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
);

interface Report {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly { from: string; to: string; rule: { name: string } }[] };
}

const report: Report = JSON.parse(result.stdout);
const seen = new Set(report.modules.map((module) => module.source));
const unseen = tracked.filter((path) => !seen.has(path));
const { violations } = report.summary;

for (const { from, to, rule } of violations) console.error(`${rule.name}: ${from} → ${to}`);
for (const path of unseen) console.error(`not examined: ${path}`);
console.log(`${tracked.length} files examined, ${violations.length} forbidden imports, ${unseen.length} files missed`);
process.exitCode = violations.length + unseen.length > 0 ? 1 : 0;
