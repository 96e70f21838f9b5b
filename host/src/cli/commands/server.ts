// `spacetime server ping`: whether a server answers. `spacetime delete`: removes a database and what it holds.
import { Command } from 'commander';
import { CliError } from '../cli-error.ts';
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
    new Command('delete').description('delete a database and everything it holds').argument('<database>'),
  )
    .addOption(yesOption())
    .action(async (database: string, options: TargetOptions & { yes?: boolean | string }) => {
      if (!options.yes) throw new CliError(`This deletes everything that ${database} holds. Say so with --yes.`);
      const config = projectConfig(options);
      await apiClient(options, config).deleteDatabase(databaseName(database, config));
      console.log(`Deleted database ${database}`);
    });
}
