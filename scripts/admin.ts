// `npm run admin -- …`: what only the owner of the world may do. Everything goes through the module's own reducers, with
// the owner's token of the local server (or SPACETIME_TOKEN for one elsewhere).
import { changedSettings, settingArguments, settingUsage } from './stack/setting-options.ts';
import { optionsOrEnd } from './stack/typed-options.ts';
import { changeRole, FIRST_ROLE } from './stack/world-roles.ts';
import { changeSettings, readSettings, SETTING_NAMES, type WorldTarget } from './stack/world-settings.ts';

const USAGE = `Usage: npm run admin -- grant USERNAME [ROLE]     gives a role; ${FIRST_ROLE} when none is named
       npm run admin -- revoke USERNAME           takes it away
       npm run admin -- settings
           ${settingUsage}

Without options settings are printed. Give --server URL for a SpacetimeDB elsewhere.`;

const { values, positionals } = optionsOrEnd(USAGE, {
  allowPositionals: true,
  options: { ...settingArguments, server: { type: 'string' } },
});

/** Each gets the words after its name. */
const COMMANDS: Readonly<Record<string, (target: WorldTarget, words: readonly string[]) => Promise<void>>> = {
  async grant(target, [username, role = FIRST_ROLE, ...rest]) {
    if (!username || !role || rest.length > 0) throw new Error(USAGE);
    await changeRole(target, username, role);
    console.log(`${username} is ${role} now. The pages for staff are at /admin.`);
  },

  async revoke(target, [username, ...rest]) {
    if (!username || rest.length > 0) throw new Error(USAGE);
    await changeRole(target, username, '');
    console.log(`${username} has no role any more.`);
  },

  async settings(target, rest) {
    if (rest.length > 0) throw new Error(USAGE);
    const before = await readSettings(target);
    const after = changedSettings(before, values);
    await changeSettings(target, before, after);
    for (const name of SETTING_NAMES) console.log(`${name.padEnd(22)} ${after[name]}`);
  },
};

async function main(): Promise<void> {
  const [name = '', ...words] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new Error(USAGE);
  await command({ database: 'hollowmere', flags: values.server ? ['--server', values.server] : [] }, words);
}

await main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
