// `npm run admin -- …`: what only the owner of the world may do. Settings so far; they are written through the module's
// own `configure`, with the owner's token of the local server (or SPACETIME_TOKEN for one elsewhere).
import { parseArgs } from 'node:util';
import { changeSettings, readSettings, SETTING_NAMES, type WorldSettings } from './stack/world-settings.ts';

const USAGE = `Usage: npm run admin -- settings [--guests open|closed] [--max-guests N]

Without options it prints the settings. Give --server URL for a SpacetimeDB elsewhere.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { guests: { type: 'string' }, 'max-guests': { type: 'string' }, server: { type: 'string' } },
});

/** @throws Error in words when an option is not what it may be. */
function changed(before: WorldSettings): WorldSettings {
  const { guests, 'max-guests': maxGuests } = values;
  if (guests !== undefined && !['open', 'closed'].includes(guests)) throw new Error('--guests is open or closed.');
  if (maxGuests !== undefined && !/^\d{1,6}$/.test(maxGuests)) throw new Error('--max-guests is a whole number.');
  return {
    ...before,
    ...(guests === undefined ? {} : { guests_open: guests === 'open' }),
    ...(maxGuests === undefined ? {} : { max_guests: Number(maxGuests) }),
  };
}

async function main(): Promise<void> {
  if (positionals[0] !== 'settings') throw new Error(USAGE);
  const target = { database: 'hollowmere', flags: values.server ? ['--server', values.server] : [] };
  const before = await readSettings(target);
  const after = changed(before);
  await changeSettings(target, before, after);
  for (const name of SETTING_NAMES) console.log(`${name.padEnd(22)} ${after[name]}`);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
