#!/usr/bin/env node
// The command line of the embedded SpacetimeDB, with the names and flags of the official `spacetime`.
import { Command } from 'commander';
import { CliError } from './cli-error.ts';
import { callCommand } from './commands/call.ts';
import { describeCommand } from './commands/describe.ts';
import { logsCommand } from './commands/logs.ts';
import { publishCommand } from './commands/publish.ts';
import { deleteCommand, serverCommand } from './commands/server.ts';
import { sqlCommand } from './commands/sql.ts';

const program = new Command('spacetime')
  .description('embedded SpacetimeDB for one machine: start it, publish to it, ask it')
  .showHelpAfterError()
  .addCommand(publishCommand())
  .addCommand(callCommand())
  .addCommand(sqlCommand())
  .addCommand(logsCommand())
  .addCommand(describeCommand())
  .addCommand(serverCommand())
  .addCommand(deleteCommand());

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  console.error(`Error: ${error.message}`);
  process.exitCode = 1;
}
