// `spacetime publish [NAME]`: sends a module to a server, bundling it first when it is a folder.
import { Command, Option } from 'commander';
import { type ApiClient, ApiError } from '../api-client.ts';
import { type Consent, confirm } from '../confirm.ts';
import { type ModuleOptions, moduleProgram } from '../module-program.ts';
import {
  anonymousOption,
  apiClient,
  databaseName,
  projectConfig,
  type TargetOptions,
  withServer,
  yesOption,
} from './options.ts';

type DeleteData = 'always' | 'on-conflict' | 'never';

interface PublishOptions extends TargetOptions, ModuleOptions, Consent {
  readonly deleteData: DeleteData | true;
  readonly breakClients?: boolean;
}

export function publishCommand(): Command {
  return withServer(
    new Command('publish')
      .description('create a database from a module, or update the one that has the name')
      .argument('[name]', 'name of the database')
      .option('-p, --module-path <dir>', 'folder of the module')
      .option('-j, --js-path <file>', 'a module that is bundled already')
      .addOption(
        new Option('-c, --delete-data [when]', 'delete what the database holds')
          .choices(['always', 'on-conflict', 'never'])
          .default('never'),
      )
      .option('--break-clients', 'allow changes that disconnect the clients of today')
      .addOption(anonymousOption()),
  )
    .addOption(yesOption())
    .action(publish);
}

async function publish(name: string | undefined, options: PublishOptions): Promise<void> {
  const config = projectConfig(options);
  const database = databaseName(name, config);
  const program = await moduleProgram(options, config.modulePath);
  const deleteData = options.deleteData === true ? 'always' : options.deleteData;
  if (deleteData === 'always') await confirm(`Delete everything that ${database} holds?`, options);

  const client = apiClient(options, config);
  await client.requireIdentity();
  const breakClients =
    deleteData === 'always' ? options.breakClients === true : await mayBreakClients(client, database, program, options);
  const { op, databaseIdentity } = await send(client, database, program, { deleteData, breakClients }, options);
  console.log(`${op === 'created' ? 'Created' : 'Updated'} database ${database} with identity ${databaseIdentity}`);
}

/** Shows what would happen to a database that is there, and asks where its clients would have to connect anew. */
async function mayBreakClients(
  client: ApiClient,
  database: string,
  program: string,
  { breakClients = false, deleteData, yes }: PublishOptions,
): Promise<boolean> {
  const plan = await client.plan(database, program, process.stdout.isTTY);
  if (plan?.kind !== 'possible') return breakClients;
  console.log(plan.text);
  if (!plan.breaksClients) return breakClients;
  // Not by --yes alone: who lets it answer every question may not think of those who are connected.
  const isAgreed = breakClients || (deleteData === 'on-conflict' && yes !== undefined);
  await confirm('Disconnect the clients of today?', { yes: isAgreed }, '--break-clients');
  return true;
}

async function send(
  client: ApiClient,
  database: string,
  program: string,
  { deleteData, breakClients }: { readonly deleteData: DeleteData; readonly breakClients: boolean },
  options: PublishOptions,
) {
  try {
    return await client.publish(database, program, { clear: deleteData === 'always', breakClients });
  } catch (error) {
    const isConflict = error instanceof ApiError && error.status === 400;
    if (!isConflict || deleteData !== 'on-conflict') throw error;
    console.error(error.message);
    await confirm(`Delete everything that ${database} holds and start anew?`, options);
    return client.publish(database, program, { clear: true, breakClients });
  }
}
