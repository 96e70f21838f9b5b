// `npm run dev`: a change in module/ or world/ publishes the module again and regenerates the bindings.
import { spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import type { Stack } from './stack.ts';

const SETTLE_MS = 150;

/** Returns the end of watching. */
export function watchModule(stack: Stack): () => void {
  let timer: NodeJS.Timeout | undefined;
  const republish = () => {
    const step = stack.publish().then(regenerate);
    step.then(
      () => console.log('  module published, bindings regenerated'),
      (error: Error) => console.error(error.message),
    );
  };
  const watchers = ['module/src', 'world/src'].map((path) =>
    watch(path, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(republish, SETTLE_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

function regenerate(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.ts'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
