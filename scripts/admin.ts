// `npm run admin -- …`: what only the owner of the world may do. Settings so far; they are written through the module's
// own `configure`, with the owner's token of the local server (or SPACETIME_TOKEN for one elsewhere).
import { parseArgs } from 'node:util';
import { changedSettings, settingArguments, settingUsage } from './stack/setting-options.ts';
import { changeSettings, readSettings, SETTING_NAMES } from './stack/world-settings.ts';

const USAGE = `Usage: npm run admin -- settings
           ${settingUsage}

Without options it prints the settings. Give --server URL for a SpacetimeDB elsewhere.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ...settingArguments, server: { type: 'string' } },
});

async function main(): Promise<void> {
  if (positionals[0] !== 'settings') throw new Error(USAGE);
  const target = { database: 'hollowmere', flags: values.server ? ['--server', values.server] : [] };
  const before = await readSettings(target);
  const after = changedSettings(before, values);
  await changeSettings(target, before, after);
  for (const name of SETTING_NAMES) console.log(`${name.padEnd(22)} ${after[name]}`);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
