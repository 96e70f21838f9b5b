// `spacetime publish [NAME]`: sends a module to a server, bundling it first when it is a folder.
import { Command } from 'commander';
import { type ModuleOptions, moduleProgram } from '../module-program.ts';
import { breakClientsOption, deleteDataOption, type PublishChoices, publishProgram } from '../publishing.ts';
import {
  anonymousOption,
  apiClient,
  BUILD_OPTIONS,
  databaseName,
  projectConfig,
  type TargetOptions,
  withoutEffect,
  withServer,
  yesOption,
} from './options.ts';

interface PublishOptions extends TargetOptions, ModuleOptions, PublishChoices {}

export function publishCommand(): Command {
  const command = withServer(
    new Command('publish')
      .description('create a database from a module, or update the one that has the name')
      .argument('[name]', 'name of the database')
      .option('-p, --module-path <dir>', 'folder of the module')
      .option('-j, --js-path <file>', 'a module that is bundled already')
      .addOption(deleteDataOption('never'))
      .addOption(breakClientsOption())
      .addOption(anonymousOption()),
  );
  return withoutEffect(command, BUILD_OPTIONS).addOption(yesOption()).action(publish);
}

async function publish(name: string | undefined, options: PublishOptions): Promise<void> {
  const config = projectConfig(options);
  const database = databaseName(name, config);
  const program = await moduleProgram(options, config);
  await publishProgram(apiClient(options, config), database, program, options);
}
