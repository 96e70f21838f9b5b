// The command line as a function: words in, exit code out. `main.ts` is the process around it.
import { Command } from 'commander';
import { CliError } from './cli-error.ts';
import { listCommand, loginCommand } from './commands/account.ts';
import { buildCommand } from './commands/build.ts';
import { callCommand } from './commands/call.ts';
import { describeCommand } from './commands/describe.ts';
import { generateCommand } from './commands/generate.ts';
import { logsCommand } from './commands/logs.ts';
import { publishCommand } from './commands/publish.ts';
import { deleteCommand, serverCommand } from './commands/server.ts';
import { sqlCommand } from './commands/sql.ts';
import { startCommand } from './commands/start.ts';
import { versionCommand } from './commands/version.ts';

/** Runs one command and returns the exit code. What goes wrong is told in a sentence on standard error. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    console.error(`Error: ${error.message}`);
    return 1;
  }
}

function program(): Command {
  return new Command('spacetime')
    .description('embedded SpacetimeDB for one machine: start it, publish to it, ask it')
    .showHelpAfterError()
    .addCommand(startCommand())
    .addCommand(buildCommand())
    .addCommand(publishCommand())
    .addCommand(generateCommand())
    .addCommand(callCommand())
    .addCommand(sqlCommand())
    .addCommand(logsCommand())
    .addCommand(describeCommand())
    .addCommand(listCommand())
    .addCommand(deleteCommand())
    .addCommand(serverCommand())
    .addCommand(loginCommand())
    .addCommand(versionCommand());
}
