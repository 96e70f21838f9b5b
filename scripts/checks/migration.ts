// `node scripts/checks/migration.ts [REVISION]`: whether the module can be published over the data of an earlier one
// (the last commit, unless another is named), and what would happen to the tables. Run it before pushing a new column.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { planMigration } from '../../host/src/definition/migration-plan.ts';
import { bundleModule } from '../../host/src/module-runtime/bundle.ts';
import { describeModule } from '../../host/src/module-runtime/describe.ts';

const root = resolve(import.meta.dirname, '../..');

/** The rooms a module is made of, as they were at a revision, with the packages of today. */
function checkOut(revision: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hollowmere-module-'));
  const archive = execFileSync('git', ['archive', revision, 'module', 'world', 'tsconfig.base.json'], {
    cwd: root,
    maxBuffer: 256 * 1024 * 1024,
  });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  const packages = join(folder, 'node_modules');
  mkdirSync(join(packages, '@hollowmere'), { recursive: true });
  symlinkSync(join(folder, 'world'), join(packages, '@hollowmere/world'));
  for (const name of ['spacetimedb', '@noble']) {
    symlinkSync(join(root, 'node_modules', name), join(packages, name));
  }
  return folder;
}

async function definitionIn(folder: string) {
  const { code } = await bundleModule(folder);
  return describeModule(code);
}

async function main(): Promise<void> {
  const revision = process.argv[2] ?? 'HEAD';
  const folder = checkOut(revision);
  try {
    const plan = planMigration(await definitionIn(join(folder, 'module')), await definitionIn(join(root, 'module')));
    for (const line of plan.kind === 'possible' ? plan.lines : plan.reasons) console.log(line);
    console.log(plan.kind === 'possible' ? `It can be published over ${revision}.` : 'It would be refused.');
    process.exitCode = plan.kind === 'possible' ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
