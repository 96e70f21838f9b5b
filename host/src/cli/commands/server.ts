// `spacetime server ping`: whether a server answers. `spacetime delete`: removes a database and what it holds.
import { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import { agreesToDelete, type Consent } from '../confirm.ts';
import { serverAddress } from '../server-address.ts';
import { apiClient, databaseName, projectConfig, type TargetOptions, withServer, yesOption } from './options.ts';

export function serverCommand(): Command {
  return new Command('server').description('ask about a server').addCommand(
    new Command('ping')
      .description('see whether a server answers')
      .argument('[server]')
      .action(async (server: string | undefined) => {
        await apiClient(
          { config: true, anonymous: true, ...(server ? { server } : {}) },
          projectConfig({ config: true }),
        ).ping();
        console.log(`${serverAddress(server ?? projectConfig({ config: true }).server)} answers.`);
      }),
  );
}

export function deleteCommand(): Command {
  return withServer(
    new Command('delete').description('delete a database and everything it holds').argument('[database]'),
  )
    .addOption(yesOption())
    .action(async (given: string | undefined, options: TargetOptions & Consent) => {
      const config = projectConfig(options);
      const database = databaseName(given, config);
      if (!agreesToDelete(options))
        throw new CliError(`This deletes everything that ${database} holds. Say so with --yes.`);
      await apiClient(options, config).deleteDatabase(database);
      console.log(`Deleted database ${database}`);
    });
}
