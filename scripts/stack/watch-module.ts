// `npm run dev`: a change in module/ or world/ publishes the module again and regenerates the bindings.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { SourceWatch } from '../../host/src/cli/dev/source-watch.ts';
import type { Stack } from './stack.ts';

/** Returns the end of watching. */
export function watchModule(stack: Pick<Stack, 'publish'>): () => void {
  const watches = ['module', 'world'].map((room) => new SourceWatch(resolve(room), []));
  // One publish after the other: of two at once the older sources could come last.
  let last = Promise.resolve();
  const follow = async (watch: SourceWatch): Promise<never> => {
    for (;;) {
      await watch.changed();
      watch.include([]);
      last = last.then(() => republish(stack));
      await last;
    }
  };
  for (const watch of watches) void follow(watch);
  return () => {
    for (const watch of watches) watch[Symbol.dispose]();
  };
}

async function republish(stack: Pick<Stack, 'publish'>): Promise<void> {
  try {
    await stack.publish();
    regenerate();
    console.log('  module published, bindings regenerated');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

function regenerate(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.ts'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
