// `npm run build`: what a deployment runs. Paints the pictures, then builds the website.
import { spawnSync } from 'node:child_process';
import { optionsOrEnd } from './stack/typed-options.ts';

optionsOrEnd('Usage: npm run build     paints the pictures and builds the website for a deployment', { options: {} });

for (const command of [['art/build.ts'], ['node_modules/next/dist/bin/next', 'build']]) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
