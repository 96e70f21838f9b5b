// `spacetime rename`, `lock` and `unlock`: what a database is called, and whether it may be emptied.
import { Command } from 'commander';
import {
  apiClient,
  databaseName,
  projectConfig,
  type TargetOptions,
  withoutEffect,
  withServer,
  YES,
} from './options.ts';

export function renameCommand(): Command {
  return targeted('rename', 'give a database another name')
    .requiredOption('--to <name>', 'the new name')
    .action(async (given: string | undefined, options: TargetOptions & { readonly to: string }) => {
      const { client, database } = target(given, options);
      await client.rename(database, options.to);
      console.log(`Renamed database ${database} to ${options.to}`);
    });
}

export function lockCommand(): Command {
  return targeted('lock', 'keep a database from being emptied or deleted').action(
    async (given: string | undefined, options: TargetOptions) => {
      const { client, database } = target(given, options);
      await client.lock(database);
      console.log(`Locked database ${database}`);
    },
  );
}

export function unlockCommand(): Command {
  return targeted('unlock', 'allow a database to be emptied and deleted again').action(
    async (given: string | undefined, options: TargetOptions) => {
      const { client, database } = target(given, options);
      await client.unlock(database);
      console.log(`Unlocked database ${database}`);
    },
  );
}

function targeted(name: string, description: string): Command {
  const command = new Command(name).description(description).argument('[database]');
  return withoutEffect(withServer(command), YES);
}

function target(given: string | undefined, options: TargetOptions) {
  const config = projectConfig(options);
  return { client: apiClient(options, config), database: databaseName(given, config) };
}
