// `npm run generate`: client bindings and the page of the schema, made from the module; the page of the website's variables, made
// from the schema that checks them; the grid of the map, surveyed from its land. With `--check` nothing is written, and the exit code says whether they are up to date.
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gridSource } from '@hollowmere/world/map/survey';
import { z } from 'zod';
import { accessDocument } from '../e2e/access/access-document.ts';
import { generateBindings } from '../host/src/codegen/generate-bindings.ts';
import { compareGenerated, writeGenerated } from '../host/src/codegen/generated-files.ts';
import { schemaDocument } from '../host/src/codegen/schema-document.ts';
import { bundleModule } from '../host/src/module-runtime/bundle.ts';
import { describeModule } from '../host/src/module-runtime/describe.ts';
import { environmentDocument } from './environment-document.ts';
import { optionsOrEnd } from './stack/typed-options.ts';

const { check: isCheck } = optionsOrEnd(
  `Usage: npm run generate [-- --check]

Without --check, what is stale is written anew; with it nothing is written, and the exit code says whether all is up to date.`,
  { options: { check: { type: 'boolean', default: false } } },
).values;

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const configuration = z.object({
  'module-path': z.string(),
  generate: z.array(z.object({ language: z.literal('typescript'), 'out-dir': z.string() })),
});

const SCHEMA_INTRODUCTION =
  'Generated from `module/` by `npm run generate`; do not edit. Names are those of the wire and of SQL; in TypeScript they are written in camel case.';

async function main(): Promise<void> {
  const settings = configuration.parse(JSON.parse(readFileSync(resolve(root, 'spacetime.json'), 'utf8')));
  const { code } = await bundleModule(resolve(root, settings['module-path']));
  const module = describeModule(code);
  const folders = new Map(settings.generate.map((target) => [target['out-dir'], generateBindings(module)]));
  folders.set('world/src/map/generated', new Map([['grid.ts', gridSource()]]));
  folders.set(
    'docs',
    new Map([
      ['schema.md', schemaDocument(module, SCHEMA_INTRODUCTION)],
      ['environment.md', environmentDocument()],
      ['access.md', accessDocument()],
    ]),
  );

  const bring = isCheck ? compareGenerated : writeGenerated;
  const changed = [...folders].flatMap(([folder, files]) => {
    const directory = resolve(root, folder);
    const { written, removed } = bring(directory, files);
    return [...written, ...removed].map((path) => relative(root, resolve(directory, path)));
  });
  report(changed);
}

function report(changed: readonly string[]): void {
  if (!isCheck) {
    console.log(changed.length === 0 ? 'Everything generated was up to date.' : `Generated ${changed.length} files.`);
    return;
  }
  if (changed.length === 0) return;
  console.error(`Stale, run \`npm run generate\`:\n${changed.map((path) => `  ${path}`).join('\n')}`);
  process.exitCode = 1;
}

await main();
