// The command line as a function: words in, exit code out. `main.ts` is the process around it.
import { Command } from 'commander';
import { withValues } from './bare-options.ts';
import { CliError } from './cli-error.ts';
import { tell } from './tell.ts';
import { whyNotHere } from './words-not-here.ts';

/** Each is read when it is asked for, so that the server does not wait for what writes bindings and bundles. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['init', async () => (await import('./commands/init.ts')).initCommand()],
  ['dev', async () => (await import('./commands/dev.ts')).devCommand()],
  ['start', async () => (await import('./commands/start.ts')).startCommand()],
  ['build', async () => (await import('./commands/build.ts')).buildCommand()],
  ['publish', async () => (await import('./commands/publish.ts')).publishCommand()],
  ['generate', async () => (await import('./commands/generate.ts')).generateCommand()],
  ['call', async () => (await import('./commands/call.ts')).callCommand()],
  ['sql', async () => (await import('./commands/sql.ts')).sqlCommand()],
  ['subscribe', async () => (await import('./commands/subscribe.ts')).subscribeCommand()],
  ['logs', async () => (await import('./commands/logs.ts')).logsCommand()],
  ['describe', async () => (await import('./commands/describe.ts')).describeCommand()],
  ['list', async () => (await import('./commands/account.ts')).listCommand()],
  ['rename', async () => (await import('./commands/names.ts')).renameCommand()],
  ['lock', async () => (await import('./commands/names.ts')).lockCommand()],
  ['unlock', async () => (await import('./commands/names.ts')).unlockCommand()],
  ['delete', async () => (await import('./commands/server.ts')).deleteCommand()],
  ['server', async () => (await import('./commands/server.ts')).serverCommand()],
  ['history', async () => (await import('./commands/history.ts')).historyCommand()],
  ['restore', async () => (await import('./commands/restore.ts')).restoreCommand()],
  ['verify', async () => (await import('./commands/restore.ts')).verifyCommand()],
  ['login', async () => (await import('./commands/account.ts')).loginCommand()],
  ['version', async () => (await import('./commands/version.ts')).versionCommand()],
]);

const VERSION_FLAGS: readonly string[] = ['-V', '--version'];

/** Runs one command and returns the exit code. What goes wrong is told in a sentence on standard error. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const [first = '', ...others] = words;
  try {
    const asked = VERSION_FLAGS.includes(first) ? ['version', ...others] : words;
    const reason = whyNotHere(asked);
    if (reason !== null) throw new CliError(reason);
    const program = await programFor(asked[0] ?? '');
    await program.parseAsync(withValues(asked), { from: 'user' });
    return 0;
  } catch (error) {
    tell(error);
    return 1;
  }
}

/** The program with the command that the first word names; with all of them where it names none, for its help. */
async function programFor(word: string): Promise<Command> {
  const program = new Command('spacetime-host')
    .description('embedded SpacetimeDB for one machine: start it, publish to it, ask it')
    .option('-V, --version', 'print the version')
    .showHelpAfterError();
  const named = COMMANDS.get(word);
  for (const load of named ? [named] : COMMANDS.values()) program.addCommand(await load());
  return program;
}
